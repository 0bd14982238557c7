using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Optimal computing budget allocation: which share of the replications each system should get, so that the best is chosen
/// most probably. Systems near the best, and noisy ones, get more.
/// </summary>
/// <remarks>Source: Chen, Lin, Yücesan and Chick (2000), Discrete Event Dynamic Systems 10(3), 251–270, theorem 1.</remarks>
internal static class Ocba
{
    /// <summary>Nᵢ/Nⱼ = (σᵢ/(x̄_b − x̄ᵢ))² / (σⱼ/(x̄_b − x̄ⱼ))², N_b = σ_b √(Σ Nᵢ²/σᵢ²); shares that add up to 1.</summary>
    /// <param name="means">Mean of each system; two or more, one of them the best alone.</param>
    /// <param name="standardDeviations">Standard deviation σ of each system, above 0.</param>
    /// <param name="maximise">True when higher is better.</param>
    public static ImmutableArray<double> Shares(ReadOnlySpan<double> means, ReadOnlySpan<double> standardDeviations, bool maximise = true)
    {
        var best = Best(means, standardDeviations, maximise);
        var shares = new double[means.Length];
        double squares = 0, total = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            if (i == best)
                continue;
            if (means[i] == means[best])
                throw new ArgumentException(
                    $"Systems {Math.Min(i, best)} and {Math.Max(i, best)} are both best; the allocation needs one best mean.",
                    nameof(means));
            var noise = standardDeviations[i] / (means[best] - means[i]);
            shares[i] = noise * noise;
            squares += shares[i] * shares[i] / (standardDeviations[i] * standardDeviations[i]);
            total += shares[i];
        }

        shares[best] = standardDeviations[best] * Math.Sqrt(squares);
        total += shares[best];
        return [.. shares.Select(share => share / total)];
    }

    /// <summary>Lower bound 1 − Σ Φ(−|x̄_b − x̄ᵢ| / √(σ²_b/N_b + σ²ᵢ/Nᵢ)) of the probability that the best mean belongs to the best
    /// system.</summary>
    /// <param name="means">Mean of each system, two or more.</param>
    /// <param name="standardDeviations">Standard deviation σ of each system, above 0.</param>
    /// <param name="replications">Replications N of each system, above 0.</param>
    /// <param name="maximise">True when higher is better.</param>
    public static double ProbabilityOfCorrectSelection(
        ReadOnlySpan<double> means, ReadOnlySpan<double> standardDeviations, ReadOnlySpan<double> replications, bool maximise = true)
    {
        var best = Best(means, standardDeviations, maximise);
        if (replications.Length != means.Length)
            throw new ArgumentException($"replications has {replications.Length} values and means has {means.Length}; they need as many.",
                nameof(replications));
        for (var i = 0; i < replications.Length; i++)
            Expect.Positive(replications[i], $"replications[{i}]");
        var wrong = 0.0;
        for (var i = 0; i < means.Length; i++)
        {
            if (i == best)
                continue;
            var variance = standardDeviations[best] * standardDeviations[best] / replications[best]
                + standardDeviations[i] * standardDeviations[i] / replications[i];
            wrong += StandardNormal.Below(-Math.Abs(means[best] - means[i]) / Math.Sqrt(variance));
        }

        return Math.Max(0, 1 - wrong);
    }

    private static int Best(ReadOnlySpan<double> means, ReadOnlySpan<double> standardDeviations, bool maximise)
    {
        Expect.Sample(means, 2);
        Expect.Sample(standardDeviations, 2);
        if (means.Length != standardDeviations.Length)
            throw new ArgumentException(
                $"means has {means.Length} values and standardDeviations has {standardDeviations.Length}; they need as many.",
                nameof(standardDeviations));
        var best = 0;
        for (var i = 0; i < means.Length; i++)
        {
            Expect.Positive(standardDeviations[i], $"standardDeviations[{i}]");
            if (maximise ? means[i] > means[best] : means[i] < means[best])
                best = i;
        }

        return best;
    }
}
