using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>A commons, and how those behave who share it.</summary>
public sealed record OstromCase : Case
{
    /// <inheritdoc/>
    public override string ModelKey => OstromModel.ModelKey;

    /// <summary>Rounds with talk or sword.</summary>
    [Parameter("T", 1, 1000, "rounds with talk or sword", Unit = "rounds", Source = "Ostrom, Walker & Gardner 1992")]
    public override int Rounds { get; init; } = 10;

    /// <summary>The commons.</summary>
    [Meaning("the commons: appropriators, endowment, yield, fee and fine")]
    public Commons Commons { get; init; } = new();

    /// <summary>How appropriators behave.</summary>
    [Meaning("how appropriators invest, agree, keep their word and sanction")]
    public Behaviour Behaviour { get; init; } = new();

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts() =>
    [
        new("Appropriators", $"{Commons.Appropriators}", "Gebruikers", $"{Commons.Appropriators}"),
        new("Endowment", FormattableString.Invariant($"{Commons.Endowment} tokens a round"),
            "Inkomen", FormattableString.Invariant($"{Commons.Endowment} munten per ronde")),
        new("Rounds", $"{Commons.RoundsBefore} before and {Rounds} with talk or sword",
            "Rondes", $"{Commons.RoundsBefore} vóór en {Rounds} met overleg of sanctie"),
    ];
}
