namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>A linear axis: from numbers to places, with ticks at round numbers.</summary>
/// <param name="Least">Number at the beginning.</param>
/// <param name="Largest">Number at the end.</param>
/// <param name="Start">Place of the beginning, in pixels.</param>
/// <param name="End">Place of the end.</param>
/// <param name="Step">Distance of ticks.</param>
internal sealed record Axis(double Least, double Largest, double Start, double End, double Step)
{
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    /// <summary>An axis that ends at round numbers around the numbers given.</summary>
    internal static Axis Around(double least, double largest, double start, double end, int ticks, bool whole = false)
    {
        (least, largest) = Widened(least, largest);
        var step = RoundStep((largest - least) / Math.Max(1, ticks), whole);
        return new Axis(Math.Floor(least / step + 1e-9) * step, Math.Ceiling(largest / step - 1e-9) * step, start, end, step);
    }

    /// <summary>An axis that ends exactly at the numbers given.</summary>
    internal static Axis Exactly(double least, double largest, double start, double end, int ticks, bool whole = false)
    {
        (least, largest) = Widened(least, largest);
        return new Axis(least, largest, start, end, RoundStep((largest - least) / Math.Max(1, ticks), whole));
    }

    internal double At(double value) => Start + (value - Least) / (Largest - Least) * (End - Start);

    /// <summary>The number at a place.</summary>
    internal double From(double place) => Least + (place - Start) / (End - Start) * (Largest - Least);

    internal Axis Moved(double start, double end, int ticks, bool whole = false) =>
        this with { Start = start, End = end, Step = RoundStep((Largest - Least) / Math.Max(1, ticks), whole) };

    internal IEnumerable<double> Ticks()
    {
        for (var number = Math.Ceiling(Least / Step - 1e-9); number * Step <= Largest + 1e-9 * Step; number++)
            yield return number * Step + 0.0;
    }

    /// <summary>A tick's number with just the decimals that its step needs.</summary>
    internal string Label(double value, Look look)
    {
        var decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(Step) - 1e-9) + (IsQuarter ? 1 : 0), 0, 10);
        return look.Text(value, decimals);
    }

    private bool IsQuarter
    {
        get
        {
            var leading = Step / Math.Pow(10, Math.Floor(Math.Log10(Step) + 1e-9));
            return Math.Abs(leading - 2.5) < 1e-6;
        }
    }

    private static (double Least, double Largest) Widened(double least, double largest)
    {
        if (!double.IsFinite(least) || !double.IsFinite(largest))
            return (0, 1);
        var margin = Math.Max(Math.Abs(largest) * 0.05, 1e-3);
        return largest - least > 1e-9 * Math.Max(1, Math.Abs(largest)) ? (least, largest) : (least - margin, largest + margin);
    }

    private static double RoundStep(double rough, bool whole)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = RoundSteps.First(candidate => candidate * power >= rough * (1 - 1e-9)) * power;
        return whole ? Math.Max(1, Math.Ceiling(step)) : step;
    }
}
