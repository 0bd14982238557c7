using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>P values adjusted for testing m hypotheses together; each result keeps the order of its input and stays within 0–1.</summary>
internal static class PAdjustment
{
    /// <summary>Bonferroni: p·m.</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> Bonferroni(ReadOnlySpan<double> p)
    {
        var m = p.Length;
        return Each(p, x => x * m);
    }

    /// <summary>Šidák (1967): 1 − (1 − p)^m, exact for independent tests.</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> Sidak(ReadOnlySpan<double> p)
    {
        var m = p.Length;
        return Each(p, x => Any(x, m));
    }

    /// <summary>Holm (1979), Scandinavian Journal of Statistics 6(2), 65–70: rank i of m gets p·(m − i + 1), never below a smaller p's.
    /// Valid for any dependence.</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> Holm(ReadOnlySpan<double> p) => Down(p, (x, left) => x * left);

    /// <summary>Holm's steps with Šidák's terms: 1 − (1 − p)^(m − i + 1).</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> HolmSidak(ReadOnlySpan<double> p) => Down(p, Any);

    /// <summary>Hochberg (1988), Biometrika 75(4), 800–802: Holm's terms, never above a larger p's. Needs positive dependence.</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> Hochberg(ReadOnlySpan<double> p) => Up(p, (x, rank, m) => x * (m - rank + 1));

    /// <summary>Benjamini and Hochberg (1995), JRSS B 57(1), 289–300: false discovery rate, p·m/i.</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> BenjaminiHochberg(ReadOnlySpan<double> p) => Up(p, (x, rank, m) => x * m / rank);

    /// <summary>Benjamini and Yekutieli (2001), Annals of Statistics 29(4), 1165–1188: false discovery rate for any dependence,
    /// p·m·H(m)/i.</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> BenjaminiYekutieli(ReadOnlySpan<double> p)
    {
        var harmonic = 0.0;
        for (var i = 1; i <= p.Length; i++)
            harmonic += 1.0 / i;
        return Up(p, (x, rank, m) => x * m * harmonic / rank);
    }

    /// <summary>Hommel (1988), Biometrika 75(2), 383–386: the closure of Simes' test, at least as powerful as Hochberg; O(m³).</summary>
    /// <param name="p">P values, 0–1.</param>
    public static ImmutableArray<double> Hommel(ReadOnlySpan<double> p)
    {
        var (sorted, order) = Sorted(p);
        var adjusted = new double[p.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            // The hypotheses that spare i longest are, for each number of them, i and those with the largest p values.
            for (var size = 1; size <= sorted.Length; size++)
                adjusted[order[i]] = Math.Max(adjusted[order[i]], Simes(sorted, i, size));
        }

        return [.. adjusted];
    }

    /// <summary>Simes' p value, min of size·p₍ⱼ₎/j, of hypothesis i with the (size − 1) largest others.</summary>
    private static double Simes(double[] sorted, int i, int size)
    {
        var first = sorted.Length - size;
        var smallest = size * (i < first ? sorted[i] : sorted[first]);
        for (var j = 2; j <= size; j++)
            smallest = Math.Min(smallest, size * sorted[first + j - 1] / j);
        return smallest;
    }

    /// <summary>1 − (1 − p)^tests, with all digits for small p; the platform's and MathNet's eˣ − 1 lose half of them.</summary>
    private static double Any(double p, int tests)
    {
        // Kahan's corrections of ln(1 + x) and eˣ − 1 for rounding in 1 + x and in eˣ.
        var rest = 1 - p;
        if (rest == 0 || tests == 1)
            return p;
        var log = tests * (rest == 1 ? -p : Math.Log(rest) * p / (1 - rest));
        var power = Math.Exp(log);
        return power == 1 ? -log : power == 0 ? 1 : (1 - power) * log / Math.Log(power);
    }

    private static ImmutableArray<double> Each(ReadOnlySpan<double> p, Func<double, double> term)
    {
        Sorted(p);
        var adjusted = ImmutableArray.CreateBuilder<double>(p.Length);
        foreach (var x in p)
            adjusted.Add(Math.Min(1, term(x)));
        return adjusted.MoveToImmutable();
    }

    private static ImmutableArray<double> Down(ReadOnlySpan<double> p, Func<double, int, double> term)
    {
        var (sorted, order) = Sorted(p);
        var adjusted = new double[p.Length];
        var largest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
            adjusted[order[i]] = largest = Math.Min(1, Math.Max(largest, term(sorted[i], sorted.Length - i)));
        return [.. adjusted];
    }

    private static ImmutableArray<double> Up(ReadOnlySpan<double> p, Func<double, int, int, double> term)
    {
        var (sorted, order) = Sorted(p);
        var adjusted = new double[p.Length];
        var smallest = 1.0;
        for (var i = sorted.Length - 1; i >= 0; i--)
            adjusted[order[i]] = smallest = Math.Min(smallest, term(sorted[i], i + 1, sorted.Length));
        return [.. adjusted];
    }

    private static (double[] Sorted, int[] Order) Sorted(ReadOnlySpan<double> p)
    {
        for (var i = 0; i < p.Length; i++)
        {
            if (!(p[i] >= 0 && p[i] <= 1))
                throw new ArgumentOutOfRangeException(nameof(p), p[i], $"p[{i}] is no probability; 0 to 1 is needed.");
        }

        var sorted = p.ToArray();
        var order = Enumerable.Range(0, p.Length).ToArray();
        Array.Sort(sorted, order);
        return (sorted, order);
    }
}
