using SamenWerken.Sim.Experiments;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Writes the keys of a scenario that differ from the defaults, in the order of the format.</summary>
internal static partial class ScenarioWriter
{
    public static string Text(Case its)
    {
        var text = new StringBuilder();
        if (its.ModelKey != CaseFile.UsualModel)
            text.Append(CaseFile.ModelKey).Append(": ").Append(its.ModelKey).Append('\n');
        foreach (var line in Lines(its, its.Model.Reference))
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Lines(object record, object unchanged)
    {
        foreach (var key in RecordKey.Of(record.GetType()))
        {
            var (value, usual) = (key.In(record), key.In(unchanged));
            if (value is null || (Equals(value, usual) && !key.Required))
                continue;
            foreach (var line in Lines(key, value, usual))
                yield return line;
        }
    }

    private static IEnumerable<string> Lines(RecordKey key, object value, object? usual) => value switch
    {
        Spread spread => [$"{key.Name}: {{mean: {Plain(spread.Mean)}, width: {Plain(spread.Width)}}}"],
        ByName numbers => [$"{key.Name}: {{{string.Join(", ", numbers.Select(entry => $"{Quoted(entry.Name)}: {Plain(entry.Value)}"))}}}"],
        PartSettings parts => [key.Name + ":", .. parts.All().SelectMany(part =>
            Lines(part.Changed, part.Unchanged).Select(line => "    " + line).Prepend($"  {part.Key}:"))],
        string text => [$"{key.Name}: {Quoted(text)}"],
        IEnumerable items => [key.Name + ":", .. items.Cast<object>().SelectMany(Item)],
        _ when key.Form == KeyForm.Record => [key.Name + ":", .. Lines(value, usual!).Select(line => "  " + line)],
        _ => [$"{key.Name}: {Plain(value)}"],
    };

    private static IEnumerable<string> Item(object item)
    {
        if (item is string text)
            return ["  - " + Quoted(text)];
        IEnumerable<string> lines = Lines(item, Activator.CreateInstance(item.GetType())!);
        if (item is ScenarioEvent)
            lines = lines.Prepend($"{EventKinds.Key}: {EventKinds.NameOf(item.GetType())}");
        return lines.Select((line, i) => (i == 0 ? "  - " : "    ") + line);
    }

    private static string Plain(object value) => value is Enum
        ? JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!)
        : value is bool truth ? (truth ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>A text as YAML, in quotes where it needs them.</summary>
    internal static string Quoted(string text)
    {
        if (Harmless().IsMatch(text) && !ScalarForms.Null().IsMatch(text) && !ScalarForms.Truth().IsMatch(text)
            && !ScalarForms.OldTruth().IsMatch(text))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
            quoted.Append(Escaped(letter));
        return quoted.Append('"').ToString();
    }

    private static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => "\\n",
        // Line separators and marks that a reader may take for layout.
        _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' => $"\\u{(int)letter:x4}",
        _ => letter.ToString(),
    };

    // Begins with a letter and holds nothing that means something in YAML; single spaces within.
    [GeneratedRegex(@"^\p{L}[\p{L}\p{Nd}_./()'+-]*( [\p{L}\p{Nd}(][\p{L}\p{Nd}_./()'+-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Harmless();
}
