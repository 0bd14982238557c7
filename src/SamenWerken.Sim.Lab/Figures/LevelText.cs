using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>Levels of a parameter as people read them: words as they are said, numbers with no more digits than tell them apart.</summary>
internal static class LevelText
{
    private const int Typed = 3; // significant digits that a person types, and sees again
    private const int MostDecimals = 15;
    private const double OfGap = 0.04; // by which a level may be written beside its own place: of the distance to the nearest other,
    private const double OfValue = 0.025; // and of itself

    /// <summary>The levels of a factor, in their order.</summary>
    internal static IReadOnlyList<string> Of(FactorLevels levels, Look look) =>
        levels.Ranged ? [.. levels.Names.Select(range => NumberText.Told(range, look.Language))]
        : levels.Numeric ? Of(levels.Places, look)
        : [.. levels.Names.Select(look.Value)];

    /// <summary>Numbers that differ, in their order.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<double> values, Look look)
    {
        var ordered = values.Order().ToList();
        var gap = ordered.Count > 1 ? ordered.Zip(ordered.Skip(1), (low, high) => high - low).Min() : Math.Abs(values[0]) / 10;
        return [.. values.Select(value => NumberText.Told(Written(IsTyped(value) ? value : Rounded(value, gap)), look.Language))];
    }

    private static double Rounded(double value, double gap) => Enumerable.Range(0, MostDecimals).Select(each => Math.Round(value, each))
        .FirstOrDefault(each => Math.Abs(each - value) <= Math.Min(OfGap * gap, OfValue * Math.Abs(value)), value);

    private static bool IsTyped(double value)
    {
        var culture = CultureInfo.InvariantCulture;
        return value == Math.Round(value) || value == double.Parse(value.ToString("G" + Typed, culture), culture);
    }

    private static string Written(double value) => Math.Abs(value) is >= 1e15 or (> 0 and < 1e-6)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : ((decimal)value + 0m).ToString("0.###############", CultureInfo.InvariantCulture);
}
