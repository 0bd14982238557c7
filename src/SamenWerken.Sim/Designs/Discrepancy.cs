namespace SamenWerken.Sim.Designs;

/// <summary>How unevenly points fill the unit cube; lower is more even. In O(N²·dimensions).</summary>
internal static class Discrepancy
{
    /// <summary>Squared centred L₂ discrepancy.</summary>
    /// <remarks>Source: Hickernell (1998), Mathematics of Computation 67(221), 299–322.</remarks>
    /// <param name="points">The points, at least one.</param>
    public static double Centred(UnitPoints points)
    {
        ArgumentNullException.ThrowIfNull(points);
        double n = points.Rows, single = 0, pairs = 0;
        for (var i = 0; i < points.Rows; i++)
        {
            var product = 1.0;
            foreach (var x in points.Row(i))
            {
                var d = Math.Abs(x - 0.5);
                product *= 1 + d / 2 - d * d / 2;
            }

            single += product;
            for (var j = 0; j < points.Rows; j++)
                pairs += PairCentred(points.Row(i), points.Row(j));
        }

        return Math.Pow(13.0 / 12, points.Dimensions) - 2 / n * single + pairs / (n * n);
    }

    /// <summary>L₂ star discrepancy: root mean square error of the share of points in boxes that begin at the corner 0.</summary>
    /// <remarks>Source: Warnock (1972), in Applications of Number Theory to Numerical Analysis, 319–343.</remarks>
    /// <param name="points">The points, at least one.</param>
    public static double L2Star(UnitPoints points)
    {
        ArgumentNullException.ThrowIfNull(points);
        double n = points.Rows, single = 0, pairs = 0;
        for (var i = 0; i < points.Rows; i++)
        {
            var product = 1.0;
            foreach (var x in points.Row(i))
                product *= 1 - x * x;
            single += product;
            for (var j = 0; j < points.Rows; j++)
            {
                product = 1.0;
                for (var k = 0; k < points.Dimensions; k++)
                    product *= 1 - Math.Max(points[i, k], points[j, k]);
                pairs += product;
            }
        }

        return Math.Sqrt(Math.Pow(3, -points.Dimensions) - Math.Pow(2, 1 - points.Dimensions) / n * single + pairs / (n * n));
    }

    private static double PairCentred(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var product = 1.0;
        for (var k = 0; k < a.Length; k++)
            product *= 1 + (Math.Abs(a[k] - 0.5) + Math.Abs(b[k] - 0.5) - Math.Abs(a[k] - b[k])) / 2;
        return product;
    }
}
