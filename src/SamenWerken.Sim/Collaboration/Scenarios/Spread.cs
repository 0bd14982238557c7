using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>A uniform distribution within ± <see cref="Width"/> of the mean, clipped to [0, 1]: "mean ± width".</summary>
[Meaning("drawn uniformly within ± width of the mean, clipped to [0, 1]")]
public sealed record Spread
{
    /// <summary>Centre of the distribution, 0–1.</summary>
    [Parameter("mean", 0, 1, "centre of the distribution over actors")]
    public double Mean { get; init; }

    /// <summary>Half its width, 0–1.</summary>
    [Parameter("±", 0, 1, "half the width of the distribution over actors")]
    public double Width { get; init; }

    /// <summary>Mean ± width.</summary>
    public static Spread Of(double mean, double width) => new() { Mean = mean, Width = width };
}
