namespace SamenWerken.Sim.Model;

/// <summary>The names that a scenario knows and the paths to what it lists; safe for numbers that are far out of range.</summary>
internal sealed class ScenarioNames
{
    /// <summary>n at most; what is more is a mistake in itself and is not enumerated.</summary>
    public const int MostActors = 200;

    /// <summary>m at most.</summary>
    public const int MostIssues = 64;

    public ScenarioNames(Scenario scenario)
    {
        var listed = scenario.Actors.SelectMany(actor => actor.Count == 1
            ? [actor.Name]
            : Enumerable.Range(1, Math.Clamp(actor.Count, 0, MostActors)).Select(number => $"{actor.Name} {number}"));
        Actors = [.. listed, .. Generated("actor", scenario.Population.Actors, scenario.Actors.Count, MostActors)];
        Issues = [.. scenario.Issues.Select(issue => issue.Name), .. Generated("issue", scenario.Population.Issues, scenario.Issues.Count, MostIssues)];
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

    private static IEnumerable<string> Generated(string kind, int? given, int listed, int most) =>
        Enumerable.Range(1, Math.Clamp(given ?? (listed == 0 ? Scenario.DefaultCount : 0), 0, most)).Select(number => $"{kind} {number}");
}
