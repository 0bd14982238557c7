using System.Runtime.CompilerServices;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The draws by which parties keep their sides of joint plans: one for each actor, by round and by the plan's number in the
/// round.</summary>
internal sealed class PlanLuck(Situation situation)
{
    private ActorLuck[] _plans = [];

    /// <summary>This round's draws for a plan, from a place in a row on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal (double[] Row, int At) Of(int number)
    {
        if ((uint)number >= (uint)_plans.Length)
            Add(number + 1);
        return _plans[number].OfAll();
    }

    private void Add(int many) => _plans =
    [
        .. _plans, .. Enumerable.Range(_plans.Length, many - _plans.Length)
            .Select(plan => new ActorLuck(situation, Purposes.KeepingPlan, (ulong)plan)),
    ];
}
