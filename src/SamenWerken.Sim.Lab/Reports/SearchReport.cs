using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Searches;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of a search, and its figures.</summary>
public static class SearchReport
{
    private const int MostPairs = 6;

    /// <summary>The figures with their names.</summary>
    public static IReadOnlyList<(string Name, Figure Figure)> Figures(SearchResult result)
    {
        var origin = new Origin(result.Search.Worlds[0].Name, result.Search.Seed, result.Search.Replications) { Points = result.All.Count };
        var pairs =
            from x in Enumerable.Range(0, result.Names.Count)
            from y in Enumerable.Range(x + 1, result.Names.Count - x - 1)
            select ($"pareto-{result.Search.Objectives[x].Name}-{result.Search.Objectives[y].Name}",
                (Figure)new ParetoFigure(result, x, y, origin));
        return [.. pairs.Take(MostPairs), ("hypervolume", new HypervolumeFigure(result.Hypervolumes, origin))];
    }

    /// <summary>What was found, in two sentences.</summary>
    public static string Lead(Look look, SearchResult result)
    {
        var stands = result.Stands.Count(its => its);
        var strategy = look.Phrase(result.Search.Strategy);
        return string.Join(" ",
            Enumerable.Range(0, result.Names.Count).Select(objective => Best(look, result, objective)).OfType<string>()
                .Append(stands == 1
                    ? look.Say("reports.search.settings-of-were-tried-are", ("all", result.All.Count), ("strategy", strategy),
                        ("front", result.Front.Count), ("stands", stands))
                    : look.Say("reports.search.settings-of-were-tried", ("all", result.All.Count), ("strategy", strategy),
                        ("front", result.Front.Count), ("stands", stands))));
    }

    // The setting that is best in one objective, on luck that the search did not see.
    private static string? Best(Look look, SearchResult result, int objective)
    {
        var standing =
            result.Fresh.Where((its, place) => result.Stands[place] && double.IsFinite(its.Individual.Objectives[objective])).ToList();
        if (standing.Count == 0)
            return null;
        var best = standing.MaxBy(its => its.Individual.Objectives[objective])!;
        var (name, value) =
            (ParetoFigure.Named(result, objective, look), look.Text(result.Turned(objective, best.Individual.Objectives[objective]), 2));
        var at = look.Listed([.. result.Search.Levers.Values(best.Individual.Genes.AsSpan())
            .Select((setting, place) =>
                $"{ParameterWords.NameOf(result.Search.Levers.Factors[place].Path, look)} {Short(look, setting)}")]);
        return result.MoreIsBetter(objective)
            ? look.Say("reports.search.is-highest-at", ("name", name), ("value", value), ("at", at))
            : look.Say("reports.search.is-lowest-at", ("name", name), ("value", value), ("at", at));
    }

    /// <summary>Makes the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(SearchResult result, string command, Language language = Language.English)
    {
        var (look, search) = (new Look { Language = language }, result.Search);
        return new Report(
            look.Say("reports.search.at-its-best", ("worlds", look.Name(search.Worlds[0])), ("strategy", look.Phrase(search.Strategy))),
            Lead(look, result),
            [
                new(look.Say("reports.search.what-was-found"), [.. Figures(result).Select(figure => new FigureBlock(figure.Figure))]),
                new(look.Say("reports.search.the-front"), Front(look, result)),
                .. look.Told(search.Worlds[0]).Description is { Length: > 0 } description
                    ? [new ReportSection(look.Say("common.set-up"), new ParagraphBlock(description))]
                    : Array.Empty<ReportSection>(),
                Method(look, result),
                ReportParts.Repeat(look, command, (look.Say("common.seed"), FormattableString.Invariant($"{search.Seed}"))),
            ],
            language)
            .Asking(look, search.Worlds[0], look.Say("reports.search.here-which-settings-of-levers",
                ("factors", search.Levers.Factors.Count), ("objectives", Objectives(look, result)), ("over", Over(look, search))));
    }

    private static string Objectives(Look look, SearchResult result) => look.Listed(
        [.. Enumerable.Range(0, result.Names.Count)
            .Select(objective => ParetoFigure.Named(result, objective, look).ToLowerInvariant() + (result.MoreIsBetter(objective)
            ? look.Say("reports.search.more-is-better")
            : look.Say("reports.search.less-is-better")))]);

    private static string Over(Look look, LeverSearch search) => search.Worlds.Count == 1 ? "" : search.Judged switch
    {
        JudgedBy.WorstTenth => look.Say("reports.search.in-the-tenth-of", ("worlds", search.Worlds.Count)),
        JudgedBy.LargestRegret => look.Say("reports.search.in-the-largest-regret", ("worlds", search.Worlds.Count)),
        _ => look.Say("reports.search.in-the-mean-over", ("worlds", search.Worlds.Count)),
    };

    private static TableBlock Front(Look look, SearchResult result) => new(
        look.Say("reports.search.on-fresh-luck-with"),
        [.. result.Search.Levers.Factors.Select(factor => factor.Path),
            .. result.Shown.Select((_, objective) => Shown(look, result, objective)), look.Say("reports.search.stands")],
        [
            .. result.Fresh.Select((its, place) => (IReadOnlyList<string>)
            [
                .. result.Search.Levers.Values(its.Individual.Genes.AsSpan()).Select(value => Short(look, value)),
                .. its.Individual.Objectives.Select((value, objective) =>
                    $"{look.Short(result.Turned(objective, value))} ± {look.Short(its.Errors[objective])}"),
                result.Stands[place] ? look.Say("common.yes") : look.Say("common.no"),
            ])
        ])
    { WordColumns = 0 };

    private static string Short(Look look, string value) =>
        double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? look.Short(number)
            : value;

    // In English an objective is called what one types for it.
    private static string Shown(Look look, SearchResult result, int objective) => look.Language != Language.Dutch ? result.Shown[objective]
        : result.Search.Judged == JudgedBy.LargestRegret ? look.Say("reports.search.regret-of", ("outcome", Named(look, result, objective)))
        : Named(look, result, objective);

    private static string Named(Look look, SearchResult result, int objective) =>
        look.Name(result.Search.Worlds[0].Model.Outcomes[result.Search.Objectives[objective].Name]).ToLowerInvariant();

    private static ReportSection Method(Look look, SearchResult result) => new(look.Say("common.method"),
        new ParagraphBlock(
            look.Say("reports.search.nsga-ii-deb-et", ("size", result.Algorithm.Size), ("generations", result.Hypervolumes.Count - 1))),
        ReportParts.Luck(look), ReportParts.Model(look));
}
