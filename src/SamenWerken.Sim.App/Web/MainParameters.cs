using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>The parameters that the page shows first, by a name that needs no reading up, with ends that make sense for a slider.</summary>
internal static class MainParameters
{
    /// <summary>What the page calls a parameter; null where it has no name but its path.</summary>
    internal static string? Label(string path, Language language) => language.Found($"parameters.{path}.label")
        ?? (language.Found($"parameters.{path}.name") is { } name ? char.ToUpperInvariant(name[0]) + name[1..] : null);

    internal static string NameOf(string path, Language language) => Label(path, language) ?? path;

    internal static IReadOnlyList<MainParameter> All { get; } =
    [
        new("population.alignment", 0, 1, 0.05),
        new("population.openness.mean", 0, 1, 0.05),
        new("population.autonomyNeed.mean", 0, 1, 0.05),
        new("population.publicOrientation.mean", 0, 1, 0.05),
        new("population.trust", 0, 1, 0.05),
        new("population.cynicism.mean", 0, 1, 0.05),
        new("coordination.meetings", 0, 8, 0.5),
        new("coordination.planEvery", 1, 24, 1),
        new("coordination.fine", 0, 2, 0.05),
        new("coordination.detection", 0, 1, 0.05),
        new("fragmentation", 0, 1, 0.05),
        new("disciplines", 0, 8, 0.5),
        new("clientVoice", 0, 1, 0.05),
        new("rounds", 12, 120, 12),
    ];
}

/// <summary>A parameter that the page shows first; what it is called and means stands in the words of parameters.</summary>
/// <param name="Path">Its path.</param>
/// <param name="From">Left end of its slider, within what is allowed.</param>
/// <param name="To">Right end.</param>
/// <param name="Step">Step of the slider.</param>
internal sealed record MainParameter(string Path, double From, double To, double Step);
