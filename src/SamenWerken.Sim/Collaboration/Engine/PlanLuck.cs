using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The draws by which parties keep their sides of joint plans: one for each actor, by round and by the plan's number in the
/// round.</summary>
internal sealed class PlanLuck(Situation situation)
{
    private readonly List<ActorLuck> _plans = [];

    /// <summary>This round's draws for a plan, from a place in a row on.</summary>
    internal (double[] Row, int At) Of(int number)
    {
        while (_plans.Count <= number)
            _plans.Add(new ActorLuck(situation, Purposes.KeepingPlan, (ulong)_plans.Count));
        return _plans[number].OfAll();
    }
}
