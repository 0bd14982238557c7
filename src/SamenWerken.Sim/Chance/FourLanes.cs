using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary><see cref="Philox4x64"/> for four counters at once, a lane each. Only where <see cref="Avx2"/> is supported.</summary>
internal static class FourLanes
{
    /// <summary>The lower 64 bits of four products, by hand from products of halves; and their upper 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Halves Multiply(in Halves a, ulong b, out Vector256<ulong> high)
    {
        var lower = Product(a.Low, Vector256.Create(b));
        var middle = Product(a.High, Vector256.Create(b)) + (lower >>> 32);
        var other = Product(a.Low, Vector256.Create(b >> 32)) + (middle & Vector256.Create((ulong)uint.MaxValue));
        high = Product(a.High, Vector256.Create(b >> 32)) + (middle >>> 32) + (other >>> 32);
        return new Halves(lower, other);
    }

    /// <summary>The rounds from the third to the last, one behind the other: in a loop their words would change places each time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Rounds(ref Halves a, ref Halves b, ref Halves c, ref Halves d, ref double keys)
    {
        SixRounds(ref a, ref b, ref c, ref d, ref keys);
        Round(6, ref a, ref b, ref c, ref d, ref keys);
        Round(7, ref a, ref b, ref c, ref d, ref keys);
    }

    /// <summary>The rounds from the third to the eighth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SixRounds(ref Halves a, ref Halves b, ref Halves c, ref Halves d, ref double keys)
    {
        Round(0, ref a, ref b, ref c, ref d, ref keys);
        Round(1, ref a, ref b, ref c, ref d, ref keys);
        Round(2, ref a, ref b, ref c, ref d, ref keys);
        Round(3, ref a, ref b, ref c, ref d, ref keys);
        Round(4, ref a, ref b, ref c, ref d, ref keys);
        Round(5, ref a, ref b, ref c, ref d, ref keys);
    }

    /// <summary>One round, of those in <see cref="PurposeKeys.Row"/>.</summary>
    // Keys are read where they are mixed in: there a number of memory takes no instruction of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Round(uint round, ref Halves a, ref Halves b, ref Halves c, ref Halves d, ref double keys)
    {
        var low = Multiply(a, Philox4x64.Multiplier0, out var high);
        a = d.Mixed(high ^ Key1(ref keys, round));
        d = low;
        low = Multiply(c, Philox4x64.Multiplier1, out high);
        c = a;
        a = b.Mixed(high ^ Key0(ref keys, round));
        b = low;
    }

    /// <summary>The first word that a round mixes in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Key0(ref double keys, uint round) => Quartet.Load(ref keys, round * PurposeKeys.OfRound).AsUInt64();

    /// <summary>The second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Key1(ref double keys, uint round) =>
        Quartet.Load(ref keys, round * PurposeKeys.OfRound + Quartet.Width).AsUInt64();

    /// <summary>Lane by lane, the four words of each behind each other.</summary>
    /// <param name="a">The first words.</param>
    /// <param name="b">The second.</param>
    /// <param name="c">The third.</param>
    /// <param name="d">The fourth.</param>
    /// <param name="form">As what numbers.</param>
    /// <param name="place">Takes the words of the first lane.</param>
    /// <param name="apart">How much further those of the next lane go.</param>
    /// <param name="lanes">How many lanes, at least one; above four it is four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(
        in Halves a, in Halves b, in Halves c, in Halves d, DrawForm form, ref double place, nuint apart, int lanes)
    {
        Vector256<double> first, second, third, fourth;
        if (form == DrawForm.Bits)
        {
            (first, second, third, fourth) = (a.Bits, b.Bits, c.Bits, d.Bits);
        }
        else
        {
            var more = Vector256.Create(form == DrawForm.Open ? Draws.HalfAStep : 0);
            (first, second, third, fourth) = (a.Uniform + more, b.Uniform + more, c.Uniform + more, d.Uniform + more);
        }

        Put(first, second, third, fourth, ref place, apart, lanes);
    }

    /// <summary>The same of numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(
        Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, ref double place, nuint apart, int lanes)
    {
        Turned.Cross(ref a, ref b, ref c, ref d);
        Quartet.Store(a, ref place, 0);
        if (lanes > 1)
            Quartet.Store(b, ref place, apart);
        if (lanes > 2)
            Quartet.Store(c, ref place, 2 * apart);
        if (lanes > 3)
            Quartet.Store(d, ref place, 3 * apart);
    }

    /// <summary>Lane by lane, two numbers of each behind each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void PutTwo(Vector256<double> first, Vector256<double> second, ref double place, int lanes)
    {
        var (even, odd) = (Avx.UnpackLow(first, second), Avx.UnpackHigh(first, second));
        Quartet.Store(Avx.Permute2x128(even, odd, 0x20), ref place, 0);
        if (lanes > 2)
            Quartet.Store(Avx.Permute2x128(even, odd, 0x31), ref place, Quartet.Width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) => Avx2.Multiply(a.AsUInt32(), b.AsUInt32());
}
