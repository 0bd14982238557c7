using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Tests.Architecture;

namespace SamenWerken.Sim.App.Tests.Architecture;

/// <summary>The rooms of the laboratory: which way its data runs, and which of them know a model.</summary>
public sealed class LaboratoryTests
{
    private const string House = "SamenWerken.Sim.Lab";

    /// <summary>From what knows nothing of the others to what knows all: a room uses those before it.</summary>
    private static readonly string[] Rooms =
    [
        "Files", "Words", "Notebooks", "Yaml", "Tables", "Store", "Searches", "Benchmarks", "Calibrations", "Figures", "Narrative",
        "Reports", "Runs", "Claims", "Replicas", "Stakeholders", "Elicitation", "Cluster", "Crates",
    ];

    /// <summary>What only a model can tell: its files, its runs round by round, its published numbers, its tables of
    /// stakeholders.</summary>
    private static readonly string[] Knowing = ["Yaml", "Narrative", "Runs", "Replicas", "Stakeholders", "Elicitation"];

    private static IEnumerable<Type> Types => typeof(ExperimentFolder).Assembly.GetTypes().Where(type => Room(type) is not null);

    // A folder within a room is of that room.
    private static string? Room(Type type) => type.Namespace?.StartsWith(House + ".", StringComparison.Ordinal) == true
        ? type.Namespace[(House.Length + 1)..].Split('.')[0]
        : null;

    private static bool OfAModel(Type type) =>
        type.Namespace?.StartsWith("SamenWerken.Sim.Collaboration", StringComparison.Ordinal) == true
        || type.Namespace?.StartsWith("SamenWerken.Sim.Classics", StringComparison.Ordinal) == true;

    [Fact]
    public void Every_type_of_the_laboratory_lives_in_a_room() => Assert.All(Types, type => Assert.Contains(Room(type), Rooms));

    [Fact]
    public void A_room_uses_only_rooms_above_it() => Assert.Empty(UsedTypes.Wrong(Types,
        (type, used) => Room(used) is { } other && Array.IndexOf(Rooms, other) > Array.IndexOf(Rooms, Room(type))));

    [Fact]
    public void What_serves_any_model_names_none() =>
        Assert.Empty(UsedTypes.Wrong(Types.Where(type => !Knowing.Contains(Room(type))), (_, used) => OfAModel(used)));

    [Fact]
    public void The_reading_of_uses_sees_a_model_where_one_is_known()
    {
        foreach (var room in Knowing)
            Assert.Contains(Types.Where(type => Room(type) == room), type => UsedTypes.By(type).Any(OfAModel));
    }
}
