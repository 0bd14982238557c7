using System.Text.Json.Serialization;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web.Games;

/// <summary>A game as it is kept: with the same scenario, seed and decisions it goes exactly the same way.</summary>
/// <param name="Yaml">The scenario.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Parties">Indices of the parties that persons took, in the order in which they did.</param>
/// <param name="Decisions">What was decided; those of one party are in their order.</param>
/// <param name="Set">What was changed in the scenario.</param>
internal sealed record GameFile(
    string Yaml, string Strategy, IReadOnlyList<int> Parties, IReadOnlyList<Decision> Decisions,
    IReadOnlyDictionary<string, string>? Set = null)
{
    /// <summary>Which form of file this is.</summary>
    public int Game { get; init; } = 1;

    /// <summary>Name of the file that the scenario came from; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Seed of all luck.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of the run.</summary>
    public int Replication { get; init; }

    internal PlayRequest Asked(Language language) =>
        new(Yaml, Strategy, Set) { Name = Name, Seed = Seed, Replication = Replication, Language = language };
}
