using System.Collections.Immutable;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Designs;

namespace SamenWerken.Sim.Statistics;

/// <summary>
/// Morris' screening: elementary effects of k factors in r trajectories, per unit of the cube, in the unit of the outcome.
/// A step counts as long as it is in the design's points, so that the effect of a straight line is its rise over the whole range.
/// </summary>
/// <remarks>Source: Morris (1991), Technometrics 33(2), 161–174; μ* from Campolongo, Cariboni and Saltelli (2007), Environmental
/// Modelling and Software 22(10), 1509–1518.</remarks>
/// <param name="Effects">Elementary effects (y after − y before) / (x after − x before): r numbers for each factor.</param>
internal sealed record MorrisEffects(ImmutableArray<ImmutableArray<double>> Effects)
{
    /// <summary>
    /// Fewest trajectories r with intervals: the least that is commonly taken. The spread of fewer effects is known so badly that
    /// intervals would miss more often than they say.
    /// </summary>
    public const int FewestForIntervals = 10;

    private static readonly Purpose Resampling = new("morris bootstrap");

    /// <summary>μ of each factor: mean effect; opposite effects cancel.</summary>
    public ImmutableArray<double> Mu => [.. Effects.Select(effects => effects.Average())];

    /// <summary>μ* of each factor: mean size of the effect, 0 or more; the measure of importance.</summary>
    public ImmutableArray<double> MuStar => [.. Effects.Select(effects => effects.Average(Math.Abs))];

    /// <summary>σ of each factor: spread of the effect (divisor r − 1); above 0 for curves and interactions.</summary>
    public ImmutableArray<double> Sigma => [.. Effects.Select(effects => Moments.Of(effects.AsSpan()).StandardDeviation)];

    /// <summary>The effects from the outcomes of a design.</summary>
    /// <param name="design">The trajectories.</param>
    /// <param name="outcomes">One outcome a point, in the order of the design.</param>
    public static MorrisEffects Of(MorrisTrajectories design, ReadOnlySpan<double> outcomes)
    {
        ArgumentNullException.ThrowIfNull(design);
        Expect.Sample(outcomes, 2);
        if (outcomes.Length != design.Points.Rows)
            throw new ArgumentException($"outcomes has {outcomes.Length} values; one for each of {design.Points.Rows} points is needed.",
                nameof(outcomes));
        var k = design.Factors;
        var effects = new double[k][];
        for (var i = 0; i < k; i++)
            effects[i] = new double[design.Trajectories];
        for (var trajectory = 0; trajectory < design.Trajectories; trajectory++)
        {
            for (var step = 0; step < k; step++)
            {
                var factor = design.Moved[trajectory * k + step];
                var before = trajectory * (k + 1) + step;
                // A change of 0 over a step down would be −0.
                effects[factor][trajectory] = (outcomes[before + 1] - outcomes[before])
                    / (design.Points[before + 1, factor] - design.Points[before, factor]) + 0.0;
            }
        }

        return new MorrisEffects([.. effects.Select(e => e.ToImmutableArray())]);
    }

    /// <summary>
    /// μ* ± z·(bootstrap standard error) of each factor, not below 0; trajectories are resampled. (NaN, NaN) where none can be told:
    /// with fewer than <see cref="FewestForIntervals"/> trajectories, and where all effects have the same size, from which resampling
    /// learns nothing.
    /// </summary>
    /// <param name="resamples">Number of resamples, 2 or more; 1,000 is common.</param>
    /// <param name="seed">Seed of the resampling.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <param name="cancellation">Stops it.</param>
    public ImmutableArray<Interval> MuStarIntervals(int resamples, ulong seed, double level = 0.95,
        CancellationToken cancellation = default)
    {
        Expect.AtLeast(resamples, 2);
        Expect.Level(level);
        var z = NormalQuantile.Of((1 + level) / 2);
        var trajectories = Effects[0].Length;
        if (trajectories < FewestForIntervals)
            return [.. Effects.Select(_ => Interval.Unknown)];
        var means = new Moments[Effects.Length];
        for (var r = 0; r < resamples; r++)
        {
            cancellation.ThrowIfCancellationRequested();
            var draws = new Draws(seed, Resampling, (ulong)r);
            var sums = new double[Effects.Length];
            for (var draw = 0; draw < trajectories; draw++)
            {
                var chosen = draws.Below(trajectories);
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += Math.Abs(Effects[i][chosen]);
            }

            for (var i = 0; i < sums.Length; i++)
                means[i] = means[i].With(sums[i] / trajectories);
        }

        return [.. MuStar.Select((mean, i) => Around(mean, z * means[i].StandardDeviation))];
    }

    private static Interval Around(double mean, double halfWidth) => halfWidth > Interval.Rounding * mean
        ? Interval.Around(mean, halfWidth).Within(0, double.PositiveInfinity)
        : Interval.Unknown;
}
