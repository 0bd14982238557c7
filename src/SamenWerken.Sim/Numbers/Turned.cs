using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SamenWerken.Sim.Numbers;

/// <summary>Rows that become columns, four by four.</summary>
internal static class Turned
{
    /// <summary>Turns rows over columns into rows over rows; padding on both sides is left zero.</summary>
    /// <param name="from">Rows, <paramref name="stride"/> numbers apart.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="stride">Padded number of columns.</param>
    /// <param name="to">Takes the columns, <paramref name="height"/> numbers apart.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="height">Padded number of rows.</param>
    internal static void Turn(double[] from, int rows, int stride, double[] to, int columns, int height)
    {
        var (below, further) = ((nuint)(uint)stride, (nuint)(uint)height);
        for (var row = 0; row < rows; row += Quartet.Width)
        {
            ref var source = ref Quartet.Start(from, (uint)(row * stride));
            ref var target = ref Quartet.Start(to, (uint)row);
            var left = rows - row;
            for (var leftColumns = columns; leftColumns > 0; leftColumns -= Quartet.Width)
            {
                var first = Quartet.Load(ref source, 0);
                Vector256<double> second = default, third = default, fourth = default;
                if (left >= Quartet.Width)
                {
                    second = Quartet.Load(ref source, below);
                    third = Quartet.Load(ref source, 2 * below);
                    fourth = Quartet.Load(ref source, 3 * below);
                }
                else if (left > 1)
                {
                    second = Quartet.Load(ref source, below);
                    third = left > 2 ? Quartet.Load(ref source, 2 * below) : third;
                }

                Cross(ref first, ref second, ref third, ref fourth);
                Quartet.Store(first, ref target, 0);
                if (leftColumns > 1)
                    Quartet.Store(second, ref target, further);
                if (leftColumns > 2)
                    Quartet.Store(third, ref target, 2 * further);
                if (leftColumns > 3)
                    Quartet.Store(fourth, ref target, 3 * further);
                source = ref Quartet.After(ref source, Quartet.Width);
                target = ref Quartet.After(ref target, Quartet.Width * height);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Cross(
        ref Vector256<double> a, ref Vector256<double> b, ref Vector256<double> c, ref Vector256<double> d)
    {
        if (Avx.IsSupported)
        {
            var (ab, abNext) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b)); // a0 b0 a2 b2, a1 b1 a3 b3
            var (cd, cdNext) = (Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
            (a, b) = (Avx.Permute2x128(ab, cd, 0x20), Avx.Permute2x128(abNext, cdNext, 0x20));
            (c, d) = (Avx.Permute2x128(ab, cd, 0x31), Avx.Permute2x128(abNext, cdNext, 0x31));
            return;
        }

        var (first, second) = (Vector256.Create(a[0], b[0], c[0], d[0]), Vector256.Create(a[1], b[1], c[1], d[1]));
        var (third, fourth) = (Vector256.Create(a[2], b[2], c[2], d[2]), Vector256.Create(a[3], b[3], c[3], d[3]));
        (a, b, c, d) = (first, second, third, fourth);
    }
}
