using System.Collections;
using System.Globalization;
using SamenWerken.Sim.Model;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Finds the node that a path in a scenario was made from, or the nearest one around it.</summary>
internal static class Whereabouts
{
    public static Node Of(string path, Scenario scenario, Mapping root, IReadOnlyDictionary<object, Mapping> nodes) =>
        Of(ParameterPath.Split(path), 0, scenario, root, nodes);

    private static Node Of(IReadOnlyList<string> segments, int at, object record, Node around, IReadOnlyDictionary<object, Mapping> nodes)
    {
        if (!nodes.TryGetValue(record, out var mapping) || at >= segments.Count)
            return around;
        var key = ScenarioKey.Of(record.GetType()).First(key => key.Name == segments[at]);
        var (name, value) = mapping.Entries.FirstOrDefault(entry => entry.Key.Text == key.Name);
        if (name is null)
            return mapping;
        // What concerns a list or a group as a whole is told at its key; its first item is something else.
        if (at + 1 == segments.Count)
            return value is Scalar ? value : name;
        return key.Form switch
        {
            KeyForm.Record => Of(segments, at + 1, key.In(record)!, name, nodes),
            KeyForm.Records => OfItem(segments, at + 1, (IEnumerable)key.In(record)!, name, nodes),
            KeyForm.ByIssue => ((Mapping)value).Entries.First(entry => ParameterPath.Segment(entry.Key.Text) == segments[at + 1]).Key,
            _ => ((Sequence)value).Items[int.Parse(segments[at + 1], CultureInfo.InvariantCulture)],
        };
    }

    private static Node OfItem(IReadOnlyList<string> segments, int at, IEnumerable list, Node around, IReadOnlyDictionary<object, Mapping> nodes)
    {
        var items = list.Cast<object>().ToList();
        var item = items[ParameterPath.Segments(items).ToList().IndexOf(segments[at])];
        return Of(segments, at + 1, item, nodes.GetValueOrDefault(item) ?? around, nodes);
    }
}
