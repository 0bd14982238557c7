using System.Globalization;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Finds in what was read of a file numbers out of their range, texts that are not plain and required ones that are
/// empty.</summary>
internal static class RangeProblems
{
    /// <summary>Adds those of a record.</summary>
    /// <param name="record">What was read.</param>
    /// <param name="mapping">Where it stands.</param>
    /// <param name="problems">Takes them.</param>
    internal static void Add(object record, Mapping mapping, Problems problems)
    {
        foreach (var key in RecordKey.Of(record.GetType()))
        {
            if (mapping[key.Name] is { } node)
                Add(key, key.In(record), node, problems);
        }
    }

    /// <summary>Adds those of a record and of the records in its lists.</summary>
    internal static void AddDeep(object record, Mapping mapping, Problems problems)
    {
        Add(record, mapping, problems);
        foreach (var key in RecordKey.Of(record.GetType()).Where(key => key.Form == KeyForm.Records))
        {
            if (mapping[key.Name] is not Sequence list || key.In(record) is not IEnumerable<object> items)
                continue;
            foreach (var (item, node) in items.Zip(list.Items))
            {
                if (node is Mapping its)
                    AddDeep(item, its, problems);
            }
        }
    }

    private static void Add(RecordKey key, object? value, Node node, Problems problems)
    {
        foreach (var (place, text) in Texts(value))
        {
            var at = place < 0 ? key.Name : FormattableString.Invariant($"{key.Name}.{place}");
            if (Mistake.OfText(at, text) is { } unseen)
                problems.Add(node is Sequence list && place >= 0 && place < list.Items.Count ? list.Items[place] : node, unseen.ToString());
        }

        if (Number(value) is { } number && key.Parameter is { } range && !(number >= range.Least && number <= range.Largest))
            problems.Add(node, new Mistake(key.Name, Convert.ToString(value, CultureInfo.InvariantCulture)!, key.Expected).ToString());
        else if (key.Required && node is Scalar { Plain: false, Text: "" })
            problems.Add(node, new Mistake(key.Name, "no text", key.Meaning).ToString());
    }

    private static double? Number(object? value) => value switch
    {
        int number => number,
        double number => number,
        _ => null,
    };

    private static IEnumerable<(int Place, string Text)> Texts(object? value) => value switch
    {
        string one => [(-1, one)],
        IEnumerable<string> some => some.Select((text, place) => (place, text)),
        _ => [],
    };
}
