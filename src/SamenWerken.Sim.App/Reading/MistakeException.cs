namespace SamenWerken.Sim.App.Reading;

/// <summary>What the user got wrong: messages that are ready to print, one for each mistake.</summary>
internal sealed class MistakeException(params IReadOnlyList<string> messages) : Exception(string.Join('\n', messages))
{
    internal IReadOnlyList<string> Messages { get; } = messages;
}
