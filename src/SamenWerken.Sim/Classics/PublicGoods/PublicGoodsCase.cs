using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>A public goods game, and the society whose members play it.</summary>
public sealed record PublicGoodsCase : Case
{
    /// <inheritdoc/>
    public override string ModelKey => PublicGoodsModel.ModelKey;

    /// <summary>Rounds; members know how many.</summary>
    [Parameter("T", 1, 1000, "rounds; members know how many", Unit = "rounds", Source = "Herrmann, Thöni & Gächter 2008")]
    public override int Rounds { get; init; } = 10;

    /// <summary>The game.</summary>
    [Meaning("the game: members, endowment, return, fine")]
    public Game Game { get; init; } = new();

    /// <summary>Who play it: Protestant Europe unless told otherwise, as fitted to Bonn and St. Gallen.</summary>
    [Meaning("how members contribute, punish and respond")]
    public Society Society { get; init; } = Societies.Of(CulturalArea.ProtestantEurope);

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts() =>
    [
        new("Members of a group", $"{Game.Members}", "Leden van een groep", $"{Game.Members}"),
        new("Endowment", FormattableString.Invariant($"{Game.Endowment} tokens a round"),
            "Inkomen", FormattableString.Invariant($"{Game.Endowment} munten per ronde")),
        new("Rounds", $"{Rounds}", "Rondes", $"{Rounds}"),
    ];
}
