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
        return new(board, suite.Outcomes, BenchmarkResult.OrderOf(board), new SuiteOrigin(suite.Title, suite.Id, suite.Seed, suite.Replications));
    }

    /// <summary>Makes the page.</summary>
    /// <param name="result">The result.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(BenchmarkResult result, string command, Language language = Language.English)
    {
        var (look, suite) = (new Look { Language = language }, result.Cells.Suite);
        return new(
            look.Say($"Leaderboard of {suite.Title}", $"Ranglijst van {suite.Title}"), Lead(look, result),
            [
                new(look.Say("Question", "Vraag"), [.. suite.Question is { } question ? [new ParagraphBlock(question)] : Array.Empty<ReportBlock>(), new ParagraphBlock(Asked(look, result))]),
                new(look.Say("The leaderboard", "De ranglijst"), new FigureBlock(Figure(result, result.All)), Table(look, result, result.All, look.Say("Over all worlds", "Over alle werelden"))),
                new(look.Say("What each strategy is good for, and where it breaks", "Waar elke strategie goed voor is, en waar ze breekt"),
                    [.. result.Order.Select(place => new ParagraphBlock(Portrait(look, result, place)))]),
                .. Tracks(look, result),
                .. Kinds(look, result),
                Method(look),
                ReportParts.Repeat(look, command, (look.Say("Suite", "Suite"), suite.Title), (look.Say("Identity", "Identiteit"), suite.Id)),
            ],
            language);
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
            ? look.Say("No other strategy is as good in everything.", "Geen andere strategie is in alles even goed.")
            : look.Say("Some other strategy is at least as good in everything.", "Er is een strategie die in alles minstens even goed is.");
        return look.Say(
            $"{look.Name(standing.Strategy)}: strongest in {look.Name(outcomes[best]).ToLowerInvariant()}, best or not clearly worse in {look.Percent(good.NotClearlyWorse.Value)} of the worlds; "
            + $"weakest in {look.Name(outcomes[worst]).ToLowerInvariant()} ({look.Percent(bad.NotClearlyWorse.Value)}), where it stays {look.Short(bad.LargestRegret.Value)} behind the best in the world '{result.All.Worlds[bad.WorstWorld]}'. {front}",
            $"{look.Name(standing.Strategy)}: het sterkst in {look.Name(outcomes[best]).ToLowerInvariant()}, de beste of niet duidelijk slechter in {look.Percent(good.NotClearlyWorse.Value)} van de werelden; "
            + $"het zwakst in {look.Name(outcomes[worst]).ToLowerInvariant()} ({look.Percent(bad.NotClearlyWorse.Value)}), waar ze in de wereld '{result.All.Worlds[bad.WorstWorld]}' {look.Short(bad.LargestRegret.Value)} bij de beste achterblijft. {front}")
            + (standing.Failed > 0 ? look.Say($" {look.Percent(standing.Failed)} of its runs failed.", $" {look.Percent(standing.Failed)} van haar runs mislukte.") : "");
    }

    private static IEnumerable<ReportSection> Tracks(Look look, BenchmarkResult result) =>
        from track in result.Kinds
        where result.HasEqualEffort(track.Kind)
        select new ReportSection(look.Say("With equal effort", "Met gelijke inspanning"),
            new ParagraphBlock(EffortWords(look, track.Board)), new FigureBlock(Figure(result, track.Board)),
            Table(look, result, track.Board, $"{track.Kind} ({track.Board.Worlds.Length})"));

    /// <summary>Who leads where every strategy is given the same to spend, in a sentence.</summary>
    /// <param name="look">Language.</param>
    /// <param name="board">The leaderboard of worlds of equal effort.</param>
    public static string EffortWords(Look look, Leaderboard board)
    {
        ArgumentNullException.ThrowIfNull(look);
        var first = board.Standings[BenchmarkResult.OrderOf(board)[0]];
        return look.Say(
            $"With equal effort, in {board.Worlds.Length} worlds where no strategy may put more into it than another, {look.Phrase(first.Strategy)} is best or not clearly worse most often: in {look.Percent(BenchmarkResult.Rank(first))}, in the mean over the criteria.",
            $"Met gelijke inspanning, in {board.Worlds.Length} werelden waar geen strategie er meer in mag steken dan een andere, is {look.Phrase(first.Strategy)} het vaakst de beste of niet duidelijk slechter: in {look.Percent(BenchmarkResult.Rank(first))}, gemiddeld over de criteria.");
    }

    private static IEnumerable<ReportSection> Kinds(Look look, BenchmarkResult result)
    {
        var kinds = result.Kinds.Where(kind => !result.HasEqualEffort(kind.Kind)).ToList();
        if (kinds.Count > 1)
            yield return new(
                look.Say("Kind by kind", "Soort voor soort"),
                [.. kinds.Select(kind => Table(look, result, kind.Board, $"{kind.Kind} ({kind.Board.Worlds.Length})"))]);
    }

    private static string Lead(Look look, BenchmarkResult result)
    {
        var first = result.All.Standings[result.Order[0]];
        return look.Say(
            $"{look.Begun(first.Strategy)} is best or not clearly worse most often: in {look.Percent(BenchmarkResult.Rank(first))} of {result.All.Worlds.Length} worlds, in the mean over {result.Cells.Suite.Outcomes.Count} criteria.",
            $"{look.Begun(first.Strategy)} is het vaakst de beste of niet duidelijk slechter: in {look.Percent(BenchmarkResult.Rank(first))} van {result.All.Worlds.Length} werelden, gemiddeld over {result.Cells.Suite.Outcomes.Count} criteria.");
    }

    private static string Asked(Look look, BenchmarkResult result) => look.Say(
        $"{result.Cells.Strategies.Count} strategies in {result.All.Worlds.Length} worlds, {result.Cells.Suite.Replications} runs of each in each. Strategies do not play each other; each plays the same worlds with the same luck.",
        $"{result.Cells.Strategies.Count} strategieën in {result.All.Worlds.Length} werelden, {result.Cells.Suite.Replications} runs van elk in elke. Strategieën spelen niet tegen elkaar; elk speelt dezelfde werelden met hetzelfde toeval.");

    private static TableBlock Table(Look look, BenchmarkResult result, Leaderboard board, string caption) => new(
        caption,
        [
            look.Say("strategy", "strategie"), look.Say("best or not clearly worse", "beste of niet duidelijk slechter"),
            .. result.Cells.Suite.Outcomes.SelectMany(outcome => (string[])[look.Name(outcome), look.Say("worst tenth", "slechtste tiende"), look.Say("largest regret", "grootste spijt")]),
            look.Say("on the front of", "op het front van"),
        ],
        [.. BenchmarkResult.OrderOf(board).Select(place => Row(look, board.Standings[place]))]);

    private static IReadOnlyList<string> Row(Look look, RobustStanding standing) =>
    [
        look.Name(standing.Strategy), look.Percent(BenchmarkResult.Rank(standing)),
        .. standing.Scores.SelectMany(score => (string[])[Text(look, score.Mean), look.Short(score.WorstTenth.Value), look.Short(score.LargestRegret.Value)]),
        look.Percent(standing.FrontShare.Value),
    ];

    private static string Text(Look look, Estimate its) => $"{look.Short(its.Value)} [{look.Short(its.Interval.Low)}, {look.Short(its.Interval.High)}]";

    private static ReportSection Method(Look look) => new(look.Say("Method", "Methode"),
        new ParagraphBlock(look.Say(
            "Worst tenth: the mean over the tenth of the worlds where a strategy does worst. Largest regret: the most that it stays behind the best strategy of a world; who chooses by it keeps the largest regret small (Savage 1951). Best or not clearly worse: by the comparisons with the best of Nelson and Matejcik (1995), world by world. On the front: the share of the worlds in which no other strategy is as good in every criterion and better in one. What the measures mean: McPhail et al. (2018), Earth's Future 6(2), 169–191.",
            "Slechtste tiende: het gemiddelde over het tiende deel van de werelden waar een strategie het slechtst doet. Grootste spijt: het meeste dat ze bij de beste strategie van een wereld achterblijft; wie daarop kiest, houdt de grootste spijt klein (Savage 1951). Beste of niet duidelijk slechter: volgens de vergelijkingen met de beste van Nelson en Matejcik (1995), wereld voor wereld. Op het front: het aandeel van de werelden waarin geen andere strategie in elk criterium even goed en in één beter is. Wat de maten betekenen: McPhail e.a. (2018), Earth's Future 6(2), 169–191.")),
        new ParagraphBlock(look.Say(
            "Worlds are resampled, and the replications that all of them share; the intervals of a leaderboard hold all together in 95 % of the resamples. That of the largest regret tells of luck only: it is about these worlds.",
            "Werelden worden hertrokken, en de herhalingen die ze alle delen; de intervallen van een ranglijst kloppen in 95 % van de hertrekkingen alle samen. Dat van de grootste spijt zegt alleen iets over toeval: het gaat over deze werelden.")),
        ReportParts.Luck(look), ReportParts.Model(look));
}
