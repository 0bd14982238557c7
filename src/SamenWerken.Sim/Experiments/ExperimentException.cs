using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>An experiment that cannot be run as it stands, with everything that is wrong in it.</summary>
public sealed class ExperimentException : ArgumentException
{
    internal ExperimentException(IReadOnlyList<Mistake> mistakes)
        : base(string.Join('\n', mistakes)) => Mistakes = mistakes;

    /// <summary>All mistakes; their paths begin at the experiment, such as <c>factors.0.levels</c>.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }
}
