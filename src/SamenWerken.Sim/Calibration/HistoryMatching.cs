using System.Collections.Immutable;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Calibration;

/// <summary>
/// History matching: wave by wave, rule out the settings of the parameters at which the model cannot have made the patterns. It asks for
/// trials and is told them, so whoever runs the model may do so on any number of threads, store each, and stop at any time.
/// </summary>
/// <remarks>
/// Source: Vernon, Goldstein and Bower (2010), Bayesian Analysis 5(4), 619–670. A setting is out where some pattern's implausibility
/// reaches 3 (the three-sigma rule of Pukelsheim 1994: 95 % of any unimodal distribution lies within). What is left is known by settings
/// spread evenly over it, moved as in Ter Braak (2006), Statistics and Computing 16, 239–249.
/// </remarks>
/// <param name="Patterns">What the model is to reproduce, at least one.</param>
/// <param name="Parameters">Number of parameters, 1 or more.</param>
/// <param name="Seed">Seed of designs and moves.</param>
public sealed record HistoryMatching(ImmutableArray<Pattern> Patterns, int Parameters, ulong Seed)
{
    private static readonly Purpose Spreading = new("settings not ruled out"), Moving = new("moving settings");

    /// <inheritdoc cref="HistoryMatching(ImmutableArray{Pattern}, int, ulong)"/>
    public ImmutableArray<Pattern> Patterns { get; } =
        Patterns.Length > 0 ? Patterns : throw new ArgumentException("At least one pattern is needed.", nameof(Patterns));

    /// <inheritdoc cref="HistoryMatching(ImmutableArray{Pattern}, int, ulong)"/>
    public int Parameters { get; } =
        Parameters > 0
            ? Parameters
            : throw new ArgumentOutOfRangeException(nameof(Parameters), Parameters, "At least one parameter is needed.");

    /// <summary>Implausibility from which a setting is out.</summary>
    public double Cutoff { get; init; } = 3;

    /// <summary>Settings that stand for what is not ruled out.</summary>
    public int Spread { get; init; } = 2_000;

    /// <summary>Moves of each setting before it counts as drawn anew.</summary>
    public int Moves { get; init; } = 10;

    /// <summary>Settings to try next: in the first wave a Latin hypercube, then far from each other in what is left.</summary>
    /// <param name="waves">The waves so far.</param>
    /// <param name="count">How many.</param>
    /// <returns>Settings, coordinates 0–1; none where everything is ruled out.</returns>
    public ImmutableArray<ImmutableArray<double>> Propose(IReadOnlyList<Wave> waves, int count)
    {
        ArgumentNullException.ThrowIfNull(waves);
        Expect.AtLeast(count, 1);
        if (waves.Count > 0)
            return Apart.Of(waves[^1].Survivors, count);
        var points = LatinHypercube.Of(count, Parameters, Seed).Points;
        return [.. Enumerable.Range(0, count).Select(row => ImmutableArray.Create(points.Row(row)))];
    }

    /// <summary>What trials teach, after the waves before.</summary>
    /// <param name="waves">The waves so far; none for the first.</param>
    /// <param name="trials">The trials of this wave: the model at the settings that were proposed.</param>
    /// <exception cref="ArgumentException">A trial does not fit, or too few of them have a value for some pattern.</exception>
    public Wave Learn(IReadOnlyList<Wave> waves, IReadOnlyList<Trial> trials)
    {
        ArgumentNullException.ThrowIfNull(waves);
        ArgumentNullException.ThrowIfNull(trials);
        foreach (var trial in trials)
        {
            if (trial.Parameters.Length != Parameters || trial.Means.Length != Patterns.Length || trial.Variances.Length != Patterns.Length)
                throw new ArgumentException(
                    $"A trial has {trial.Parameters.Length} parameters, {trial.Means.Length} means and {trial.Variances.Length} variances; "
                    + $"{Parameters}, {Patterns.Length} and {Patterns.Length} are needed.", nameof(trials));
        }

        ImmutableArray<Trial> all = [.. waves.Count > 0 ? waves[^1].Trials : [], .. trials];
        var emulators = Patterns.Select((_, pattern) => Emulate(waves, all, pattern)).ToArray();
        var before = waves.Count > 0 ? waves[^1].Survivors : Everywhere();
        var wave = new Wave(waves.Count + 1, all, Patterns, emulators, 1, [], []);
        var (share, left) = Narrow(waves, wave, before);
        var reports = Patterns.Select((pattern, place) => Report(pattern, emulators[place], before, left));
        return new(wave.Number, all, Patterns, emulators, share * (waves.Count > 0 ? waves[^1].Remaining : 1), left, [.. reports]);
    }

    /// <summary>Whether no wave rules a setting out.</summary>
    /// <param name="waves">The waves.</param>
    /// <param name="parameters">The setting, coordinates 0–1.</param>
    public bool Allows(IReadOnlyList<Wave> waves, ReadOnlySpan<double> parameters)
    {
        ArgumentNullException.ThrowIfNull(waves);
        if (parameters.ContainsAnyExceptInRange(0, 1))
            return false;
        for (var i = waves.Count - 1; i >= 0; i--)
        {
            if (!waves[i].Allows(parameters, Cutoff))
                return false;
        }

        return true;
    }

    // An emulator need only be right where nothing is ruled out yet; trials elsewhere would bend it for nothing.
    private Emulator Emulate(IReadOnlyList<Wave> waves, ImmutableArray<Trial> trials, int pattern)
    {
        Trial[] told = [.. trials.Where(trial => double.IsFinite(trial.Means[pattern]) && double.IsFinite(trial.Variances[pattern]))];
        Trial[] within = [.. told.Where(trial => Allows(waves, trial.Parameters.AsSpan()))];
        var least = 3 * (Parameters + 1);
        var used = within.Length >= least ? within : told;
        if (used.Length < Math.Max(4, Parameters + 2))
            throw new ArgumentException(
                $"{used.Length} trials have a value for '{Patterns[pattern].Name}'; {Math.Max(4, Parameters + 2)} are needed.",
                nameof(trials));
        return Emulator.Fit(
            [.. used.Select(trial => trial.Parameters.ToArray())], [.. used.Select(trial => trial.Means[pattern])],
            [.. used.Select(trial => trial.Variances[pattern])]);
    }

    private PatternReport Report(
        Pattern pattern, Emulator emulator, ImmutableArray<ImmutableArray<double>> before, ImmutableArray<ImmutableArray<double>> left)
    {
        var ruledOut = before.Count(point =>
        {
            var (mean, variance) = emulator.At(point.AsSpan());
            return !(pattern.Implausibility(mean, variance) < Cutoff);
        });
        var uncertainty = left.Length == 0 ? double.NaN : left.Average(point => Math.Sqrt(emulator.At(point.AsSpan()).Variance));
        return new(
            pattern, before.Length == 0 ? double.NaN : (double)ruledOut / before.Length, uncertainty / pattern.Tolerance,
            (double)emulator.LeftOut.Count(error => Math.Abs(error) <= 3) / emulator.LeftOut.Length);
    }

    private ImmutableArray<ImmutableArray<double>> Everywhere()
    {
        var points = LatinHypercube.Of(Spread, Parameters, unchecked(Seed + Spreading.Key)).Points;
        return [.. Enumerable.Range(0, Spread).Select(row => ImmutableArray.Create(points.Row(row)))];
    }

    /// <summary>What a wave leaves of settings spread evenly, again spread evenly, and its share.</summary>
    /// <remarks>
    /// Where few would be left, the cutoff is lowered in levels that each leave a fifth (subset simulation: Au and Beck 2001,
    /// Probabilistic Engineering Mechanics 16(4), 263–277); so a small part of the space is found, too.
    /// </remarks>
    private (double Share, ImmutableArray<ImmutableArray<double>> Left) Narrow(
        IReadOnlyList<Wave> waves, Wave wave, ImmutableArray<ImmutableArray<double>> settings)
    {
        const double Fifth = 0.2, Nothing = 1e-9;
        var (share, last) = (1.0, double.PositiveInfinity);
        while (settings.Length > 0 && share > Nothing)
        {
            var now = settings;
            var implausibilities = Parallelly(now.Length, i => wave.Implausibility(now[i].AsSpan()));
            var level = Math.Max(Cutoff, Quantile.Of(implausibilities, Fifth));
            if (level > Cutoff && !(level < last))
                break; // it comes no nearer
            ImmutableArray<ImmutableArray<double>> left = [.. now.Where((_, i) => implausibilities[i] < level)];
            share *= (double)left.Length / now.Length;
            settings = Refilled(left, waves.Count, level, point => Allows(waves, point) && wave.Allows(point, level));
            last = level;
            if (level == Cutoff)
                return (share, settings);
        }

        return (0, []);
    }

    private delegate bool Allowed(ReadOnlySpan<double> point);

    /// <summary>As many settings as there should be, spread evenly: survivors, copied and moved to where nothing is ruled out.</summary>
    /// <remarks>Steps along the difference of two survivors, forth as likely as back, leave an even spread even.</remarks>
    private ImmutableArray<ImmutableArray<double>> Refilled(
        ImmutableArray<ImmutableArray<double>> left, int wave, double level, Allowed allowed)
    {
        if (left.Length == 0 || left.Length == Spread)
            return left;
        const double Shake = 0.01; // so that settings do not stay in the plane of a few survivors
        return [.. Parallelly(Spread, i =>
        {
            var draws = new Draws(Seed, Moving, (ulong)wave, (ulong)BitConverter.DoubleToInt64Bits(level), (ulong)i);
            double[] point = [.. left[i % left.Length]];
            for (var move = 0; move < Moves; move++)
            {
                var (a, b) = (left[draws.Below(left.Length)], left[draws.Below(left.Length)]);
                var length = draws.Uniform();
                double[] moved = [.. point.Select((x, m) => x + length * (a[m] - b[m]) + Shake * (draws.Uniform() - 0.5))];
                point = allowed(moved) ? moved : point;
            }

            return ImmutableArray.Create(point);
        })];
    }

    private static T[] Parallelly<T>(int count, Func<int, T> of)
    {
        var all = new T[count];
        Parallel.For(0, count, i => all[i] = of(i));
        return all;
    }
}
