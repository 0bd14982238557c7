using System.Globalization;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>The values of a factor, by level or by coordinate 0–1, as texts that a parameter takes.</summary>
internal sealed class FactorScale(Factor factor, KeyForm form)
{
    private readonly Lazy<IReadOnlyList<(string Text, double Place)>> _ordered = new(() => Ordered(factor.Values));

    /// <summary>Number of levels in a factorial or a list; 0 where it has none.</summary>
    internal int Levels => factor.Values.Count > 0 ? factor.Values.Count : factor.Levels ?? 0;

    private bool Whole => form == KeyForm.WholeNumber;

    internal string AtLevel(int level)
    {
        if (factor.Values.Count > 0)
            return factor.Values[level];
        var (from, to) = (factor.From!.Value, factor.To!.Value);
        var value = level == 0 ? from : level == Levels - 1 ? to : Between(from, to, level);
        return Text(Whole ? Math.Round(value, MidpointRounding.AwayFromZero) : value);
    }

    internal string At(double u)
    {
        if (factor.Values.Count > 0)
            return factor.Values[Scale.Level(u, factor.Values.Count)];
        var (from, to) = (factor.From!.Value, factor.To!.Value);
        if (!Whole)
            return Text(Scale.Linear(u, from, to));
        var step = Scale.Level(u, (int)Math.Abs(to - from) + 1);
        return Text(from <= to ? from + step : from - step);
    }

    /// <summary>
    /// The value next to a coordinate, and the coordinate that it has: the one asked for, or of few values that of the nearest. Numbers
    /// are placed between the least and the largest; of two values that are no numbers, the first is at 0 and the other at 1.
    /// </summary>
    internal (string Text, double Place) Next(double u)
    {
        if (factor.Values.Count > 0)
            return _ordered.Value[(int)Math.Round(u * (_ordered.Value.Count - 1), MidpointRounding.AwayFromZero)];
        var (from, to) = (factor.From!.Value, factor.To!.Value);
        if (!Whole)
            return (Text(Scale.Linear(u, from, to)), u);
        var step = Math.Round(u * Math.Abs(to - from), MidpointRounding.AwayFromZero);
        return (Text(from <= to ? from + step : from - step), step / Math.Abs(to - from));
    }

    private static IReadOnlyList<(string Text, double Place)> Ordered(IReadOnlyList<string> values)
    {
        var numbers = values.Select(value =>
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        if (numbers.Exists(double.IsNaN))
            return [.. values.Select((value, place) => (value, (double)place / (values.Count - 1)))];
        var (least, largest) = (numbers.Min(), numbers.Max());
        return [.. values.Zip(numbers, (value, number) => (value, Place: (number - least) / (largest - least)))
            .OrderBy(level => level.Place)];
    }

    // In decimals, so that 0 to 1 in tenths has 0.3 and not 0.30000000000000004.
    private double Between(double from, double to, int level) =>
        (double)((decimal)from + ((decimal)to - (decimal)from) * level / (Levels - 1));

    private static string Text(double value) => (value + 0.0).ToString("R", CultureInfo.InvariantCulture);
}
