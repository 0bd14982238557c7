using System.Globalization;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>The values of a factor, by level or by coordinate 0–1, as texts that a parameter takes.</summary>
internal sealed class FactorScale(Factor factor, bool whole)
{
    /// <summary>Number of levels in a factorial or a list; 0 where it has none.</summary>
    internal int Levels => factor.Values.Count > 0 ? factor.Values.Count : factor.Levels ?? 0;

    internal string AtLevel(int level)
    {
        if (factor.Values.Count > 0)
            return factor.Values[level];
        var (from, to) = (factor.From!.Value, factor.To!.Value);
        var value = level == 0 ? from : level == Levels - 1 ? to : Between(from, to, level);
        return Text(whole ? Math.Round(value, MidpointRounding.AwayFromZero) : value);
    }

    internal string At(double u)
    {
        if (factor.Values.Count > 0)
            return factor.Values[Designs.Scale.Level(u, factor.Values.Count)];
        var (from, to) = (factor.From!.Value, factor.To!.Value);
        if (!whole)
            return Text(Designs.Scale.Linear(u, from, to));
        var step = Designs.Scale.Level(u, (int)Math.Abs(to - from) + 1);
        return Text(from <= to ? from + step : from - step);
    }

    // In decimals, so that 0 to 1 in tenths has 0.3 and not 0.30000000000000004.
    private double Between(double from, double to, int level) =>
        (double)((decimal)from + ((decimal)to - (decimal)from) * level / (Levels - 1));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
