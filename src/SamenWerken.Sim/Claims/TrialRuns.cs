using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>The runs of several treatments in the same replications.</summary>
/// <param name="Outcomes">What was measured.</param>
/// <param name="ByTreatment">Outcomes by treatment and replication, in their order.</param>
internal sealed record TrialRuns(OutcomeSet Outcomes, IReadOnlyDictionary<Treatment, double[][]> ByTreatment)
{
    /// <summary>The runs of a treatment.</summary>
    internal double[][] this[Treatment treatment] => ByTreatment[treatment];
}
