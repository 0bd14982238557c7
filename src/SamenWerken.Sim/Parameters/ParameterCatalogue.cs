using System.Collections;

namespace SamenWerken.Sim.Parameters;

/// <summary>The parameters of a scenario, read from the records that define them.</summary>
public static class ParameterCatalogue
{
    /// <summary>All parameters of a scenario in the order of the format, with those of the actors, issues and events it lists.</summary>
    /// <remarks>What is only shown, such as names and notes, is left out. <see cref="ParameterPath"/> tells how paths are
    /// written.</remarks>
    public static IReadOnlyList<Parameter> Of(Settings scenario) => [.. Of(scenario, Unchanged(scenario), "", null, scenario)];

    private static IEnumerable<Parameter> Of(object record, object? unchanged, string path, RecordKey? within, Settings scenario)
    {
        foreach (var key in RecordKey.Of(record.GetType()).Where(key => !key.Shown))
        {
            var here = path + key.Name;
            var found = key.Form switch
            {
                KeyForm.Record => Of(key.In(record)!, unchanged is null ? null : key.In(unchanged), here + ".", key, scenario),
                KeyForm.Records => Listed((IList)Items(key, record), here + ".", scenario),
                KeyForm.ByName =>
                    scenario.EntryNames().Select(entry => Described(key, here + "." + ParameterPath.Segment(entry), null, null)),
                KeyForm.Parts => scenario.Parts().SelectMany(part =>
                    Of(((PartSettings)key.In(record)!).Of(part), part.Unchanged, $"{here}.{part.Key}.", null, scenario)),
                KeyForm.Texts => [],
                _ => [Described(key, here, unchanged is null || key.Required ? null : scenario.DefaultOf(here, key.In(unchanged)), within)],
            };
            foreach (var parameter in found)
                yield return parameter;
        }
    }

    private static IEnumerable<Parameter> Listed(IList items, string path, Settings scenario)
    {
        var segments = ParameterPath.Segments([.. items.Cast<object>()]);
        return segments.SelectMany((segment, i) =>
            Of(items[i]!, Unchanged(items[i]!), path + segment + ".", null, scenario));
    }

    private static List<object> Items(RecordKey key, object record) => [.. ((IEnumerable)key.In(record)!).Cast<object>()];

    private static object? Unchanged(object item) => Activator.CreateInstance(item.GetType());

    private static Parameter Described(RecordKey key, string path, object? unless, RecordKey? within)
    {
        var its = key.Parameter;
        // The mean and width of a spread stand for the parameter that they spread.
        var whole = within?.Parameter;
        return new Parameter
        {
            Path = path,
            Form = key.Form == KeyForm.ByName ? KeyForm.Number : key.Form,
            Meaning = whole is null ? key.Meaning : $"{whole.Meaning}; {key.Meaning}",
            Symbol = whole is null ? its?.Symbol ?? "" : $"{its!.Symbol} {whole.Symbol}",
            Default = unless,
            Least = its?.Least,
            Largest = its?.Largest,
            Unit = whole?.Unit ?? its?.Unit ?? "",
            Source = whole?.Source ?? its?.Source ?? "",
            Choices = key.Choices,
        };
    }
}
