using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>
/// A quantity of which a claim says how large it is: a contrast of treatments (also a dose, or a difference of differences), or
/// how two outcomes go together across runs.
/// </summary>
public abstract record Estimand
{
    private protected Estimand()
    {
    }

    /// <summary>The treatments whose runs it needs, each once.</summary>
    public abstract IReadOnlyList<Treatment> Treatments { get; }

    /// <summary>The claim that it is this much or more.</summary>
    /// <param name="outcome">Which outcome.</param>
    /// <param name="by">Smallest effect that matters, in the outcome's unit, above 0.</param>
    public Expectation Raises(Outcome outcome, double by) => new(this, outcome, Side.AtLeast, Positive(by));

    /// <summary>The claim that it is minus this much or less.</summary>
    /// <param name="outcome">Which outcome.</param>
    /// <param name="by">Smallest effect that matters, in the outcome's unit, above 0.</param>
    public Expectation Lowers(Outcome outcome, double by) => new(this, outcome, Side.AtMost, -Positive(by));

    /// <summary>The claim that it is no rise that matters.</summary>
    /// <param name="outcome">Which outcome.</param>
    /// <param name="by">Smallest effect that matters, in the outcome's unit, above 0.</param>
    public Expectation HardlyRaises(Outcome outcome, double by) => new(this, outcome, Side.AtMost, Positive(by));

    /// <summary>The claim that it is no fall that matters.</summary>
    /// <param name="outcome">Which outcome.</param>
    /// <param name="by">Smallest effect that matters, in the outcome's unit, above 0.</param>
    public Expectation HardlyLowers(Outcome outcome, double by) => new(this, outcome, Side.AtLeast, -Positive(by));

    /// <summary>The estimate from the runs of some replications.</summary>
    internal abstract Estimate Of(Outcome outcome, TrialRuns runs);

    private static double Positive(double by) => by > 0 && double.IsFinite(by)
        ? by
        : throw new ArgumentOutOfRangeException(nameof(by), by, "The smallest effect that matters is above 0.");
}
