using SamenWerken.Sim.Experiments;
using System.Globalization;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Claims;

/// <summary>Where in the space of parameters a claim holds, told by one or two of them.</summary>
internal static class Region
{
    private const int Cuts = 2;
    private const int LeastDraws = 20;
    private const int Permutations = 199;
    private const double Clear = 0.005; // the smallest p value of so many permutations
    private const double Enough = 0.9;

    /// <summary>"fine &lt; 0.4 (holds in 85 % of 90 draws, elsewhere in 20 %)"; empty where no parameter separates better than
    /// chance.</summary>
    /// <param name="names">Names of the parameters.</param>
    /// <param name="values">Values by parameter and draw.</param>
    /// <param name="holds">Whether the claim holds, by draw.</param>
    /// <param name="seed">Seed of the test against chance.</param>
    internal static string Of(IReadOnlyList<string> names, IReadOnlyList<double[]> values, bool[] holds, ulong seed)
    {
        int[] inside = [.. Enumerable.Range(0, holds.Length)];
        var words = new List<string>();
        while (words.Count < Cuts && Share(inside, holds) < Enough && Next(values, inside, holds, seed) is { } split)
        {
            var above = split.Above >= split.Below;
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{names[split.Variable]} {(above ? "≥" : "<")} {split.Threshold:G2}"));
            inside = [.. inside.Where(draw => values[split.Variable][draw] >= split.Threshold == above)];
        }

        // A region in which it fails more often than not is none where it holds.
        if (words.Count == 0 || Share(inside, holds) < 0.5)
            return "";
        int[] outside = [.. Enumerable.Range(0, holds.Length).Except(inside)];
        return string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(" and ", words)} (holds in {100 * Share(inside, holds):F0} % of {inside.Length} draws, elsewhere in "
                + $"{100 * Share(outside, holds):F0} %)");
    }

    private static ThresholdSplit? Next(IReadOnlyList<double[]> values, int[] inside, bool[] holds, ulong seed)
    {
        if (inside.Length < 2 * LeastDraws)
            return null;
        var split = ThresholdSplit.Best([.. values.Select(its => inside.Select(draw => its[draw]).ToArray())],
            [.. inside.Select(draw => holds[draw])], LeastDraws, Permutations, seed);
        return split?.P <= Clear ? split : null;
    }

    private static double Share(int[] draws, bool[] holds) => (double)draws.Count(draw => holds[draw]) / draws.Length;
}
