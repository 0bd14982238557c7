using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>One run of a scenario, told in full.</summary>
public static class ScenarioRun
{
    /// <summary>Runs a scenario once and tells it round by round.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="strategy">Key of the strategy.</param>
    /// <param name="replication">Number of the replication, from 0: the same actors and luck as in a comparison with this seed.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="cancellation">Stops it between two rounds.</param>
    /// <exception cref="ArgumentException">The strategy is unknown, or the scenario has mistakes: all are named.</exception>
    /// <exception cref="FailedRunException">The strategy threw.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunResult Run(
        this Scenario scenario, string strategy, int replication = 0, ulong seed = 1, CancellationToken cancellation = default) =>
        Run(scenario, strategy, null, null, replication, seed, cancellation);

    /// <summary>Runs a scenario once, in which somebody decides for some actors in the model's place, with the same world and
    /// luck.</summary>
    /// <param name="scenario">What to simulate.</param>
    /// <param name="strategy">Key of the strategy.</param>
    /// <param name="decider">Who decides; null to leave everything to the model.</param>
    /// <param name="told">Is told every round as it ends; null if nobody listens.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="cancellation">Stops it between two rounds.</param>
    /// <exception cref="ArgumentException">The strategy is unknown, or the scenario has mistakes: all are named.</exception>
    /// <exception cref="FailedRunException">The strategy or the decider threw; what it threw is within.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RunResult Run(
        this Scenario scenario, string strategy, Decider? decider, Action<RoundResult>? told, int replication = 0, ulong seed = 1,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        CaseCheck.Checked(scenario, [strategy]);
        try
        {
            return Chronicle.Of(scenario, strategy, replication, seed, cancellation, decider, told);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            throw new FailedRunException(new RunFailure(strategy, replication, FailureText.Of(failure)), seed, failure);
        }
    }
}
