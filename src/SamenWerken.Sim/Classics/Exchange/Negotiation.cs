namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// Collective decisions by exchange: actors who weigh issues differently move for each other, each on an issue it cares less
/// about, so that both gain; then all vote, and everyone's own position gives way a little.
/// </summary>
/// <remarks>
/// Source: Stokman and Van Oosten (1994), "The exchange of voting positions: an object-oriented model of policy networks", in
/// Bueno de Mesquita and Stokman (eds), European Community Decision Making, Yale University Press, 105–127.
/// </remarks>
public static class Negotiation
{
    /// <summary>The rounds of a negotiation, in order.</summary>
    /// <param name="table">Who wants what, and how much it matters to whom.</param>
    /// <param name="settings">Rules, rate and number of rounds; the defaults when left out.</param>
    /// <exception cref="ArgumentException">The table or the settings have mistakes; all are named.</exception>
    public static IReadOnlyList<ExchangeRound> Of(StakeTable table, ExchangeSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        settings ??= new ExchangeSettings();
        ThrowIfAny(settings.Check(), nameof(settings));
        ThrowIfAny(table.Check(), nameof(table));
        return settings.Rules == ExchangeRules.Published ? Published(table, settings) : Clean(table, settings);
    }

    internal static void ThrowIfAny(IReadOnlyList<string> mistakes, string argument)
    {
        if (mistakes.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), argument);
    }

    private static List<ExchangeRound> Clean(StakeTable table, ExchangeSettings settings)
    {
        var actors = table.Actors;
        var stakes = new StakeArrays(table, actors);
        var account = new Account(table, actors);
        var rounds = new List<ExchangeRound>();
        for (var round = 1; round <= settings.Rounds; round++)
        {
            var trace = CleanRound.Of(stakes, settings, round);
            rounds.Add(account.Of(round, stakes, trace));
            stakes.Position = PartialShift(stakes, trace.Votes, settings);
        }

        return rounds;
    }

    private static List<ExchangeRound> Published(StakeTable table, ExchangeSettings settings)
    {
        string[] actors = [.. table.Actors.Order(StringComparer.Ordinal)];
        var stakes = new StakeArrays(table, actors);
        var account = new Account(table, actors);
        var ledger = new ExactStakes(table, actors);
        var rounds = new List<ExchangeRound>();
        for (var round = 1; round <= settings.Rounds; round++)
        {
            var trace = PublishedRound.Of(stakes, ledger);
            rounds.Add(account.Of(round, stakes, trace));
            stakes.Position = ledger.PartialShift(settings);
        }

        return rounds;
    }

    /// <summary>Where actors start the next round: x′ = x + ((1 − s) · salience weight + fixed weight) (y − x).</summary>
    private static double[,] PartialShift(StakeArrays stakes, double[,] votes, ExchangeSettings settings)
    {
        var positions = (double[,])stakes.Position.Clone();
        for (var a = 0; a < stakes.Actors; a++)
        {
            for (var p = 0; p < stakes.Issues; p++)
            {
                var share = (1 - stakes.Salience[a, p]) * settings.SalienceWeight + settings.FixedWeight;
                positions[a, p] += share * (votes[a, p] - positions[a, p]);
            }
        }

        return positions;
    }
}
