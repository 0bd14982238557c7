using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>A parameter on which respondents differ.</summary>
/// <param name="Path">Path of the parameter.</param>
/// <param name="Answers">Their answers in rising order, two or more.</param>
public sealed record Disagreement(string Path, IReadOnlyList<double> Answers)
{
    /// <summary>The middle answer, or the mean of the two in the middle.</summary>
    public double Median => MedianOf(Answers);

    /// <summary>The range from the least answer to the largest, as a factor of experiments.</summary>
    public Factor Factor => Factor.Between(Path, Answers[0], Answers[^1]);

    internal static double MedianOf(IReadOnlyList<double> sorted) => sorted.Count % 2 == 1
        ? sorted[sorted.Count / 2]
        : sorted[sorted.Count / 2 - 1] == sorted[sorted.Count / 2]
        ? sorted[sorted.Count / 2]
        : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
}
