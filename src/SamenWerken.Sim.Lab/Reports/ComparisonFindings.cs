using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>What a comparison found, in sentences: only what its paired differences make clear.</summary>
/// <param name="look">Language.</param>
/// <param name="comparison">The comparison.</param>
/// <param name="parties">Who gained and lost in its first runs.</param>
internal sealed class ComparisonFindings(Look look, Comparison comparison, PartyGains parties)
{
    private const int MostNamed = 3;

    private IReadOnlyList<Outcome> Leading => comparison.Outcomes.Leading;

    /// <summary>The answer in three or four sentences.</summary>
    internal string Lead() => Leading.Count == 0 ? "" : string.Join(" ", new[] { Answer(Leading[0]), Helped(), Price(), Parties(), Doubt() }.Where(sentence => sentence.Length > 0));

    /// <summary>Who is best in the first outcome, or who leads where nobody is clearly best.</summary>
    private string Answer(Outcome outcome)
    {
        var ranked = Ranked(outcome);
        if (ranked.Count == 0)
            return look.Say($"{look.Name(outcome)}: no run has a value.", $"{look.Name(outcome)}: geen run heeft een waarde.");
        if (ranked.Count == 1)
            return $"{look.Name(outcome)}: {Valued(ranked[0], outcome)}.";
        if (comparison.ClearlyBest(outcome) is { } best)
        {
            return look.Say(
                $"{look.Begun(best)} has the {Most(outcome)} {Word(outcome)} ({Value(best, outcome)}); {Valued(ranked[1], outcome)} comes next.",
                $"{look.Begun(best)} heeft {Most(outcome)} {Word(outcome)} ({Value(best, outcome)}); daarna komt {Valued(ranked[1], outcome)}.");
        }

        var tied = Tied(outcome, ranked);
        return tied.Count <= MostNamed
            ? look.Say(
                $"No strategy clearly has the {Most(outcome)} {Word(outcome)}: {look.Listed([.. tied.Select(key => Valued(key, outcome))])} lead and cannot be told apart.",
                $"Geen strategie heeft duidelijk {Most(outcome)} {Word(outcome)}: {look.Listed([.. tied.Select(key => Valued(key, outcome))])} gaan voorop en zijn niet te onderscheiden.")
            : look.Say(
                $"No strategy clearly has the {Most(outcome)} {Word(outcome)}: {tied.Count} of {comparison.Strategies.Count} cannot be told apart, from {Valued(tied[0], outcome)} on.",
                $"Geen strategie heeft duidelijk {Most(outcome)} {Word(outcome)}: {tied.Count} van de {comparison.Strategies.Count} zijn niet te onderscheiden, te beginnen met {Valued(tied[0], outcome)}.");
    }

    /// <summary>How many of those whom it is all about are helped.</summary>
    private string Helped()
    {
        if (Counted is not { } outcome || Of(outcome) is not { } whole || Ranked(outcome) is not { Count: > 1 } ranked)
            return "";
        var most = Tied(outcome, ranked);
        if (most.Count > MostNamed)
            return "";
        var counts = look.Listed([.. most.Select(key => Value(key, outcome))]);
        var also = most.Count == 1 && comparison.ClearlyBest(Leading[0]) == most[0];
        var alone = Alone is { } key && !most.Contains(key)
            ? look.Say(
                $", against {Value(key, outcome)} with {look.Phrase(key)}",
                $", tegenover {Value(key, outcome)} bij {look.Phrase(key)}") : "";
        return also
            ? look.Say(
                $"It also helps most: {counts} of {whole} households a month{alone}.",
                $"Zo worden ook de meesten geholpen: {counts} van de {whole} huishoudens per maand{alone}.")
            : look.Say(
                $"Most are helped with {look.Listed([.. most.Select(look.Phrase)])}: {counts} of {whole} households a month{alone}.",
                $"De meesten worden geholpen met {look.Listed([.. most.Select(look.Phrase)])}: {counts} van de {whole} huishoudens per maand{alone}.");
    }

    /// <summary>In what else the strategy that leads is clearly the worst of all; what tells apart those that lead together.</summary>
    private string Price()
    {
        if (comparison.Strategies.Count < 3 || Leaders.Count is 0 or > MostNamed)
            return "";
        if (Leaders.Count > 1)
            return Apart(Leaders[0], Leaders[1]);
        var winner = Leaders[0];
        var worst = Others.Where(outcome => ClearlyWorst(outcome) == winner).ToList();
        if (worst.Count == 0)
            return look.Say(
                $"In none of the other main outcomes is it clearly the worst.",
                $"Op geen van de andere hoofduitkomsten is het duidelijk de slechtste.");
        var named = look.Listed([.. worst.Take(MostNamed).Select(outcome => $"{Word(outcome)} ({Value(winner, outcome)}{Against(winner, outcome)})")]);
        return look.Say($"Its price: it is the worst of all in {named}.", $"De prijs: op {named} is dit de slechtste van alle.");
    }

    private string Apart(string one, string other)
    {
        var differ = Others.Where(outcome => outcome.Better != Better.Neither && comparison.Between(one, other, outcome).Clear).Take(MostNamed).ToList();
        if (differ.Count == 0)
            return look.Say(
                "In the other main outcomes they cannot be told apart either.",
                "Ook op de andere hoofduitkomsten zijn ze niet te onderscheiden.");
        var named = look.Listed([.. differ.Select(outcome => $"{Word(outcome)} ({Value(one, outcome)} {look.Say(
            "against",
            "tegen")} {Value(other, outcome)})")]);
        return look.Say(
            $"What tells {look.Phrase(one)} from {look.Phrase(other)}: {named}.",
            $"Wat {look.Phrase(one)} van {look.Phrase(other)} onderscheidt: {named}.");
    }

    private string Parties()
    {
        if (Leaders.Count is 0 or > MostNamed || parties.Parties.Count == 0)
            return "";
        var all = parties.Parties.Count;
        return look.Say(
            "Of ",
            "Van de ") + look.Say($"{all} parties ", $"{all} partijen ") + look.Listed([.. Leaders.Select(key => look.Say(
            $"{Gaining(key)} gain and {Losing(key)} lose under {look.Phrase(key)}", $"winnen er {Gaining(key)} en verliezen er {Losing(key)} onder {look.Phrase(key)}"))]) + ".";
    }

    /// <summary>How often the runner-up does better in a single run.</summary>
    private string Doubt()
    {
        var ranked = Ranked(Leading[0]);
        if (ranked.Count < 2 || Leaders.Count != 1 || comparison.Between(ranked[1], ranked[0], Leading[0]).PBetter is not (> 0.05 and var share))
            return "";
        return look.Say(
            $"This is so on average: in {look.Percent(share)} of single runs {look.Phrase(ranked[1])} does better than {look.Phrase(ranked[0])}.",
            $"Dit geldt gemiddeld: in {look.Percent(share)} van de losse runs doet {look.Phrase(ranked[1])} het beter dan {look.Phrase(ranked[0])}.");
    }

    /// <summary>Title of the means: who is best in what.</summary>
    internal string? OfMeans()
    {
        if (Leading.Count == 0 || comparison.ClearlyBest(Leading[0]) is not { } best)
            return null;
        var first = look.Say(
            $"{look.Begun(best)} has the {Most(Leading[0])} {Word(Leading[0])}",
            $"{look.Begun(best)} heeft {Most(Leading[0])} {Word(Leading[0])}");
        return Counted is not { } outcome || comparison.ClearlyBest(outcome) is not { } helps ? first
            : helps == best ? first + look.Say(" and helps most households", " en helpt de meeste huishoudens")
            : first + look.Say($"; {look.Phrase(helps)} helps more households", $"; {look.Phrase(helps)} helpt meer huishoudens");
    }

    /// <summary>Title of a trade-off.</summary>
    internal string? OfTradeOff(Outcome x, Outcome y) => (comparison.ClearlyBest(x), comparison.ClearlyBest(y)) switch
    {
        ({ } one, { } other) when one == other => look.Say(
            $"{look.Begun(one)} is best in both {Word(x)} and {Word(y)}",
            $"{look.Begun(one)} is het beste in {Word(x)} en in {Word(y)}"),
        ({ } one, { } other) => Upper(look.Say(
            $"the {Most(x)} {Word(x)} comes with {look.Phrase(one)}, the {Most(y)} {Word(y)} with {look.Phrase(other)}",
            $"{Most(x)} {Word(x)} komt met {look.Phrase(one)}, {Most(y)} {Word(y)} met {look.Phrase(other)}")),
        ({ } one, null) when ClearlyWorst(y) == one => look.Say(
            $"{look.Begun(one)} has the {Most(x)} {Word(x)} and the {Least(y)} {Word(y)}", $"{look.Begun(one)} heeft {Most(x)} {Word(x)} en {Least(y)} {Word(y)}"),
        _ => null,
    };

    /// <summary>Title of differences from a baseline in the first outcome.</summary>
    internal string? OfDifferences(string baseline)
    {
        var others = comparison.Strategies.Where(key => key != baseline).Select(key => comparison.Between(key, baseline, Leading[0])).ToList();
        var (better, worse) = (others.Count(row => row.ClearlyBetter(Leading[0])), others.Count(row => row.Clear && !row.ClearlyBetter(Leading[0])));
        return better + worse == 0 ? null : look.Say(
            $"In {Word(Leading[0])}, {better} of {others.Count} strategies do clearly better than {look.Phrase(baseline)} and {worse} worse",
            $"In {Word(Leading[0])} doen {better} van de {others.Count} strategieën het duidelijk beter dan {look.Phrase(baseline)} en {worse} slechter");
    }

    /// <summary>Title of paths: under which strategy the outcome is clearly highest.</summary>
    internal string? OfPaths(Outcome outcome) => (outcome.Better == Better.Lower ? ClearlyWorst(outcome) : comparison.ClearlyBest(outcome)) is { } highest
        ? look.Say(
            $"{look.Name(outcome)} is highest under {look.Phrase(highest)}",
            $"{look.Name(outcome)} is het hoogst onder {look.Phrase(highest)}")
        : null;

    /// <summary>Title of the parts of a sum: what brings the best most.</summary>
    internal string? OfParts(Outcome whole)
    {
        if (comparison.ClearlyBest(whole) is not { } best)
            return null;
        var part = whole.Parts.Where(part => part.Sign > 0).Select(part => comparison.Outcomes[part.Key]).MaxBy(part => comparison[best, part].Mean)!;
        return look.Say(
            $"What {look.Phrase(best)} gains, comes most from {Word(part)}",
            $"Wat {look.Phrase(best)} oplevert, komt het meest uit {Word(part)}");
    }

    /// <summary>Title of the gains of parties: how many lose under the strategies that lead.</summary>
    internal string? OfParties()
    {
        if (Leaders.Count is 0 or > MostNamed || parties.Parties.Count == 0)
            return null;
        var all = parties.Parties.Count;
        return Leaders.All(key => Losing(key) == 0)
            ? look.Say(
                $"No party clearly loses under {look.Listed([.. Leaders.Select(look.Phrase)])}",
                $"Geen partij verliest duidelijk onder {look.Listed([.. Leaders.Select(look.Phrase)])}")
            : Upper(look.Listed([.. Leaders.Select((key, place) => place == 0
                ? look.Say(
                    $"{look.Phrase(key)} makes {Losing(key)} of {all} parties lose",
                    $"er verliezen {Losing(key)} van de {all} partijen onder {look.Phrase(key)}")
                : look.Say($"{look.Phrase(key)} {Losing(key)}", $"{Losing(key)} onder {look.Phrase(key)}"))]));
    }

    /// <summary>The best in the first outcome: one where that is clear, else all that cannot be told from the first.</summary>
    private IReadOnlyList<string> Leaders => Ranked(Leading[0]) is { Count: > 1 } ranked
        ? comparison.ClearlyBest(Leading[0]) is { } best ? [best] : Tied(Leading[0], ranked) : [];

    private IEnumerable<Outcome> Others =>
        comparison.Outcomes.Where(outcome => outcome != Leading[0] && outcome.OutOf is null && (outcome.Leading || outcome.Usual || outcome.Key == "worst_gain"));

    private Outcome? Counted => comparison.Outcomes.FirstOrDefault(outcome => outcome.OutOf is not null);

    private string? Alone => comparison.Strategies.Contains("autonomous") ? "autonomous" : null;

    private string? Of(Outcome outcome) => ParameterPath.Text(ParameterPath.Get(comparison.Scenario, outcome.OutOf!)) is { Length: > 0 } whole ? whole : null;

    private string Against(string winner, Outcome outcome) => Alone is { } key && key != winner ? look.Say(
        $", going alone {Value(key, outcome)}",
        $", alleen gaan {Value(key, outcome)}") : "";

    private IReadOnlyList<string> Ranked(Outcome outcome) => [.. comparison.Strategies.Where(key => double.IsFinite(comparison[key, outcome].Mean))
        .OrderBy(key => outcome.Better == Better.Lower ? comparison[key, outcome].Mean : -comparison[key, outcome].Mean)];

    private IReadOnlyList<string> Tied(Outcome outcome, IReadOnlyList<string> ranked) =>
        [ranked[0], .. ranked.Skip(1).Where(key => !comparison.Between(ranked[0], key, outcome).ClearlyBetter(outcome))];

    private string? ClearlyWorst(Outcome outcome) => outcome.Better == Better.Neither || comparison.Strategies.Count < 2 ? null
        : comparison.Strategies.FirstOrDefault(key => comparison.Strategies.All(other => other == key || comparison.Between(other, key, outcome).ClearlyBetter(outcome)));

    private int Gaining(string strategy) => parties.Gains.Count(gain => gain.Strategy == strategy && gain.Gains);

    private int Losing(string strategy) => parties.Gains.Count(gain => gain.Strategy == strategy && gain.Loses);

    private string Most(Outcome outcome) => outcome.Better == Better.Lower ? look.Say(
        "least",
        "het minste") : look.Say("most", "de meeste");

    private string Least(Outcome outcome) => outcome.Better == Better.Lower ? look.Say(
        "most",
        "het meeste") : look.Say("least", "de minste");

    private string Valued(string key, Outcome outcome) => $"{look.Phrase(key)} ({Value(key, outcome)})";

    private string Value(string key, Outcome outcome) => look.Text(comparison[key, outcome].Mean, outcome.OutOf is null ? 2 : 1);

    private string Word(Outcome outcome) => look.Name(outcome).ToLowerInvariant();

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
