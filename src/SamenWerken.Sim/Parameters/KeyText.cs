using System.Globalization;
using System.Text.Json;

namespace SamenWerken.Sim.Parameters;

/// <summary>Values of keys as text and back, the same in every culture.</summary>
internal static class KeyText
{
    private const double LeastWithExponent = 1e15;

    /// <summary>The value that a text stands for; null if it does not fit the key.</summary>
    public static object? Read(RecordKey key, string text) => key.Form switch
    {
        KeyForm.Number or KeyForm.ByName => Number(key.Parameter!, text),
        KeyForm.WholeNumber when key.Type == typeof(ulong) =>
            ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        KeyForm.WholeNumber => WholeNumber(key.Parameter!, text),
        KeyForm.Truth => text switch { "true" => true, "false" => false, _ => null },
        KeyForm.Choice => key.Choice(text),
        _ => text,
    };

    /// <summary>The text that was probably meant by one that does not fit the key; itself one that fits, or null.</summary>
    public static string? Meant(RecordKey key, string text) => key.Form switch
    {
        KeyForm.Choice => NearestName.Of(text.Trim(), key.Choices),
        KeyForm.Truth => text.Trim().ToLowerInvariant() switch
        {
            "yes" or "on" or "y" or "true" or "ja" or "waar" => "true",
            "no" or "off" or "n" or "false" or "nee" or "onwaar" => "false",
            _ => null,
        },
        KeyForm.Number or KeyForm.WholeNumber or KeyForm.ByName =>
            MeantNumber(text.Trim()) is { } number && Read(key, number) is not null ? number : null,
        _ => null,
    };

    public static string Of(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        Enum choice => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // A decimal comma; before a whole number with nothing behind the comma.
    private static string? MeantNumber(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        // As digits, so that it can be written anywhere.
        return Math.Abs(number) < LeastWithExponent && number == Math.Truncate(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    // Nought is written in one way: −0 + 0 is 0.
    private static double? Number(ParameterAttribute its, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Fits(its, number) ? number + 0.0 : null;

    private static int? WholeNumber(ParameterAttribute its, string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Fits(its, number)
            ? number
            : null;

    // False for what is not a number, too.
    public static bool Fits(ParameterAttribute its, double number) => number >= its.Least && number <= its.Largest;
}
