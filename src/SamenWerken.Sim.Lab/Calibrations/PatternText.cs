using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>The keys of a pattern.</summary>
[Meaning("pattern")]
internal sealed record PatternText
{
    [Meaning("name of the pattern: lower case letters, digits and hyphens", Required = true)]
    public string Name { get; init; } = "";

    [Meaning("key of the outcome", Required = true)]
    public string Outcome { get; init; } = "";

    [Meaning("key of the strategy", Required = true)]
    public string Strategy { get; init; } = "";

    [Meaning("changes of the scenario under it, each PATH=VALUE")]
    public IReadOnlyList<string> Set { get; init; } = [];

    [Meaning("key of the strategy whose outcome is taken away")]
    public string? Minus { get; init; }

    [Meaning("changes of the scenario under that strategy, each PATH=VALUE")]
    public IReadOnlyList<string> MinusSet { get; init; } = [];

    [Meaning("whether the difference is in standard deviations of runs (Cohen's d)")]
    public bool Standardised { get; init; }

    [Meaning("key of another outcome: the pattern is the correlation of both across runs")]
    public string? With { get; init; }

    [Parameter("z", -1e6, 1e6, "the value that was seen", Unit = "that of the outcome", Source = "pattern", Required = true)]
    public double Observed { get; init; }

    [Meaning("what the value says: about (itself), atLeast or atMost (a direction, where no study gives a size)")]
    public Seen Seen { get; init; }

    [Parameter("σ", 1e-9, 1e6, "standard deviation of what was seen around what the model could at best say", Unit = "that of the outcome",
        Source = "pattern", Required = true)]
    public double Tolerance { get; init; } = 1;

    [Meaning("where it was published", Required = true)]
    public string Source { get; init; } = "";

    [Meaning("true for a pattern that is not fitted but kept to see how well the fitted ones foretell it")]
    public bool HeldOut { get; init; }
}
