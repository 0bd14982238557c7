using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Whether a name is that of one or of many, so that verbs go with it: "the tenants sign", "the tenant association
/// signs".</summary>
/// <remarks>A guess by the last letters of what the name is about; what can also be the name of a place or a person counts as
/// one.</remarks>
internal static class GrammaticalNumber
{
    private static readonly string[] EnglishJoins = [" of ", " for ", " in ", " from ", " at ", " with "];
    private static readonly string[] DutchJoins = [" van ", " voor ", " in ", " uit ", " te ", " met "];

    // After the word for who it is: "housing corporations region".
    private static readonly HashSet<string> EnglishPlaces =
        new(StringComparer.Ordinal) { "region", "area", "town", "city", "north", "east", "south", "west" };

    // English words for many that do not end in s; Dutch ones that look like many and are one.
    private static readonly HashSet<string> EnglishMany = new(StringComparer.Ordinal) { "police", "people", "children", "staff" };
    private static readonly HashSet<string> DutchOne =
        new(StringComparer.Ordinal) { "wonen", "leren", "werken", "leven", "sporten", "wezen" };

    internal static bool IsMany(string name, Language language)
    {
        var dutch = language == Language.Dutch;
        var head = (dutch ? DutchJoins : EnglishJoins).Aggregate(name, (rest, join) => rest.Split(join)[0]).Trim();
        var words = head.Split(' ').Where(part => part.Length > 0 && !part.All(char.IsAsciiDigit)).ToList();
        if (!dutch && words.Count > 1 && EnglishPlaces.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        var word = words.LastOrDefault() ?? "";
        var plain = word.ToLowerInvariant();
        return dutch ? IsManyInDutch(plain, isName: word != plain) : IsManyInEnglish(plain, isName: word != plain);
    }

    private static bool IsManyInEnglish(string word, bool isName) => EnglishMany.Contains(word) || word.Length > 3 && word[^1] == 's'
        && !"aiousé'’".Contains(word[^2], StringComparison.Ordinal)
        && (!isName || word[^2] != 'e' || Ends(word, "ies", "ces", "ses", "hes"));

    private static bool IsManyInDutch(string word, bool isName) => !DutchOne.Contains(word)
        && (Ends(word, "ers", "ties", "teams", "nten") || !isName && Ends(word, "en", "ies", "ams", "coaches"));

    private static bool Ends(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
