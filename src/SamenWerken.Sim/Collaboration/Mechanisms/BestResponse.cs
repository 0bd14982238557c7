using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): an actor's own best action on one issue given the others' actions, on the grid
/// 0, 0.05 … 1 and its ideal, the first of equals; it stays unless that is better by 10⁻⁹.
/// </summary>
internal sealed class BestResponse
{
    private const double Strictly = 1e-9, Rounding = 1e-12;

    // Of each four candidates behind each other: where they go, masks of the ideal and of what is done now, and what they add to u
    // and to g.
    private const int Ideals = Quartet.Width, Nows = 2 * Quartet.Width, Own = 3 * Quartet.Width, Shared = 4 * Quartet.Width,
        Four = 5 * Quartet.Width;

    // What is the same for all candidates, four times each.
    private const int Interest = 0, Way = Quartet.Width, Weight = 2 * Quartet.Width, Perceived = 3 * Quartet.Width,
        Rest = 4 * Quartet.Width, Share = 5 * Quartet.Width, Terms = 6 * Quartet.Width;

    private readonly Ground _g;
    private readonly double[] _candidates, _terms = Quartet.Row(Terms);
    private readonly double[] _inside; // h and z, four times each, of who acts where x̃ can lie
    private readonly double[] _others; // a row of masks in which one actor can be left out
    private readonly int _now, _own; // places of what is done now, and of the first four with that or the ideal
    private readonly Place _rows, _common, _who, _all; // where these rows begin
    private readonly Place _influence, _ideal, _interest, _way;

    /// <summary>For a grid of so many steps.</summary>
    internal BestResponse(Ground ground, int steps)
    {
        (_g, _inside, _others) = (ground, Quartet.Row(2 * Quartet.Width * ground.Column), Quartet.Row(2 * ground.Column));
        Array.Fill(_others, Quartet.All);
        _others[ground.Column] = 0;
        var count = Quartet.Padded(steps + 3);
        (_candidates, _now) = (Quartet.Row(count / Quartet.Width * Four), At(steps + 2));
        _own = (steps + 1) / Quartet.Width * Four;
        (_rows, _common, _who, _all) = (new(_candidates), new(_terms), new(_inside), new(_others));
        (_influence, _ideal) = (new(ground.InfluenceByIssue), new(ground.Ideal));
        (_interest, _way) = (new(ground.Interest), new(ground.OwnWay));
        for (var step = 0; step <= steps; step++)
            _candidates[At(step)] = step / (double)steps;
        _candidates[_now + Nows] = Quartet.All;
        for (var other = steps + 1; other < count; other++)
            _candidates[At(other) + Ideals] = other == steps + 2 ? 0 : Quartet.All; // an equal that comes later changes nothing
    }

    private static int At(int candidate) => candidate / Quartet.Width * Four + candidate % Quartet.Width;

    /// <summary>The best action, and the stretch of ω' in which it stays the best as long as nobody acts otherwise.</summary>
    /// <param name="z">Actions, rows of issues over actors.</param>
    /// <param name="x">x̃ of the issue.</param>
    /// <param name="i">Whose action.</param>
    /// <param name="k">On which issue.</param>
    /// <param name="share">Its ω'.</param>
    internal Choice Of(double[] z, double x, int i, int k, double share)
    {
        Weigh(z, x, i, k, share, out var most);
        ref var rows = ref _rows.Start;
        ref var terms = ref _common.Start;
        var (now, left) = ((nuint)(uint)_now, 1 - share);
        var stays = left * Quartet.One(ref rows, now + Own) + share * Quartet.One(ref rows, now + Shared);
        var chosen = most > stays + Strictly ? First(ref rows, ref terms, most) : now;
        return Stretch(ref rows, chosen);
    }

    // What the issue adds to u and to g when the actor goes to each of the candidates, and the most that it adds to V.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Weigh(double[] z, double x, int i, int k, double share, out double most)
    {
        var (g, cell, start) = (_g, (nuint)(uint)(i * _g.Stride + k), (nuint)(uint)(k * _g.Column));
        ref var h = ref Quartet.One(ref _influence.Start, start);
        ref var actions = ref Quartet.Start(z, start);
        var (itsInfluence, nowAt) = (Quartet.One(ref h, (uint)i), Quartet.One(ref actions, (uint)i));
        var rest = x - itsInfluence * nowAt;
        ref var inside = ref _who.Start;
        var insiders = Survey(ref h, ref actions, ref inside, i, rest, itsInfluence, out var slopes, out var levels);

        ref var terms = ref _common.Start;
        var ideal = Quartet.Each(ref _ideal.Start, cell);
        Quartet.Store(Quartet.Each(ref _interest.Start, cell), ref terms, Interest);
        Quartet.Store(Quartet.Each(ref _way.Start, cell), ref terms, Way);
        Quartet.Store(Quartet.Each(g.Weight, k), ref terms, Weight);
        Quartet.Store(Quartet.Each(g.Perceived, k), ref terms, Perceived);
        Quartet.Store(Vector256.Create(1 - share), ref terms, Rest);
        Quartet.Store(Vector256.Create(share), ref terms, Share);

        ref var rows = ref _rows.Start;
        var end = (nuint)(uint)_candidates.Length;
        var now = Vector256.Create(nowAt);
        for (var place = (nuint)(uint)_own; place < end; place += Four)
        {
            var to = Vector256.ConditionalSelect(Quartet.Load(ref rows, place + Ideals), ideal, Quartet.Load(ref rows, place));
            Quartet.Store(Vector256.ConditionalSelect(Quartet.Load(ref rows, place + Nows), now, to), ref rows, place);
        }

        var (f, lost) = (Vector256.Create(-2 * g.Fragmentation), -Quartet.Each(g.Hurt, k));
        var (influence, others, slope, level) =
            (Vector256.Create(itsInfluence), Vector256.Create(rest), Vector256.Create(slopes), Vector256.Create(levels));
        var best = Vector256.Create(double.NegativeInfinity);
        for (nuint place = 0; place < end; place += Four)
        {
            var to = Quartet.Load(ref rows, place);
            var mean = Quartet.MultiplyAdd(influence, to, others);
            var spread = Quartet.MultiplyAdd(influence, Quartet.Distance(to, mean), Quartet.MultiplyAdd(slope, mean, level));
            for (nuint j = 0; j < insiders; j += 2 * Quartet.Width)
            {
                var away = Quartet.Distance(Quartet.Load(ref inside, j + Quartet.Width), mean);
                spread = Quartet.MultiplyAdd(away, Quartet.Load(ref inside, j), spread);
            }

            var coherence = Quartet.MultiplyAdd(f, spread, Vector256<double>.One);
            var own = Quartet.Load(ref terms, Interest) * Perspective.Near(lost, mean, ideal) * coherence
                - Quartet.Load(ref terms, Way) * Quartet.Distance(to, ideal);
            var shared = Quartet.Load(ref terms, Weight) * Perspective.Near(lost, mean, Quartet.Load(ref terms, Perceived)) * coherence;
            Quartet.Store(own, ref rows, place + Own);
            Quartet.Store(shared, ref rows, place + Shared);
            best = Quartet.Larger(best, Worth(ref terms, own, shared));
        }

        most = Quartet.Most(best);
    }

    // What is added to V.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Worth(ref double terms, Vector256<double> own, Vector256<double> shared) =>
        Quartet.Load(ref terms, Rest) * own + Quartet.Load(ref terms, Share) * shared;

    // The first place that is worth so much; it is not what is done now, which is worth less.
    private static nuint First(ref double rows, ref double terms, double most)
    {
        for (nuint place = 0; ; place += Four)
        {
            var worth = Worth(ref terms, Quartet.Load(ref rows, place + Own), Quartet.Load(ref rows, place + Shared));
            var equal = Vector256.Equals(worth, Vector256.Create(most)).ExtractMostSignificantBits();
            if (equal != 0)
                return place + (uint)BitOperations.TrailingZeroCount(equal);
        }
    }

    // V is (1 − ω') A + ω' B for each candidate, so each is better than the chosen one from some ω' on, or up to one, or never.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Choice Stretch(ref double rows, nuint chosen)
    {
        var (least, most) = (Vector256.Create(double.NegativeInfinity), Vector256.Create(double.PositiveInfinity));
        var (from, to) = (least, most);
        var (ownNow, sharedNow) = (Quartet.Each(ref rows, chosen + Own), Quartet.Each(ref rows, chosen + Shared));
        var end = (nuint)(uint)_candidates.Length;
        for (nuint place = 0; place < end; place += Four)
        {
            var own = Quartet.Load(ref rows, place + Own) - ownNow;
            var slope = Quartet.Load(ref rows, place + Shared) - sharedNow - own;
            var limit = (Vector256.Create(Strictly) - own) / slope; // without a slope infinite, or no number, which limits nothing
            to = Quartet.Smaller(Falling(slope, most, limit), to);
            from = Quartet.Larger(Falling(slope, limit, least), from);
        }

        return new Choice(Quartet.One(ref rows, chosen), Quartet.Most(from), -Quartet.Most(-to));
    }

    // One number where a slope is below 0, another where it is not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Falling(Vector256<double> slope, Vector256<double> falls, Vector256<double> rises) =>
        Avx.IsSupported ? Avx.BlendVariable(rises, falls, slope)
            : Vector256.ConditionalSelect(Vector256.LessThan(slope, Vector256<double>.Zero), falls, rises);

    // x̃ can only lie between what the others make of it and that plus h_i. Who acts outside that stretch adds to the spread in a
    // straight line, Σ h (x̃ − z) from below and Σ h (z − x̃) from above; only who acts inside it has to be looked at again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nuint Survey(
        ref double h, ref double z, ref double inside, int i, double rest, double influence, out double slopes, out double levels)
    {
        var (from, to, insiders) = (Vector256.Create(rest), Vector256.Create(rest + influence), (nuint)0);
        var (slope, level) = (Vector256<double>.Zero, Vector256<double>.Zero);
        ref var itself = ref Quartet.One(ref _all.Start, (nuint)(uint)(_g.Column - i));
        var column = (nuint)(uint)_g.Column;
        for (nuint j = 0; j < column; j += Quartet.Width)
        {
            var (others, at) = (Quartet.Load(ref itself, j), Quartet.Load(ref z, j));
            var above = Vector256.GreaterThan(at, from);
            var within = above & Vector256.LessThan(at, to);
            for (var left = (within & others).ExtractMostSignificantBits(); left != 0; left &= left - 1)
            {
                var one = j + (uint)BitOperations.TrailingZeroCount(left);
                Quartet.Store(Quartet.Each(ref h, one), ref inside, insiders);
                Quartet.Store(Quartet.Each(ref z, one), ref inside, insiders + Quartet.Width);
                insiders += 2 * Quartet.Width;
            }

            // −h from above, h from below, 0 inside and for the actor itself.
            var sign = (Quartet.Load(ref h, j) ^ (above & Vector256.Create(-0.0))) & Vector256.AndNot(others, within);
            slope += sign;
            level -= sign * at;
        }

        (slopes, levels) = (Quartet.Sum(slope), Quartet.Sum(level));
        return insiders;
    }

    /// <summary>
    /// Up to which ω' actors that are at their ideals stay there whatever the others do, on four issues. Who goes away by d shifts x̃
    /// by h d, and with it m by at most h d, C by at most 2 f h (2 − 2h) d; both lie in [0,1]:
    /// <code>
    /// ΔV ≤ [ (1−ω') ((1−a) s r − a s) + ω' w r ] d,   r = h (1 + 4 f (1 − h))
    /// </code>
    /// which is not above 0 while ω' ≤ A / (A + w r), A = a s − (1−a) s r ≥ 0.
    /// </summary>
    /// <param name="g">With an h of which the sum over actors is 1; where it is not, nobody is taken to stay.</param>
    /// <param name="k">The first of the issues.</param>
    /// <param name="content">Takes that ω', rows of actors over issues: below 0 where there is none, infinite for padding.</param>
    /// <param name="at">Where it starts.</param>
    /// <param name="apart">How many times further apart its fours are.</param>
    internal static void Content(Ground g, int k, double[] content, int at, int apart)
    {
        var (one, none, sum) = (Vector256<double>.One, Vector256.Create(-1.0), Vector256<double>.Zero);
        for (var (i, cell) = (0, k); i < g.Actors; i++, cell += g.Stride)
            sum += Quartet.Load(g.Influence, cell);
        var whole = Vector256.LessThan(Quartet.Distance(sum, one), Vector256.Create(Rounding));
        var padding = Vector256.GreaterThanOrEqual(Vector256.Create(0.0, 1, 2, 3) + Vector256.Create((double)k),
            Vector256.Create((double)g.Issues));
        for (var (i, cell) = (0, k); i < g.Actors; i++, cell += g.Stride)
        {
            var h = Quartet.Load(g.Influence, cell);
            var r = h * (one + Vector256.Create(4 * g.Fragmentation) * (one - h));
            var a = Quartet.Load(g.OwnWay, cell) - Quartet.Load(g.Interest, cell) * r;
            var most = Vector256.ConditionalSelect(whole & Vector256.GreaterThanOrEqual(a, Vector256<double>.Zero),
                a / (a + Quartet.Load(g.Weight, k) * r), none);
            most = Vector256.ConditionalSelect(padding, Vector256.Create(double.PositiveInfinity), most);
            Quartet.Store(most, content, at + apart * cell);
        }
    }

    /// <summary>The best action for every ω' from one to another.</summary>
    internal readonly record struct Choice(double Action, double From, double To);
}
