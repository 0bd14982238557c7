namespace SamenWerken.Sim.Lab.Words;

/// <summary>What the science says in English words of its own, such as where a claim holds, said in Dutch: by the pattern that it
/// follows.</summary>
internal static class Science
{
    private static readonly Lazy<IReadOnlyDictionary<string, (Pattern English, Sentence Words)>> Patterns = new(() =>
        Wording.Of("science").ToDictionary(its => its.Key, its => (new Pattern(its.Value.English), its.Value)));

    /// <summary>It in Dutch; null where it does not follow the pattern.</summary>
    /// <param name="key">The pattern.</param>
    /// <param name="english">What the science says.</param>
    /// <param name="hole">Dutch of what stands in a hole, by its name.</param>
    internal static string? InDutch(string key, string english, Func<string, string, string>? hole = null)
    {
        var (pattern, words) = Patterns.Value[key];
        return pattern.Match(english, static (_, held) => held.Length > 0 ? held : null) is { } found
            ? words.Dutch.Filled([.. found.Select(its => (its.Key, (object?)(hole?.Invoke(its.Key, its.Value) ?? its.Value)))])
            : null;
    }

    /// <summary>The source of a published number in Dutch; itself where it is a paper.</summary>
    internal static string SourceInDutch(string english) => Said("source-", english);

    /// <summary>Where a parameter comes from in Dutch, one place after the other; a paper is itself.</summary>
    internal static string PlaceInDutch(string english) =>
        string.Join("; ", english.Split("; ").Select(place => Said("place-", place)));

    private static string Said(string kind, string english) =>
        Patterns.Value.Keys.Where(key => key.StartsWith(kind, StringComparison.Ordinal)).Select(key => InDutch(key, english))
            .FirstOrDefault(said => said is not null) ?? english;
}
