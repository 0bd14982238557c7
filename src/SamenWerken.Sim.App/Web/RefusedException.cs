using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Web;

/// <summary>A request that is refused: the status and what the page shows.</summary>
internal sealed class RefusedException(int status, string message, IReadOnlyList<FileProblem>? problems = null) : Exception(message)
{
    internal int Status { get; } = status;

    /// <summary>Whether it is refused because something of that name is there, which may be replaced.</summary>
    internal bool Exists { get; init; }

    /// <summary>Problems of a scenario's text, each at its line.</summary>
    internal IReadOnlyList<FileProblem> Problems { get; } = problems ?? [];
}
