using SamenWerken.Sim.App.Commands;
using SamenWerken.Sim.Tests.Architecture;

namespace SamenWerken.Sim.App.Tests.Architecture;

public sealed class RoomTests
{
    private const string House = "SamenWerken.Sim.App";

    /// <summary>From what knows nothing of the others to what knows all: a room uses those before it.</summary>
    private static readonly string[] Rooms = ["Terminals", "Reading", "Working", "Showing", "Notebooks", "Web", "Commands", ""];

    private static IEnumerable<Type> Types => typeof(Program).Assembly.GetTypes().Where(type => Room(type) is not null);

    private static string? Room(Type type) => type.Namespace == House ? ""
        // a folder within a room is of that room
        : type.Namespace?.StartsWith(House + ".", StringComparison.Ordinal) == true
        ? type.Namespace[(House.Length + 1)..].Split('.')[0]
        : null;

    [Fact]
    public void Every_type_of_the_program_lives_in_a_room() => Assert.All(Types, type => Assert.Contains(Room(type), Rooms));

    [Fact]
    public void Only_the_program_itself_stands_at_the_root() =>
        Assert.Equal([typeof(Program)],
            Types.Where(type => Room(type) is "" && type.DeclaringType is null && !type.Name.Contains('<', StringComparison.Ordinal)));

    [Fact]
    public void A_room_uses_only_rooms_above_it() => Assert.Empty(UsedTypes.Wrong(Types,
        (type, used) => Room(used) is { } other && Array.IndexOf(Rooms, other) > Array.IndexOf(Rooms, Room(type))));

    [Fact]
    public void The_reading_of_uses_sees_what_is_there()
    {
        // What a command does stands in a closure, and what it shows in a static method in the middle of it.
        var used = Types.Where(type => type.FullName!.StartsWith(typeof(SweepCommand).FullName!, StringComparison.Ordinal))
            .SelectMany(UsedTypes.By).Select(Room).ToHashSet();
        Assert.Superset(new HashSet<string?> { "Reading", "Working", "Showing", "Terminals" }, used);
    }
}
