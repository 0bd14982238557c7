namespace SamenWerken.Sim.Statistics;

/// <summary>How unequally a total is divided: 0 when everybody has the same. All values 0 counts as equal.</summary>
public static class Inequality
{
    /// <summary>Gini coefficient Σᵢ Σⱼ |xᵢ − xⱼ| / (2n²x̄), 0 to 1 − 1/n.</summary>
    /// <remarks>Source: Gini (1912); computed from the sorted values as in Sen (1973), On Economic Inequality.</remarks>
    /// <param name="values">Amounts, 0 or more, at least one.</param>
    public static double Gini(ReadOnlySpan<double> values)
    {
        var total = Total(values);
        if (total == 0)
            return 0;
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var weighted = 0.0;
        for (var i = 0; i < sorted.Length; i++)
            weighted += (2.0 * (i + 1) - sorted.Length - 1) * sorted[i];
        return Math.Max(0, weighted / (sorted.Length * total));
    }

    /// <summary>Gini · n/(n − 1), 0–1: 1 when one of n has all.</summary>
    /// <param name="values">Amounts, 0 or more, at least two.</param>
    public static double UnbiasedGini(ReadOnlySpan<double> values)
    {
        Expect.Sample(values, 2);
        return Gini(values) * values.Length / (values.Length - 1);
    }

    /// <summary>Jain's fairness index (Σx)² / (nΣx²), 1/n to 1: 1 when all are equal.</summary>
    /// <remarks>Source: Jain, Chiu and Hawe (1984), DEC research report TR-301.</remarks>
    /// <param name="values">Amounts, 0 or more, at least one.</param>
    public static double Jain(ReadOnlySpan<double> values)
    {
        var total = Total(values);
        var squares = 0.0;
        foreach (var x in values)
            squares += x * x;
        return total == 0 ? 1 : total * total / (values.Length * squares);
    }

    /// <summary>Theil's T = mean of (x/x̄)·ln(x/x̄), 0 to ln n.</summary>
    /// <remarks>Source: Theil (1967), Economics and Information Theory.</remarks>
    /// <param name="values">Amounts, 0 or more, at least one.</param>
    public static double Theil(ReadOnlySpan<double> values)
    {
        var mean = Total(values) / values.Length;
        var sum = 0.0;
        foreach (var x in values)
            sum += x == 0 ? 0 : x / mean * Math.Log(x / mean);
        return sum / values.Length;
    }

    /// <summary>Atkinson's index 1 − (mean of (x/x̄)^(1−ε))^(1/(1−ε)), 0–1; geometric mean for ε = 1.</summary>
    /// <remarks>Source: Atkinson (1970), Journal of Economic Theory 2(3), 244–263.</remarks>
    /// <param name="values">Amounts, 0 or more, at least one.</param>
    /// <param name="aversion">Aversion to inequality ε, above 0.</param>
    public static double Atkinson(ReadOnlySpan<double> values, double aversion)
    {
        Expect.Positive(aversion);
        var mean = Total(values) / values.Length;
        if (mean == 0)
            return 0;
        // As shares of the smallest amount powers below 0 are at most 1, whatever the aversion.
        var (unit, sum) = (aversion > 1 ? Least(values) : mean, 0.0);
        if (unit == 0)
            return 1;
        foreach (var x in values)
            sum += aversion == 1 ? Math.Log(x / unit) : Math.Pow(x / unit, 1 - aversion);
        sum /= values.Length;
        return 1 - unit / mean * (aversion == 1 ? Math.Exp(sum) : Math.Pow(sum, 1 / (1 - aversion)));
    }

    private static double Least(ReadOnlySpan<double> values)
    {
        var least = values[0];
        foreach (var x in values)
            least = Math.Min(least, x);
        return least;
    }

    private static double Total(ReadOnlySpan<double> values)
    {
        Expect.Sample(values, 1);
        var total = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < 0)
                throw new ArgumentOutOfRangeException(nameof(values), values[i],
                    $"values[{i}] is negative; inequality is defined for amounts of 0 or more.");
            total += values[i];
        }

        return total;
    }
}
