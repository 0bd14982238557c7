using System.Reflection;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Model;

namespace SamenWerken.Sim.Tests.Architecture;

public sealed class HouseTests
{
    private const string House = "SamenWerken.Sim.";

    private static readonly Assembly Library = typeof(Scenario).Assembly;

    /// <summary>Data runs down: a room uses the rooms above it.</summary>
    private static readonly string[] Rooms = ["Chance", "Model", "Agreements", "Situations", "Strategies", "Engine", "Experiments", "Claims"];

    /// <summary>Designs and statistics stand apart: numbers without actors. Designs use chance, statistics both, experiments all.</summary>
    private static readonly string[] Numbers = ["Chance", "Designs", "Statistics", "Discovery", "Optimisation", "Calibration", "Experiments", "Claims"];

    /// <summary>Published models of others stand on numbers and experiments, and know nothing of each other.</summary>
    private static readonly string[] Tenants = ["Chance", "Designs", "Statistics", "Experiments", "Classics"];

    private static bool MayUse(string room, string other) =>
        room == other || Above(Rooms, room, other) || Above(Numbers, room, other) || Above(Tenants, room, other);

    private static bool Above(string[] rooms, string room, string other) =>
        rooms.Contains(other) && Array.IndexOf(rooms, other) < Array.IndexOf(rooms, room);

    private static string? Room(Type type)
    {
        if (type.Assembly != Library || type.Namespace is not { } name || !name.StartsWith(House, StringComparison.Ordinal))
            return null;
        return name[House.Length..].Split('.')[0];
    }

    [Fact]
    public void Every_type_of_the_library_lives_in_a_room() => Assert.All(
        Library.GetTypes().Where(type => type.Namespace?.StartsWith("SamenWerken", StringComparison.Ordinal) == true),
        type => Assert.Contains(Room(type), Rooms.Union(Numbers).Union(Tenants)));

    [Fact]
    public void A_room_uses_only_rooms_above_it()
    {
        var uses =
            from type in Library.GetTypes()
            let room = Room(type)
            where room is not null
            from used in UsedTypes.By(type)
            let other = Room(used)
            where other is not null && !MayUse(room, other)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(uses);
    }

    [Fact]
    public void A_published_model_names_no_other()
    {
        static string? Tenant(Type type) =>
            Room(type) == "Classics" && type.Namespace!.Split('.') is { Length: > 3 } parts ? parts[3] : null;
        var uses =
            from type in Library.GetTypes()
            where Room(type) == "Classics"
            from used in UsedTypes.By(type)
            where Tenant(used) is not null && Tenant(used) != Tenant(type)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Empty(uses);
    }

    [Fact]
    public void The_reading_of_uses_sees_what_is_there()
    {
        var used = UsedTypes.By(typeof(SamenWerken.Sim.Engine.Simulation)).Select(Room).ToHashSet();
        Assert.Superset(new HashSet<string?> { "Chance", "Model", "Situations", "Strategies" }, used);
        // A static method called in the middle of another is seen, too.
        Assert.Contains(typeof(SamenWerken.Sim.Model.Mechanisms.PublicValue), UsedTypes.By(typeof(SamenWerken.Sim.Engine.Acting)));
    }

    [Fact]
    public void Mechanisms_know_nothing_but_numbers_chance_and_the_coefficients_of_behaviour()
    {
        var uses =
            from type in Library.GetTypes()
            where type.Namespace == House + "Model.Mechanisms"
            from used in UsedTypes.By(type)
            where Room(used) == "Model" && used.Namespace != type.Namespace && used != typeof(Behaviour)
            select $"{type.Name} uses {used.Name}";
        Assert.Empty(uses);
    }

    [Theory]
    [InlineData(@"\bRandom\.Shared\b")]
    [InlineData(@"\bnew (System\.)?Random\b")]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    [InlineData(@"\bStopwatch\b")]
    [InlineData(@"\bGuid\.NewGuid\b")]
    [InlineData(@"\bConsole\.")]
    [InlineData(@"(?<![\w.])(File|Directory|Path)\.[A-Z]")]
    [InlineData(@"\bCultureInfo\.Current(UI)?Culture\b")]
    [InlineData(@"\bThread\.Sleep\b")]
    public void The_science_uses_no_ambient_chance_clock_disk_console_or_culture(string pattern) => Assert.All(
        Sources.OfTheLibrary, source => Assert.DoesNotMatch(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(10)), source.Text));

    [Fact]
    public void The_environment_tells_the_number_of_processors_and_how_lines_end_and_nothing_else()
    {
        Assert.True(Sources.OfTheLibrary.Count > 100);
        foreach (var (path, text) in Sources.OfTheLibrary)
        {
            foreach (Match use in Regex.Matches(text, @"(?<![\w.])Environment\.(\w+)", RegexOptions.None, TimeSpan.FromSeconds(10)))
            {
                var allowed = use.Groups[1].Value is "NewLine" || (use.Groups[1].Value is "ProcessorCount" && path.StartsWith("Experiments", StringComparison.Ordinal));
                Assert.True(allowed, $"{path} uses {use.Value}");
            }
        }
    }

    [Fact]
    public void Public_records_are_values()
    {
        var settable =
            from type in Library.GetExportedTypes()
            where type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(settable);
        var fields =
            from type in Library.GetExportedTypes()
            where type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
            from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public)
            where !field.IsInitOnly
            select $"{type.Name}.{field.Name}";
        Assert.Empty(fields);
        Assert.True(Library.GetExportedTypes().Count(type => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null) > 20);
    }

    [Fact]
    public void Strategies_are_sealed_leaves_or_meant_to_be_derived_from() => Assert.All(
        Library.GetTypes().Where(type => type.IsSubclassOf(typeof(SamenWerken.Sim.Strategies.Strategy))), type => Assert.True(type.IsSealed || type.IsAbstract, type.Name));
}
