using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Scenarios of collaboration as YAML files: <see cref="CaseFile"/> for the model that this library is about.</summary>
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
    public static Scenario Parse(string text, string nameForMessages, IReadOnlyCollection<string>? strategyKeys = null) =>
        CaseFile.Parse(text, nameForMessages, its => its is Scenario scenario && strategyKeys is not null
            ? ScenarioCheck.Mistakes(scenario, strategyKeys)
            : its.Model.Check(its)) as Scenario
        ?? throw new ScenarioFileException(nameForMessages,
            [new FileProblem(0, 0, $"a case of another model; expected one of {CaseFile.UsualModel}")]);

    /// <summary>A scenario as YAML, with all that differs from the defaults; it reads back as an equal scenario.</summary>
    public static string Write(Scenario scenario) => CaseFile.Write(scenario);
}
