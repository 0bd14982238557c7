using System.CommandLine;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Makes the design points of an experiment: says how many there are so far, and stops when it is asked to.</summary>
/// <param name="terminal">Where it is said.</param>
/// <param name="quiet">Whether nothing is said.</param>
/// <param name="stop">Asks to stop.</param>
internal sealed class Expansion(Terminal terminal, bool quiet, CancellationToken stop)
{
    internal static Expansion Of(ParseResult parsed, Terminal terminal, CancellationToken stop) =>
        new(terminal, parsed.GetValue(SharedOptions.Quiet), stop);

    internal ExperimentPlan Of(Func<IProgress<Progress>, CancellationToken, ExperimentPlan> expand)
    {
        using var progress = new ProgressLine(terminal, quiet, what: "design points");
        return expand(progress, stop);
    }
}
