using System.Globalization;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Numbers in running text, to three figures.</summary>
internal static class ShortNumber
{
    internal static string Of(double value, Language language)
    {
        if (!double.IsFinite(value))
            return "–";
        var text = (value + 0.0).ToString("G3", CultureInfo.InvariantCulture);
        // Without an exponent, where that is short enough.
        if (text.Contains('E', StringComparison.Ordinal) && Math.Abs(value) is < 1e7 and > 1e-4)
            text = Math.Round(value, Math.Abs(value) < 1 ? 6 : 0).ToString("0.######", CultureInfo.InvariantCulture);
        return NumberText.Told(text, language);
    }
}
