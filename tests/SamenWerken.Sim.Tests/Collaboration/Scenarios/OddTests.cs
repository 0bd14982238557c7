using SamenWerken.Sim.Experiments;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Tests.Model;

/// <summary>The model's description says what the code says: its tables are read and compared.</summary>
public sealed class OddTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Root, "src", "SamenWerken.Sim", "Collaboration", "ODD.md"));

    /// <summary>The cells of every row of every table.</summary>
    private static readonly IReadOnlyList<string[]> Rows =
        [.. Text.Split('\n').Where(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not within the repository");
            return folder;
        }
    }

    [Fact]
    public void Every_parameter_stands_there_with_its_range_and_default() => Assert.All(ParameterCatalogue.Of(new Scenario()), parameter =>
    {
        var row = Row(parameter.Path);
        Assert.Equal(5, row.Length);
        if (parameter.Least is not null)
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"[{parameter.Least}, {parameter.Largest}]"), row[2]);
        else if (parameter.Choices.Count > 0)
            Assert.Equal(string.Join(", ", parameter.Choices), row[2]);
        Assert.Equal(parameter.Default is null ? "–" : ParameterPath.Text(parameter.Default), Default(row[3]));
    });

    [Fact]
    public void No_parameter_stands_there_that_does_not_exist() => Assert.All(
        Rows.Where(row => row.Length == 5 && row[0].StartsWith('`') && row[2].StartsWith('[')).Select(row => row[0].Trim('`')),
        path => Assert.Contains(path, ParameterCatalogue.Of(new Scenario()).Select(parameter => parameter.Path)));

    [Fact]
    public void Every_purpose_of_chance_stands_there() =>
    Assert.All(Purposes.All, purpose => Assert.Equal(4, Row(purpose.Name, cells: 4).Length));

    [Fact]
    public void Every_outcome_stands_there_with_its_better_side() => Assert.All(CollaborationOutcomes.All, outcome =>
        Assert.Equal(outcome.Better == Better.Neither ? "–" : outcome.Better.ToString(), Row(outcome.Key, cells: 3)[1], ignoreCase: true));

    [Fact]
    public void Every_strategy_of_the_library_stands_there_with_its_kind() => Assert.All(
        StrategyCatalogue.All().Where(strategy => strategy.GetType().Assembly == typeof(Strategy).Assembly),
        strategy => Assert.Contains(
            Rows, row => row[0] == $"`{strategy.Key}`" && row.Length == 5
                && row[1].Equals(strategy.Kind.ToString(), StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Every_key_of_what_a_scenario_lists_stands_there() => Assert.All(
        new[] { ("issues", typeof(Issue)), ("actors", typeof(Actor)), ("relations", typeof(Relation)),
            ("coordination.network.links", typeof(Link)) },
        list => Assert.All(RecordKey.Of(list.Item2),
            key => Assert.Contains($"`{key.Name}`", Row(list.Item1, cells: 2)[1], StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_of_event_stands_there_with_its_keys() => Assert.All(
        typeof(ScenarioEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ScenarioEvent))),
        kind => Assert.All(
            RecordKey.Of(kind).Where(key => key.Name != "round"),
            key => Assert.Contains($"`{key.Name}`", Row(JsonNamingPolicy.CamelCase.ConvertName(kind.Name), cells: 3)[1],
                StringComparison.Ordinal)));

    [Fact]
    public void No_purpose_of_chance_stands_there_that_does_not_exist() => Assert.Equal(
        Purposes.All.Select(purpose => purpose.Name).Order(), Under("| purpose |").Select(row => row[0].Trim('`')).Order());

    [Fact]
    public void The_schedule_is_that_of_the_code_step_by_step()
    {
        var play = Regex.Match(File.ReadAllText(Path.Combine(Root, "src", "SamenWerken.Sim", "Collaboration", "Engine", "Simulation.cs")),
            @"private Strategy Play\(.*?\n    \}", RegexOptions.Singleline).Value;
        var calls =
            Regex.Matches(play, @"(\w+)\([^()]*\);").Select(call => call.Groups[1].Value).Except(["BeginRound", "Stands", "Observe"]);
        Assert.Equal(["HoldEvents", "Turnover", "Coordinate", "Act", "Realise", "Learn", "Dissolve", "Leave"], calls);
        Assert.Equal(["0 events", "1 turnover", "2 coordinate", "3 act", "4 realise", "5 learn", "6 dissolve", "7 leave"],
            Under("| step |").Select(row => row[0]));
        Assert.Equal(["1. Turnover", "2. Coordinate", "3. Act", "4. Realise", "5. Learn", "6. Dissolve", "7. Leave"],
            Regex.Matches(Text, @"\*\*Step (\d\. \w+)\.\*\*").Select(step => step.Groups[1].Value));
    }

    [Theory]
    [InlineData("Purpose and patterns", "Entities, state variables and scales", "Process overview and scheduling", "Design concepts",
        "Initialisation", "Input data", "Submodels")]
    public void It_has_the_elements_of_the_protocol_in_their_order(params string[] elements) =>
        Assert.Equal(elements, Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])
            .Where(elements.Contains));

    [Fact]
    public void Each_element_is_traced_to_tests_that_exist() => Assert.All(Under("| element |"), row =>
    {
        var names = Regex.Matches(row[2], "`([^`]+)`").Select(name => name.Groups[1].Value).ToList();
        Assert.Contains(names, name => char.IsUpper(name[0]));
        Assert.All(names, name => Assert.True(
            char.IsUpper(name[0]) ? IsTests(name) : Path.Exists(Path.Combine(Root, "scenarios", name == "scenarios/" ? "" : name)), name));
    });

    [Fact]
    public void Each_mechanism_and_scenario_is_traced()
    {
        var trace = string.Join('\n', Under("| element |").SelectMany(row => row));
        Assert.All(Files("src/SamenWerken.Sim/Collaboration/Mechanisms", "*.cs"),
            file => Assert.Contains($"`Mechanisms/{file}`", trace, StringComparison.Ordinal));
        Assert.All(Files("scenarios", "*.yaml").Except(["reference.yaml"]),
            file => Assert.Contains($"`{file}`", trace, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_source_says_how_far_it_was_read() => Assert.All(
        Text[Text.IndexOf("## Sources", StringComparison.Ordinal)..].Split('\n')
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal)),
        source => Assert.Matches(@"\((memory|abstract|read|[^()]*: read[^()]*|read: [^()]*)\)$", source));

    [Fact]
    public void Every_file_that_it_names_exists() => Assert.All(
        Text.Split('`').Where(part => part.EndsWith(".cs", StringComparison.Ordinal) && part.Contains('/')),
        file => Assert.True(
            File.Exists(Path.Combine(Root, "src", "SamenWerken.Sim", "Collaboration", file))
                || File.Exists(Path.Combine(Root, "tests", "SamenWerken.Sim.Tests", file)), file));

    // The rows of the table with this beginning of its head.
    private static IEnumerable<string[]> Under(string head) =>
        Text.Split('\n').SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
        .Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Root, folder), pattern).Select(file => Path.GetFileName(file)!);

    private static bool IsTests(string name) => Directory.GetFiles(Path.Combine(Root, "tests"), name + ".cs", SearchOption.AllDirectories)
        .Any(file => Regex.IsMatch(File.ReadAllText(file), $@"class {name}\b[\s\S]*\[(Fact|Theory|Property)\b"));

    private static string[] Row(string name, int cells = 5) =>
        Assert.Single(Rows, row => row[0] == $"`{name}`" && row.Length == cells);

    // A fraction such as 2/3 as the number that it is.
    private static string Default(string cell) => cell.Split('/') is [var above, var below]
        ? ParameterPath.Text(double.Parse(above, CultureInfo.InvariantCulture) / double.Parse(below, CultureInfo.InvariantCulture))
        : cell;
}
