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
            select ($"pareto-{result.Search.Objectives[x].Name}-{result.Search.Objectives[y].Name}", (Figure)new ParetoFigure(result, x, y, origin));
        return [.. pairs.Take(MostPairs), ("hypervolume", new HypervolumeFigure(result.Hypervolumes, origin))];
    }

    /// <summary>What was found, in two sentences.</summary>
    public static string Lead(Look look, SearchResult result)
    {
        var stands = result.Stands.Count(its => its);
        var strategy = look.Phrase(result.Search.Strategy);
        return string.Join(" ", Enumerable.Range(0, result.Names.Count).Select(objective => Best(look, result, objective)).OfType<string>().Append(look.Say(
            $"{result.All.Count} settings of {strategy} were tried; {result.Front.Count} are on the front, and {stands} of these {(stands == 1 ? "stands" : "stand")} on luck that the search did not see.",
            $"{result.All.Count} instellingen van {strategy} zijn geprobeerd; {result.Front.Count} liggen op het front, en {stands} daarvan {(stands == 1 ? "blijft" : "blijven")} overeind op toeval dat de zoektocht niet zag.")));
    }

    // The setting that is best in one objective, on luck that the search did not see.
    private static string? Best(Look look, SearchResult result, int objective)
    {
        var standing = result.Fresh.Where((its, place) => result.Stands[place] && double.IsFinite(its.Individual.Objectives[objective])).ToList();
        if (standing.Count == 0)
            return null;
        var best = standing.MaxBy(its => its.Individual.Objectives[objective])!;
        var (name, value) = (ParetoFigure.Named(result, objective, look), look.Text(result.Turned(objective, best.Individual.Objectives[objective]), 2));
        var at = look.Listed([.. result.Search.Levers.Values(best.Individual.Genes.AsSpan())
            .Select((setting, place) => $"{ParameterWords.NameOf(result.Search.Levers.Factors[place].Path, look)} {Short(look, setting)}")]);
        return result.MoreIsBetter(objective)
            ? look.Say($"{name} is highest, {value}, at {at}.", $"{name} is het hoogst, {value}, bij {at}.")
            : look.Say($"{name} is lowest, {value}, at {at}.", $"{name} is het laagst, {value}, bij {at}.");
    }

    /// <summary>Makes the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(SearchResult result, string command, Language language = Language.English)
    {
        var (look, search) = (new Look { Language = language }, result.Search);
        return new(
            look.Say($"{search.Worlds[0].Name}: {look.Phrase(search.Strategy)} at its best", $"{search.Worlds[0].Name}: {look.Phrase(search.Strategy)} op zijn best"),
            Lead(look, result),
            [
                ReportParts.Question(look, search.Worlds[0], look.Say(
                    $"Here: which settings of {search.Levers.Factors.Count} levers cannot be bettered in {Objectives(look, result)}{Over(look, search)}?",
                    $"Hier: welke instellingen van {search.Levers.Factors.Count} knoppen zijn niet te verbeteren in {Objectives(look, result)}{Over(look, search)}?")),
                new(look.Say("What was found", "Wat eruit kwam"), [.. Figures(result).Select(figure => new FigureBlock(figure.Figure))]),
                new(look.Say("The front", "Het front"), Front(look, result)),
                Method(look, result),
                ReportParts.Repeat(look, command, (look.Say("Seed", "Toevalszaad (seed)"), FormattableString.Invariant($"{search.Seed}"))),
            ],
            language);
    }

    private static string Objectives(Look look, SearchResult result) => look.Listed(
        [.. Enumerable.Range(0, result.Names.Count).Select(objective => ParetoFigure.Named(result, objective, look).ToLowerInvariant() + (result.MoreIsBetter(objective)
            ? look.Say(" (more is better)", " (meer is beter)")
            : look.Say(" (less is better)", " (minder is beter)")))]);

    private static string Over(Look look, LeverSearch search) => search.Worlds.Count == 1 ? "" : search.Judged switch
    {
        JudgedBy.WorstTenth => look.Say(
            $", in the tenth of {search.Worlds.Count} worlds where it does worst",
            $", in het tiende deel van {search.Worlds.Count} werelden waar het het slechtst gaat"),
        JudgedBy.LargestRegret => look.Say(
            $", in the largest regret over {search.Worlds.Count} worlds: how far it stays behind the best strategy of a world, each as it is by default",
            $", in de grootste spijt over {search.Worlds.Count} werelden: hoe ver het achterblijft bij de beste strategie van een wereld, elk zoals ze is"),
        _ => look.Say($", in the mean over {search.Worlds.Count} worlds", $", gemiddeld over {search.Worlds.Count} werelden"),
    };

    private static TableBlock Front(Look look, SearchResult result) => new(
        look.Say("On fresh luck, with standard errors", "Op vers toeval, met standaardfouten"),
        [.. result.Search.Levers.Factors.Select(factor => factor.Path), .. result.Shown, look.Say("stands", "blijft")],
        [
            .. result.Fresh.Select((its, place) => (IReadOnlyList<string>)
            [
                .. result.Search.Levers.Values(its.Individual.Genes.AsSpan()).Select(value => Short(look, value)),
                .. its.Individual.Objectives.Select((value, objective) =>
                    $"{look.Short(result.Turned(objective, value))} ± {look.Short(its.Errors[objective])}"),
                result.Stands[place] ? look.Say("yes", "ja") : look.Say("no", "nee"),
            ])
        ])
    { WordColumns = 0 };

    private static string Short(Look look, string value) =>
        double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? look.Short(number) : value;

    private static ReportSection Method(Look look, SearchResult result) => new(look.Say("Method", "Methode"),
        new ParagraphBlock(look.Say(
            $"NSGA-II (Deb et al. 2002, IEEE Transactions on Evolutionary Computation 6(2), 182–197) with the thinning of SPEA2: {result.Algorithm.Size} settings live, {result.Hypervolumes.Count - 1} generations. All settings meet the same luck, so that the better one is better and not luckier; the front is evaluated anew on other luck, since what is best of many is in part lucky.",
            $"NSGA-II (Deb e.a. 2002, IEEE Transactions on Evolutionary Computation 6(2), 182–197) met de uitdunning van SPEA2: {result.Algorithm.Size} instellingen leven, {result.Hypervolumes.Count - 1} generaties. Alle instellingen treffen hetzelfde toeval, zodat de betere beter is en niet fortuinlijker; het front wordt opnieuw beoordeeld op ander toeval, want wat van velen het best is, heeft ook toeval gehad.")),
        ReportParts.Luck(look), ReportParts.Model(look));
}
