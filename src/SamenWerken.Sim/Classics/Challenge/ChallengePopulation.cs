using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>Draws the actors of a case.</summary>
internal static class ChallengePopulation
{
    /// <summary>Where a dimension's common ground lies; draws = dimensions.</summary>
    private static readonly Purpose Common = new("challenge common ground");

    /// <summary>Where an actor stands; entity = actor, draws = dimensions.</summary>
    private static readonly Purpose Position = new("challenge position");

    /// <summary>What it cares about; entity = actor, draws = total, then the cuts between dimensions.</summary>
    private static readonly Purpose Attention = new("challenge attention");

    /// <summary>What it can bring to bear; entity = actor.</summary>
    private static readonly Purpose Capability = new("challenge capability");

    public static StakeholderTable Drawn(ChallengeCase its, ulong seed, ulong replication)
    {
        var common = new Draws(seed, Common, replication);
        double[] ground = [.. Enumerable.Range(0, its.Dimensions).Select(_ => common.Uniform())];
        return new StakeholderTable(
            [.. Enumerable.Range(0, its.Dimensions).Select(k => FormattableString.Invariant($"dimension {k + 1}"))],
            [.. Enumerable.Range(0, its.Actors).Select(Actor)]);

        Stakeholder Actor(int actor)
        {
            var capability = Elementary.Exp(its.CapabilityInequality * new Draws(seed, Capability, replication, 0, (ulong)actor).Normal());
            var positions = new Draws(seed, Position, replication, 0, (ulong)actor);
            var at = new double[its.Dimensions];
            for (var k = 0; k < at.Length; k++)
                at[k] = Math.Clamp(100 * (its.CommonGround * ground[k] + (1 - its.CommonGround) * positions.Uniform()), 0, 100);
            var saliences = Saliences(its, seed, replication, actor);
            return new Stakeholder(FormattableString.Invariant($"actor {actor + 1}"), capability, at, saliences);
        }
    }

    // Cuts at uniform places part the whole uniformly.
    private static double[] Saliences(ChallengeCase its, ulong seed, ulong replication, int actor)
    {
        var draws = new Draws(seed, Attention, replication, 0, (ulong)actor);
        var width = its.AttentionSpread * Math.Min(its.Attention, 1 - its.Attention);
        var whole = 100 * Math.Clamp(its.Attention + width * (2 * draws.Uniform() - 1), 0, 1);
        var cuts = new double[its.Dimensions + 1];
        cuts[^1] = 1;
        for (var k = 1; k < its.Dimensions; k++)
            cuts[k] = draws.Uniform();
        Array.Sort(cuts);
        return [.. Enumerable.Range(0, its.Dimensions).Select(k => whole * (cuts[k + 1] - cuts[k]))];
    }
}
