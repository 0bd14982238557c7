using SamenWerken.Sim.Numbers;
using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MathNet.Numerics;

namespace SamenWerken.Sim.Chance;

/// <summary>
/// The inverse distribution function of a gamma variable with shape a and scale 1: one draw makes one gamma number,
/// so that no rejection loop has to share a sequence.
/// </summary>
/// <remarks>
/// Cubic Hermite tables with exact derivatives. Most draws fall in the middle, up to u ≤ 0.95, where x is tabulated over
/// u itself. Next to the middle x is tabulated over u and over 1 − u in cells that shrink with them, so that a draw's bits name
/// its cell. Far out, and below where a is small, the ratio x/t is tabulated over t = (u Γ(a+1))^(1/a), which is x to first order, and x
/// over −ln(1−u).
/// Relative error below 10⁻⁷. Distribution function: NIST DLMF 8.2.4.
/// </remarks>
internal sealed class GammaQuantile
{
    /// <summary>Smallest shape that the tables serve.</summary>
    public const double LeastShape = 0.05;

    /// <summary>Largest shape that the tables serve.</summary>
    public const double LargestShape = 20;

    private const double LeastLowSplit = 0.05;
    private const double LowSplitTimesShape = 0.012; // keeps x ~ u^(1/a) smooth within a cell of the middle table
    private const double HighSplit = 0.95;
    private const int LowCells = 512;
    private const int MiddleCells = 2048;
    private const int HighCells = 1024;
    private const int TailBits = 5; // 32 cells from each power of two to the next
    private const int TailShift = 52 - TailBits;
    private const double TailStart = 1.0 / (1 << 16);
    private const double TailEnd = 1.0 / 16;
    private const double LeastTailShape = 0.3; // u^(1/a) is smooth within a cell
    private const double HighestLog = 37.5; // −ln 2⁻⁵⁴, the smallest 1 − u that a draw can give

    private static readonly ConcurrentDictionary<double, GammaQuantile> Made = new();

    private readonly double _shape, _logGamma1, _lowSplit, _lowStep, _middleStep, _highStart, _highStep, _perMiddleStep;
    private readonly double[] _low = new double[2 * (LowCells + 1)];
    private readonly double[] _middle = new double[2 * (MiddleCells + 1)];
    private readonly double[] _high = new double[2 * (HighCells + 1)];
    private readonly double[] _lowTail, _highTail;

    private GammaQuantile(double shape)
    {
        _shape = shape;
        _logGamma1 = SpecialFunctions.GammaLn(shape + 1);
        _lowSplit = Math.Max(LeastLowSplit, LowSplitTimesShape / shape);
        _lowStep = LowVariable(_lowSplit) / LowCells;
        _middleStep = (HighSplit - _lowSplit) / MiddleCells;
        (_low[0], _low[1]) = (1, 1 / (shape + 1));
        for (var cell = 1; cell <= LowCells; cell++)
        {
            var t = cell * _lowStep;
            var u = Elementary.Exp(shape * Elementary.Log(t) - _logGamma1);
            var x = Solve(u, 1 - u, t);
            var slope = Math.Pow(t / x, shape - 1) * Elementary.Exp(x); // dx/dt
            (_low[2 * cell], _low[2 * cell + 1]) = (x / t, (slope * t - x) / (t * t));
        }

        _highStart = -Elementary.Log(1 - HighSplit);
        _highStep = (HighestLog - _highStart) / HighCells;
        var start = _low[2 * LowCells] * LowCells * _lowStep;
        for (var cell = 0; cell <= MiddleCells; cell++)
        {
            var u = _lowSplit + cell * _middleStep;
            var x = Solve(u, 1 - u, start);
            (_middle[2 * cell], _middle[2 * cell + 1]) = (x, Elementary.Exp(-LogDensity(x))); // dx/du
            start = x;
        }

        for (var cell = 0; cell <= HighCells; cell++)
        {
            var log = _highStart + cell * _highStep;
            var x = Solve(1 - Elementary.Exp(-log), Elementary.Exp(-log), start);
            var slope = Elementary.Exp(-log - LogDensity(x)); // dx/dL
            (_high[2 * cell], _high[2 * cell + 1]) = (x, slope);
            start = x + slope * _highStep;
        }

        // Slopes by cell, and places by multiplying: less to do in each draw.
        PerCell(_low, _lowStep);
        PerCell(_middle, _middleStep);
        PerCell(_high, _highStep);
        _perMiddleStep = 1 / _middleStep;
        _lowTail = shape < LeastTailShape ? [] : Tail(upper: false);
        _highTail = Tail(upper: true);
    }

    /// <summary>The quantile function for a shape; tables are made once for each shape.</summary>
    /// <param name="shape">Shape a, from <see cref="LeastShape"/> to <see cref="LargestShape"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape lies outside the range.</exception>
    public static GammaQuantile ForShape(double shape)
    {
        if (!(shape >= LeastShape && shape <= LargestShape))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, $"A shape lies from {LeastShape} to {LargestShape}.");
        return Made.GetOrAdd(shape, static a => new GammaQuantile(a));
    }

    /// <summary>The number x with P(X ≤ x) = u.</summary>
    /// <param name="u">Probability, 0 &lt; u &lt; 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double u) => u >= _lowSplit && u <= HighSplit
        ? Interpolate(_middle, (u - _lowSplit) * _perMiddleStep, MiddleCells)
        : OutOfTheMiddle(u);

    /// <summary>The same for a row of numbers, a multiple of four long, each times a scale; padding becomes 0.</summary>
    /// <param name="u">Probabilities.</param>
    /// <param name="x">Takes the numbers.</param>
    /// <param name="at">Where both rows begin.</param>
    /// <param name="length">How many count.</param>
    /// <param name="scale">By what they are multiplied.</param>
    internal void Row(double[] u, double[] x, int at, int length, double scale)
    {
        for (var place = 0; place < length; place += Quartet.Width)
        {
            var four = Quartet.Load(u, at + place);
            var middle = Interpolate(_middle, (four - Vector256.Create(_lowSplit)) * Vector256.Create(_perMiddleStep), MiddleCells);
            Quartet.Store(middle * Vector256.Create(scale), x, at + place);
            var outside = Vector256.LessThan(four, Vector256.Create(_lowSplit)) | Vector256.GreaterThan(four, Vector256.Create(HighSplit));
            for (var lanes = outside.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
            {
                var one = place + BitOperations.TrailingZeroCount(lanes);
                if (one < length)
                    x[at + one] = OutOfTheMiddle(u[at + one]) * scale;
            }
        }

        for (var padding = length; padding % Quartet.Width != 0; padding++)
            x[at + padding] = 0;
    }

    private static readonly int FirstCell = (int)(BitConverter.DoubleToInt64Bits(TailStart) >> TailShift);

    // From far out inwards: x and its slope at the ends of each cell, as a cubic in the place within the cell.
    private double[] Tail(bool upper)
    {
        var cells = (int)(BitConverter.DoubleToInt64Bits(TailEnd) >> TailShift) - FirstCell;
        var table = new double[4 * cells];
        var x = OutOfTheTails(upper ? 1 - TailStart : TailStart);
        for (var cell = 0; cell < cells; cell++)
        {
            var (from, to) = (Start(cell), Start(cell + 1));
            var next = upper ? Solve(1 - to, to, x) : Solve(to, 1 - to, x);
            var (d0, d1) = (Slope(x) * (to - from), Slope(next) * (to - from));
            (table[4 * cell], table[4 * cell + 1]) = (x, d0);
            (table[4 * cell + 2], table[4 * cell + 3]) = (3 * (next - x) - 2 * d0 - d1, 2 * (x - next) + d0 + d1);
            x = next;
        }

        return table;

        double Slope(double at) => (upper ? -1 : 1) * Elementary.Exp(-LogDensity(at));
        static double Start(int cell) => BitConverter.Int64BitsToDouble((long)(FirstCell + cell) << TailShift);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double OutOfTheMiddle(double u)
    {
        var (tail, v) = u > HighSplit ? (_highTail, 1 - u) : (_lowTail, u);
        return v >= TailStart && tail.Length > 0 && v < TailEnd ? InTail(tail, v) : OutOfTheTails(u);
    }

    private static double InTail(double[] table, double v)
    {
        const double PerCell = 1.0 / (1L << TailShift);
        var bits = BitConverter.DoubleToInt64Bits(v);
        var s = (bits & ((1L << TailShift) - 1)) * PerCell;
        var of = table.AsSpan(4 * ((int)(bits >> TailShift) - FirstCell), 4);
        return of[0] + s * (of[1] + s * (of[2] + s * of[3]));
    }

    private double OutOfTheTails(double u)
    {
        if (u > HighSplit)
            return Interpolate(_high, (-Elementary.Log(1 - u) - _highStart) / _highStep, HighCells);
        var t = LowVariable(u);
        return t * Interpolate(_low, t / _lowStep, LowCells);
    }

    private static void PerCell(double[] table, double step)
    {
        for (var slope = 1; slope < table.Length; slope += 2)
            table[slope] *= step;
    }

    private double LowVariable(double u) => Elementary.Exp((Elementary.Log(u) + _logGamma1) / _shape);

    private double LogDensity(double x) => (_shape - 1) * Elementary.Log(x) - x - _logGamma1 + Elementary.Log(_shape);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Interpolate(double[] table, double place, int cells)
    {
        var cell = Math.Clamp((int)place, 0, cells - 1);
        var s = place - cell;
        var of = table.AsSpan(2 * cell, 4);
        var (y0, d0, y1, d1) = (of[0], of[1], of[2], of[3]);
        return y0 + s * (d0 + s * (3 * (y1 - y0) - 2 * d0 - d1 + s * (2 * (y0 - y1) + d0 + d1)));
    }

    // Of four numbers at once: four entries of the table for each, turned.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Interpolate(double[] table, Vector256<double> place, int cells)
    {
        var cell = Vector128.Min(Vector128.Max(Whole(place), Vector128<int>.Zero), Vector128.Create(cells - 1));
        var s = place - Numbers(cell);
        ref var start = ref Quartet.Start(table);
        var y0 = Quartet.Load(ref start, 2 * (nuint)(uint)cell.ToScalar());
        var d0 = Quartet.Load(ref start, 2 * (nuint)(uint)cell.GetElement(1));
        var y1 = Quartet.Load(ref start, 2 * (nuint)(uint)cell.GetElement(2));
        var d1 = Quartet.Load(ref start, 2 * (nuint)(uint)cell.GetElement(3));
        Turned.Cross(ref y0, ref d0, ref y1, ref d1);
        var (two, three) = (Vector256.Create(2.0), Vector256.Create(3.0));
        return y0 + s * (d0 + s * (three * (y1 - y0) - two * d0 - d1 + s * (two * (y0 - y1) + d0 + d1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Whole(Vector256<double> four) => Avx.IsSupported
        ? Avx.ConvertToVector128Int32WithTruncation(four)
        : Vector128.Create((int)four[0], (int)four[1], (int)four[2], (int)four[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Numbers(Vector128<int> four) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(four) : Vector256.Create((double)four[0], four[1], four[2], four[3]);

    // Newton's method on ln P below the median and on ln Q above it, in ln x, where both are nearly straight.
    private double Solve(double lower, double upper, double start)
    {
        var logX = Math.Log(start);
        for (var iteration = 0; iteration < 60; iteration++)
        {
            var x = Math.Exp(logX);
            var scale = Math.Exp(logX + LogDensity(x)); // x times the density
            double change;
            if (lower < 0.5)
            {
                var logP = LogBelow(x);
                change = (Math.Log(lower) - logP) * Math.Exp(logP) / scale;
            }
            else
            {
                var q = x < _shape + 1 ? 1 - Math.Exp(LogBelow(x)) : SpecialFunctions.GammaUpperRegularized(_shape, x);
                change = (Math.Log(q) - Math.Log(upper)) * q / scale;
            }

            logX += Math.Clamp(change, -1, 1);
            if (Math.Abs(change) < 1e-14)
                break;
        }

        return Math.Exp(logX);
    }

    // ln P(X ≤ x) by the series of DLMF 8.11.4, accurate for any x below the mean however small.
    private double LogBelow(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (_shape + n);
            sum += term;
        }

        return _shape * Math.Log(x) - x - _logGamma1 + Math.Log(sum);
    }
}
