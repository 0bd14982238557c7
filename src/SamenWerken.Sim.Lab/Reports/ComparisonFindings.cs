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
    internal string Lead() => Leading.Count == 0
        ? ""
        : string.Join(" ", new[] { Answer(Leading[0]), Helped(), Price(), Parties(), Doubt() }.Where(sentence => sentence.Length > 0));

    /// <summary>Who is best in the first outcome, or who leads where nobody is clearly best.</summary>
    private string Answer(Outcome outcome)
    {
        var ranked = Ranked(outcome);
        if (ranked.Count == 0)
            return look.Say("reports.comparison-findings.no-run-has-a", ("outcome", look.Name(outcome)));
        if (ranked.Count == 1)
            return $"{look.Name(outcome)}: {Valued(ranked[0], outcome)}.";
        if (comparison.ClearlyBest(outcome) is { } best)
        {
            return look.Say("reports.comparison-findings.has-the-comes-next", ("best", look.Begun(best)), ("most", Most(outcome)),
                ("word", Word(outcome)), ("value", Value(best, outcome)), ("next", Valued(ranked[1], outcome)));
        }

        var tied = Tied(outcome, ranked);
        return tied.Count <= MostNamed
            ? look.Say("reports.comparison-findings.no-strategy-clearly-has", ("most", Most(outcome)), ("word", Word(outcome)),
                ("tied", look.Listed([.. tied.Select(key => Valued(key, outcome))])))
            : look.Say("reports.comparison-findings.no-strategy-clearly-has-the", ("most", Most(outcome)), ("word", Word(outcome)),
                ("tied", tied.Count), ("strategies", comparison.Strategies.Count), ("valued", Valued(tied[0], outcome)));
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
            ? look.Say("reports.comparison-findings.against-with", ("value", Value(key, outcome)), ("strategy", look.Phrase(key))) : "";
        return also
            ? look.Say("reports.comparison-findings.it-also-helps-most", ("counts", counts), ("whole", whole), ("alone", alone))
            : look.Say("reports.comparison-findings.most-are-helped-with", ("most", look.Listed([.. most.Select(look.Phrase)])),
                ("counts", counts), ("whole", whole), ("alone", alone));
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
            return look.Say("reports.comparison-findings.in-none-of-the", ("best", look.Phrase(winner)));
        var named = look.Listed(
            [.. worst.Take(MostNamed).Select(outcome => $"{Word(outcome)} ({Value(winner, outcome)}{Against(winner, outcome)})")]);
        return look.Say("reports.comparison-findings.its-price-it-is", ("best", look.Phrase(winner)), ("named", named));
    }

    private string Apart(string one, string other)
    {
        var differ = Others.Where(outcome => outcome.Better != Better.Neither && comparison.Between(one, other, outcome).Clear)
            .Take(MostNamed).ToList();
        if (differ.Count == 0)
            return look.Say("reports.comparison-findings.in-the-other-main");
        var named = look.Listed([.. differ.Select(outcome =>
            $"{Word(outcome)} ({Value(one, outcome)} {look.Say("reports.comparison-findings.against")} {Value(other, outcome)})")]);
        return look.Say("reports.comparison-findings.what-tells-from", ("one", look.Phrase(one)), ("other", look.Phrase(other)),
            ("named", named));
    }

    private string Parties()
    {
        if (Leaders.Count is 0 or > MostNamed || parties.Parties.Count == 0)
            return "";
        var all = parties.Parties.Count;
        return look.Say("reports.comparison-findings.of") + look.Say("reports.comparison-findings.parties", ("all", all))
            + look.Listed([.. Leaders.Select(key => look.Say("reports.comparison-findings.gain-and-lose-under", ("gaining", Gaining(key)),
                ("losing", Losing(key)), ("key", look.Phrase(key))))]) + ".";
    }

    /// <summary>How often the runner-up does better in a single run.</summary>
    private string Doubt()
    {
        var ranked = Ranked(Leading[0]);
        if (ranked.Count < 2 || Leaders.Count != 1
            || comparison.Between(ranked[1], ranked[0], Leading[0]).PBetter is not (> 0.05 and var share))
            return "";
        return look.Say("reports.comparison-findings.this-is-so-on", ("share", look.Percent(share)), ("second", look.Phrase(ranked[1])),
            ("first", look.Phrase(ranked[0])));
    }

    /// <summary>Title of the means: who is best in what.</summary>
    internal string? OfMeans()
    {
        if (Leading.Count == 0 || comparison.ClearlyBest(Leading[0]) is not { } best)
            return null;
        var first = look.Say("reports.comparison-findings.has-the", ("best", look.Begun(best)), ("most", Most(Leading[0])),
            ("word", Word(Leading[0])));
        return Counted is not { } outcome || comparison.ClearlyBest(outcome) is not { } helps ? first
            : helps == best ? first + look.Say("reports.comparison-findings.and-helps-most-households")
            : first + look.Say("reports.comparison-findings.helps-more-households", ("helps", look.Phrase(helps)));
    }

    /// <summary>Title of a trade-off.</summary>
    internal string? OfTradeOff(Outcome x, Outcome y) => (comparison.ClearlyBest(x), comparison.ClearlyBest(y)) switch
    {
        ({ } one, { } other) when one == other =>
            look.Say("reports.comparison-findings.is-best-in-both", ("best", look.Begun(one)), ("word", Word(x)), ("otherWord", Word(y))),
        ({ } one, { } other) => Upper(look.Say("reports.comparison-findings.the-comes-with-the", ("most", Most(x)), ("word", Word(x)),
            ("one", look.Phrase(one)), ("otherMost", Most(y)), ("otherWord", Word(y)), ("other", look.Phrase(other)))),
        ({ } one, null) when ClearlyWorst(y) == one => look.Say("reports.comparison-findings.has-the-and-the", ("one", look.Begun(one)),
            ("most", Most(x)), ("word", Word(x)), ("least", Least(y)), ("otherWord", Word(y))),
        _ => null,
    };

    /// <summary>Title of differences from a baseline in the first outcome.</summary>
    internal string? OfDifferences(string baseline)
    {
        var others =
            comparison.Strategies.Where(key => key != baseline).Select(key => comparison.Between(key, baseline, Leading[0])).ToList();
        var (better, worse) =
            (others.Count(row => row.ClearlyBetter(Leading[0])), others.Count(row => row.Clear && !row.ClearlyBetter(Leading[0])));
        return better + worse == 0 ? null : look.Say("reports.comparison-findings.in-of-strategies-do", ("word", Word(Leading[0])),
            ("better", better), ("others", others.Count), ("baseline", look.Phrase(baseline)), ("worse", worse));
    }

    /// <summary>Title of paths: under which strategy the outcome is clearly highest.</summary>
    internal string? OfPaths(Outcome outcome) =>
        (outcome.Better == Better.Lower ? ClearlyWorst(outcome) : comparison.ClearlyBest(outcome)) is { } highest
        ? look.Say("reports.comparison-findings.is-highest-under", ("outcome", look.Name(outcome)), ("highest", look.Phrase(highest)))
        : null;

    /// <summary>Title of the parts of a sum: what brings the best most.</summary>
    internal string? OfParts(Outcome whole)
    {
        if (comparison.ClearlyBest(whole) is not { } best)
            return null;
        var parts = whole.Parts.Where(part => part.Sign > 0).Select(part => comparison.Outcomes[part.Key])
            .OrderByDescending(part => comparison[best, part].Mean).ToList();
        return parts.Skip(1).Any(part => !(comparison[best, part].CiHigh < comparison[best, parts[0]].CiLow))
            ? null // which part is the largest is not clear
            : look.Say("reports.comparison-findings.what-gains-comes-most", ("best", look.Phrase(best)), ("word", Word(parts[0])));
    }

    /// <summary>Title of the gains of parties: how many lose under the strategies that lead.</summary>
    internal string? OfParties()
    {
        if (Leaders.Count is 0 or > MostNamed || parties.Parties.Count == 0)
            return null;
        var all = parties.Parties.Count;
        return Leaders.All(key => Losing(key) == 0)
            ? look.Say("reports.comparison-findings.no-party-clearly-loses", ("leaders", look.Listed([.. Leaders.Select(look.Phrase)])))
            : Upper(look.Listed([.. Leaders.Select((key, place) => place == 0
                ? look.Say("reports.comparison-findings.makes-of-parties-lose", ("key", look.Phrase(key)), ("losing", Losing(key)),
                    ("all", all))
                : look.Say("reports.comparison-findings.key-losing", ("key", look.Phrase(key)), ("losing", Losing(key))))]));
    }

    /// <summary>The best in the first outcome: one where that is clear, else all that cannot be told from the first.</summary>
    private IReadOnlyList<string> Leaders => Ranked(Leading[0]) is { Count: > 1 } ranked
        ? comparison.ClearlyBest(Leading[0]) is { } best ? [best] : Tied(Leading[0], ranked) : [];

    private IEnumerable<Outcome> Others =>
        comparison.Outcomes.Where(
            outcome => outcome != Leading[0] && outcome.OutOf is null && (outcome.Leading || outcome.Usual || outcome.Key == "worst_gain"));

    private Outcome? Counted => comparison.Outcomes.FirstOrDefault(outcome => outcome.OutOf is not null);

    private string? Alone => comparison.Strategies.Contains("autonomous") ? "autonomous" : null;

    private string? Of(Outcome outcome) =>
        ParameterPath.Text(ParameterPath.Get(comparison.Scenario, outcome.OutOf!)) is { Length: > 0 } whole ? whole : null;

    private string Against(string winner, Outcome outcome) =>
        Alone is { } key && key != winner ? look.Say("reports.comparison-findings.going-alone", ("key", Value(key, outcome))) : "";

    private IReadOnlyList<string> Ranked(Outcome outcome) =>
        [.. comparison.Strategies.Where(key => double.IsFinite(comparison[key, outcome].Mean))
        .OrderBy(key => outcome.Better == Better.Lower ? comparison[key, outcome].Mean : -comparison[key, outcome].Mean)];

    private IReadOnlyList<string> Tied(Outcome outcome, IReadOnlyList<string> ranked) =>
        [ranked[0], .. ranked.Skip(1).Where(key => !comparison.Between(ranked[0], key, outcome).ClearlyBetter(outcome))];

    private string? ClearlyWorst(Outcome outcome) => outcome.Better == Better.Neither || comparison.Strategies.Count < 2 ? null
        : comparison.Strategies.FirstOrDefault(
            key => comparison.Strategies.All(other => other == key || comparison.Between(other, key, outcome).ClearlyBetter(outcome)));

    private int Gaining(string strategy) => parties.Gains.Count(gain => gain.Strategy == strategy && gain.Gains);

    private int Losing(string strategy) => parties.Gains.Count(gain => gain.Strategy == strategy && gain.Loses);

    private string Most(Outcome outcome) =>
        outcome.Better == Better.Lower ? look.Say("reports.comparison-findings.least") : look.Say("reports.comparison-findings.most");

    private string Least(Outcome outcome) =>
        outcome.Better == Better.Lower ? look.Say("reports.comparison-findings.most-2") : look.Say("reports.comparison-findings.least-2");

    private string Valued(string key, Outcome outcome) => $"{look.Phrase(key)} ({Value(key, outcome)})";

    private string Value(string key, Outcome outcome) => look.Text(comparison[key, outcome].Mean, outcome.OutOf is null ? 2 : 1);

    private string Word(Outcome outcome) => look.Name(outcome).ToLowerInvariant();

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
