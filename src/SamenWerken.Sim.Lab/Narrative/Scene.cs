using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>One round of a run with what is needed to tell it: names, how it stood before, and in which language.</summary>
internal sealed record Scene(RunResult Run, RoundResult Round, RoundResult? Before, Language Language)
{
    private const double CynicalFrom = 0.35;
    private const int MostExcepted = 3; // parties that are named instead of all others
    private const double NearLow = 0.25;
    private const double NearHigh = 0.75;

    internal IEnumerable<T> All<T>() where T : Happening => Round.Happenings.OfType<T>();

    /// <summary>The last plan before this round; null if there was none.</summary>
    internal PlanMade? LastPlan => Run.LastPlan(Round.Round);

    internal string Say(string key, params ReadOnlySpan<(string Hole, object? Value)> values) => Language.Say(key, values);

    internal string Say(string english, string dutch) => In(Language, english, dutch);

    internal static string In(Language language, string english, string dutch) => language == Language.Dutch ? dutch : english;

    internal string Actor(int actor) => Run.ActorNames[actor];

    /// <summary>Whether verbs go with an actor as with many: "tenants sign".</summary>
    internal bool IsMany(int actor) => GrammaticalNumber.IsMany(Actor(actor), Language);

    /// <summary>Whether verbs go with these actors together as with one.</summary>
    internal bool IsOne(IReadOnlyCollection<int> actors) => actors.Count == 1 && !IsMany(actors.First());

    internal string Issue(int issue) => Run.IssueNames[issue];

    /// <summary>What moving on an issue goes towards, in the issue's own words; empty where it has none.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="move">The move: up, or down if negative.</param>
    internal string Towards(int issue, double move) =>
        Pole(issue, high: move >= 0) is { } pole ? Say("story.scene.towards", ("pole", pole)) : "";

    /// <summary>Which end of an issue a position is near, in the issue's own words; empty where it is near none.</summary>
    internal string Near(int issue, double position) =>
        position is > NearLow and < NearHigh || Pole(issue, position >= NearHigh) is not { } pole
        ? "" : Say("story.scene.near", ("pole", pole));

    private string? Pole(int issue, bool high)
    {
        if (issue >= Run.Scenario.Issues.Count)
            return null;
        var its = Run.Scenario.Issues[issue];
        var (low, top) = Language == Language.Dutch ? (its.Nl.Low ?? its.Low, its.Nl.High ?? its.High) : (its.Low, its.High);
        return high ? top : low;
    }

    internal string Strategy(string key) => Glossary.Strategy(key, Language);

    internal double Cynicism(int actor) => (Before ?? Round).Actors[actor].Cynicism;

    internal bool IsCynical(int actor) => Cynicism(actor) >= CynicalFrom;

    /// <summary>Actors as a person lists them; "all 8 parties" where it is everybody, "all parties but the police" where hardly anybody
    /// misses.</summary>
    internal string Actors(IEnumerable<int> actors)
    {
        var listed = actors.ToList();
        var others = Enumerable.Range(0, Run.ActorNames.Count).Except(listed).ToList();
        if (others.Count == 0 && listed.Count > 2)
            return Say("story.scene.all-parties", ("listed", listed.Count));
        return others.Count <= MostExcepted && listed.Count > 2 * MostExcepted
            ? Say("story.scene.all-parties-but", ("others", Listed(others.Select(Actor))))
            : Listed(listed.Select(Actor));
    }

    /// <summary>Pairs that met, each once: "Gouda with Zuidplas (twice)".</summary>
    internal string Pairs(IEnumerable<(int First, int Second)> pairs) => string.Join("; ", pairs
        .GroupBy(pair => (Math.Min(pair.First, pair.Second), Math.Max(pair.First, pair.Second)))
        .Select(met => $"{Actor(met.First().First)} {Say("story.scene.with")} {Actor(met.First().Second)}{Times(met.Count())}"));

    internal string Listed(IEnumerable<string> words) => Listed(words, Language);

    internal static string Listed(IEnumerable<string> words, Language language)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + language.Say("common.and") + all[^1];
    }

    internal string Number(double value, int decimals = 2) => Number(Language, value, decimals);

    internal static string Number(Language language, double value, int decimals = 2)
    {
        if (!double.IsFinite(value))
            return "–";
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        return NumberText.Told(rounded.ToString("F" + decimals, CultureInfo.InvariantCulture), language);
    }

    internal string Distance(double move) => Math.Abs(move) < 0.005 ? Say("story.scene.less-than-0-01") : Number(Math.Abs(move));

    internal string Signed(double value, int decimals = 2) => Signed(Language, value, decimals);

    internal static string Signed(Language language, double value, int decimals = 2) =>
        Number(language, value, decimals) is var text && value > 0 ? "+" + text : text;

    internal static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    internal string Share(double value) => Number(100 * value, 0) + " %";

    private string Times(int count) =>
        count switch { 1 => "", 2 => Say("story.scene.twice"), _ => Say("story.scene.times", ("count", count)) };
}

/// <summary>Tells one family of happenings.</summary>
internal abstract class Telling
{
    /// <summary>The happenings that it tells.</summary>
    internal abstract IReadOnlyList<Type> Of { get; }

    /// <summary>Sentences about a round, in order; none where nothing of the kind happened.</summary>
    internal abstract IEnumerable<string> Tell(Scene scene);
}
