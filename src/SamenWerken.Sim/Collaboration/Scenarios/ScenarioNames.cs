using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>The names that a scenario of a feasible size knows, and the paths to what it lists.</summary>
internal sealed class ScenarioNames
{
    /// <summary>n at most.</summary>
    public const int MostActors = 200;

    /// <summary>m at most.</summary>
    public const int MostIssues = 64;

    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _members;

    public ScenarioNames(Scenario scenario)
    {
        Actors = scenario.ActorNames();
        _members = Groups.MembersByName(scenario);
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

    /// <summary>The actors that a name stands for: one, or those of a group; none for an unknown name.</summary>
    public IReadOnlyList<string> MembersOf(string name) => _members.TryGetValue(name, out var members) ? members : [];

    /// <summary>The mistake of naming an actor or group that does not exist; none if it does, or if no name is given at all.</summary>
    /// <param name="path">Where it is named.</param>
    /// <param name="name">The name.</param>
    /// <param name="fits">Which names could be meant there; all if null.</param>
    public IEnumerable<Mistake> UnknownActor(string path, string? name, Func<string, bool>? fits = null) =>
        string.IsNullOrWhiteSpace(name) || _members.ContainsKey(name)
            ? []
            : Unknown(path, name, "actor", _members.Keys.Where(fits ?? (_ => true)));

    /// <summary>The mistake of naming an issue that does not exist; none if it does, or if no name is given at all.</summary>
    /// <param name="path">Where it is named.</param>
    /// <param name="name">The name.</param>
    /// <param name="fits">Which names could be meant there; all if null.</param>
    public IEnumerable<Mistake> UnknownIssue(string path, string? name, Func<string, bool>? fits = null) =>
        string.IsNullOrWhiteSpace(name) || Issues.Contains(name) ? [] : Unknown(path, name, "issue", Issues.Where(fits ?? (_ => true)));

    private static IEnumerable<Mistake> Unknown(string path, string name, string kind, IEnumerable<string> known) =>
        [new(path, $"no {kind} is called '{name}'", $"the name of an {kind}", NearestName.Of(name, known)) { Unknown = kind }];
}
