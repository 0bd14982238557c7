namespace SamenWerken.Sim.Parameters;

/// <summary>Something about a scenario that can be set by its path: for <c>--set</c>, for sweeps, as a column of results.</summary>
public sealed record Parameter
{
    /// <summary>The way to it from the scenario, e.g. <c>population.openness.mean</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What its value looks like: a number, a whole number, true or false, a text or a choice.</summary>
    public required KeyForm Form { get; init; }

    /// <summary>What it stands for, in one line.</summary>
    public required string Meaning { get; init; }

    /// <summary>Symbol or name in the model's text; empty where it is no number.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Value where none is given; null where it is then drawn, or must be given.</summary>
    public object? Default { get; init; }

    /// <summary>Smallest value allowed; null where it is no number.</summary>
    public double? Least { get; init; }

    /// <summary>Largest value allowed; null where it is no number.</summary>
    public double? Largest { get; init; }

    /// <summary>Unit; empty where it is no number.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it comes from: an equation, a paper, an essay, or an assumption; empty where it is no number.</summary>
    public string Source { get; init; } = "";

    /// <summary>The words to choose from; empty where it is no choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
