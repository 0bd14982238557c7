using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// Other ways than equal gain for two partners to divide what an exchange brings, all on the frontier of what is possible.
/// </summary>
internal static class Rates
{
    /// <summary>Who is adjusted, whether it wins, how much. Round; entity = pair of actors; draws = 4 a pair of issues.</summary>
    private static readonly Purpose RandomRate = new("exchange rate");

    /// <summary>
    /// Nash: max (a₁ d₁ − b₁ d₂)(a₂ d₂ − b₂ d₁) with d ≤ limits. For given d₁ that is d₂ = d₁ (a₁/b₁ + b₂/a₂) / 2, and the other
    /// way round; one of the two moves is as large as it can be, or both are.
    /// </summary>
    /// <param name="pair">A ring of two; gets the shifts.</param>
    /// <param name="limits">Largest shift on each of its issues.</param>
    /// <param name="salience">s, [actor, issue].</param>
    public static void Nash(Ring pair, ReadOnlySpan<double> limits, double[,] salience)
    {
        var (a1, b1, a2, b2) = Of(pair, salience);
        // Who gives what it does not care about gives all of it.
        var second = b1 == 0 ? limits[1] : Math.Min(limits[1], limits[0] * (a1 / b1 + b2 / a2) / 2);
        var first = b2 == 0 ? limits[0] : Math.Min(limits[0], limits[1] * (b1 / a1 + a2 / b2) / 2);
        (pair.Shifts[0], pair.Shifts[1]) = second < limits[1] ? (limits[0], second) : (first, limits[1]);
    }

    /// <summary>
    /// One partner, drawn by lot, gets g + p z (g_max − g) or g − p z g, where g_max is what it gains when the other gains nothing;
    /// one of the two moves is as large as it can be.
    /// </summary>
    /// <param name="pair">A ring of two; gets the shifts.</param>
    /// <param name="limits">Largest shift on each of its issues.</param>
    /// <param name="salience">s, [actor, issue].</param>
    /// <param name="settings">p and the seed.</param>
    /// <param name="round">Number of the round.</param>
    public static void Random(Ring pair, ReadOnlySpan<double> limits, double[,] salience, ExchangeSettings settings, int round)
    {
        var entity = Draws.Pair(pair.Actors[0], pair.Actors[1]);
        var draws = new Draws(settings.Seed, RandomRate, settings.Replication, (ulong)round, entity)
        {
            Next = 4 * (ulong)(pair.Issues[0] * salience.GetLength(1) + pair.Issues[1]),
        };
        var first = draws.Uniform() < 0.5;
        var wins = draws.Uniform() < 0.5;
        Adjust(pair, limits, salience, first, wins, settings.RateVariance * draws.Uniform());
    }

    /// <summary>As above, once the lots are drawn.</summary>
    internal static void Adjust(Ring pair, ReadOnlySpan<double> limits, double[,] salience, bool first, bool wins, double part)
    {
        var (a1, b1, a2, b2) = Of(pair, salience);
        var (a, b) = first ? (a1, b1) : (a2, b2);
        var (otherA, otherB) = first ? (a2, b2) : (a1, b1);
        var (received, given) = first ? (limits[0], limits[1]) : (limits[1], limits[0]);
        var largest = otherB == 0 ? received : Math.Min(received, given * otherA / otherB);
        var most = largest * (a - b * otherB / otherA);
        var gain = wins ? pair.Gain + part * (most - pair.Gain) : pair.Gain - part * pair.Gain;
        var back = (gain + given * b) / a;
        if (back > received)
            (back, given) = (received, b == 0 ? given : (a * received - gain) / b);
        (pair.Shifts[0], pair.Shifts[1]) = first ? (back, given) : (given, back);
    }

    private static (double A1, double B1, double A2, double B2) Of(Ring pair, double[,] s)
    {
        var (i, j, p, q) = (pair.Actors[0], pair.Actors[1], pair.Issues[0], pair.Issues[1]);
        return (s[i, p], s[i, q], s[j, q], s[j, p]);
    }
}
