using System.Runtime.Intrinsics;

namespace SamenWerken.Sim.Calibration;

/// <summary>A symmetric positive definite matrix as L Lᵀ, in plain arithmetic: the same bits for any number of threads.</summary>
internal sealed class Cholesky
{
    private readonly double[][] _rows;

    private Cholesky(double[][] rows) => _rows = rows;

    /// <summary>L, from the lower triangle of a matrix that it overwrites; null where the matrix is not positive definite.</summary>
    public static Cholesky? Of(double[][] lower)
    {
        for (var i = 0; i < lower.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = lower[i][j] - Dot(lower[i], lower[j], j);
                if (i == j && !(sum > 0))
                    return null;
                lower[i][j] = i == j ? Math.Sqrt(sum) : sum / lower[j][j];
            }
        }

        return new(lower);
    }

    /// <summary>ln of the determinant.</summary>
    public double LogDeterminant => 2 * _rows.Select((row, i) => Math.Log(row[i])).Sum();

    /// <summary>L⁻¹ b.</summary>
    public double[] Forward(ReadOnlySpan<double> b)
    {
        var x = b.ToArray();
        for (var i = 0; i < x.Length; i++)
            x[i] = (x[i] - Dot(_rows[i], x, i)) / _rows[i][i];
        return x;
    }

    /// <summary>(L Lᵀ)⁻¹ b.</summary>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        var x = Forward(b);
        for (var i = x.Length - 1; i >= 0; i--)
        {
            x[i] /= _rows[i][i];
            for (var j = 0; j < i; j++)
                x[j] -= _rows[i][j] * x[i];
        }

        return x;
    }

    // Eight sums side by side, whatever the width of the processor's registers: the same bits everywhere.
    private static double Dot(double[] a, double[] b, int count)
    {
        var (eight, whole) = (Vector512<double>.Zero, count & ~7);
        for (var i = 0; i < whole; i += 8)
            eight += Vector512.LoadUnsafe(ref a[i]) * Vector512.LoadUnsafe(ref b[i]);
        var sum = 0.0;
        for (var lane = 0; lane < 8; lane++)
            sum += eight[lane];
        for (var i = whole; i < count; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
