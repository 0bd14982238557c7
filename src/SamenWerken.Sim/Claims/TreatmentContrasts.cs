using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Claims;

/// <summary>Treatments of a trial set against each other, replication by replication.</summary>
internal static class TreatmentContrasts
{
    internal static IEnumerable<TreatmentContrast> Of(Trial trial, TrialRuns runs, IEnumerable<Outcome> outcomes) =>
        from outcome in outcomes
        from first in Enumerable.Range(0, trial.Treatments.Count)
        from second in Enumerable.Range(first + 1, trial.Treatments.Count - first - 1)
        select new TreatmentContrast(trial.Scenario, Between(runs, outcome, trial.Treatments[first], trial.Treatments[second]));

    private static Contrast Between(TrialRuns runs, Outcome outcome, Treatment first, Treatment second)
    {
        var place = runs.Outcomes.IndexOf(outcome);
        double[] differences =
            [.. runs[first].Zip(runs[second], (one, other) => one[place] - other[place]).Where(difference => !double.IsNaN(difference))];
        if (differences.Length == 0)
            return new(outcome.Key, first.ToString(), second.ToString(), double.NaN, double.NaN, double.NaN, double.NaN, 0);
        var (moments, higher) =
            (Moments.Of(differences), differences.Average(difference => difference > 0 ? 1 : difference == 0 ? 0.5 : 0));
        var (low, high) = outcome.IntervalOfDifference(moments);
        return new(outcome.Key, first.ToString(), second.ToString(), moments.Mean, Known(low), Known(high),
            outcome.Better switch { Better.Higher => higher, Better.Lower => 1 - higher, _ => double.NaN }, differences.Length);
    }

    private static double Known(double end) => double.IsFinite(end) ? end : double.NaN;
}
