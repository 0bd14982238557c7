using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>The texts of a case in another language; what is left out is shown as the case has it.</summary>
public sealed record CaseWords
{
    /// <summary>Name, shown above results.</summary>
    [Meaning("name, shown above results", Shown = true)]
    public string? Name { get; init; }

    /// <summary>The question it asks.</summary>
    [Meaning("the question that the scenario asks", Shown = true)]
    public string? Question { get; init; }

    /// <summary>What it describes.</summary>
    [Meaning("what the scenario describes", Shown = true)]
    public string? Description { get; init; }

    /// <summary>Where its facts come from.</summary>
    [Meaning("where its facts come from, one source each", Shown = true)]
    public IReadOnlyList<string> Sources { get; init => field = Values<string>.Of(value); } = Values<string>.None;

    /// <summary>What in it is assumed rather than known.</summary>
    [Meaning("what in it is assumed rather than known", Shown = true)]
    public IReadOnlyList<string> Assumptions { get; init => field = Values<string>.Of(value); } = Values<string>.None;
}
