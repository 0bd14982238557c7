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
    private const double Something = 1e-9;

    private readonly DealRows _rows;
    private readonly Place _actions, _influence, _x, _c, _own;
    private readonly nuint _stride, _end; // the second: behind the last actor
    private nuint _placeI, _placeJ, _cellI, _cellJ;

    /// <param name="ground">What is valued.</param>
    /// <param name="joint">y, and what comes of it.</param>
    /// <param name="rows">The ground as it is read here, and where the steps are written.</param>
    /// <param name="share">Step: share of the distance.</param>
    /// <param name="least">Smallest step.</param>
    internal DealSteps(Ground ground, JointAction joint, DealRows rows, double share, double least)
    {
        (_rows, _stride, _end) = (rows, (uint)ground.Stride, (uint)(ground.Actors * ground.Stride));
        (_actions, _influence, _own) = (new(joint.Y), new(ground.Influence), new(ground.OwnShare));
        (_x, _c) = (new(joint.X), new(joint.C));
        rows.Put(DealRows.Share, share);
        rows.Put(DealRows.Least, least);
    }

    /// <summary>A bit by issue: whether i could go this step.</summary>
    internal ulong Giving { get; private set; }

    /// <summary>A bit by issue: whether j could go this step; the same as a mask stands in the rows.</summary>
    internal ulong Answering { get; private set; }

    /// <summary>Who proposes a deal to whom, and how the proposer sees it.</summary>
    /// <param name="I">Who proposes.</param>
    /// <param name="J">Who answers.</param>
    /// <param name="ShareI">ω' of i.</param>
    /// <param name="ShareJ">ω' of j.</param>
    /// <param name="Trust">τ_ij, taken as mutual.</param>
    /// <param name="Knowledge">δ_ij.</param>
    internal readonly record struct Pair(int I, int J, double ShareI, double ShareJ, double Trust, double Knowledge);

    /// <summary>The two who meet; what deals are valued against is as it is now (<see cref="DealRows.Renew"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Between(in Pair pair)
    {
        var (rows, own, stride) = (_rows, Quartet.After(ref _own.Start, pair.J), (int)_stride);
        var (cellI, cellJ) = (pair.I * stride, pair.J * stride);
        (_cellI, _cellJ) = ((uint)cellI, (uint)cellJ);
        (_placeI, _placeJ) = (DealRows.OfCell(cellI), DealRows.OfCell(cellJ));
        ref var start = ref rows.Start;
        DealRows.Put(ref start, DealRows.LeftI, 1 - pair.ShareI);
        DealRows.Put(ref start, DealRows.ShareI, pair.ShareI);
        DealRows.Put(ref start, DealRows.LeftJ, 1 - pair.ShareJ);
        DealRows.Put(ref start, DealRows.ShareJ, pair.ShareJ);
        DealRows.Put(ref start, DealRows.Own, own);
        DealRows.Put(ref start, DealRows.NotOwn, 1 - own);
        DealRows.Put(ref start, DealRows.Trust, pair.Trust);
        DealRows.Put(ref start, DealRows.Known, pair.Knowledge);
        DealRows.Put(ref start, DealRows.Unknown, 1 - pair.Knowledge);
    }

    /// <summary>An issue, and those that are valued at once with it: a bit for each.</summary>
    internal static ulong With(int issue) => (ulong)Quartet.Every << (issue & ~(Quartet.Width - 1));

    /// <summary>Values the steps of the two, four issues at once. False where there is nothing to give or nothing to ask.</summary>
    /// <param name="issues">A bit by issue: those of which anything changed since they were valued, and what is valued with them
    /// (<see cref="With"/>); the others stay as they are.</param>
    internal bool Value(ulong issues = ulong.MaxValue)
    {
        ref var rows = ref _rows.Start;
        ref var ofI = ref Unsafe.Add(ref rows, _placeI);
        ref var ofJ = ref Unsafe.Add(ref rows, _placeJ);
        ref var of = ref DealRows.Of(ref rows, 0);
        ref var at = ref rows;
        ref var actions = ref _actions.Start;
        ref var influence = ref _influence.Start;
        ref var xs = ref _x.Start;
        ref var cs = ref _c.Start;
        var (giving, answering, stride) = (Giving & ~issues, Answering & ~issues, _stride);
        var (cellI, cellJ, end) = (_cellI, _cellJ, _end);
        for (nuint k = 0; k < stride; k += Quartet.Width)
        {
            if ((issues >> (int)k & 1) != 0)
            {
                var (now, share) = (Quartet.Load(ref xs, k), Quartet.Load(ref rows, DealRows.Share));
                var (idealI, idealJ) = (Quartet.Load(ref ofI, DealRows.Ideal), Quartet.Load(ref ofJ, DealRows.Ideal));
                var byI = new Step(
                    Quartet.Load(ref actions, cellI + k), Quartet.Load(ref ofI, DealRows.Influence), idealI, idealJ, now, share);
                var byJ = new Step(
                    Quartet.Load(ref actions, cellJ + k), Quartet.Load(ref ofJ, DealRows.Influence), idealJ, idealI, now, share);
                var (x1, spread1, x2, spread2) = (byI.X, byI.Spread, byJ.X, byJ.Spread);
                Quartet.Store(byI.Move, ref at, DealRows.Given);
                Quartet.Store(byJ.Move, ref at, DealRows.Asked);
                var least = Quartet.Load(ref rows, DealRows.Least);
                var (mayI, mayJ) = (
                    byI.May(least, Quartet.Load(ref ofI, DealRows.Farthest)), byJ.May(least, Quartet.Load(ref ofJ, DealRows.Farthest)));
                var (departureI, departureJ) = (byI.Departure, byJ.Departure);
                Coherence.AddSpreads(ref influence, ref actions, end + k, stride, k, x1, x2, ref spread1, ref spread2);
                var fragmentation = Quartet.Load(ref rows, DealRows.Fragmentation);
                var (c0, c1, c2) = (
                    Quartet.Load(ref cs, k), Coherence.From(spread1, fragmentation), Coherence.From(spread2, fragmentation));

                var (w, q, hurt) = (
                    Quartet.Load(ref of, DealRows.Weight), Quartet.Load(ref of, DealRows.Perceived), Quartet.Load(ref of, DealRows.Hurt));
                var (leftI, trust) = (Quartet.Load(ref rows, DealRows.LeftI), Quartet.Load(ref rows, DealRows.Trust));
                var (ownI, interestI) = (
                    leftI * Quartet.Load(ref ofI, DealRows.OwnWay) * departureI, leftI * Quartet.Load(ref ofI, DealRows.Interest));

                // ŝ_j, as i thinks.
                var told = Quartet.Load(ref rows, DealRows.Known) * Quartet.Load(ref ofJ, DealRows.Salience);
                var thought = Quartet.MultiplyAdd(
                    Quartet.Load(ref rows, DealRows.Unknown), Quartet.Load(ref ofI, DealRows.Salience), told);
                var leftJ = Quartet.Load(ref rows, DealRows.LeftJ) * thought;
                var ownJ = Quartet.Load(ref rows, DealRows.Own) * leftJ * departureJ;
                var i = new Outlook(interestI, Quartet.Load(ref rows, DealRows.ShareI) * w, idealI, hurt);
                var j = new Outlook(
                    Quartet.Load(ref rows, DealRows.NotOwn) * leftJ, Quartet.Load(ref rows, DealRows.ShareJ) * w, idealJ, hurt);

                var unseen = Quartet.Distance(now, q);
                var (worthI, worthJ) = (i.Worth(now, c0, unseen), j.Worth(now, c0, unseen));
                unseen = Quartet.Distance(x1, q);
                var costI = ownI - (i.Worth(x1, c1, unseen) - worthI);
                var gainJ = trust * (j.Worth(x1, c1, unseen) - worthJ);
                unseen = Quartet.Distance(x2, q);
                var gainI = trust * (i.Worth(x2, c2, unseen) - worthI);
                var costJ = ownJ - (j.Worth(x2, c2, unseen) - worthJ);
                Quartet.Store(costI, ref at, DealRows.CostI);
                Quartet.Store(gainJ, ref at, DealRows.GainJ);
                Quartet.Store(gainI, ref at, DealRows.GainI);
                Quartet.Store(costJ, ref at, DealRows.CostJ);

                var something = Vector256.Create(Something);
                var (gives, asks) = (mayI & Vector256.GreaterThan(gainJ, something), mayJ & Vector256.GreaterThan(gainI, something));
                Quartet.Store(asks, ref at, DealRows.Asking);
                giving |= (ulong)gives.ExtractMostSignificantBits() << (int)k;
                answering |= (ulong)asks.ExtractMostSignificantBits() << (int)k;
            }

            at = ref Unsafe.Add(ref at, Quartet.Width);
            ofI = ref Unsafe.Add(ref ofI, DealRows.ActorPlace);
            ofJ = ref Unsafe.Add(ref ofJ, DealRows.ActorPlace);
            of = ref Unsafe.Add(ref of, DealRows.IssuePlace);
        }

        (Giving, Answering) = (giving, answering);
        return giving != 0 && answering != 0;
    }

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
