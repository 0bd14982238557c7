using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Experiments;

/// <summary>An outcome under a strategy in a group of design points; NaN where no run has a value.</summary>
/// <param name="Group">Number of the group.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Outcome">Key of the outcome.</param>
/// <param name="Mean">Mean over the group's runs.</param>
/// <param name="CiLow">Lower end of its 95 % interval (Student's t over replications, for these design points).</param>
/// <param name="CiHigh">Upper end.</param>
public sealed record GroupMean(int Group, string Strategy, string Outcome, double Mean, double CiLow, double CiHigh);

/// <summary>Means over groups of design points, such as those with the same value of a factor. Takes runs in any order.</summary>
/// <remarks>
/// Replications share their luck at all design points, so that runs of the same replication are not independent: the interval
/// is that of means over each replication's runs in the group. Above <see cref="MostBatches"/> replications, replications are
/// taken together in at most so many batches, all but a few of them of one size.
/// </remarks>
public sealed class GroupMeans
{
    private const int MostBatches = 1000;
    private const int MostCells = 10_000_000; // 120 MB

    private readonly ExperimentPlan _plan;
    private readonly IReadOnlyList<Outcome> _outcomes;
    private readonly IReadOnlyList<int> _groups;
    private readonly int[] _places;
    private readonly int _batches;
    private readonly double[] _sums;
    private readonly int[] _counts;

    /// <summary>Starts counting.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="groups">The group of each design point, from 0.</param>
    /// <exception cref="ArgumentException">There are more groups than memory is taken for: strategies × outcomes × groups is above ten
    /// million.</exception>
    public GroupMeans(ExperimentPlan plan, IReadOnlyList<Outcome> outcomes, IReadOnlyList<int> groups)
    {
        (_plan, _outcomes, _groups) = (plan, outcomes, groups);
        _places = [.. outcomes.Select(plan.Outcomes.IndexOf)];
        var cells = (long)(groups.Max() + 1) * plan.Experiment.Strategies.Count * outcomes.Count;
        if (cells > MostCells)
            throw new ArgumentException($"Means of {cells} groups, strategies and outcomes are too many; at most {MostCells} are kept.",
                nameof(groups));
        var (replications, most) = (plan.Experiment.Replications, Math.Clamp(MostCells / cells, 1, MostBatches));
        var size = (replications + most - 1) / most;
        _batches = (int)((replications + size - 1) / size);
        (_sums, _counts) = (new double[cells * _batches], new int[cells * _batches]);
    }

    /// <summary>Takes a run.</summary>
    public void Take(in RunOutcome run)
    {
        var at = (_groups[run.Run.Point] * _plan.Experiment.Strategies.Count + run.Run.Strategy) * _outcomes.Count;
        for (var place = 0; place < _outcomes.Count; place++)
        {
            var value = run.Outcomes[_places[place]];
            if (double.IsNaN(value))
                continue;
            var cell = (at + place) * _batches + run.Run.Replication % _batches;
            _sums[cell] += value;
            _counts[cell]++;
        }
    }

    /// <summary>The means, group by group, strategy by strategy.</summary>
    public IReadOnlyList<GroupMean> Means()
    {
        var (strategies, means) = (_plan.Experiment.Strategies, new List<GroupMean>());
        for (var cell = 0; cell < _sums.Length / _batches; cell++)
        {
            var (group, rest) = Math.DivRem(cell, strategies.Count * _outcomes.Count);
            means.Add(Mean(group, strategies[rest / _outcomes.Count], _outcomes[rest % _outcomes.Count], cell * _batches));
        }

        return means;
    }

    private GroupMean Mean(int group, string strategy, Outcome outcome, int first)
    {
        var (moments, sum, count) = (default(Moments), 0.0, 0L);
        for (var at = first; at < first + _batches; at++)
        {
            if (_counts[at] == 0)
                continue;
            moments = moments.With(_sums[at] / _counts[at]);
            (sum, count) = (sum + _sums[at], count + _counts[at]);
        }

        var interval = outcome.IntervalOf(moments);
        return new GroupMean(group, strategy, outcome.Key, count == 0 ? double.NaN : sum / count, interval.Low, interval.High);
    }
}
