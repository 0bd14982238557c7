namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>The problems found in a file so far: one for each position, since what follows from a problem tells nothing new.</summary>
internal sealed class Problems
{
    private readonly Dictionary<(int Line, int Column), string> _found = [];

    public bool Any => _found.Count > 0;

    public void Add(Node at, string message) => Add(at.Line, at.Column, message);

    public void Add(int line, int column, string message) => _found.TryAdd((line, column), message);

    public IReadOnlyList<FileProblem> Sorted() =>
        [.. _found.OrderBy(entry => entry.Key).Select(entry => new FileProblem(entry.Key.Line, entry.Key.Column, entry.Value))];
}
