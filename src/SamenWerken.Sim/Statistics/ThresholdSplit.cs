using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Statistics;

/// <summary>The one variable, and the value of it, that best separates two classes of points.</summary>
/// <remarks>
/// A tree with one node: the cut with the largest fall of Gini's impurity (Breiman, Friedman, Olshen and Stone 1984,
/// Classification and Regression Trees). That the best of many cuts is better than chance is tested by permuting the classes.
/// </remarks>
/// <param name="Variable">Place of the variable.</param>
/// <param name="Threshold">Points with this value or more lie above.</param>
/// <param name="Above">Share of the class among the points above, 0–1.</param>
/// <param name="Below">Share of the class among the others, 0–1.</param>
/// <param name="CountAbove">Points above.</param>
/// <param name="P">Permutation p value: how often chance separates as well.</param>
internal sealed record ThresholdSplit(int Variable, double Threshold, double Above, double Below, int CountAbove, double P)
{
    private static readonly Purpose Permuting = new("permuting classes");

    /// <summary>The best split; null where no cut leaves enough points on both sides, or all are of one class.</summary>
    /// <param name="variables">Values by variable and point.</param>
    /// <param name="member">Whether each point belongs to the class.</param>
    /// <param name="least">Points that each side has at least, 1 or more.</param>
    /// <param name="permutations">Permutations of the test; the smallest p value is 1 / (permutations + 1).</param>
    /// <param name="seed">Seed of the permutations.</param>
    public static ThresholdSplit? Best(IReadOnlyList<double[]> variables, bool[] member, int least, int permutations, ulong seed)
    {
        Expect.AtLeast(least, 1);
        Expect.AtLeast(permutations, 0);
        for (var i = 0; i < variables.Count; i++)
        {
            Expect.Sample(variables[i], 0, $"variables[{i}]");
            if (variables[i].Length != member.Length)
                throw new ArgumentException(
                    $"variables[{i}] has {variables[i].Length} values and member has {member.Length}; they need as many.",
                    nameof(variables));
        }

        var cuts = variables.Select(values => Cuts.Of(values, least)).ToArray();
        var found = Best(cuts, member);
        if (found.Gain <= 0)
            return null;
        var draws = new Draws(seed, Permuting, 0);
        var (shuffled, better) = ((bool[])member.Clone(), 1);
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            Permute(shuffled, ref draws);
            if (Best(cuts, shuffled).Gain >= found.Gain)
                better++;
        }

        var values = variables[found.Variable];
        var threshold = cuts[found.Variable].Threshold(values, found.Place);
        var above = values.Count(value => value >= threshold);
        var within = values.Zip(member).Count(point => point.First >= threshold && point.Second);
        return new(found.Variable, threshold, (double)within / above, (double)(member.Count(its => its) - within) / (member.Length - above),
            above,
            better / (permutations + 1.0));
    }

    private static (double Gain, int Variable, int Place) Best(Cuts[] cuts, bool[] member)
    {
        (double Gain, int Variable, int Place) best = (0, -1, -1);
        double n = member.Length, inside = member.Count(its => its);
        for (var variable = 0; variable < cuts.Length; variable++)
        {
            var below = 0;
            for (var place = 1; place < member.Length; place++)
            {
                below += member[cuts[variable].Order[place - 1]] ? 1 : 0;
                if (!cuts[variable].Allowed[place])
                    continue;
                // Σ n_side p_side (1 − p_side), less than that of the whole.
                var gain = inside * (1 - inside / n) - below * (1 - below / (double)place)
                    - (inside - below) * (1 - (inside - below) / (n - place));
                if (gain > best.Gain + 1e-9)
                    best = (gain, variable, place);
            }
        }

        return best;
    }

    private static void Permute(bool[] classes, ref Draws draws)
    {
        for (var last = classes.Length - 1; last > 0; last--)
        {
            var chosen = draws.Below(last + 1);
            (classes[last], classes[chosen]) = (classes[chosen], classes[last]);
        }
    }

    /// <summary>Points in the order of a variable, and before which of them one may cut.</summary>
    private sealed record Cuts(int[] Order, bool[] Allowed)
    {
        internal static Cuts Of(double[] values, int least)
        {
            int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(point => values[point])];
            var allowed = new bool[values.Length];
            for (var place = least; place <= values.Length - least && place < values.Length; place++)
                allowed[place] = values[order[place - 1]] < values[order[place]];
            return new(order, allowed);
        }

        internal double Threshold(double[] values, int place) => (values[Order[place - 1]] + values[Order[place]]) / 2;
    }
}
