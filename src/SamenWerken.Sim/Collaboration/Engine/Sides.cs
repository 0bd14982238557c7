using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// Sides of packages that are up for keeping, a lane each and the two of a package beside each other, so that two packages are decided at
/// once. Of two parties g is 1 and each has one other, so that (6) reads:
/// <code>
/// T_i = −W_ii       L_i = θ τ_ij W_ij       G_i = ψ_i ξ_i τ_ji max(0, W_ji)
/// </code>
/// A lane without a side is kept.
/// </summary>
/// <param name="future">θ.</param>
/// <param name="steepness">β.</param>
internal sealed class Sides(double future, double steepness)
{
    /// <summary>Luck of a lane that has no side: less than any probability.</summary>
    internal const double NoSide = -1;

    // Where four lanes of each number begin in the row of four lanes.
    internal const int Own = 0; // W_ii
    internal const int Others = 4; // W_ji
    internal const int Trust = 8; // τ_ij
    internal const int Faith = 12; // 1 − c_i
    internal const int Conscience = 16; // ψ_i ξ_i
    internal const int Due = 20; // F ρ S_i

    /// <summary>How far the lanes of the second package are from those of the first.</summary>
    internal const int Pair = 2;

    private const int Four = 24;
    private const int Room = 64;
    private const double Kept = NoSide, Broken = 2; // less than any probability, and more
    private const double Slack = 1e-11, Nearly = 1 - 1e-9; // more than rounding adds to a worth, of V from 0 to 1, and to a chance

    private double[] _rows = Quartet.Row(Room / Quartet.Width * Four);
    private uint[] _breaking = new uint[Room / Quartet.Width]; // a bit for each of four lanes: in doubt, or broken

    internal double[] Luck { get; private set; } = Quartet.Row(Room);

    /// <summary>Makes room for so many lanes, a multiple of four.</summary>
    internal void Fit(int lanes)
    {
        if (lanes <= Luck.Length)
            return;
        var length = Math.Max(lanes, 2 * Luck.Length);
        (Luck, _rows) = (Quartet.Row(length), Quartet.Row(length / Quartet.Width * Four));
        _breaking = new uint[length / Quartet.Width];
    }

    /// <summary>Where a lane stands; the number wanted is so many places further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref double Lane(int lane) => ref Quartet.Start(_rows, (uint)lane / Quartet.Width * Four + (uint)lane % Quartet.Width);

    /// <summary>How far on the next package's lanes stand, from how far these were from those before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Next(int step) => Four - step;

    /// <summary>
    /// Of so many lanes, a multiple of four, those that may be broken where all that is known is what each side is worth at least: b grows
    /// with each of the worths, and so does P(keep). Whether there are any.
    /// </summary>
    /// <param name="lanes">How many.</param>
    /// <param name="all">Whether all are to be taken for such.</param>
    internal bool Doubt(int lanes, bool all)
    {
        ref var row = ref Quartet.Start(_rows);
        ref var lucks = ref Quartet.Start(Luck);
        ref var doubted = ref MemoryMarshal.GetArrayDataReference(_breaking);
        var (theta, beta, nearly, any) = (Vector256.Create(future), Vector256.Create(steepness), Vector256.Create(Nearly), 0u);
        var (slack, sure) = (Vector256.Create(Slack), all ? 0 : Quartet.Every);
        for (nuint at = 0; at < (uint)lanes; at += Quartet.Width)
        {
            var (own, others) = (Quartet.Load(ref row, Own) - slack, Quartet.Load(ref row, Others) - slack);
            var trust = Quartet.Load(ref row, Trust);
            var balance = Keeping.LeastBalance(
                Quartet.Load(ref row, Faith), Stake(theta, others, trust), Guilt(ref row, others, trust), Quartet.Load(ref row, Due), -own);
            var kept = Keeping.SurelyKept(beta * balance, Quartet.Load(ref lucks, at), nearly);
            var open = ~(kept.ExtractMostSignificantBits() & sure) & Quartet.Every;
            any |= open;
            doubted = open;
            doubted = ref Unsafe.Add(ref doubted, 1);
            row = ref Quartet.After(ref row, Four);
        }

        return any != 0;
    }

    /// <summary>Decides those four lanes at a time of which any is in doubt: all before the first is broken, since a processor that guesses
    /// wrongly who breaks begins anew with what it had begun of the next. Whether any breaks.</summary>
    internal bool Decide(int lanes)
    {
        ref var row = ref Quartet.Start(_rows);
        ref var lucks = ref Quartet.Start(Luck);
        ref var breaking = ref MemoryMarshal.GetArrayDataReference(_breaking);
        var (theta, beta, any) = (Vector256.Create(future), Vector256.Create(steepness), 0u);
        for (nuint at = 0; at < (uint)lanes; at += Quartet.Width)
        {
            if (breaking != 0)
            {
                var (own, others, trust) = (Quartet.Load(ref row, Own), Quartet.Load(ref row, Others), Quartet.Load(ref row, Trust));
                var balance = Keeping.Balance(
                    Quartet.Load(ref row, Faith), Stake(theta, others, trust), Guilt(ref row, others, trust), Quartet.Load(ref row, Due),
                    -own);
                breaking = ~Keeping.Kept(beta * balance, Quartet.Load(ref lucks, at)).ExtractMostSignificantBits() & Quartet.Every;
                any |= breaking;
            }

            breaking = ref Unsafe.Add(ref breaking, 1);
            row = ref Quartet.After(ref row, Four);
        }

        return any != 0;
    }

    /// <summary>A bit for each of four lanes from one on: whether it is in doubt, and, once that is decided, whether it breaks.</summary>
    internal uint Breaking(int at) => _breaking[at / Quartet.Width];

    // L of four lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Stake(Vector256<double> theta, Vector256<double> others, Vector256<double> trust) =>
        theta * trust * Quartet.Swapped(others);

    // G of four lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Guilt(ref double row, Vector256<double> others, Vector256<double> trust) =>
        Quartet.Load(ref row, Conscience) * Quartet.Swapped(trust) * Quartet.Larger(others, Vector256<double>.Zero);

    /// <summary>Lets an actor that is decided for keep the side of a lane or break it; without a side there is nothing to keep.</summary>
    internal void Ask(Decider decider, Situation situation, int lane, int actor, int place, int partner)
    {
        if (Luck[lane] == NoSide || !decider.Decides(actor))
            return;
        var promise = new Promise(
            actor, place, partner, Temptation(lane), Stake(lane), Guilt(lane), DueOf(lane), Probability(lane));
        Luck[lane] = decider.Keeps(situation, promise) switch { true => Kept, false => Broken, null => Luck[lane] };
    }

    /// <summary>Of somebody who is alone in a package, on two lanes from one on, nothing is at stake, and nobody is let down.</summary>
    internal void SetAlone(int lane)
    {
        ref var low = ref Lane(lane);
        (Quartet.After(ref low, Others), Quartet.After(ref low, Others + 1)) = (0, 0);
        (Quartet.After(ref low, Trust), Quartet.After(ref low, Trust + 1)) = (0, 0);
    }

    /// <summary>T of a lane.</summary>
    internal double Temptation(int lane) => -Of(lane, Own);

    /// <summary>L of a lane.</summary>
    internal double Stake(int lane) => future * Of(lane, Trust) * Of(lane ^ 1, Others);

    /// <summary>G of a lane.</summary>
    internal double Guilt(int lane) => Of(lane, Conscience) * Of(lane ^ 1, Trust) * double.MaxNative(Of(lane, Others), 0);

    /// <summary>F ρ S of a lane.</summary>
    internal double DueOf(int lane) => Of(lane, Due);

    /// <summary>P(keep) of a lane.</summary>
    internal double Probability(int lane) => Keeping.Probability(
        steepness * Keeping.Balance(Of(lane, Faith), Stake(lane), Guilt(lane), DueOf(lane), Temptation(lane)));

    private double Of(int lane, int number) => Quartet.After(ref Lane(lane), number);
}
