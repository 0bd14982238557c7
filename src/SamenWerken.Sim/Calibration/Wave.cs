using System.Collections.Immutable;

namespace SamenWerken.Sim.Calibration;

/// <summary>A wave of history matching: what was learnt from its trials, and what they leave.</summary>
public sealed class Wave
{
    private readonly Emulator[] _emulators;
    private readonly ImmutableArray<Pattern> _patterns;

    internal Wave(
        int number, ImmutableArray<Trial> trials, ImmutableArray<Pattern> patterns, Emulator[] emulators, double remaining,
        ImmutableArray<ImmutableArray<double>> survivors, ImmutableArray<PatternReport> reports)
    {
        (Number, Trials, _patterns, _emulators) = (number, trials, patterns, emulators);
        (Remaining, Survivors, Reports) = (remaining, survivors, reports);
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>All trials of this wave and those before, in the order in which they came.</summary>
    public ImmutableArray<Trial> Trials { get; }

    /// <summary>Share of the whole space that is not ruled out, 0–1.</summary>
    public double Remaining { get; }

    /// <summary>Settings spread evenly over what is not ruled out; none where everything is.</summary>
    public ImmutableArray<ImmutableArray<double>> Survivors { get; }

    /// <summary>What each pattern did.</summary>
    public ImmutableArray<PatternReport> Reports { get; }

    /// <summary>What the model says of a pattern at a setting, as far as this wave knows, with the variance of not knowing.</summary>
    /// <param name="pattern">Place of the pattern.</param>
    /// <param name="parameters">The setting, coordinates 0–1.</param>
    public (double Mean, double Variance) Expect(int pattern, ReadOnlySpan<double> parameters) => _emulators[pattern].At(parameters);

    /// <summary>The largest implausibility over the patterns, as this wave knows it.</summary>
    /// <param name="parameters">The setting, coordinates 0–1.</param>
    public double Implausibility(ReadOnlySpan<double> parameters)
    {
        var most = 0.0;
        for (var pattern = 0; pattern < _emulators.Length; pattern++)
        {
            var (mean, variance) = _emulators[pattern].At(parameters);
            most = Math.Max(most, _patterns[pattern].Implausibility(mean, variance));
        }

        return most;
    }

    internal bool Allows(ReadOnlySpan<double> parameters, double cutoff)
    {
        for (var pattern = 0; pattern < _emulators.Length; pattern++)
        {
            var (mean, variance) = _emulators[pattern].At(parameters);
            if (!(_patterns[pattern].Implausibility(mean, variance) < cutoff))
                return false;
        }

        return true;
    }

    internal double LogLikelihood(ReadOnlySpan<double> parameters)
    {
        var sum = 0.0;
        for (var pattern = 0; pattern < _emulators.Length; pattern++)
        {
            var (mean, variance) = _emulators[pattern].At(parameters);
            sum += _patterns[pattern].LogDensity(mean, variance);
        }

        return sum;
    }
}
