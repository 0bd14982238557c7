using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Claims;

/// <summary>How two outcomes go together across the runs of one treatment: Spearman's ρ.</summary>
/// <param name="Treatment">The treatment.</param>
/// <param name="With">The outcome that goes with the one that the claim names.</param>
public sealed record Association(Treatment Treatment, Outcome With) : Estimand
{
    /// <inheritdoc/>
    public override IReadOnlyList<Treatment> Treatments => [Treatment];

    /// <inheritdoc/>
    public override string ToString() => $"correlation with {With.Key} across runs of {Treatment}";

    internal override Estimate Of(Outcome outcome, TrialRuns runs)
    {
        var (its, with) = (runs.Outcomes.IndexOf(outcome), runs.Outcomes.IndexOf(With));
        var pairs = runs[Treatment].Where(run => !double.IsNaN(run[its]) && !double.IsNaN(run[with])).ToList();
        return pairs.Count < 2
            ? Estimate.None
            : Estimate.Of(Correlation.Spearman([.. pairs.Select(run => run[with])], [.. pairs.Select(run => run[its])]));
    }
}
