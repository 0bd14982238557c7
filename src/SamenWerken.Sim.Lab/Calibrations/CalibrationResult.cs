using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>What a calibration found.</summary>
/// <param name="Trials">How the model is laid beside the patterns.</param>
/// <param name="Patterns">The patterns.</param>
/// <param name="Waves">The waves.</param>
/// <param name="Posterior">What the patterns say of the parameters; null where everything is ruled out.</param>
/// <param name="Checks">Trials at settings of the posterior on luck that the calibration did not see: fitted patterns, then those held
/// out.</param>
public sealed record CalibrationResult(
    PatternTrials Trials, PatternSet Patterns, IReadOnlyList<Wave> Waves, Posterior? Posterior, IReadOnlyList<Trial> Checks)
{
    private const double Limit = 3; // as in history matching

    /// <summary>All patterns in the order of the checks.</summary>
    public IReadOnlyList<CasePattern> Checked => [.. Patterns.Fitted, .. Patterns.HeldOut];

    /// <summary>Checks at which the model itself, not its emulator, makes every fitted pattern: no implausibility reaches 3.</summary>
    public int Plausible => Checks.Count(check => Patterns.Fitted.Select((its, place) =>
        its.Pattern.Implausibility(check.Means[place], check.Variances[place])).All(its => its < Limit));

    /// <summary>Mean and standard deviation over the checks of what the model says of a pattern; NaN where it says nothing.</summary>
    /// <param name="pattern">Place of the pattern.</param>
    public (double Mean, double Deviation) Said(int pattern)
    {
        double[] said = [.. Checks.Select(check => check.Means[pattern]).Where(double.IsFinite)];
        var moments = Statistics.Moments.Of(said);
        return said.Length == 0 ? (double.NaN, double.NaN) : (moments.Mean, moments.StandardDeviation);
    }
}
