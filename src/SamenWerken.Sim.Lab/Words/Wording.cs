using System.Collections.Concurrent;
using System.Reflection;

namespace SamenWerken.Sim.Lab.Words;

/// <summary>Every sentence in both languages, by key: the name of its file, a full stop, its key there. A file is read when first
/// needed.</summary>
internal static class Wording
{
    private const string Folder = "words/";

    private static readonly ConcurrentDictionary<string, Dictionary<string, Sentence>> Read = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Dictionary<string, Sentence>>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Read.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names of the files.</summary>
    internal static IReadOnlyList<string> Files { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The sentences of a file, by their keys there.</summary>
    internal static IReadOnlyDictionary<string, Sentence> Of(string file) => Loaded(file);

    /// <summary>The sentence of a key; null where there is none.</summary>
    internal static Sentence? Find(ReadOnlySpan<char> key)
    {
        var stop = key.IndexOf('.');
        if (stop < 0)
            return null;
        var sentences = ByName.TryGetValue(key[..stop], out var known) ? known : Loaded(key[..stop].ToString());
        return sentences.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[(stop + 1)..], out var sentence) ? sentence : null;
    }

    /// <summary>Says something.</summary>
    /// <exception cref="KeyNotFoundException">No sentence has this key.</exception>
    /// <exception cref="ArgumentException">A hole of the sentence is not given.</exception>
    internal static string Say(bool dutch, string key, ReadOnlySpan<(string Hole, object? Value)> values) =>
        (Find(key) ?? throw new KeyNotFoundException($"No sentence has the key '{key}'.")).In(dutch).Filled(values);

    private static Dictionary<string, Sentence> Loaded(string file) => Read.GetOrAdd(file, static name =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name);
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream);
        return WordFile.Read(reader.ReadToEnd());
    });
}
