using System.Text.RegularExpressions;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What claims say, in both languages. A claim without a translation, such as one of the user's own, keeps its words.</summary>
internal static partial class ClaimWords
{
    internal static string Statement(ClaimResult claim, Language language) => Dutch(claim, "statement", language) ?? claim.Statement;

    internal static string Statement(Claim claim, Language language) =>
        language == Language.Dutch ? language.Found($"claims.{claim.Id}.statement") ?? claim.Statement : claim.Statement;

    internal static string Note(ClaimResult claim, Language language) => Dutch(claim, "note", language) ?? claim.Note;

    internal static string Missing(ClaimResult claim, Language language) => Dutch(claim, "missing", language) ?? claim.Missing;

    /// <summary>Where it holds; empty where it has no region.</summary>
    internal static string Region(ClaimResult claim, Look look)
    {
        return look.Language != Language.Dutch ? claim.Region
            : Science.InDutch("region", claim.Region, (hole, its) => hole == "where" ? Where(its) : look.Value(its)) ?? claim.Region;

        string Where(string where) =>
            Science.InDutch("both", where, (_, its) => Where(its)) ?? Condition().Replace(where,
                its => ParameterWords.NameOf(its.Groups[1].Value, look) + its.Groups[2].Value + look.Value(its.Groups[3].Value));
    }

    /// <summary>Who says it; a title is itself.</summary>
    internal static string Source(string english, Language language) =>
        language == Language.Dutch ? Science.SourceInDutch(english) : english;

    internal static string Finding(Finding finding, Look look) => finding switch
    {
        Sim.Claims.Finding.Holds => look.Say("reports.claims.holds"),
        Sim.Claims.Finding.Fails => look.Say("reports.claims.fails"),
        _ => look.Say("reports.claims.unclear"),
    };

    /// <summary>What was estimated.</summary>
    internal static string Quantity(string quantity, Look look)
    {
        if (look.Language != Language.Dutch)
            return quantity;
        if (Science.InDutch("correlation", quantity, (hole, its) => hole == "treatment" ? Quantity(its, look) : its) is { } correlation)
            return correlation;
        if (Science.InDutch("dose", quantity,
            (hole, its) => hole == "treatment" ? Quantity(its, look) : hole == "path" ? its : look.Value(its)) is { } dose)
            return dose;
        return Arm().Replace(quantity, its => look.Name(its.Value));
    }

    [GeneratedRegex(@"^(\S+)( [<≥] )(\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    // The key of a strategy, which begins a treatment.
    [GeneratedRegex(@"(?<=^\[?|− \[?)[a-z][a-z0-9-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Arm();

    // A claim says itself in English.
    private static string? Dutch(ClaimResult claim, string what, Language language) =>
        language == Language.Dutch ? language.Found($"claims.{claim.Id}.{what}") : null;
}
