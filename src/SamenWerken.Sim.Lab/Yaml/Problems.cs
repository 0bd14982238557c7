using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>
/// The problems found in a file so far. While it is read there is one for each position, since what follows from a problem tells
/// nothing new; what is found in the whole afterwards is told at every position that could be read, all of it.
/// </summary>
internal sealed class Problems
{
    private readonly List<FileProblem> _found = [];
    private readonly HashSet<FileProblem> _ofWhole = [];
    private readonly HashSet<(int Line, int Column)> _unread = [];

    public bool Any => _found.Count > 0;

    public void Add(Node at, string message) => Add(at.Line, at.Column, message);

    public void Add(int line, int column, string message)
    {
        if (_unread.Add((line, column)))
            _found.Add(new(line, column, VisibleText.Line(message)));
    }

    /// <summary>Adds what does not follow from another problem at the same position.</summary>
    public void AddBeside(Node at, string message)
    {
        _unread.Add((at.Line, at.Column));
        _found.Add(new(at.Line, at.Column, VisibleText.Line(message)));
    }

    /// <summary>Adds what the whole shows, unless the place could not be read.</summary>
    public void AddOfWhole(Node at, string message)
    {
        var problem = new FileProblem(at.Line, at.Column, VisibleText.Line(message));
        if (!_unread.Contains((at.Line, at.Column)) && _ofWhole.Add(problem))
            _found.Add(problem);
    }

    /// <summary>Adds what is wrong in a scenario that the file names, each with its place there.</summary>
    public void AddOfScenario(Node at, string scenario, ScenarioFileException mistaken)
    {
        foreach (var problem in mistaken.Problems)
            AddOfWhole(at,
                $"scenario '{scenario}'{(problem.Line == 0 ? "" : FormattableString.Invariant($", {problem.Line}:{problem.Column}"))}: "
                    + $"{problem.Message}");
    }

    /// <summary>Whether what stands there could not be read.</summary>
    public bool IsUnread(Node at) => _unread.Contains((at.Line, at.Column));

    /// <summary>Whether something from one position up to another could not be read.</summary>
    public bool AnyBetween((int Line, int Column) from, (int Line, int Column) to) =>
        _unread.Any(at => at.CompareTo(from) >= 0 && at.CompareTo(to) < 0);

    public IReadOnlyList<FileProblem> Sorted() => [.. _found.OrderBy(problem => (problem.Line, problem.Column))];
}
