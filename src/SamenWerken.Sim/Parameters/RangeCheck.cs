using System.Collections;

namespace SamenWerken.Sim.Parameters;

/// <summary>Numbers within their ranges, names that are names: what the marks on the records say about each key by itself.</summary>
internal static class RangeCheck
{
    /// <summary>Letters in a name at most, so that tables and messages stay readable.</summary>
    public const int LongestName = 100;

    public static IEnumerable<Mistake> Of(object record, string path) =>
        RecordKey.Of(record.GetType()).SelectMany(key => OfKey(key, key.In(record), path + key.Name));

    private static IEnumerable<Mistake> OfKey(RecordKey key, object? value, string path) => (key.Form, value) switch
    {
        (_, null) => [],
        (KeyForm.Number or KeyForm.WholeNumber, _) => OfNumber(key, Convert.ToDouble(value), KeyText.Of(value), path),
        (KeyForm.Choice, _) when !Enum.IsDefined(key.Type, value) => [new(path, KeyText.Of(value), key.Expected)],
        (KeyForm.Text, _) when key.Required => OfName((string)value, path),
        (KeyForm.Text, string text) => OfText(text, path),
        (KeyForm.Texts or KeyForm.Values, IEnumerable<string> texts) =>
            texts.SelectMany((text, place) => OfText(text, FormattableString.Invariant($"{path}.{place}"))),
        (KeyForm.ByName, ByName numbers) => OfEntries(key, numbers, path),
        (KeyForm.Parts, PartSettings parts) => parts.All().SelectMany(part => Of(part.Changed, $"{path}.{part.Key}.")),
        (KeyForm.Record, _) => Of(value, path + "."),
        (KeyForm.Records, IEnumerable items) => OfItems([.. items.Cast<object>()], path + "."),
        _ => [],
    };

    private static IEnumerable<Mistake> OfNumber(RecordKey key, double number, string text, string path) =>
        KeyText.Fits(key.Parameter!, number) ? [] : [new(path, text, key.ExpectedOfOne)];

    private static IEnumerable<Mistake> OfEntries(RecordKey key, ByName numbers, string path)
    {
        foreach (var (name, number) in numbers)
        {
            foreach (var mistake in OfNumber(key, number, KeyText.Of(number), path + "." + ParameterPath.Segment(name)))
                yield return mistake;
        }

        var times = new Dictionary<string, int>(); // in the order in which each stands there first
        foreach (var (name, _) in numbers)
            times[name] = times.GetValueOrDefault(name) + 1;
        foreach (var (name, count) in times)
        {
            if (count > 1)
                yield return new(path, $"'{name}' stands there twice", $"each {key.Parameter!.By} once");
        }
    }

    private static IEnumerable<Mistake> OfItems(IReadOnlyList<object> items, string path) =>
        ParameterPath.Segments(items).SelectMany((segment, i) => Of(items[i], path + segment + "."));

    private static IEnumerable<Mistake> OfText(string text, string path) => Mistake.OfText(path, text) is { } mistake ? [mistake] : [];

    private static IEnumerable<Mistake> OfName(string name, string path) =>
        name is null || NameForm.Of(name).Length == 0 ? [new(path, "no name", "a name")]
        : name.AsSpan().IndexOfAny('\n', '\t') >= 0 ? [new(path, "a name with a line break or a tab", "a name on one line")]
        : name.Length > LongestName ? [new(path, $"a name of {name.Length} characters", $"a name of at most {LongestName} characters")]
        : OfText(name, path);
}
