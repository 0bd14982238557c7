using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The page of a benchmark: a table, pictures, and what each strategy is good for and where it breaks.</summary>
public static class LeaderboardReport
{
    /// <summary>The picture of a leaderboard.</summary>
    /// <param name="result">The result.</param>
    /// <param name="board">Which of its leaderboards.</param>
    public static LeaderboardFigure Figure(BenchmarkResult result, Leaderboard board)
    {
        var suite = result.Cells.Suite;
        return new(board, suite.Outcomes, BenchmarkResult.OrderOf(board),
            new SuiteOrigin(suite.Title, suite.Id, suite.Seed, suite.Replications));
    }

    /// <summary>Makes the page.</summary>
    /// <param name="result">The result.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(BenchmarkResult result, string command, Language language = Language.English)
    {
        var (look, suite) = (new Look { Language = language }, result.Cells.Suite);
        var asked = language == Language.Dutch ? suite.Nl.Question ?? suite.Question : suite.Question;
        return new Report(
            look.Say("reports.leaderboard.leaderboard-of", ("title", suite.Title)), Lead(look, result),
            [
                new(look.Say("reports.leaderboard.the-leaderboard"), new FigureBlock(Figure(result, result.All)),
                    Table(look, result, result.All, look.Say("reports.leaderboard.over-all-worlds"))),
                new(look.Say("reports.leaderboard.what-each-strategy-is"),
                    [.. result.Order.Select(place => new ParagraphBlock(Portrait(look, result, place)))]),
                .. Tracks(look, result),
                .. Kinds(look, result),
                Method(look),
                ReportParts.Repeat(look, command, (look.Say("reports.leaderboard.suite"), suite.Title),
                    (look.Say("reports.leaderboard.identity"), suite.Id)),
            ],
            language) { Question = asked is { } question ? $"{question} {Asked(look, result)}" : Asked(look, result) };
    }

    /// <summary>What a strategy is good for and where it breaks, in two or three sentences.</summary>
    /// <param name="look">Language.</param>
    /// <param name="result">The result.</param>
    /// <param name="strategy">Place of the strategy.</param>
    public static string Portrait(Look look, BenchmarkResult result, int strategy)
    {
        var standing = result.All.Standings[strategy];
        var outcomes = result.Cells.Suite.Outcomes;
        var best = Enumerable.Range(0, outcomes.Count).MaxBy(place => standing.Scores[place].NotClearlyWorse.Value);
        var worst = Enumerable.Range(0, outcomes.Count).MinBy(place => standing.Scores[place].NotClearlyWorse.Value);
        var (good, bad) = (standing.Scores[best], standing.Scores[worst]);
        var front = standing.OnFront
            ? look.Say("reports.leaderboard.no-other-strategy-is")
            : look.Say("reports.leaderboard.some-other-strategy-is");
        return look.Say("reports.leaderboard.strongest-in-best-or", ("strategy", look.Name(standing.Strategy)),
            ("strongest", look.Name(outcomes[best]).ToLowerInvariant()), ("strongestShare", look.Percent(good.NotClearlyWorse.Value)),
            ("weakest", look.Name(outcomes[worst]).ToLowerInvariant()),
            ("weakestShare", look.Percent(bad.NotClearlyWorse.Value)), ("largestRegret", look.Short(bad.LargestRegret.Value)),
            ("worlds", result.All.Worlds[bad.WorstWorld]), ("front", front))
            + (standing.Failed > 0 ? look.Say("reports.leaderboard.of-its-runs-failed", ("failed", look.Percent(standing.Failed))) : "");
    }

    private static IEnumerable<ReportSection> Tracks(Look look, BenchmarkResult result) =>
        from track in result.Kinds
        where result.HasEqualEffort(track.Kind)
        select new ReportSection(look.Say("reports.leaderboard.with-equal-effort"),
            new ParagraphBlock(EffortWords(look, track.Board)), new FigureBlock(Figure(result, track.Board)),
            Table(look, result, track.Board, $"{track.Kind} ({track.Board.Worlds.Length})"));

    /// <summary>Who leads where every strategy is given the same to spend, in a sentence.</summary>
    /// <param name="look">Language.</param>
    /// <param name="board">The leaderboard of worlds of equal effort.</param>
    public static string EffortWords(Look look, Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(look);
        var first = board.Standings[BenchmarkResult.OrderOf(board)[0]];
        return look.Say("reports.leaderboard.with-equal-effort-in", ("worlds", board.Worlds.Length),
            ("strategy", look.Phrase(first.Strategy)), ("rank", look.Percent(BenchmarkResult.Rank(first))));
    }

    private static IEnumerable<ReportSection> Kinds(Look look, BenchmarkResult result)
    {
        var kinds = result.Kinds.Where(kind => !result.HasEqualEffort(kind.Kind)).ToList();
        if (kinds.Count > 1)
            yield return new(
                look.Say("reports.leaderboard.kind-by-kind"),
                [.. kinds.Select(kind => Table(look, result, kind.Board, $"{kind.Kind} ({kind.Board.Worlds.Length})"))]);
    }

    private static string Lead(Look look, BenchmarkResult result)
    {
        var first = result.All.Standings[result.Order[0]];
        return look.Say("reports.leaderboard.is-best-or-not", ("strategy", look.Begun(first.Strategy)), ("rank", look.Percent(
            BenchmarkResult.Rank(first))), ("worlds", result.All.Worlds.Length), ("outcomes", result.Cells.Suite.Outcomes.Count));
    }

    private static string Asked(Look look, BenchmarkResult result) =>
        look.Say("reports.leaderboard.strategies-in-worlds-runs", ("strategies", result.Cells.Strategies.Count),
            ("worlds", result.All.Worlds.Length), ("replications", result.Cells.Suite.Replications));

    private static TableBlock Table(Look look, BenchmarkResult result, Leaderboard board, string caption) => new(
        caption,
        [
            look.Say("common.strategy"), look.Say("reports.leaderboard.best-or-not-clearly"),
            .. result.Cells.Suite.Outcomes.SelectMany(outcome => (string[])[look.Name(outcome), look.Say("reports.leaderboard.worst-tenth"),
                look.Say("reports.leaderboard.largest-regret")]),
            look.Say("reports.leaderboard.on-the-front-of"),
        ],
        [.. BenchmarkResult.OrderOf(board).Select(place => Row(look, board.Standings[place]))]);

    private static IReadOnlyList<string> Row(Look look, RobustStanding standing) =>
    [
        look.Name(standing.Strategy), look.Percent(BenchmarkResult.Rank(standing)),
        .. standing.Scores.SelectMany(
            score => (string[])[Text(look, score.Mean), look.Short(score.WorstTenth.Value), look.Short(score.LargestRegret.Value)]),
        look.Percent(standing.FrontShare.Value),
    ];

    private static string Text(Look look, Estimate its) =>
        $"{look.Short(its.Value)} {look.Interval(look.Short(its.Interval.Low), look.Short(its.Interval.High))}";

    private static ReportSection Method(Look look) => new(look.Say("common.method"),
        new ParagraphBlock(look.Say("reports.leaderboard.worst-tenth-the-mean")),
        new ParagraphBlock(look.Say("reports.leaderboard.worlds-are-resampled-and")),
        ReportParts.Luck(look), ReportParts.Model(look));
}
