using System.Collections.Immutable;
using System.Globalization;
using SamenWerken.Sim.Discovery;

namespace SamenWerken.Sim.Experiments;

/// <summary>The design points of an experiment as cases for discovery: the factors that vary, and the margin of a condition in every
/// replication.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Points">The number of the design point of each case.</param>
/// <param name="LeftOut">Design points that were left out, because no replication has all outcomes of the condition.</param>
public sealed record ExperimentCases(Cases Cases, ImmutableArray<int> Points, int LeftOut)
{
    private const string NoSpace =
        "The experiment varies no parameter, so there is no space in which to look; 'samenwerken sweep' makes one that does.";

    /// <summary>The cases of an experiment.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="read">Hands over every run of the experiment, in any order.</param>
    /// <exception cref="ConditionException">No parameter varies, or fewer than two design points have a value.</exception>
    public static ExperimentCases Of(ExperimentPlan plan, Condition condition, Action<TakeRun> read)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(read);
        if (plan.Points.Count < 2)
            throw new ConditionException(NoSpace);
        var margins = Margins(plan, condition, read);
        int[] told = [.. Enumerable.Range(0, plan.Points.Count).Where(point => margins[point].Any(double.IsFinite))];
        if (told.Length < 2)
            throw new ConditionException(
                $"The outcomes of the condition '{condition}' have values at {told.Length} design points; at least 2 are needed.");
        Variable[] variables =
        [
            .. plan.Experiment.Factors
                .Select((factor, place) => VariableOf(factor.Path, [.. told.Select(point => plan.Points[point].Values[place])]))
                .Where(variable => variable.Values.Distinct().Skip(1).Any())
        ];
        if (variables.Length == 0)
            throw new ConditionException(NoSpace);
        var cases = Cases.Of(variables, [.. told.Select(point => margins[point])], condition.Included);
        return new(cases, [.. told], plan.Points.Count - told.Length);
    }

    private static double[][] Margins(ExperimentPlan plan, Condition condition, Action<TakeRun> read)
    {
        var (strategies, replications) = (plan.Experiment.Strategies, plan.Experiment.Replications);
        (int Strategy, int Outcome)[] places =
            [.. condition.Terms.Select(term => (strategies.ToList().IndexOf(term.Strategy), plan.Outcomes.IndexOf(term.Outcome)))];
        // A sum whose terms come in one by one; NaN from the start where it is a term's.
        var sums = Enumerable.Range(0, plan.Points.Count).Select(_ => new double[replications]).ToArray();
        var seen = Enumerable.Range(0, plan.Points.Count).Select(_ => new int[replications]).ToArray();
        read((in RunOutcome run) =>
        {
            for (var place = 0; place < places.Length; place++)
            {
                if (places[place].Strategy != run.Run.Strategy)
                    continue;
                sums[run.Run.Point][run.Run.Replication] += condition.Terms[place].Factor * run.Outcomes[places[place].Outcome];
                seen[run.Run.Point][run.Run.Replication]++;
            }
        });
        double Margin(int point, int replication)
        {
            if (seen[point][replication] < places.Length)
                return double.NaN;
            return condition.Below ? condition.Limit - sums[point][replication] : sums[point][replication] - condition.Limit;
        }

        return [.. sums.Select((its, point) => its.Select((_, replication) => Margin(point, replication)).ToArray())];
    }

    private static Variable VariableOf(string name, string[] values)
    {
        var numbers = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.TryParse(values[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                || !double.IsFinite(numbers[i]))
                return Variable.Choice(name, values);
        }

        return Variable.Number(name, numbers);
    }
}
