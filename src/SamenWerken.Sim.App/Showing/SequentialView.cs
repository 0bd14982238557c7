using System.Globalization;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Says what an experiment that stops by itself found, and why it stopped.</summary>
internal static class SequentialView
{
    private static readonly string[] Columns = ["strategy", "mean", "replications", "fate"];

    internal static void Print(Terminal terminal, Selection selection)
    {
        var (look, outcome) = (new Look { Language = terminal.Language }, selection.Outcome);
        var last = string.Create(CultureInfo.InvariantCulture,
            $"{Counted.Of(selection.Replications, "replication")} ({Counted.Of(selection.Runs, "run")})");
        Line(terminal, selection.Finished
            ? $"Best in {Heading.Of(outcome, look)}: {selection.Best}, after {last}."
            : $"No choice yet in {Heading.Of(outcome, look)} after {last}, the most allowed; {selection.Best} leads. Allow more with "
                + "--limit, or a larger --indifference.");
        if (selection.Finished)
            Line(terminal,
                $"P(correct) ≥ {selection.Confidence} when the best is {selection.Indifference} or more ahead; strategies within "
                    + $"{selection.Indifference} of it count as good.");
        new Listing(Columns, selection.Standings.Select(standing => (object?[])[
            standing.Strategy, Math.Round(standing.Mean, 4), standing.Replications,
            terminal.Language.Message(standing.Dropped
                ? "dropped as worse"
                : standing.Strategy == selection.Best && selection.Finished ? "chosen"
                : "still in the race"),
        ])).Print(terminal);
    }

    internal static void Print(Terminal terminal, PreciseComparison precise)
    {
        var why = precise.Reason == StopReason.PrecisionReached
            ? "every paired difference is that precise"
            : "that is the most allowed; see --limit";
        Line(terminal, $"Stopped after {Counted.Of(precise.Comparison.Replications, "replication")}, wanted ± {precise.Precision}: {why}.");
        var look = new Look { Language = terminal.Language };
        foreach (var widest in precise.Widest)
            Line(terminal,
                $"  {Heading.Of(widest.Outcome, look)}: widest ± {widest.HalfWidth:G3} ({widest.First} − {widest.Second}; "
                    + $"{Comparison.Confidence:P0} for all pairs together)");
    }

    private static void Line(Terminal terminal, string text) =>
        terminal.WriteWrapped(text.Replace(" %", " %", StringComparison.Ordinal));
}
