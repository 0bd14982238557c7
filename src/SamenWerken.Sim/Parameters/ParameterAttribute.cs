namespace SamenWerken.Sim.Parameters;

/// <summary>
/// Marks a property as a parameter: the one home of its symbol, range, unit, meaning and source. The property's name in camel
/// case is its key in YAML, and the way to it from the scenario is its path for <c>--set</c>, for sweeps and for result columns.
/// </summary>
/// <param name="symbol">Symbol or name in the model's text, e.g. β.</param>
/// <param name="least">Smallest value allowed.</param>
/// <param name="largest">Largest value allowed.</param>
/// <param name="meaning">What it stands for, in one line.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ParameterAttribute(string symbol, double least, double largest, string meaning) : Attribute
{
    /// <summary>Symbol or name in the model's text.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>Smallest value allowed.</summary>
    public double Least { get; } = least;

    /// <summary>Largest value allowed.</summary>
    public double Largest { get; } = largest;

    /// <summary>What it stands for, in one line.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>Unit; "share" for a number from 0 to 1 without one.</summary>
    public string Unit { get; init; } = "share";

    /// <summary>Where it comes from: an equation, a paper, an essay, or an assumption.</summary>
    public string Source { get; init; } = "assumption";

    /// <summary>What numbers by name are given for: "issue".</summary>
    public string By { get; init; } = "name";

    /// <summary>Whether the key must be given.</summary>
    public bool Required { get; init; }
}
