using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>Something that a model measures in each run, and in each round where it has rounds.</summary>
/// <param name="Key">Key in files and tables: lower case letters, digits and underscores; of a family <c>family:NAME</c>.</param>
/// <param name="Name">Name on axes and in tables.</param>
/// <param name="Dutch">Dutch name.</param>
/// <param name="Better">Which way it is better.</param>
/// <param name="Least">Smallest value possible; infinite where there is none.</param>
/// <param name="Largest">Largest value possible; infinite where there is none.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Definition">How it is computed, in one line.</param>
public sealed record Outcome(
    string Key, string Name, string Dutch, Better Better, double Least, double Largest, string Unit, string Definition)
{
    /// <summary>False for an outcome that exists for a whole run only.</summary>
    public bool EachRound { get; init; } = true;

    /// <summary>Whether it stands in tables unless others are asked for.</summary>
    public bool Usual { get; init; }

    /// <summary>Whether reports and pictures begin with it; the first two such outcomes are set against each other.</summary>
    public bool Leading { get; init; }

    /// <summary>Path of the parameter of the case that says of how many it is a count; null where it counts nothing.</summary>
    public string? OutOf { get; init; }

    /// <summary>The outcomes of which it is the sum; none where it is no sum.</summary>
    public IReadOnlyList<OutcomePart> Parts { get; init => field = Values<OutcomePart>.Of(value); } = Values<OutcomePart>.None;

    /// <summary>
    /// The t interval of 95 % of a mean of it, as far as it is possible: of few runs it would reach beyond the least or largest value.
    /// Unknown below two values.
    /// </summary>
    /// <param name="moments">Its values.</param>
    public Interval IntervalOf(Moments moments) =>
        moments.Count < 2 ? Interval.Unknown : moments.Interval(Comparison.Confidence).Within(Least, Largest);

    /// <summary>The same of a mean difference between two of it.</summary>
    /// <param name="moments">The differences.</param>
    public Interval IntervalOfDifference(Moments moments) =>
        moments.Count < 2 ? Interval.Unknown : moments.Interval(Comparison.Confidence).Within(Least - Largest, Largest - Least);

    /// <inheritdoc/>
    public override string ToString() => Key;
}
