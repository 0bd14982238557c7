namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>A scenario file that cannot be used, with everything that is wrong in it.</summary>
public sealed class ScenarioFileException : Exception
{
    /// <summary>Problems that the message lists at most.</summary>
    public const int Listed = 50;

    internal ScenarioFileException(string file, IReadOnlyList<FileProblem> problems)
        : base(Text(file, problems)) => (File, Problems) = (file, problems);

    /// <summary>Name of the file as it was given.</summary>
    public string File { get; }

    /// <summary>All problems in the order of the file.</summary>
    public IReadOnlyList<FileProblem> Problems { get; }

    private static string Text(string file, IReadOnlyList<FileProblem> problems)
    {
        var lines = problems.Take(Listed).Select(problem =>
            problem.Line == 0 ? $"{file}: {problem.Message}" : $"{file}:{problem.Line}:{problem.Column}: {problem.Message}");
        var more = problems.Count - Listed;
        return string.Join('\n', more > 0 ? lines.Append($"and {more} more") : lines);
    }
}
