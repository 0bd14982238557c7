using System.Collections.Immutable;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Calibration;

/// <summary>
/// Approximate Bayesian computation on what history matching leaves: a uniform prior on the settings that are not ruled out, each weighed
/// by how close the model comes to the patterns.
/// </summary>
/// <remarks>
/// The kernel is normal, with the tolerance of the pattern and the variance of not knowing the model: then the posterior is exact for a
/// model with that error (Wilkinson 2013, Statistical Applications in Genetics and Molecular Biology 12(2), 129–141; with emulators
/// Wilkinson 2014, AISTATS 33, 1015–1023). Settings are drawn by population Monte Carlo (Beaumont, Cornuet, Marin and Robert 2009,
/// Biometrika 96(4), 983–990): around weighted settings of the population before, until they weigh about the same.
/// </remarks>
public sealed record ApproximateBayes
{
    private static readonly Purpose Drawing = new("settings of a posterior");

    private delegate double LogTarget(ReadOnlySpan<double> point);

    /// <summary>Settings of a population.</summary>
    public int Size { get; init; } = 2_000;

    /// <summary>Populations at most, after the first.</summary>
    public int MostPopulations { get; init; } = 6;

    /// <summary>Share of <see cref="Size"/> that the effective size is to reach, 0–1.</summary>
    public double Enough { get; init; } = 0.5;

    /// <summary>The posterior; null where the waves rule everything out.</summary>
    /// <param name="matching">How the waves were made.</param>
    /// <param name="waves">The waves, at least one.</param>
    public Posterior? Of(HistoryMatching matching, IReadOnlyList<Wave> waves)
    {
        ArgumentNullException.ThrowIfNull(matching);
        ArgumentNullException.ThrowIfNull(waves);
        var last = waves[^1];
        if (last.Survivors.Length == 0)
            return null;
        double[][] points = [.. last.Survivors.Select(point => point.ToArray())];
        var best = Weighed(points, new double[points.Length], last.LogLikelihood);
        var now = best;
        for (var population = 1; population <= MostPopulations && best.EffectiveSize < Enough * Size; population++)
        {
            now = Next(matching, waves, now, population);
            best = now.EffectiveSize > best.EffectiveSize ? now : best;
        }

        return best;
    }

    private Posterior Next(HistoryMatching matching, IReadOnlyList<Wave> waves, Posterior before, int population)
    {
        var kernel = Kernel.Of(before);
        var points = new double[Size][];
        var logs = new double[Size];
        Parallel.For(0, Size, i =>
        {
            var draws = new Draws(matching.Seed, Drawing, (ulong)population, entity: (ulong)i);
            points[i] = kernel.Draw(ref draws);
            logs[i] = kernel.LogDensity(points[i]);
        });
        return Weighed(points, logs, point => matching.Allows(waves, point) ? waves[^1].LogLikelihood(point) : double.NegativeInfinity);
    }

    private static Posterior Weighed(double[][] points, double[] logProposals, LogTarget target)
    {
        var logs = new double[points.Length];
        Parallel.For(0, points.Length, i => logs[i] = target(points[i]));
        double[] ratios = [.. logs.Zip(logProposals, (target, proposal) => target - proposal)];
        var most = ratios.Max();
        double[] weights = [.. ratios.Select(ratio => Math.Exp(ratio - most))];
        var sum = weights.Sum();
        ImmutableArray<double> shares = [.. weights.Select(weight => weight / sum)];
        int[] kept = [.. Enumerable.Range(0, points.Length).Where(i => shares[i] > 0)];
        return new(
            [.. kept.Select(i => ImmutableArray.Create(points[i]))], [.. kept.Select(i => shares[i])], [.. kept.Select(i => logs[i])],
            1 / shares.Sum(share => share * share));
    }
}
