using System.Collections;
using System.Globalization;

namespace SamenWerken.Sim.Lab.Notebooks;

/// <summary>A value in plain text, as a notebook shows it: numbers in the invariant culture, a list line by line.</summary>
public static class PlainForm
{
    /// <summary>The text of a value; empty for none.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        IHtmlForm form => form.ToString()!,
        IEnumerable items => string.Join('\n', items.Cast<object?>().Select(Of)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
