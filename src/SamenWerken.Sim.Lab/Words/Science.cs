using System.Text.RegularExpressions;

namespace SamenWerken.Sim.Lab.Words;

/// <summary>What the science says in English words of its own, such as where a claim holds, said in Dutch: by the pattern that it
/// follows.</summary>
internal static class Science
{
    private static readonly Lazy<IReadOnlyDictionary<string, (Regex English, Sentence Words)>> Patterns = new(() =>
        Wording.Of("science").ToDictionary(its => its.Key, its => (Pattern(its.Value.English), its.Value)));

    /// <summary>It in Dutch; null where it does not follow the pattern.</summary>
    /// <param name="key">The pattern.</param>
    /// <param name="english">What the science says.</param>
    /// <param name="hole">Dutch of what stands in a hole, by its name.</param>
    internal static string? InDutch(string key, string english, Func<string, string, string>? hole = null)
    {
        var (pattern, words) = Patterns.Value[key];
        if (pattern.Match(english) is not { Success: true } match)
            return null;
        return words.Dutch.Filled([.. words.Dutch.Holes.Select(name => (name, (object?)Held(name)))]);

        string Held(string name) => hole?.Invoke(name, match.Groups[name].Value) ?? match.Groups[name].Value;
    }

    /// <summary>The source of a published number in Dutch; itself where it is a paper.</summary>
    internal static string SourceInDutch(string english) =>
        Patterns.Value.Keys.Where(key => key.StartsWith("source-", StringComparison.Ordinal)).Select(key => InDutch(key, english))
            .FirstOrDefault(said => said is not null) ?? english;

    private static Regex Pattern(Template template)
    {
        var marked =
            template.Holes.Aggregate(Regex.Escape(template.Filled([.. template.Holes.Select(name => (name, (object?)Mark(name)))])),
            (text, name) => text.Replace(Mark(name), $"(?<{name}>.+?)", StringComparison.Ordinal));
        return new($"^{marked}$", RegexOptions.CultureInvariant);
    }

    // A letter that no escape touches.
    private static string Mark(string hole) => $"\u0001{hole}\u0001";
}
