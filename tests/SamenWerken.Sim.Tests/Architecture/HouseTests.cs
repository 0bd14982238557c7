using System.Reflection;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Architecture;

public sealed class HouseTests
{
    private const string House = "SamenWerken.Sim.";

    private static readonly Assembly Library = typeof(Scenario).Assembly;

    /// <summary>The laboratory's rooms. Data runs down: a room uses the rooms above it, and none knows a model.</summary>
    private static readonly string[] Laboratory =
        ["Numbers", "Chance", "Parameters", "Designs", "Statistics", "Discovery", "Optimisation", "Calibration", "Robustness",
            "Experiments", "Claims"];

    /// <summary>The rooms of the collaboration model, in the same way; each may use the laboratory.</summary>
    private static readonly string[] Collaboration =
    [
        "Collaboration.Scenarios", "Collaboration.Mechanisms", "Collaboration.Agreements", "Collaboration.Situations",
        "Collaboration.Strategies",
        "Collaboration.Engine", "Collaboration.Claims", "Collaboration",
    ];

    private static bool MayUse(string room, string other) =>
        room == other || Above(Laboratory, room, other) || Above(Collaboration, room, other)
            || (!Laboratory.Contains(room) && Laboratory.Contains(other))
        // Published models, a folder each, share what a published number is and know nothing of each other.
        || (IsClassic(room) && other == "Classics");

    private static bool Above(string[] rooms, string room, string other) =>
        rooms.Contains(other) && Array.IndexOf(rooms, other) < Array.IndexOf(rooms, room);

    private static bool IsClassic(string room) => room.StartsWith("Classics.", StringComparison.Ordinal);

    // A room of a tenant is named with it.
    private static string? Room(Type type)
    {
        if (type.Assembly != Library || type.Namespace is not { } name || !name.StartsWith(House, StringComparison.Ordinal))
            return null;
        var parts = name[House.Length..].Split('.');
        return parts[0] is "Collaboration" or "Classics" && parts.Length > 1 ? $"{parts[0]}.{parts[1]}" : parts[0];
    }

    [Fact]
    public void Every_type_of_the_library_lives_in_a_room() => Assert.All(
        Library.GetTypes().Where(type => type.Namespace?.StartsWith("SamenWerken", StringComparison.Ordinal) == true),
        type => Assert.True(Laboratory.Contains(Room(type)) || Collaboration.Contains(Room(type)) || Room(type) == "Classics"
            || IsClassic(Room(type)!), type.FullName));

    [Fact]
    public void A_room_uses_only_rooms_above_it() => Assert.Empty(UsedTypes.Wrong(Library.GetTypes().Where(type => Room(type) is not null),
        (type, used) => Room(used) is { } other && !MayUse(Room(type)!, other)));

    [Fact]
    public void A_published_model_names_no_other()
    {
        static string? Tenant(Type type) =>
            Room(type) == "Classics" && type.Namespace!.Split('.') is { Length: > 3 } parts ? parts[3] : null;
        Assert.Empty(UsedTypes.Wrong(Library.GetTypes().Where(type => Room(type) == "Classics"),
            (type, used) => Tenant(used) is not null && Tenant(used) != Tenant(type)));
    }

    [Fact]
    public void The_reading_of_uses_sees_what_is_there()
    {
        var used = UsedTypes.By(typeof(SamenWerken.Sim.Collaboration.Engine.Simulation)).Select(Room).ToHashSet();
        Assert.Superset(
            new HashSet<string?> { "Chance", "Collaboration.Scenarios", "Collaboration.Situations", "Collaboration.Strategies" }, used);
        // A static method called in the middle of another is seen, too.
        Assert.Contains(typeof(SamenWerken.Sim.Collaboration.Mechanisms.PublicValue),
            UsedTypes.By(typeof(SamenWerken.Sim.Collaboration.Engine.Acting)));
    }

    [Fact]
    public void Mechanisms_know_nothing_but_numbers_chance_and_the_coefficients_of_behaviour()
    {
        var uses =
            from type in Library.GetTypes()
            where Room(type) == "Collaboration.Mechanisms"
            from used in UsedTypes.By(type)
            where (Room(used)?.StartsWith("Collaboration", StringComparison.Ordinal) == true) && used.Namespace != type.Namespace
                && used != typeof(Behaviour)
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
                var allowed = use.Groups[1].Value is "NewLine"
                    || (use.Groups[1].Value is "ProcessorCount" && path.StartsWith("Experiments", StringComparison.Ordinal));
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
        Assert.True(Library.GetExportedTypes()
            .Count(type => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null) > 20);
    }

    [Fact]
    public void Strategies_are_sealed_leaves_or_meant_to_be_derived_from() => Assert.All(
        Library.GetTypes().Where(type => type.IsSubclassOf(typeof(SamenWerken.Sim.Collaboration.Strategies.Strategy))),
        type => Assert.True(type.IsSealed || type.IsAbstract, type.Name));

    /// <summary>What finds strategies is no strategy.</summary>
    private static bool IsOfStrategies(Type type) =>
        Room(type) == "Collaboration.Strategies" && type.Name is not ("StrategyCatalogue" or "CompositeStrategy")
        && type.DeclaringType?.Name != "StrategyCatalogue";

    [Fact]
    public void A_built_in_strategy_uses_nothing_that_a_user_s_own_could_not_use()
    {
        var types = Library.GetTypes().Where(IsOfStrategies).ToList();
        Assert.True(types.Count > 10);
        var uses =
            from type in types
            from member in UsedTypes.MembersBy(type)
            let owner = member as Type ?? member.DeclaringType
            where owner?.Assembly == Library && Room(owner) != "Collaboration.Strategies" && !IsVisible(member)
            select $"{type.Name} uses {owner.Name}.{member.Name}";
        Assert.Empty(uses.Distinct());
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        Type type => type.IsVisible,
        MethodBase method => method.DeclaringType!.IsVisible && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
        FieldInfo field => field.DeclaringType!.IsVisible && field.IsPublic,
        _ => true,
    };
}
