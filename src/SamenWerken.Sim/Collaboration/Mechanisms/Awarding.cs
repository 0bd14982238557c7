using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Who wins the work on an issue of a tender, and what everybody carries from then on.
/// <code>
/// ask_ik = s_ik |x_k − p_ik| / h_ik               of providers that are members and able: h_ik ≥ Capability, h_ik > 0
/// h'_ik  = h_ik Σ_providers h / Σ_winners h       of those that ask least, ties by index; 0 of other providers
/// </code>
/// h is influence at the start of the run, and what it stays for who does not provide, and for all where nobody is able.
/// </summary>
internal sealed class Awarding(Ground ground, double[] initial)
{
    // Behind each other for four issues, a place for each contract: what is asked for it, by whom, and what of the work it carried.
    private const int Bidder = Quartet.Width, Carried = 2 * Quartet.Width, Place = 3 * Quartet.Width;

    private readonly Ground _g = ground;
    private readonly double[] _initial = initial;
    private double[] _places = [];
    private int _most;

    /// <summary>What is asked for working at the terms, per part of the work that one carries.</summary>
    internal static double Ask(double salience, double terms, double ideal, double h) => salience * Math.Abs(terms - ideal) / h;

    /// <summary>Divides influence anew, and leaves free on an issue of the text which providers did not win it.</summary>
    /// <param name="terms">x by issue.</param>
    /// <param name="text">A mask by issue: whether its work is tendered.</param>
    /// <param name="provides">By actor.</param>
    /// <param name="members">1 for a member, else 0, by actor.</param>
    /// <param name="most">How many win on an issue at most.</param>
    /// <param name="capability">Least h with which one is able.</param>
    /// <param name="free">Rows of masks of actors over issues.</param>
    /// <returns>Whether influence is another than before.</returns>
    internal bool Award(
        double[] terms, double[] text, bool[] provides, double[] members, int most, double capability, double[] free)
    {
        var stride = (nuint)(uint)_g.Stride;
        _most = Math.Min(most, provides.Length);
        if (_places.Length < _most * Place * (_g.Stride / Quartet.Width))
            _places = Quartet.Row(_most * Place * (_g.Stride / Quartet.Width));
        ref var places = ref Quartet.Start(_places);
        ref var provide = ref MemoryMarshal.GetArrayDataReference(provides);
        var changed = Vector256<double>.Zero;
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            var tendered = Quartet.Load(text, (int)k);
            var pool = Compare(
                Quartet.Load(terms, (int)k), tendered, ref provide, ref Quartet.Start(members), Vector256.Create(capability), k,
                ref places);
            changed |= Hand(pool, tendered, ref provide, ref Quartet.Start(free, k), k, ref places);
            places = ref Quartet.After(ref places, _most * Place);
        }

        return Quartet.Any(changed);
    }

    /// <summary>Who won the last tender on an issue, from who asked least on.</summary>
    internal int[] WinnersOf(int issue)
    {
        var first = issue / Quartet.Width * _most * Place + issue % Quartet.Width + Bidder;
        return [.. Enumerable.Range(0, _most).Select(place => (int)_places[first + place * Place]).Where(bidder => bidder >= 0)];
    }

    // Fills the places on four issues from who asks least on. What all providers carried together.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Compare(
        Vector256<double> terms, Vector256<double> tendered, ref bool provide, ref double members, Vector256<double> capability, nuint k,
        ref double places)
    {
        var (infinite, none) = (Vector256.Create(double.PositiveInfinity), Vector256.Create(-1.0));
        for (var place = 0; place < _most; place++)
        {
            Quartet.Store(infinite, ref places, (uint)(place * Place));
            Quartet.Store(none, ref places, (uint)(place * Place) + Bidder);
            Quartet.Store(Vector256<double>.Zero, ref places, (uint)(place * Place) + Carried);
        }

        ref var carries = ref Quartet.Start(_initial, k);
        ref var saliences = ref Quartet.Start(_g.Salience, k);
        ref var ideals = ref Quartet.Start(_g.Ideal, k);
        var (pool, actors, stride, row) = (Vector256<double>.Zero, (nuint)(uint)_g.Actors, (nuint)(uint)_g.Stride, (nuint)0);
        for (nuint i = 0; i < actors; i++, row += stride)
        {
            if (!Unsafe.Add(ref provide, i))
                continue;
            var h = Quartet.Load(ref carries, row);
            pool += h;
            if (Quartet.One(ref members, i) == 0)
                continue;
            var able = Vector256.GreaterThanOrEqual(h, capability) & Vector256.GreaterThan(h, Vector256<double>.Zero) & tendered;
            var ask = Quartet.Load(ref saliences, row) * Quartet.Distance(terms, Quartet.Load(ref ideals, row)) / h;
            Rank(Vector256.ConditionalSelect(able, ask, infinite), Vector256.Create((double)(long)i), h, ref places);
        }

        return pool;
    }

    // From the last place up: who asks less than who has a place pushes it down.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Rank(Vector256<double> ask, Vector256<double> bidder, Vector256<double> h, ref double places)
    {
        ref var place = ref Quartet.After(ref places, (_most - 1) * Place);
        var less = Vector256.LessThan(ask, Quartet.Load(ref place, 0));
        if (!Quartet.Any(less))
            return;
        for (var left = _most - 1; left > 0; left--)
        {
            ref var above = ref Quartet.After(ref place, -Place);
            var asked = Quartet.Load(ref above, 0);
            var pushed = Vector256.LessThan(ask, asked);
            Push(asked, pushed, ask, less, ref place, 0);
            Push(Quartet.Load(ref above, Bidder), pushed, bidder, less, ref place, Bidder);
            Push(Quartet.Load(ref above, Carried), pushed, h, less, ref place, Carried);
            place = ref above;
            less = pushed;
        }

        Take(ask, less, ref place, 0);
        Take(bidder, less, ref place, Bidder);
        Take(h, less, ref place, Carried);
    }

    // Who stood above comes down to a place, or who is new takes it, or it stays.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Push(
        Vector256<double> above, Vector256<double> pushed, Vector256<double> its, Vector256<double> less, ref double place, nuint part) =>
        Quartet.Store(
            Vector256.ConditionalSelect(pushed, above, Vector256.ConditionalSelect(less, its, Quartet.Load(ref place, part))),
            ref place, part);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(Vector256<double> its, Vector256<double> less, ref double place, nuint part) =>
        Quartet.Store(Vector256.ConditionalSelect(less, its, Quartet.Load(ref place, part)), ref place, part);

    // The work of all providers on four issues goes to the winners. Where influence is another than before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Hand(
        Vector256<double> pool, Vector256<double> tendered, ref bool provide, ref double free, nuint k, ref double places)
    {
        var (changed, together) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var place = 0; place < _most; place++)
            together += Quartet.Load(ref places, (uint)(place * Place) + Carried);
        var won = Vector256.GreaterThan(together, Vector256<double>.Zero);
        ref var carries = ref Quartet.Start(_initial, k);
        ref var influence = ref Quartet.Start(_g.Influence, k);
        var (actors, stride, row) = ((nuint)(uint)_g.Actors, (nuint)(uint)_g.Stride, (nuint)0);
        for (nuint i = 0; i < actors; i++, row += stride)
        {
            var h = Quartet.Load(ref carries, row);
            if (Unsafe.Add(ref provide, i))
            {
                var (its, bidder) = (Vector256<double>.Zero, Vector256.Create((double)(long)i));
                for (var place = 0; place < _most; place++)
                    its |= Vector256.Equals(bidder, Quartet.Load(ref places, (uint)(place * Place) + Bidder));
                h = Vector256.ConditionalSelect(won, its & (pool * h / together), h);
                Quartet.Store(Quartet.Load(ref free, row) | Vector256.AndNot(tendered, its), ref free, row);
            }

            changed |= ~Vector256.Equals(h, Quartet.Load(ref influence, row));
            Quartet.Store(h, ref influence, row);
        }

        return changed;
    }
}
