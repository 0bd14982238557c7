using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>The keys of an experiment's runs; that of a design point is made when it is first needed. For one thread.</summary>
internal sealed class RunKeys(ExperimentPlan plan)
{
    private readonly byte[]?[] _points = new byte[]?[plan.Points.Count];
    private readonly byte[] _key = new byte[RunKey.Size];

    /// <summary>The key of a run; overwritten by the next.</summary>
    internal ReadOnlySpan<byte> Of(ExperimentRun run)
    {
        var point = _points[run.Point] ??= RunKey.OfPoint(CaseFile.Write(plan.Points[run.Point].Scenario), plan.Experiment.Seed);
        RunKey.Of(point, plan.Experiment.Strategies[run.Strategy], run.Replication, _key);
        return _key;
    }

    /// <summary>Whether a stored key is that of the run with this number.</summary>
    internal bool Fits(long number, ReadOnlySpan<byte> key) =>
        number >= 0 && number < plan.Runs && Of(plan.RunAt(number)).SequenceEqual(key);
}
