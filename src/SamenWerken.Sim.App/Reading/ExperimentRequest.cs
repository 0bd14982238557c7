using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Reading;

/// <summary>An experiment, and what is to be done with it.</summary>
/// <param name="Plan">The experiment.</param>
/// <param name="Path">Its folder.</param>
internal sealed record ExperimentRequest(ExperimentPlan Plan, string Path)
{
    /// <summary>Parts with a database each.</summary>
    internal int Shards { get; init; } = 1;

    /// <summary>Files of the user's own strategies.</summary>
    internal IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>Whether nothing is to be run yet.</summary>
    internal bool PlanOnly { get; init; }

    /// <summary>Threads; null for as many as there are processors.</summary>
    internal int? Threads { get; init; }

    internal bool Quiet { get; init; }

    internal IReadOnlyList<FigureFormat> Figures { get; init; } = [];

    internal Look Look { get; init; } = new();
}
