using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Compares strategies, for as many replications as were asked for or as it takes.</summary>
/// <param name="terminal">Where to tell how far it is.</param>
/// <param name="input">What was asked for.</param>
internal sealed class ComparisonWork(Terminal terminal, CompareInput input)
{
    /// <summary>Runs until the best strategy is known.</summary>
    /// <exception cref="MistakeException">An outcome is missing.</exception>
    internal Selection Selected(SequentialInput asked, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal, input.Quiet, atMost: true);
        var selection = Known(() => input.Scenario.SelectBest(asked.Outcomes[0], asked.Width, input.Strategies, asked.Alpha, asked.Limit, input.Seed, input.Threads, progress, stop));
        progress.Close(selection.Runs);
        return selection;
    }

    /// <summary>The comparison, and how it came to stop where it did so by itself.</summary>
    /// <exception cref="MistakeException">An outcome is missing.</exception>
    internal (Comparison Comparison, PreciseComparison? Precise) Compared(CancellationToken stop)
    {
        var precise = input.Sequential is { } asked ? Precise(asked, stop) : null;
        using var progress = new ProgressLine(terminal, input.Quiet);
        // The rounds of so many replications are known only when their number is.
        var comparison = precise is not null && input.Folder is null
            ? precise.Comparison
            : input.Scenario.Compare(input.Strategies, precise?.Comparison.Replications ?? input.Replications, input.Seed, input.Threads, rounds: input.Folder is not null, progress, stop);
        stop.ThrowIfCancellationRequested();
        progress.Close((long)comparison.Replications * comparison.Strategies.Count);
        return (input.Bootstraps ? comparison.WithBootstrap(stop) : comparison, precise);
    }

    private PreciseComparison Precise(SequentialInput asked, CancellationToken stop)
    {
        using var progress = new ProgressLine(terminal, input.Quiet, atMost: true);
        return Known(() => input.Scenario.ComparePrecisely(asked.Outcomes, asked.Width, input.Strategies, asked.Limit, input.Seed, input.Threads, progress, stop));
    }

    /// <summary>Writes what was found to the folder that was asked for.</summary>
    internal void Keep(Comparison comparison, PreciseComparison? precise, CancellationToken stop)
    {
        if (input.Folder is not { } folder)
            return;
        var manifest = new Manifest(input.Repeat(comparison, precise), ScenarioInput.Origin(input.File, input.Set, comparison.Scenario), comparison.Strategies,
            [.. input.Assemblies.Select(AssemblyOrigin.Of)], comparison.Replications, comparison.Seed, ComparisonResult.QuantileMethod);
        folder.Write(ComparisonResult.Files(comparison, manifest, input.Figures, input.Look, precise), stop);
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
