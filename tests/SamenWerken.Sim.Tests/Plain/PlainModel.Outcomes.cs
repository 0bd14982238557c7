using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 5: outcomes.</content>
internal sealed partial class PlainModel
{
    /// <summary>The outcomes of the round last observed, by key.</summary>
    internal Dictionary<string, double> Outcomes = [];

    /// <summary>K(x*), by the e of the moment.</summary>
    internal double KOptimum;

    private readonly Dictionary<string, List<double>> window = [];
    private readonly Tally counted = new();

    private void Observe()
    {
        Outcomes = new Dictionary<string, double>
        {
            ["cooperation"] = Cooperation(),
            ["effort"] = Effort(),
            ["cynicism"] = Mean(c),
            ["trust"] = MeanOverPairs(τ),
            ["knowledge"] = MeanOverPairs(δ),
            ["keep_rate"] = Rate(now.Kept, now.Sides),
            ["joint_gain"] = Mean(gain),
            ["interest_gain"] = MeanOverActors(InterestGain),
            ["coherence_gain"] = MeanOverActors(CoherenceGain),
            ["own_way_cost"] = MeanOverActors(i => Sum(m, k => s[i, k] * aOf(i) * Math.Abs(a[i, k] - p[i, k]))),
            ["worst_gain"] = gain.Min(),
            ["public_value"] = Y(q, acted, hurt),
            ["households_helped"] = Helped(Y(q, acted, hurt)),
            ["inequality"] = Math.Sqrt(Mean(gain.Select(one => (one - Mean(gain)) * (one - Mean(gain))))),
            ["gini"] = Gini(),
            ["membership"] = Member.Count(member => member) / (double)n,
            ["agreements"] = Agreements.Count,
            ["refusal_rate"] = Rate(now.Refusals, now.Proposals),
            ["impasse_rate"] = Rate(now.Impasses, now.Moments),
            ["reactance"] = Mean(R),
            ["cost"] = Mean(Cost),
            ["conflict"] = (now.Sides - now.Kept + now.Refusals + now.NonSignatures) / (double)n,
            ["cynicism_end"] = Mean(c),
        };
        (counted.Proposals, counted.Refusals) = (counted.Proposals + now.Proposals, counted.Refusals + now.Refusals);
        (counted.Moments, counted.Impasses) = (counted.Moments + now.Moments, counted.Impasses + now.Impasses);
        if (t < scenario.Rounds / 2)
            return;
        (counted.Sides, counted.Kept) = (counted.Sides + now.Sides, counted.Kept + now.Kept);
        foreach (var (key, value) in Outcomes)
        {
            if (!window.TryGetValue(key, out var values))
                window[key] = values = [];
            values.Add(value);
        }
    }

    private Dictionary<string, double> Summary()
    {
        var summary = window.ToDictionary(outcome => outcome.Key, outcome => Mean(outcome.Value));
        summary["keep_rate"] = Rate(counted.Kept, counted.Sides);
        summary["refusal_rate"] = Rate(counted.Refusals, counted.Proposals);
        summary["impasse_rate"] = Rate(counted.Impasses, counted.Moments);
        summary["cynicism_end"] = Outcomes["cynicism_end"];
        return summary;
    }

    private static double Rate(int part, int whole) => whole == 0 ? double.NaN : part / (double)whole;

    // What actors' moves give to others, as a share of what they would give at the joint optimum.
    private double Cooperation()
    {
        var optimum = new double[n, m];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < m; k++)
                optimum[i, k] = xStar[k];
        }

        KOptimum = K(optimum, h0);
        return KOptimum <= 1e-9 ? 0 : Math.Clamp(K(a, h) / KOptimum, -1, 1);
    }

    internal double K(double[,] z, double[,] h)
    {
        var (whole, sum) = (At(z, h), 0.0);
        for (var i = 0; i < n; i++)
        {
            var without = At(Back(z, i), h);
            sum += Sum(n, j => j == i ? 0 : u(j, whole) - u(j, without));
        }

        return sum;
    }

    private double Effort()
    {
        var shares = new List<double>();
        for (var i = 0; i < n; i++)
        {
            var far = Sum(m, k => h0[i, k] * Math.Abs(xStar[k] - p[i, k]));
            if (far >= 1e-9)
                shares.Add(Math.Min(1, Sum(m, k => h0[i, k] * Math.Abs(a[i, k] - p[i, k])) / far));
        }

        return Mean(shares);
    }

    private double InterestGain(int i) => Sum(m, k => s[i, k] * (1 - aOf(i))
        * (Near(i, k, acted.x[k], hurt[k]) - Near(i, k, alone0.x[k], 1)) * (acted.C[k] + alone0.C[k]) / 2);

    private double CoherenceGain(int i) => Sum(m, k => s[i, k] * (1 - aOf(i))
        * (acted.C[k] - alone0.C[k]) * (Near(i, k, acted.x[k], hurt[k]) + Near(i, k, alone0.x[k], 1)) / 2);

    private double Gini()
    {
        var values = Enumerable.Range(0, n).Select(i => u(i, acted)).ToArray();
        return values.Sum() <= 0 ? 0 : Sum(n, i => Sum(n, j => Math.Abs(values[i] - values[j]))) / (2 * n * values.Sum());
    }

    // The smallest number with P(K ≤ number) ≥ u, K ~ Binomial(households, Y).
    private int Helped(double Y)
    {
        var (count, u) = (scenario.Households, new Draws(seed, Purposes.Households, replication) { Next = (ulong)t }.OpenUniform());
        if (Y >= 1)
            return count;
        var (helped, chance) = (0, Math.Pow(1 - Y, count));
        for (var upTo = chance; upTo < u && helped < count; upTo += chance)
        {
            chance *= (count - helped) / (helped + 1.0) * (Y / (1 - Y));
            helped++;
        }

        return helped;
    }

    private double MeanOverActors(Func<int, double> of) => Sum(n, of) / n;

    private double MeanOverPairs(double[,] matrix) => Sum(n, i => Sum(n, j => i == j ? 0 : matrix[i, j])) / (n * (n - 1));
}
