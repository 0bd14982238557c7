using System.Globalization;
using System.Text.Json;

namespace SamenWerken.Sim.Parameters;

/// <summary>Values of keys as text and back, the same in every culture.</summary>
internal static class KeyText
{
    /// <summary>The value that a text stands for; null if it does not fit the key.</summary>
    public static object? Read(RecordKey key, string text) => key.Form switch
    {
        KeyForm.Number or KeyForm.ByName => Number(key.Parameter!, text),
        KeyForm.WholeNumber => WholeNumber(key.Parameter!, text),
        KeyForm.Truth => text switch { "true" => true, "false" => false, _ => null },
        KeyForm.Choice => key.Choice(text),
        _ => PlainText.FirstOther(text) < 0 ? text : null,
    };

    public static string Of(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        Enum choice => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static double? Number(ParameterAttribute its, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Fits(its, number) ? number : null;

    private static int? WholeNumber(ParameterAttribute its, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Fits(its, number) ? number : null;

    // False for what is not a number, too.
    public static bool Fits(ParameterAttribute its, double number) => number >= its.Least && number <= its.Largest;
}
