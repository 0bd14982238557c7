using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>What an experiment or a suite asks, in another language; what is left out is shown as it stands.</summary>
public sealed record QuestionWords
{
    /// <summary>The question it asks.</summary>
    [Meaning("the question that it asks", Shown = true)]
    public string? Question { get; init; }
}
