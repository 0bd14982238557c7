using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Compares strategies, for as many replications as were asked for or as it takes.</summary>
/// <param name="terminal">Where to tell how far it is.</param>
/// <param name="input">What was asked for.</param>
internal sealed class ComparisonWork(Terminal terminal, CompareInput input)
{
    /// <summary>What can be done with a comparison while its pictures are drawn.</summary>
    internal Action<Comparison> Meanwhile { get; init; } = _ => { };

    /// <summary>Runs until the best strategy is known.</summary>
    /// <exception cref="MistakeException">An outcome is missing.</exception>
    internal Selection Selected(SequentialInput asked, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal, input.Quiet, atMost: true);
        var selection = Known(() => input.Scenario.SelectBest(asked.Outcomes[0], asked.Width, input.Strategies, asked.Alpha, asked.Limit,
            input.Seed, input.Threads, progress, stop));
        progress.Close(selection.Runs);
        return selection;
    }

    /// <summary>The comparison, and how it came to stop where it did so by itself; with a folder it is stored there.</summary>
    /// <exception cref="MistakeException">An outcome is missing.</exception>
    /// <exception cref="StoppedException">It was stopped; what was run is stored.</exception>
    internal (Comparison Comparison, PreciseComparison? Precise) Compared(CancellationToken stop)
    {
        var precise = input.Sequential is { } asked ? Precise(asked, stop) : null;
        if (precise is not null && input.Out is null)
            return (precise.Comparison, precise);
        // The rounds of so many replications are known only when their number is.
        var plan = input.Plan(precise?.Comparison.Replications ?? input.Replications);
        return (input.Out is { } path ? Stored(path, plan, precise, stop) : Run(plan, stop), precise);
    }

    private Comparison Run(ExperimentPlan plan, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal, input.Quiet);
        var comparison = plan.Compared(input.Threads, progress, stop);
        progress.Close(plan.Runs);
        return comparison;
    }

    private Comparison Stored(string path, ExperimentPlan plan, PreciseComparison? precise, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var folder = ExperimentFolder.Begin(path, plan, input.Manifest(plan, precise));
        Task<IReadOnlyList<ResultFile>>? preparing = null;
        var work = new ExperimentWork(terminal, path)
        {
            Compared = known => preparing = Task.Run(() => folder.Illustrations(known, input.Look, input.Figures), CancellationToken.None),
        };
        work.Finish(folder, null, input.Threads, input.Quiet, stop);
        var comparison = folder.Compared();
        var prepared = preparing?.GetAwaiter().GetResult() ?? folder.Illustrations(comparison, input.Look, input.Figures);
        var drawing = Task.Run(() => folder.Illustrate(comparison, prepared), CancellationToken.None);
        try
        {
            Meanwhile(comparison);
        }
        finally
        {
            drawing.GetAwaiter().GetResult();
        }

        return comparison;
    }

    private PreciseComparison Precise(SequentialInput asked, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal, input.Quiet, atMost: true);
        return Known(() => input.Scenario
            .ComparePrecisely(asked.Outcomes, asked.Width, input.Strategies, asked.Limit, input.Seed, input.Threads, progress, stop));
    }

    private static T Known<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (MissingOutcomeException missing)
        {
            throw new MistakeException(missing.Message);
        }
    }
}
