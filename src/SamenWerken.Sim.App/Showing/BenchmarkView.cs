using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows a leaderboard, and what each strategy is good for.</summary>
internal static class BenchmarkView
{
    private const string Best = "best_or_not_clearly_worse";

    internal static void Print(Terminal terminal, BenchmarkResult result, Look look)
    {
        var suite = result.Cells.Suite;
        terminal.Tell(FormattableString.Invariant(
            $"{suite.Title}, {suite.Id[..12]}: {result.All.Worlds.Length} worlds{Beside(result)}, {suite.Replications} runs each"));
        new Listing(
            ["place", "strategy", Best, .. suite.Outcomes.Select(its => Heading.Of(its, look)), "on_front"],
            result.Order.Select((strategy, place) =>
            {
                var standing = result.All.Standings[strategy];
                return (object?[])
                [
                    place + 1, standing.Strategy, Math.Round(BenchmarkResult.Rank(standing), 3),
                    .. standing.Scores.Select(score => (object?)Rounded(score.Mean)),
                    Rounded(standing.FrontShare),
                ];
            })).Print(terminal);
        foreach (var strategy in result.Order)
            terminal.WriteWrapped(LeaderboardReport.Portrait(look, result, strategy));
        foreach (var track in result.Kinds.Where(kind => result.HasEqualEffort(kind.Kind)))
            terminal.WriteWrapped(LeaderboardReport.EffortWords(look, track.Board));
    }

    private static string Beside(BenchmarkResult result)
    {
        var worlds = result.Kinds.Where(kind => result.HasEqualEffort(kind.Kind)).Sum(kind => kind.Board.Worlds.Length);
        return worlds == 0 ? "" : FormattableString.Invariant($" and {worlds} of equal effort");
    }

    private static double Rounded(Estimate its) => Math.Round(its.Value, 3) + 0.0;
}
