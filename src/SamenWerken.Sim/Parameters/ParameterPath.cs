using System.Collections;
using System.Globalization;

namespace SamenWerken.Sim.Parameters;

/// <summary>
/// Reads and changes a scenario by path. A path is the keys from the scenario on, joined by dots: <c>population.openness.mean</c>.
/// Actors and issues are found by their names, matched exactly, other items of a list by their number from 0:
/// <c>actors.woningcorporatie Gouda.position.nuisance</c>, <c>events.0.round</c>.
/// </summary>
/// <remarks>
/// A name that is empty, begins or ends with a space or contains a dot, an equals sign or a single quote stands between
/// single quotes, with quotes in it doubled: <c>actors.'St. Jan'.openness</c>. An item whose name is not one of a kind has its number.
/// </remarks>
public static class ParameterPath
{
    /// <summary>The value at a path: a double, int, bool, string or enum; null where none is given.</summary>
    /// <exception cref="ParameterException">The path leads nowhere.</exception>
    public static object? Get(Settings scenario, string path) => PlaceIn(scenario, path).Value;

    /// <summary>The scenario with another value at a path.</summary>
    /// <param name="scenario">The scenario, which does not change.</param>
    /// <param name="path">Where.</param>
    /// <param name="text">The value, with a decimal point; an empty text takes away a value that need not be given.</param>
    /// <exception cref="ParameterException">The path leads nowhere, or the value does not fit.</exception>
    public static T Set<T>(T scenario, string path, string text)
        where T : Settings
    {
        var place = PlaceIn(scenario, path);
        if (text.Length == 0 && (place.Key.Optional || place.Key.Form == KeyForm.ByName))
            return (T)place.Put(null);
        return (T)place.Put(KeyText.Read(place.Key, text)
            ?? throw new ParameterException(new Mistake(path, $"'{text}'", place.Key.ExpectedOfOne, KeyText.Meant(place.Key, text))));
    }

    /// <summary>The scenario with another number at a path: <c>scenario.With("population.alignment", 0.6)</c>.</summary>
    /// <exception cref="ParameterException">The path leads nowhere, or the number does not fit.</exception>
    public static T With<T>(this T scenario, string path, double value)
        where T : Settings => Set(scenario, path, Text(value));

    /// <summary>A value as <see cref="Set"/> reads it.</summary>
    public static string Text(object? value) => KeyText.Of(value);

    /// <summary>Takes <c>path=value</c> apart at the first equals sign outside quotes.</summary>
    /// <exception cref="ParameterException">There is no equals sign.</exception>
    public static (string Path, string Text) Assignment(string assignment)
    {
        var quoted = false;
        for (var i = 0; i < assignment.Length; i++)
        {
            quoted ^= assignment[i] == '\'';
            if (assignment[i] == '=' && !quoted)
                return (assignment[..i].Trim(), assignment[(i + 1)..].Trim());
        }

        throw new ParameterException($"'{assignment}' sets nothing; expected path=value, such as population.alignment=0.5");
    }

    /// <summary>A name as a segment of a path, between quotes where it needs them.</summary>
    public static string Segment(string name) =>
        name.Length == 0 || name.Trim() != name || name.AsSpan().ContainsAny(".='")
            ? $"'{name.Replace("'", "''", StringComparison.Ordinal)}'"
            : name;

    /// <summary>The segments of a list's items: names where they have one of a kind, else numbers.</summary>
    public static IReadOnlyList<string> Segments(IReadOnlyList<object> items)
    {
        var names = items.Select(item => NameOf(item) ?? "").ToList();
        var twice = names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return [.. names.Select(
            (name, i) => name.Length == 0 || twice.Contains(name) ? i.ToString(CultureInfo.InvariantCulture) : Segment(name))];
    }

    private static string? NameOf(object item) =>
        RecordKey.Of(item.GetType()).FirstOrDefault(key => key is { Name: "name", Form: KeyForm.Text })?.In(item) as string;

    /// <summary>The segments of a path as they are written, quotes included.</summary>
    public static IReadOnlyList<string> Split(string path)
    {
        var segments = new List<string>();
        var (from, quoted) = (0, false);
        for (var i = 0; i < path.Length; i++)
        {
            quoted ^= path[i] == '\'';
            if (path[i] != '.' || quoted)
                continue;
            segments.Add(path[from..i]);
            from = i + 1;
        }

        return [.. segments, path[from..]];
    }

    private static Place PlaceIn(Settings scenario, string path) =>
        Find(scenario, Split(path), 0, changed => changed, scenario) ?? throw Unknown(scenario, path);

    private static Place? Find(object record, IReadOnlyList<string> segments, int at, Func<object, object> rebuild, Settings scenario)
    {
        var key = at < segments.Count ? RecordKey.Of(record.GetType()).FirstOrDefault(key => key.Name == segments[at]) : null;
        object Rebuilt(object? value) => rebuild(key!.With(record, value));
        return key?.Form switch
        {
            null or KeyForm.Texts => null,
            KeyForm.Record => Find(key.In(record)!, segments, at + 1, Rebuilt, scenario),
            KeyForm.Records => FindItem(key, record, segments, at + 1, Rebuilt, scenario),
            KeyForm.ByName => FindEntry(key, record, segments, at + 1, Rebuilt, scenario),
            KeyForm.Parts => FindPart(key, record, segments, at + 1, Rebuilt, scenario),
            _ => at + 1 == segments.Count ? new Place(key, key.In(record), Rebuilt) : null,
        };
    }

    private static Place? FindItem(
        RecordKey key, object record, IReadOnlyList<string> segments, int at, Func<object?, object> rebuild, Settings scenario)
    {
        var items = ((IEnumerable)key.In(record)!).Cast<object>().ToList();
        var index = at < segments.Count ? Segments(items).ToList().IndexOf(segments[at]) : -1;
        return index < 0 ? null : Find(items[index], segments, at + 1, Replaced, scenario);

        object Replaced(object item)
        {
            var list = Array.CreateInstance(key.Type, items.Count);
            for (var i = 0; i < items.Count; i++)
                list.SetValue(i == index ? item : items[i], i);
            return rebuild(list);
        }
    }

    private static Place? FindPart(
        RecordKey key, object record, IReadOnlyList<string> segments, int at, Func<object?, object> rebuild, Settings scenario)
    {
        var settings = (PartSettings)key.In(record)!;
        return scenario.Parts().FirstOrDefault(part => at < segments.Count && part.Key == segments[at]) is { } part
            ? Find(settings.Of(part), segments, at + 1, changed => rebuild(settings.With(part, changed)), scenario)
            : null;
    }

    private static Place? FindEntry(
        RecordKey key, object record, IReadOnlyList<string> segments, int at, Func<object?, object> rebuild, Settings scenario)
    {
        var numbers = (ByName?)key.In(record);
        var entry = at + 1 == segments.Count ? scenario.EntryNames().FirstOrDefault(name => Segment(name) == segments[at]) : null;
        return entry is null ? null : new Place(key, numbers?.For(entry), value =>
            rebuild(value is double number ? (numbers ?? []).With(entry, number) : numbers?.Without(entry)));
    }

    private static ParameterException Unknown(Settings scenario, string path)
    {
        if (Became(scenario, path) is { } became)
            return new ParameterException($"the scenario has no parameter '{path}' any more; {became}");
        var nearest = Nearest(scenario, path);
        return new ParameterException($"the scenario has no parameter '{path}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
    }

    // What became of a key that went, where the path leads to the record that had it.
    private static string? Became(object record, string path)
    {
        var segments = Split(path);
        foreach (var segment in segments.SkipLast(1))
        {
            if (RecordKey.Of(record.GetType())
                .FirstOrDefault(key => key.Name == segment && key.Form == KeyForm.Record)?.In(record) is not { } next)
                return null;
            record = next;
        }

        return RemovedAttribute.Of(record.GetType(), segments[^1]);
    }

    /// <summary>The path that was probably meant by one that leads nowhere; null if none is near.</summary>
    internal static string? Nearest(Settings scenario, string path)
    {
        var paths = ParameterCatalogue.Of(scenario).Select(parameter => parameter.Path).ToList();
        return paths.Find(other => other.Equals(path, StringComparison.OrdinalIgnoreCase))
            ?? paths.Find(other => Split(other).Contains(path, StringComparer.OrdinalIgnoreCase))
            ?? paths.Find(other => other.StartsWith(path + ".", StringComparison.OrdinalIgnoreCase))
            ?? NearestName.Of(path, paths)
            ?? NearestEnd(path, paths);
    }

    private static string? NearestEnd(string path, List<string> paths)
    {
        var end = NearestName.Of(Split(path)[^1], paths.Select(other => Split(other)[^1]));
        return end is null ? null : paths.Find(other => Split(other)[^1] == end);
    }

    private sealed record Place(RecordKey Key, object? Value, Func<object?, object> Put);
}
