using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// The draws by which parties keep their sides of joint plans: one for each actor, by round and by the plan's number in the
/// round; those of some rounds to come are made together.
/// </summary>
internal sealed class PlanLuck(Situation situation)
{
    private const int Ahead = 8; // rounds

    private readonly ulong _purpose = Purposes.KeepingPlan.Key;
    private readonly List<Stretch> _plans = [];

    /// <summary>This round's draws for a plan, from a place in a row on.</summary>
    internal (double[] Row, int At) Of(int number)
    {
        var column = situation.Ground.Column;
        while (_plans.Count <= number)
            _plans.Add(new Stretch(Quartet.Row(Ahead * column)));
        var (plan, world, round) = (_plans[number], situation.World, situation.Round);
        var first = round - round % Ahead;
        if (plan.First != first || plan.Seed != world.Seed || plan.Replication != world.Replication)
        {
            (plan.First, plan.Seed, plan.Replication) = (first, world.Seed, world.Replication);
            Draws.Uniforms(world.Seed, _purpose, world.Replication, (ulong)first, (ulong)number, column, plan.Row);
        }

        return (plan.Row, (round - first) * column);
    }

    private sealed class Stretch(double[] row)
    {
        internal readonly double[] Row = row;
        internal int First = -1;
        internal ulong Seed, Replication;
    }
}
