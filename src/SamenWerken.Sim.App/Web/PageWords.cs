using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.App.Web;

/// <summary>The words of the page as a script: each language's texts by key, with the number of what stands in a hole.</summary>
internal static class PageWords
{
    internal const string Name = "words.js";

    private const string One = ".one";

    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    internal static string Script() =>
        $"// The page's own words.\n\nexport const words = {{ english: {Texts(dutch: false)}, dutch: {Texts(dutch: true)} }};\n";

    private static string Texts(bool dutch) =>
        JsonSerializer.Serialize(Wording.Of("page").ToDictionary(its => its.Key, its => Numbered(its.Key, its.Value, dutch)), Plain);

    // A text for one has the holes of the text for many.
    private static string Numbered(string key, Sentence sentence, bool dutch)
    {
        var whole = key.EndsWith(One, StringComparison.Ordinal) ? Wording.Of("page")[key[..^One.Length]] : sentence;
        var places =
            whole.English.Holes.Select((hole, place) => (hole, (object?)$"{{{place.ToString(CultureInfo.InvariantCulture)}}}")).ToArray();
        return sentence.In(dutch).Filled(places);
    }
}
