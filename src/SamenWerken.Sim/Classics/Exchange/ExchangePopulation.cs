using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Draws the stakeholders of a case.</summary>
internal static class ExchangePopulation
{
    /// <summary>Where an issue's common ground lies; draws = issues.</summary>
    private static readonly Purpose Common = new("exchange common ground");

    /// <summary>What an actor wants; entity = actor, draws = issues.</summary>
    private static readonly Purpose Position = new("exchange position");

    /// <summary>How much it cares; entity = actor, draws = issues.</summary>
    private static readonly Purpose Salience = new("exchange salience");

    /// <summary>Its power; entity = actor.</summary>
    private static readonly Purpose Power = new("exchange power");

    public static StakeTable Drawn(ExchangeCase its, ulong seed, ulong replication)
    {
        var common = new Draws(seed, Common, replication);
        double[] ground = [.. Enumerable.Range(0, its.Issues).Select(_ => common.Uniform())];
        var stakes = new List<Stake>(its.Actors * its.Issues);
        for (var actor = 0; actor < its.Actors; actor++)
        {
            var power = Elementary.Exp(its.PowerInequality * new Draws(seed, Power, replication, 0, (ulong)actor).Normal());
            var positions = new Draws(seed, Position, replication, 0, (ulong)actor);
            var saliences = new Draws(seed, Salience, replication, 0, (ulong)actor);
            for (var issue = 0; issue < its.Issues; issue++)
            {
                var position = 100 * (its.CommonGround * ground[issue] + (1 - its.CommonGround) * positions.Uniform());
                var width = its.SalienceSpread * Math.Min(its.Salience, 1 - its.Salience);
                var salience = its.Salience + width * (2 * saliences.Uniform() - 1);
                stakes.Add(new Stake(
                    Name("actor", actor), Name("issue", issue), Math.Clamp(position, 0, 100), Math.Clamp(salience, 0, 1), power));
            }
        }

        return new StakeTable([.. Enumerable.Range(0, its.Issues).Select(issue => new ScaledIssue(Name("issue", issue)))], stakes);
    }

    private static string Name(string what, int place) => FormattableString.Invariant($"{what} {place + 1}");
}
