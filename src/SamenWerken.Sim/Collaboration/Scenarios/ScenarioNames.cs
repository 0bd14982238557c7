using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>The names that a scenario of a feasible size knows, and the paths to what it lists.</summary>
internal sealed class ScenarioNames
{
    /// <summary>n at most.</summary>
    public const int MostActors = 200;

    /// <summary>m at most.</summary>
    public const int MostIssues = 64;

    public ScenarioNames(Scenario scenario)
    {
        Actors = scenario.ActorNames();
        Issues = scenario.IssueNames();
        ActorPaths = [.. ParameterPath.Segments(scenario.Actors).Select(segment => "actors." + segment)];
        IssuePaths = [.. ParameterPath.Segments(scenario.Issues).Select(segment => "issues." + segment)];
    }

    /// <summary>Names of all actors, listed and generated.</summary>
    public IReadOnlyList<string> Actors { get; }

    /// <summary>Names of all issues, listed and generated.</summary>
    public IReadOnlyList<string> Issues { get; }

    /// <summary>Paths of the listed actors.</summary>
    public IReadOnlyList<string> ActorPaths { get; }

    /// <summary>Paths of the listed issues.</summary>
    public IReadOnlyList<string> IssuePaths { get; }

    /// <summary>The mistake of naming an actor that does not exist; none if it does, or if no name is given at all.</summary>
    public IEnumerable<Mistake> UnknownActor(string path, string? name) => Unknown(path, name, "actor", Actors);

    /// <summary>The mistake of naming an issue that does not exist; none if it does, or if no name is given at all.</summary>
    public IEnumerable<Mistake> UnknownIssue(string path, string? name) => Unknown(path, name, "issue", Issues);

    private static IEnumerable<Mistake> Unknown(string path, string? name, string kind, IReadOnlyList<string> known) =>
        string.IsNullOrWhiteSpace(name) || known.Contains(name) ? []
        : [new(path, $"no {kind} is called '{name}'", $"the name of an {kind}", NearestName.Of(name, known)) { Unknown = kind }];
}
