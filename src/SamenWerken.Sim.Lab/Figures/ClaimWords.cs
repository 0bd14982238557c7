using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What claims say, in both languages. A claim without a translation, such as one of the user's own, keeps its words.</summary>
internal static class ClaimWords
{
    internal static string Statement(ClaimResult claim, Language language) => Dutch(claim, "statement", language) ?? claim.Statement;

    internal static string Note(ClaimResult claim, Language language) => Dutch(claim, "note", language) ?? claim.Note;

    internal static string Missing(ClaimResult claim, Language language) => Dutch(claim, "missing", language) ?? claim.Missing;

    // A claim says itself in English.
    private static string? Dutch(ClaimResult claim, string what, Language language) =>
        language == Language.Dutch ? language.Found($"claims.{claim.Id}.{what}") : null;
}
