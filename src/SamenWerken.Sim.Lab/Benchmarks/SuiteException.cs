namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>Strategies that cannot be compared in a suite as it stands, with everything that is wrong.</summary>
/// <param name="mistakes">One sentence each, with world and strategy.</param>
public sealed class SuiteException(IReadOnlyList<string> mistakes) : ArgumentException(string.Join('\n', mistakes))
{
    /// <summary>All mistakes.</summary>
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
