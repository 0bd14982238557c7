using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Claims;

/// <summary>From runs to effects, the share of draws, the region and the verdict.</summary>
internal static class Judging
{
    internal static ClaimResult Of(ClaimPlan plan, ClaimRuns[][] trials, double[][] values, ClaimRuns[] draws)
    {
        var claim = plan.Claim;
        var effects = plan.Trials.Select((trial, at) =>
            trial.Expectations.Select(its => Effect(plan, trial, its, [.. trials.Select(seed => seed[at])])).ToList()).ToList();
        var findings = effects.Select(trial => VerdictRule.Together([.. trial.Select(effect => effect.Finding)])).ToList();
        var (told, holds) = Holding(plan.Trials[0], draws);
        var share = told.Length == 0 ? double.NaN : (double)holds.Count(its => its) / told.Length;
        return new(claim.Id, claim.Source, claim.Statement, claim.Note, VerdictRule.Of(findings, share), share, told.Length,
            Where(plan, findings, values, told, holds), [.. effects.SelectMany(trial => trial)],
            [.. plan.Trials.SelectMany((trial, at) => Means(plan, trial, [.. trials.Select(seed => seed[at])]))])
        {
            Contrasts = [.. plan.Trials
                .SelectMany((trial, at) => TreatmentContrasts.Of(trial, Joined([.. trials.Select(seed => seed[at])]), Told(plan, trial)))],
        };
    }

    // The usual outcomes, and those of which something is expected.
    private static IEnumerable<Outcome> Told(ClaimPlan plan, Trial trial) =>
        plan.Scenarios[0].Model.Outcomes.Usual.Union(trial.Expectations.Select(its => its.Outcome));

    /// <summary>The result of a claim that the model cannot express.</summary>
    internal static ClaimResult NotExpressible(Claim claim) =>
        new(claim.Id, claim.Source, claim.Statement, claim.Note, Verdict.NotExpressible, double.NaN, 0, "", [],
            []) { Missing = claim.Missing };

    private static EffectResult Effect(ClaimPlan plan, Trial trial, Expectation its, ClaimRuns[] seeds)
    {
        var apart = seeds.Select(runs => its.Estimand.Of(its.Outcome, runs.Outcomes)).ToList();
        var findings = apart.Select(estimate => its.Of(estimate.Interval)).Distinct().ToList();
        var both = its.Estimand.Of(its.Outcome, Joined(seeds));
        return new(trial.Scenario, its.Estimand.ToString()!, its.Outcome.Key, both.Value, Known(both.Interval.Low),
            Known(both.Interval.High), its.Limit, its.Side,
            findings is [var same] ? same : Finding.Unclear,
            [.. apart.Select((estimate, seed) =>
                new SeedEffect(plan.Seed + (ulong)seed, estimate.Value, Known(estimate.Interval.Low), Known(estimate.Interval.High)))]);
    }

    // In which draws all expectations hold, after the noise of the few replications of a draw is taken off their spread.
    private static (int[] Told, bool[] Holds) Holding(Trial trial, ClaimRuns[] draws)
    {
        var estimates =
            trial.Expectations.Select(its => draws.Select(draw => its.Estimand.Of(its.Outcome, draw.Outcomes)).ToArray()).ToArray();
        int[] told =
            [.. Enumerable.Range(0, draws.Length).Where(draw => Array.TrueForAll(estimates, its => double.IsFinite(its[draw].Variance)))];
        var holds = Enumerable.Repeat(true, told.Length).ToArray();
        for (var place = 0; place < estimates.Length && told.Length > 1; place++)
        {
            var effects = Shrinkage.Of([.. told.Select(draw => estimates[place][draw].Value)],
                [.. told.Select(draw => estimates[place][draw].Variance)]);
            for (var at = 0; at < told.Length; at++)
                holds[at] &= trial.Expectations[place].Admits(effects[at]);
        }

        return told.Length > 1 ? (told, holds) : ([], []);
    }

    private static string Where(ClaimPlan plan, List<Finding> findings, double[][] values, int[] told, bool[] holds)
    {
        var words = new List<string>();
        if (findings.Distinct().Count() > 1)
            words.AddRange(plan.Trials.Select((trial, at) => $"{trial.Scenario}: {findings[at].ToString().ToLowerInvariant()}"));
        // A parameter that every treatment sets itself does not vary.
        var set = plan.Trials[0].Expectations.SelectMany(its => its.Estimand.Treatments)
            .Select(treatment => treatment.Settings.Select(setting => setting.Path)).ToList();
        int[] varied =
            [.. Enumerable.Range(0, plan.Ranges.Count).Where(place => !set.TrueForAll(its => its.Contains(plan.Ranges[place].Path)))];
        var region = Region.Of([.. varied.Select(place => plan.Ranges[place].Path)],
            [.. varied.Select(place => told.Select(draw => values[draw][place]).ToArray())], holds, plan.Seed);
        if (region.Length > 0)
            words.Add(region);
        return string.Join("; ", words);
    }

    private static IEnumerable<TreatmentMean> Means(ClaimPlan plan, Trial trial, ClaimRuns[] seeds)
    {
        var runs = Joined(seeds);
        foreach (var treatment in trial.Treatments)
        {
            foreach (var outcome in Told(plan, trial))
            {
                var moments = Moments.Of(
                    [.. runs[treatment].Select(run => run[runs.Outcomes.IndexOf(outcome)]).Where(value => !double.IsNaN(value))]);
                var interval =
                    moments.Count < 2 ? Interval.Unknown : moments.Interval(EffectResult.Confidence).Within(outcome.Least, outcome.Largest);
                yield return new(trial.Scenario, treatment.ToString(), outcome.Key, moments.Count == 0 ? double.NaN : moments.Mean,
                    Known(interval.Low), Known(interval.High), (int)moments.Count);
            }
        }
    }

    private static double Known(double end) => double.IsFinite(end) ? end : double.NaN;

    private static TrialRuns Joined(ClaimRuns[] seeds) =>
        new(seeds[0].Outcomes.Outcomes, seeds[0].Outcomes.ByTreatment.Keys.ToDictionary(
            treatment => treatment, treatment => seeds.SelectMany(runs => runs.Outcomes[treatment]).ToArray()));
}
