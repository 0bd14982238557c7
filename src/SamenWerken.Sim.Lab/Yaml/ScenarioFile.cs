using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>
/// Scenarios as YAML files. The keys of the format are the properties of the scenario's records in camel case; what a file
/// leaves out keeps its default, also within a group: <c>openness: {mean: 0.5}</c> keeps the width.
/// </summary>
public static class ScenarioFile
{
    /// <summary>Reads a scenario.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <param name="strategyKeys">Keys of the strategies that it may name; those of the catalogue if null.</param>
    /// <exception cref="ScenarioFileException">It cannot be read, or something in it is wrong: all problems are named.</exception>
    public static Scenario Read(string path, IReadOnlyCollection<string>? strategyKeys = null) =>
        Parse(FileText.Read(path), path, strategyKeys);

    /// <summary>The text of a scenario file, for editors.</summary>
    /// <param name="path">File in UTF-8, at most 1 MB.</param>
    /// <exception cref="ScenarioFileException">It cannot be read.</exception>
    public static string ReadText(string path) => FileText.Read(path);

    /// <summary>Reads a scenario from text, for editors.</summary>
    /// <param name="text">YAML, at most a million characters.</param>
    /// <param name="nameForMessages">Name of the text in messages, such as that of the file it will become.</param>
    /// <param name="strategyKeys">Keys of the strategies that it may name; those of the catalogue if null.</param>
    /// <exception cref="ScenarioFileException">Something in it is wrong: all problems are named.</exception>
    public static Scenario Parse(string text, string nameForMessages, IReadOnlyCollection<string>? strategyKeys = null)
    {
        var problems = new Problems();
        var scenario = Scenario(text, problems, strategyKeys ?? [.. StrategyCatalogue.All().Select(strategy => strategy.Key)]);
        return problems.Any ? throw new ScenarioFileException(nameForMessages, problems.Sorted()) : scenario!;
    }

    /// <summary>A scenario as YAML, with all that differs from the defaults; it reads back as an equal scenario.</summary>
    public static string Write(Scenario scenario) => ScenarioWriter.Text(scenario);

    private static Scenario? Scenario(string text, Problems problems, IReadOnlyCollection<string> strategyKeys)
    {
        if (text.Length > FileText.Largest)
        {
            problems.Add(0, 0, FileText.TooLarge);
            return null;
        }

        var root = NodeReader.Read(text, problems);
        if (root is not (null or Yaml.Scalar { Plain: true, Text: "" }))
            return Checked(root, problems, strategyKeys);
        if (!problems.Any)
            problems.Add(0, 0, "nothing in it; expected a scenario, such as 'name: my scenario'");
        return null;
    }

    private static Scenario Checked(Node root, Problems problems, IReadOnlyCollection<string> strategyKeys)
    {
        if (root is Mapping keys && FileKind.IsExperiment(keys))
        {
            problems.Add(root, FileKind.NoScenario);
            return new Scenario();
        }

        var binder = new ScenarioBinder(problems);
        var scenario = binder.Bind(root);
        if (root is not Mapping mapping)
            return scenario;
        // Names that do not exist mean nothing where the list of names is itself in doubt.
        var whereabouts = new Whereabouts(scenario, mapping, binder.Nodes);
        foreach (var mistake in ScenarioCheck.Mistakes(scenario, strategyKeys).Where(mistake => !binder.Unsure.Contains(mistake.Unknown + "s")))
        {
            if (whereabouts.Of(mistake.Path) is { } node)
                problems.Add(node, mistake.ToString());
        }

        return scenario;
    }
}
