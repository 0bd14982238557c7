using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// What a text brings everybody: what happens if all who are invited are at x and the others at p, and what each who is invited would have
/// if it alone stayed at p. It does not depend on how anybody is minded.
/// </summary>
/// <remarks>Four issues of an actor stand together, then those of the next: one place leads to it all.</remarks>
internal sealed class TextWorth(Ground ground, double[] redLine)
{
    // Of four issues of an actor: influence, where it would be, p, (1 − a) s, a s, and its red line where the issue matters to it.
    private const int Influence = 0, Planned = 4, Ideal = 8, Interest = 12, OwnWay = 16, Line = 20, Place = 24;

    // Of four issues: what would happen, −(1 − e), q̂ and w.
    private const int Lost = 4, Perceived = 8, Weight = 12, Issues = 16;

    private readonly Ground _g = ground;
    private readonly double[] _redLine = redLine;
    private readonly double[] _places = Quartet.Row(ground.Actors * ground.Stride / Quartet.Width * Place);
    private readonly double[] _issues = Quartet.Row(ground.Stride / Quartet.Width * Issues);
    private readonly double[] _x = Quartet.Row(ground.Stride), _c = Quartet.Row(ground.Stride);
    private int _ground = -1; // how often p, h or e had changed when the places were made

    /// <summary>(1 − a) s m C of all issues, by actor.</summary>
    internal double[] OfWhole { get; } = Quartet.Row(ground.Column);

    /// <summary>g.</summary>
    internal double Served { get; private set; }

    /// <summary>For each who was invited four numbers: the part of the whole in u, and g, if it alone stayed at p; and what being at x
    /// costs it of its own way.</summary>
    internal double[] Without { get; } = Quartet.Row(ground.Column * Quartet.Width);

    /// <summary>Which of its red lines x crosses on issues that matter to it (s ≥ 1/m), a bit for each.</summary>
    internal ulong[] Crossed { get; } = new ulong[ground.Actors];

    /// <summary>Works it out for a draft.</summary>
    internal void Of(Draft draft)
    {
        if (_ground != _g.Version)
            Prepare();
        var served = Vector256<double>.Zero;
        ref var issues = ref Quartet.Start(_issues);
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var (x, c) = Plan(draft, k);
            Quartet.Store(x, _x, k);
            Quartet.Store(x, ref issues, 0);
            Quartet.Store(c, _c, k);
            var fit = Perspective.Near(Quartet.Load(ref issues, Lost), x, Quartet.Load(ref issues, Perceived));
            served = Quartet.MultiplyAdd(Quartet.Load(ref issues, Weight) * fit, c, served);
            issues = ref Quartet.After(ref issues, Issues);
        }

        Served = Quartet.Sum(served);
        Perspective.OfAll(_g.InterestByIssue, _g.IdealByIssue, _g.Column, _g.Issues, _g.Hurt, _x, _c, 0, OfWhole);
        Refrain(draft.Invited);
    }

    // What stays until p, h or e change.
    private void Prepare()
    {
        var (matters, never) = (Vector256.Create(1.0 / _g.Issues - Consent.Tolerance), Vector256.Create(double.PositiveInfinity));
        ref var place = ref Quartet.Start(_places);
        ref var issues = ref Quartet.Start(_issues);
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            for (var at = k; at < _g.Influence.Length; at += _g.Stride)
            {
                Quartet.Store(Quartet.Load(_g.Influence, at), ref place, Influence);
                Quartet.Store(Quartet.Load(_g.Ideal, at), ref place, Ideal);
                Quartet.Store(Quartet.Load(_g.Interest, at), ref place, Interest);
                Quartet.Store(Quartet.Load(_g.OwnWay, at), ref place, OwnWay);
                var line = Quartet.Load(_redLine, at) + Vector256.Create(Consent.Tolerance);
                var mattering = Vector256.GreaterThanOrEqual(Quartet.Load(_g.Salience, at), matters);
                Quartet.Store(Vector256.ConditionalSelect(mattering, line, never), ref place, Line);
                place = ref Quartet.After(ref place, Place);
            }

            Quartet.Store(-Quartet.Load(_g.Hurt, k), ref issues, Lost);
            Quartet.Store(Quartet.Load(_g.Perceived, k), ref issues, Perceived);
            Quartet.Store(Quartet.Load(_g.Weight, k), ref issues, Weight);
            issues = ref Quartet.After(ref issues, Issues);
        }

        _ground = _g.Version;
    }

    // Everybody invited at x on four issues, the others at p: x̃ and C.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<double> X, Vector256<double> C) Plan(Draft draft, int k)
    {
        var (invited, inText, target) = (draft.Invited, Quartet.Load(draft.InText, k), Quartet.Load(draft.Target, k));
        var (mean, size) = (Vector256<double>.Zero, invited.Length * Place);
        ref var first = ref Quartet.Start(_places, (uint)(k / Quartet.Width * size));
        ref var place = ref first;
        ref var excluded = ref Quartet.Start(draft.Excluded, (uint)k);
        var stride = _g.Stride;
        foreach (var asks in invited)
        {
            var moving = Vector256.AndNot(inText, Quartet.Load(ref excluded, 0)) & Quartet.Mask(asks);
            var there = Vector256.ConditionalSelect(moving, target, Quartet.Load(ref place, Ideal));
            Quartet.Store(there, ref place, Planned);
            mean = Quartet.MultiplyAdd(Quartet.Load(ref place, Influence), there, mean);
            place = ref Quartet.After(ref place, Place);
            excluded = ref Quartet.After(ref excluded, stride);
        }

        return (mean, Coherence.From(Spread(ref first, size, mean), _g.Fragmentation));
    }

    // Σ_i h |z − x| of four issues.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Spread(ref double place, int left, Vector256<double> x)
    {
        var spread = Vector256<double>.Zero;
        for (; left >= 4 * Place; left -= 4 * Place) // four actors in a step: going on to the next takes as long as one of them
        {
            spread = AddAway(ref place, 0, x, spread);
            spread = AddAway(ref place, Place, x, spread);
            spread = AddAway(ref place, 2 * Place, x, spread);
            spread = AddAway(ref place, 3 * Place, x, spread);
            place = ref Quartet.After(ref place, 4 * Place);
        }

        for (; left > 0; left -= Place)
        {
            spread = AddAway(ref place, 0, x, spread);
            place = ref Quartet.After(ref place, Place);
        }

        return spread;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AddAway(ref double place, nuint at, Vector256<double> x, Vector256<double> spread) =>
        Quartet.MultiplyAdd(
            Quartet.Distance(x, Quartet.Load(ref place, at + Planned)), Quartet.Load(ref place, at + Influence), spread);

    // What happens where one is that stays is (1) and (2) with one move (Coherence.WithMove). Where x does not move it, no line is crossed.
    private void Refrain(bool[] invited)
    {
        var (stride, size, f) = (_g.Stride, invited.Length * Place, Coherence.PerSpread(_g.Fragmentation));
        var one = Vector256<double>.One;
        ref var places = ref Quartet.Start(_places);
        ref var all = ref Quartet.Start(_issues);
        for (var i = 0; i < invited.Length; i++)
        {
            if (!invited[i])
                continue;
            ref var issues = ref all;
            ref var place = ref places;
            ref var own = ref Quartet.After(ref places, i * Place);
            var (ofWhole, ofNeed, ownWay, crossed) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, 0UL);
            for (var k = 0; k < stride; k += Quartet.Width)
            {
                var (ideal, planned, h) = (
                    Quartet.Load(ref own, Ideal), Quartet.Load(ref own, Planned), Quartet.Load(ref own, Influence));
                var x = Quartet.MultiplyAdd(h, ideal - planned, Quartet.Load(ref issues, 0));
                var away = Quartet.Distance(x, ideal);
                var spread = Quartet.MultiplyAdd(h, away - Quartet.Distance(planned, x), Spread(ref place, size, x));
                var (c, lost) = (Coherence.From(spread, f), Quartet.Load(ref issues, Lost));
                var fit = Quartet.MultiplyAdd(away, lost, one);
                ofWhole = Quartet.MultiplyAdd(fit * Quartet.Load(ref own, Interest), c, ofWhole);
                var seen = Perspective.Near(lost, x, Quartet.Load(ref issues, Perceived));
                ofNeed = Quartet.MultiplyAdd(seen * Quartet.Load(ref issues, Weight), c, ofNeed);
                var moved = Quartet.Distance(planned, ideal);
                ownWay = Quartet.MultiplyAdd(moved, Quartet.Load(ref own, OwnWay), ownWay);
                var crosses = Vector256.GreaterThan(moved, Quartet.Load(ref own, Line));
                crossed |= (ulong)crosses.ExtractMostSignificantBits() << k;
                issues = ref Quartet.After(ref issues, Issues);
                own = ref Quartet.After(ref own, size);
                place = ref Quartet.After(ref place, size);
            }

            Quartet.Store(Quartet.Sums(ofWhole, ofNeed, ownWay, Vector256<double>.Zero), Without, i * Quartet.Width);
            Crossed[i] = crossed;
        }
    }
}
