using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>
/// The runs of a claim in draws of the parameters: what its treatments came to in each, so that one can look where in the space of
/// parameters it holds.
/// </summary>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Statement">What is said.</param>
/// <param name="Scenario">The scenario whose parameters are drawn.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Factors">The parameters that are drawn.</param>
/// <param name="Points">By draw the value of each parameter, as it is set.</param>
/// <param name="Arms">The treatments.</param>
/// <param name="Outcomes">Keys of the outcomes that the claim speaks of.</param>
/// <param name="Values">By draw, treatment, outcome and replication; NaN where a run has no value.</param>
public sealed record ClaimDraws(
    string Claim, string Statement, Case Scenario, ulong Seed, IReadOnlyList<Factor> Factors, IReadOnlyList<IReadOnlyList<string>> Points,
    IReadOnlyList<ClaimArm> Arms, IReadOnlyList<string> Outcomes, double[][][][] Values)
{
    /// <summary>Replications of each treatment in each draw.</summary>
    public int Replications => Values[0][0][0].Length;

    /// <summary>The draws as the design points of an experiment, the treatments as its strategies.</summary>
    public ExperimentPlan Plan()
    {
        var experiment = new Experiment
        {
            Name = Claim, Question = $"{Statement} Here {string.Join("; ", Arms.Select(arm => $"{arm.Name} is {arm.Treatment}"))}.",
            Scenario = Scenario, Factors = Factors, Design = DesignKind.Lhs, Points = Points.Count,
            Strategies = [.. Arms.Select(arm => arm.Name)],
            Replications = Replications, Seed = Seed,
        };
        var points = Points.Select((values, number) => new DesignPoint(number, values, Scenario)).ToList();
        return new(experiment, new DesignPoints(null, points, [.. Enumerable.Range(0, points.Count)]));
    }

    /// <summary>Hands over every run, in the order of the plan; what is not measured is NaN.</summary>
    /// <param name="plan">The plan, as <see cref="Plan"/> makes it.</param>
    /// <param name="take">Takes the runs.</param>
    public void Read(ExperimentPlan plan, TakeRun take)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(take);
        int[] places = [.. Outcomes.Select(plan.Outcomes.IndexOf)];
        var outcomes = new double[plan.Outcomes.Count];
        Array.Fill(outcomes, double.NaN);
        for (long number = 0; number < plan.Runs; number++)
        {
            var run = plan.RunAt(number);
            for (var outcome = 0; outcome < places.Length; outcome++)
                outcomes[places[outcome]] = Values[run.Point][run.Strategy][outcome][run.Replication];
            take(new RunOutcome(run, outcomes, [], null));
        }
    }

    internal static ClaimDraws Of(ClaimPlan plan, double[][] values, ClaimRuns[] draws)
    {
        var treatments = plan.Tested;
        var outcomes = plan.Trials[0].Expectations.SelectMany(its => its.Estimand is Association { With: var with }
            ? new[] { its.Outcome, with }
            : [its.Outcome]).Distinct().ToList();
        double[] Runs(ClaimRuns draw, Treatment treatment, Outcome outcome)
        {
            var runs = draw.Outcomes;
            var place = runs.Outcomes.IndexOf(outcome);
            return [.. runs[treatment].Select(run => run[place])];
        }

        return new(
            plan.Claim.Id, plan.Claim.Statement, plan.Scenarios[0], plan.Seed, plan.Ranges,
            [.. values.Select(drawn => (IReadOnlyList<string>)[.. drawn.Select(value => Parameters.ParameterPath.Text(value))])],
            ClaimArm.Of(treatments), [.. outcomes.Select(outcome => outcome.Key)],
            [.. draws.Select(draw => treatments.Select(its => outcomes.Select(outcome => Runs(draw, its, outcome)).ToArray()).ToArray())]);
    }
}
