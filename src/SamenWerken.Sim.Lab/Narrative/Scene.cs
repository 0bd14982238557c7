using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>One round of a run with what is needed to tell it: names, how it stood before, and in which language.</summary>
internal sealed record Scene(RunResult Run, RoundResult Round, RoundResult? Before, Language Language)
{
    private const double CynicalFrom = 0.35;

    internal IEnumerable<T> All<T>() where T : Happening => Round.Happenings.OfType<T>();

    /// <summary>The last plan before this round; null if there was none.</summary>
    internal PlanMade? LastPlan => Run.Rounds.TakeWhile(round => round.Round < Round.Round).SelectMany(round => round.Happenings).OfType<PlanMade>().LastOrDefault();

    internal string Say(string english, string dutch) => In(Language, english, dutch);

    internal static string In(Language language, string english, string dutch) => language == Language.Dutch ? dutch : english;

    internal string Actor(int actor) => Run.ActorNames[actor];

    internal string Issue(int issue) => Run.IssueNames[issue];

    internal string Strategy(string key) => Glossary.Strategy(key, Language);

    internal double Cynicism(int actor) => (Before ?? Round).Actors[actor].Cynicism;

    internal bool IsCynical(int actor) => Cynicism(actor) >= CynicalFrom;

    /// <summary>Actors as a person lists them; "all 8 parties" where it is everybody.</summary>
    internal string Actors(IEnumerable<int> actors)
    {
        var listed = actors.ToList();
        return listed.Count == Run.ActorNames.Count && listed.Count > 2 ? Say($"all {listed.Count} parties", $"alle {listed.Count} partijen") : Listed(listed.Select(Actor));
    }

    /// <summary>Pairs that met, each once: "Gouda with Zuidplas (twice)".</summary>
    internal string Pairs(IEnumerable<(int First, int Second)> pairs) => string.Join("; ", pairs
        .GroupBy(pair => (Math.Min(pair.First, pair.Second), Math.Max(pair.First, pair.Second)))
        .Select(met => $"{Actor(met.First().First)} {Say("with", "met")} {Actor(met.First().Second)}{Times(met.Count())}"));

    internal string Listed(IEnumerable<string> words) => Listed(words, Language);

    internal static string Listed(IEnumerable<string> words, Language language)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.SkipLast(1)) + In(language, " and ", " en ") + all[^1];
    }

    internal static string Number(double value, int decimals = 2)
    {
        if (!double.IsFinite(value))
            return "–";
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        return rounded.ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');
    }

    internal string Distance(double move) => Math.Abs(move) < 0.005 ? Say("less than 0.01", "minder dan 0.01") : Number(Math.Abs(move));

    internal static string Signed(double value, int decimals = 2) => Number(value, decimals) is var text && value > 0 ? "+" + text : text;

    internal static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    internal static string Share(double value) => Number(100 * value, 0) + " %";

    private string Times(int count) => count switch { 1 => "", 2 => Say(" (twice)", " (twee keer)"), _ => Say($" ({count} times)", $" ({count} keer)") };
}

/// <summary>Tells one family of happenings.</summary>
internal abstract class Telling
{
    /// <summary>The happenings that it tells.</summary>
    internal abstract IReadOnlyList<Type> Of { get; }

    /// <summary>Sentences about a round, in order; none where nothing of the kind happened.</summary>
    internal abstract IEnumerable<string> Tell(Scene scene);
}
