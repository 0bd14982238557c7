using System.Collections;
using System.Globalization;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>
/// Finds the node that a path in a scenario was made from, or the nearest one around it; none within an item that could not be read at all.
/// </summary>
internal sealed class Whereabouts(object start, Mapping root, IReadOnlyDictionary<object, Mapping> nodes)
{
    private readonly Dictionary<object, Dictionary<string, object>> _lists = new(ReferenceEqualityComparer.Instance);

    public Node? Of(string path) => Of(ParameterPath.Split(path), 0, start, root);

    private Node? Of(IReadOnlyList<string> segments, int at, object record, Node around)
    {
        if (!nodes.TryGetValue(record, out var mapping) || at >= segments.Count)
            return around;
        var key = RecordKey.Of(record.GetType()).First(key => key.Name == segments[at]);
        var (name, value) = mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key.Name);
        if (name is null)
            return mapping;
        // What concerns a list or a group as a whole is told at its key; its first item is something else.
        if (at + 1 == segments.Count)
            return value is Scalar ? value : name;
        return key.Form switch
        {
            KeyForm.Record => Of(segments, at + 1, key.In(record)!, name),
            KeyForm.Records => OfItem(segments, at + 1, key.In(record)!),
            KeyForm.Parts => OfPart(segments, at + 1, (Mapping)value),
            KeyForm.ByName => ((Mapping)value).Entries.First(entry => ParameterPath.Segment(entry.Key.Text) == segments[at + 1]).Key,
            _ => ((Sequence)value).Items[int.Parse(segments[at + 1], CultureInfo.InvariantCulture)],
        };
    }

    private static Scalar OfPart(IReadOnlyList<string> segments, int at, Mapping parts)
    {
        var (name, part) = parts.Entries.First(entry => entry.Key.Text == segments[at]);
        return part is Mapping keys && at + 1 < segments.Count
            ? keys.Entries.FirstOrDefault(entry => entry.Key.Text == segments[at + 1]).Key ?? name
            : name;
    }

    private Node? OfItem(IReadOnlyList<string> segments, int at, object list)
    {
        if (!_lists.TryGetValue(list, out var items))
            _lists[list] = items = BySegment([.. ((IEnumerable)list).Cast<object>()]);
        var item = items[segments[at]];
        return nodes.TryGetValue(item, out var node) ? Of(segments, at + 1, item, node) : null;
    }

    private static Dictionary<string, object> BySegment(IReadOnlyList<object> items)
    {
        var segments = ParameterPath.Segments(items);
        var found = new Dictionary<string, object>();
        for (var i = 0; i < items.Count; i++)
            found.TryAdd(segments[i], items[i]);
        return found;
    }
}
