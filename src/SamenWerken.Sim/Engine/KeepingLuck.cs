using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Model.Mechanisms;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Engine;

/// <summary>
/// The draws by which parties keep their sides of joint plans: one for each actor, by round and by the plan's number in the round.
/// Those of some rounds to come are made together; they are the same under every strategy.
/// </summary>
internal sealed class KeepingLuck(Situation situation)
{
    private const int Ahead = 8; // rounds

    private readonly ulong _purpose = Purposes.KeepingPlan.Key;
    private readonly List<Stretch> _plans = [];

    /// <summary>This round's draws for a plan, from a place in a row on.</summary>
    internal (double[] Row, int At) Of(int number)
    {
        while (_plans.Count <= number)
            _plans.Add(new Stretch(Octet.Row(Ahead * situation.Column)));
        var (plan, world, round) = (_plans[number], situation.World, situation.Round);
        var first = round - round % Ahead;
        if (plan.First != first || plan.Seed != world.Seed || plan.Replication != world.Replication)
        {
            (plan.First, plan.Seed, plan.Replication) = (first, world.Seed, world.Replication);
            Draws.Uniforms(world.Seed, _purpose, world.Replication, (ulong)first, (ulong)number, situation.Column, plan.Row);
        }

        return (plan.Row, (round - first) * situation.Column);
    }

    private sealed class Stretch(double[] row)
    {
        internal readonly double[] Row = row;
        internal int First = -1;
        internal ulong Seed, Replication;
    }
}
