using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Claims;

/// <summary>On which side of a limit an effect is expected.</summary>
public enum Side
{
    /// <summary>The limit or more.</summary>
    AtLeast,

    /// <summary>The limit or less.</summary>
    AtMost,
}

/// <summary>What a claim says of a quantity: on which side of a limit it lies. The limit is fixed before looking.</summary>
/// <param name="Estimand">The quantity.</param>
/// <param name="Outcome">The outcome in which it is measured.</param>
/// <param name="Side">On which side of the limit it is expected.</param>
/// <param name="Limit">The smallest effect that matters, with its sign, in the outcome's unit (a correlation: −1–1).</param>
public sealed record Expectation(Estimand Estimand, Outcome Outcome, Side Side, double Limit)
{
    /// <summary>Whether a value lies where the claim says.</summary>
    public bool Admits(double effect) => Side == Side.AtLeast ? effect >= Limit : effect <= Limit;

    /// <summary>Whether an interval lies on one side of the limit as a whole.</summary>
    public Finding Of(Interval interval) =>
        Admits(interval.Low) && Admits(interval.High) ? Finding.Holds
        : interval.Low > Limit || interval.High < Limit ? Finding.Fails
        : Finding.Unclear;

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Estimand}: {Outcome.Key} {(Side == Side.AtLeast ? "≥" : "≤")} {Limit}");
}
