using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>A landscape to search, by an organisation of units.</summary>
public sealed record LandscapesCase : Case
{
    /// <inheritdoc/>
    public override string ModelKey => LandscapesModel.ModelKey;

    /// <summary>Rounds of search.</summary>
    [Parameter("T", 1, 100_000, "rounds of search", Unit = "rounds", Source = "Siggelkow & Levinthal 2003, as taught by Workiewicz")]
    public override int Rounds { get; init; } = 199;

    /// <summary>N, decisions.</summary>
    [Parameter("N", 1, Landscape.MostDecisions, "decisions, each yes or no", Unit = "decisions", Source = "Siggelkow & Levinthal 2003")]
    public int Decisions { get; init; } = 6;

    /// <summary>K, other decisions on which what a decision contributes depends.</summary>
    [Parameter("K", 0, Landscape.MostDecisions - 1, "other decisions on which what a decision contributes depends",
        Unit = "decisions", Source = "Kauffman 1993")]
    public int Interdependence { get; init; } = 2;

    /// <summary>Units, each with an equal part of the decisions.</summary>
    [Parameter("units", 1, Landscape.MostDecisions, "units, each with an equal part of the decisions",
        Unit = "units", Source = "Siggelkow & Levinthal 2003")]
    public int Units { get; init; } = 2;

    /// <summary>Rounds that units search apart, when temporary.</summary>
    [Parameter("reintegration", 0, 100_000, "rounds that units search apart before they are reintegrated",
        Unit = "rounds", Source = "Workiewicz's teaching replication")]
    public int Reintegration { get; init; } = 25;

    /// <summary>What a unit sees of its own change.</summary>
    [Meaning("what a unit sees of its own change: its part after all changes together, or as if the others stood still")]
    public Foresight Foresight { get; init; } = Foresight.AllChanges;

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts() =>
    [
        new("Decisions", $"{Decisions}, in {Units} units", "Beslissingen", $"{Decisions}, in {Units} eenheden"),
        new("Interdependence", $"each depends on {Interdependence} others",
            "Afhankelijkheid", $"elk hangt van {Interdependence} andere af"),
        new("Rounds", $"{Rounds}", "Rondes", $"{Rounds}"),
    ];
}
