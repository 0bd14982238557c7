using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What each step of a deal would be worth: i goes d1_k = Step (p_jk − y_ik) towards j on issue k, j goes d2_l = Step (p_il − y_jl)
/// towards i on l, each valued on its own, at y plus the step.
/// <code>
/// cost_i = −ΔV_i(d1)   gain_j = τ ΔV_j(d1)   gain_i = τ ΔV_i(d2)   cost_j = −ΔV_j(d2)
/// </code>
/// j's values are what i thinks: saliences ŝ_j = δ_ij s_j + (1 − δ_ij) s_i (interests projected, fixed-pie bias: Thompson &amp;
/// Hastie 1990). A step counts where it is of some size, within the mover's red line, and worth something to the other.
/// </summary>
internal sealed class DealSteps
{
    /// <summary>Where the rows of steps stand, each with room for all issues that there may be.</summary>
    internal const int GivenAt = 0, AskedAt = 64, CostIAt = 128, GainJAt = 192, GainIAt = 256, CostJAt = 320, AskingAt = 384;

    private const int Rows = 448;
    private const double Something = 1e-9;

    // What is the same for all issues, each four times: what the two are to each other, and what steps are allowed.
    private const int LeftI = 0, ShareI = 4, LeftJ = 8, ShareJ = 12, Own = 16, NotOwn = 20, Trust = 24, Known = 28, Unknown = 32;
    private const int Share = 36, Least = 40, Fragmentation = 44, Terms = 48;

    private readonly Ground _g;
    private readonly DealRows _rows;
    private readonly double[] _steps = Quartet.Row(Rows), _terms = Quartet.Row(Terms);
    private int _i, _j;

    /// <param name="ground">What is valued.</param>
    /// <param name="rows">The same, as it is read here.</param>
    /// <param name="share">Step: share of the distance.</param>
    /// <param name="least">Smallest step.</param>
    internal DealSteps(Ground ground, DealRows rows, double share, double least)
    {
        (_g, _rows) = (ground, rows);
        Put(Share, share);
        Put(Least, least);
        Put(Fragmentation, -2 * ground.Fragmentation);
    }

    /// <summary>d1 by issue.</summary>
    internal Span<double> Given => _steps.AsSpan(GivenAt, _g.Stride);

    /// <summary>d2 by issue.</summary>
    internal Span<double> Asked => _steps.AsSpan(AskedAt, _g.Stride);

    /// <summary>What i's steps cost it.</summary>
    internal Span<double> CostI => _steps.AsSpan(CostIAt, _g.Stride);

    /// <summary>What i thinks that its steps are worth to j.</summary>
    internal Span<double> GainJ => _steps.AsSpan(GainJAt, _g.Stride);

    /// <summary>What j's steps are worth to i.</summary>
    internal Span<double> GainI => _steps.AsSpan(GainIAt, _g.Stride);

    /// <summary>What i thinks that j's steps cost it.</summary>
    internal Span<double> CostJ => _steps.AsSpan(CostJAt, _g.Stride);

    /// <summary>A bit by issue: whether i could go this step.</summary>
    internal ulong Giving { get; private set; }

    /// <summary>A bit by issue: whether j could go this step; the same as a mask stands in the rows.</summary>
    internal ulong Answering { get; private set; }

    /// <summary>Where the rows of steps begin.</summary>
    internal ref double Start => ref Quartet.Start(_steps);

    /// <summary>Who proposes a deal to whom, and how the proposer sees it.</summary>
    /// <param name="I">Who proposes.</param>
    /// <param name="J">Who answers.</param>
    /// <param name="ShareI">ω' of i.</param>
    /// <param name="ShareJ">ω' of j.</param>
    /// <param name="Trust">τ_ij, taken as mutual.</param>
    /// <param name="Knowledge">δ_ij.</param>
    internal readonly record struct Pair(int I, int J, double ShareI, double ShareJ, double Trust, double Knowledge);

    /// <summary>The two who meet.</summary>
    internal void Between(in Pair pair)
    {
        (_i, _j) = (pair.I, pair.J);
        var own = _g.OwnShare[pair.J];
        Put(LeftI, 1 - pair.ShareI);
        Put(ShareI, pair.ShareI);
        Put(LeftJ, 1 - pair.ShareJ);
        Put(ShareJ, pair.ShareJ);
        Put(Own, own);
        Put(NotOwn, 1 - own);
        Put(Trust, pair.Trust);
        Put(Known, pair.Knowledge);
        Put(Unknown, 1 - pair.Knowledge);
        _rows.Renew();
    }

    /// <summary>Values the steps of the two, four issues at once. False where there is nothing to give or nothing to ask.</summary>
    /// <param name="y">y, rows of actors over issues.</param>
    /// <param name="x">x̃(y).</param>
    /// <param name="c">C(y).</param>
    /// <param name="open">A mask by issue: what may be dealt on.</param>
    /// <param name="issues">A bit by issue: those of which anything changed since they were valued; the others stay as they are.</param>
    internal bool Value(double[] y, double[] x, double[] c, double[] open, ulong issues = ulong.MaxValue)
    {
        ref var terms = ref Quartet.Start(_terms);
        ref var rowsI = ref _rows.Of(_i);
        ref var rowsJ = ref _rows.Of(_j);
        ref var rows = ref _rows.Issues;
        ref var steps = ref Quartet.Start(_steps);
        ref var actions = ref Quartet.Start(y);
        ref var influence = ref Quartet.Start(_g.Influence);
        ref var xs = ref Quartet.Start(x);
        ref var cs = ref Quartet.Start(c);
        ref var opens = ref Quartet.Start(open);
        var (giving, answering, stride) = (Giving, Answering, (nuint)(uint)_g.Stride);
        var (cellI, cellJ, end) = ((nuint)(uint)(_i * _g.Stride), (nuint)(uint)(_j * _g.Stride), (nuint)(uint)(_g.Actors * _g.Stride));
        for (nuint k = 0, place = 0, issue = 0; k < stride; k += Quartet.Width, place += DealRows.Place, issue += DealRows.IssuePlace)
        {
            if ((issues >> (int)k & Quartet.Every) == 0)
                continue;
            ref var ofI = ref Unsafe.Add(ref rowsI, place);
            ref var ofJ = ref Unsafe.Add(ref rowsJ, place);
            ref var of = ref Unsafe.Add(ref rows, issue);
            var (now, share) = (Quartet.Load(ref xs, k), Quartet.Load(ref terms, Share));
            var (idealI, idealJ) = (Quartet.Load(ref ofI, DealRows.Ideal), Quartet.Load(ref ofJ, DealRows.Ideal));
            var byI = new Step(
                Quartet.Load(ref actions, cellI + k), Quartet.Load(ref ofI, DealRows.Influence), idealI, idealJ, now, share);
            var byJ = new Step(
                Quartet.Load(ref actions, cellJ + k), Quartet.Load(ref ofJ, DealRows.Influence), idealJ, idealI, now, share);
            var (x1, spread1, x2, spread2) = (byI.X, byI.Spread, byJ.X, byJ.Spread);
            ref var at = ref Unsafe.Add(ref steps, k);
            Quartet.Store(byI.Move, ref at, GivenAt);
            Quartet.Store(byJ.Move, ref at, AskedAt);
            var (mayOpen, least) = (Quartet.Load(ref opens, k), Quartet.Load(ref terms, Least));
            var (mayI, mayJ) = (
                mayOpen & byI.May(least, Quartet.Load(ref ofI, DealRows.Farthest)),
                mayOpen & byJ.May(least, Quartet.Load(ref ofJ, DealRows.Farthest)));
            var (departureI, departureJ) = (byI.Departure, byJ.Departure);
            Coherence.AddSpreads(ref influence, ref actions, end + k, stride, k, x1, x2, ref spread1, ref spread2);
            var fragmentation = Quartet.Load(ref terms, Fragmentation);
            var (c0, c1, c2) = (
                Quartet.Load(ref cs, k), Coherence.From(spread1, fragmentation), Coherence.From(spread2, fragmentation));

            var (w, q, hurt) = (
                Quartet.Load(ref of, DealRows.Weight), Quartet.Load(ref of, DealRows.Perceived), Quartet.Load(ref of, DealRows.Hurt));
            var (unseen, unseen1, unseen2) = (Quartet.Distance(now, q), Quartet.Distance(x1, q), Quartet.Distance(x2, q));
            var (leftI, trust) = (Quartet.Load(ref terms, LeftI), Quartet.Load(ref terms, Trust));
            var i = new Outlook(leftI * Quartet.Load(ref ofI, DealRows.Interest), Quartet.Load(ref terms, ShareI) * w, idealI, hurt);
            var worth = i.Worth(now, c0, unseen);
            var gainI = trust * (i.Worth(x2, c2, unseen2) - worth);
            var costI = leftI * Quartet.Load(ref ofI, DealRows.OwnWay) * departureI - (i.Worth(x1, c1, unseen1) - worth);
            Quartet.Store(gainI, ref at, GainIAt);
            Quartet.Store(costI, ref at, CostIAt);

            // ŝ_j, as i thinks.
            var told = Quartet.Load(ref terms, Known) * Quartet.Load(ref ofJ, DealRows.Salience);
            var thought = Quartet.MultiplyAdd(Quartet.Load(ref terms, Unknown), Quartet.Load(ref ofI, DealRows.Salience), told);
            var leftJ = Quartet.Load(ref terms, LeftJ) * thought;
            var j = new Outlook(Quartet.Load(ref terms, NotOwn) * leftJ, Quartet.Load(ref terms, ShareJ) * w, idealJ, hurt);
            worth = j.Worth(now, c0, unseen);
            var gainJ = trust * (j.Worth(x1, c1, unseen1) - worth);
            var costJ = Quartet.Load(ref terms, Own) * leftJ * departureJ - (j.Worth(x2, c2, unseen2) - worth);
            Quartet.Store(gainJ, ref at, GainJAt);
            Quartet.Store(costJ, ref at, CostJAt);

            var something = Vector256.Create(Something);
            var (gives, asks) = (mayI & Vector256.GreaterThan(gainJ, something), mayJ & Vector256.GreaterThan(gainI, something));
            Quartet.Store(asks, ref at, AskingAt);
            var four = ~((ulong)Quartet.Every << (int)k);
            giving = giving & four | (ulong)gives.ExtractMostSignificantBits() << (int)k;
            answering = answering & four | (ulong)asks.ExtractMostSignificantBits() << (int)k;
        }

        (Giving, Answering) = (giving, answering);
        return giving != 0 && answering != 0;
    }

    private void Put(int term, double value) => Quartet.Store(Vector256.Create(value), _terms, term);

    // A step towards the other on four issues.
    private readonly struct Step
    {
        private readonly Vector256<double> _from, _ideal, _to;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Step(
            Vector256<double> from, Vector256<double> h, Vector256<double> ideal, Vector256<double> other, Vector256<double> now,
            Vector256<double> share)
        {
            (_from, _ideal, Move) = (from, ideal, share * (other - from));
            (_to, X) = (from + Move, Quartet.MultiplyAdd(h, Move, now));
            Spread = h * (Quartet.Distance(_to, X) - Quartet.Distance(from, X));
        }

        /// <summary>d.</summary>
        internal Vector256<double> Move { get; }

        /// <summary>x̃ after it.</summary>
        internal Vector256<double> X { get; }

        /// <summary>What the mover's own going adds to the spread.</summary>
        internal Vector256<double> Spread { get; }

        /// <summary>How much farther from its ideal the mover would be.</summary>
        internal Vector256<double> Departure => Quartet.Distance(_to, _ideal) - Quartet.Distance(_from, _ideal);

        /// <summary>Whether it is of some size, and within the red line.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vector256<double> May(Vector256<double> least, Vector256<double> farthest) =>
            Vector256.GreaterThanOrEqual(Vector256.Abs(Move), least)
            & Vector256.LessThanOrEqual(Quartet.Distance(_to, _ideal), farthest);
    }
}
