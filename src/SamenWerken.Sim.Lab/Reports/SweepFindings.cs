using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>What a sweep found: means of the main outcomes at every level of each factor, and at every pair of levels where there are
/// two.</summary>
/// <param name="Plan">The experiment.</param>
/// <param name="Factors">The levels of each factor.</param>
/// <param name="Means">For each factor the means; groups are its levels.</param>
/// <param name="Cells">The means at each pair of levels of two factors: group = level of the first × levels of the second + level of the
/// second; none otherwise.</param>
public sealed record SweepFindings(ExperimentPlan Plan, IReadOnlyList<FactorLevels> Factors, IReadOnlyList<IReadOnlyList<GroupMean>> Means,
    IReadOnlyList<GroupMean> Cells)
{
    private const int MostCells = 400;

    /// <summary>The outcomes.</summary>
    public IReadOnlyList<Outcome> Outcomes => Plan.Outcomes.Leading;

    /// <summary>Reads the runs of a sweep.</summary>
    /// <param name="plan">The experiment, with at least one factor.</param>
    /// <param name="read">Hands the runs over.</param>
    public static SweepFindings Of(ExperimentPlan plan, Action<TakeRun> read)
    {
        var factors = Enumerable.Range(0, plan.Experiment.Factors.Count).Select(factor => FactorLevels.Of(plan, factor)).ToList();
        var means = factors.ConvertAll(factor => new GroupMeans(plan, plan.Outcomes.Leading, factor.Points));
        var cells = factors.Count == 2 && plan.Design is FullFactorial && !factors.Exists(factor => factor.Ranged)
            && factors[0].Names.Count * factors[1].Names.Count <= MostCells
            ? new GroupMeans(plan, plan.Outcomes.Leading,
                [.. factors[0].Points.Zip(factors[1].Points, (first, second) => first * factors[1].Names.Count + second)])
            : null;
        read((in RunOutcome run) =>
        {
            foreach (var factor in means)
                factor.Take(run);
            cells?.Take(run);
        });
        return new(plan, factors, [.. means.Select(factor => factor.Means())], cells?.Means() ?? []);
    }
}
