namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A stakeholder table that cannot be used, with everything that is wrong in it.</summary>
public sealed class StakeholderFileException : Exception
{
    /// <summary>Problems that the message lists at most.</summary>
    public const int Listed = 50;

    internal StakeholderFileException(IReadOnlyList<TableProblem> problems)
        : base(Text(problems)) => Problems = problems;

    /// <summary>All problems in the order of the files.</summary>
    public IReadOnlyList<TableProblem> Problems { get; }

    private static string Text(IReadOnlyList<TableProblem> problems)
    {
        var lines = problems.Take(Listed).Select(problem => problem.ToString());
        var more = problems.Count - Listed;
        return string.Join('\n', more > 0 ? lines.Append($"and {more} more") : lines);
    }
}
