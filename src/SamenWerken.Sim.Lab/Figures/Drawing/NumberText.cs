using SamenWerken.Sim.Experiments;
using System.Globalization;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Numbers as figures and reports write them: a minus sign that is one, a dash for what is missing.</summary>
internal static class NumberText
{
    internal static string Text(double value, int decimals, Language language, bool signed = false)
    {
        if (!double.IsFinite(value))
            return "–";
        var rounded = Math.Round(value, decimals) + 0.0;
        return (signed && rounded > 0 ? "+" : "") + Told(rounded.ToString("F" + decimals, CultureInfo.InvariantCulture), language);
    }

    /// <summary>A number that was written for machines, as people write it: a minus sign, and in Dutch a decimal comma.</summary>
    internal static string Told(string number, Language language)
    {
        number = number.Replace('-', '−');
        return language == Language.Dutch ? number.Replace('.', ',') : number;
    }

    internal static string Percent(double share, Language language) => double.IsFinite(share) ? Text(100 * share, 0, language) + " %" : "–";

    /// <summary>Decimals that three or so figures of these numbers need.</summary>
    internal static int Decimals(IEnumerable<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = double.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : largest;
        return largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : 3;
    }

    /// <summary>An axis for these numbers; from 0 where that takes no more than half of it and 0 is the least possible.</summary>
    internal static Axis Axis(IEnumerable<double> values, Outcome outcome, double start, double end, int ticks)
    {
        var (least, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            (least, largest) = double.IsFinite(value) ? (Math.Min(least, value), Math.Max(largest, value)) : (least, largest);
        if (least > largest)
            return Drawing.Axis.Around(0, 1, start, end, ticks);
        var axis = Drawing.Axis.Around(outcome.Least == 0 && least <= largest / 2 ? 0 : least, largest, start, end, ticks);
        return axis with { Largest = largest <= outcome.Largest ? Math.Min(axis.Largest, outcome.Largest) : axis.Largest,
            Least = least >= outcome.Least ? Math.Max(axis.Least, outcome.Least) : axis.Least };
    }

    /// <summary>Ticks that have room for their numbers.</summary>
    internal static int Ticks(double width) => Math.Clamp((int)(width / 52), 2, 6);
}
