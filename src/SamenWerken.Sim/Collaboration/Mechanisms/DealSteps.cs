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
internal sealed class DealSteps(Ground ground)
{
    private const double Something = 1e-9;

    private readonly Ground _g = ground;

    /// <summary>d1 by issue.</summary>
    internal double[] Given { get; } = Quartet.Row(ground.Stride);

    /// <summary>d2 by issue.</summary>
    internal double[] Asked { get; } = Quartet.Row(ground.Stride);

    /// <summary>What i's steps cost it.</summary>
    internal double[] CostI { get; } = Quartet.Row(ground.Stride);

    /// <summary>What i thinks that its steps are worth to j.</summary>
    internal double[] GainJ { get; } = Quartet.Row(ground.Stride);

    /// <summary>What j's steps are worth to i.</summary>
    internal double[] GainI { get; } = Quartet.Row(ground.Stride);

    /// <summary>What i thinks that j's steps cost it.</summary>
    internal double[] CostJ { get; } = Quartet.Row(ground.Stride);

    /// <summary>A bit by issue: whether i could go this step.</summary>
    internal ulong Giving { get; private set; }

    /// <summary>A bit by issue: whether j could go this step.</summary>
    internal ulong Answering { get; private set; }

    /// <summary>The same as a mask by issue.</summary>
    internal double[] Asking { get; } = Quartet.Row(ground.Stride);

    /// <summary>Who proposes a deal to whom, and how the proposer sees it.</summary>
    /// <param name="I">Who proposes.</param>
    /// <param name="J">Who answers.</param>
    /// <param name="ShareI">ω' of i.</param>
    /// <param name="ShareJ">ω' of j.</param>
    /// <param name="Trust">τ_ij, taken as mutual.</param>
    /// <param name="Knowledge">δ_ij.</param>
    internal readonly record struct Pair(int I, int J, double ShareI, double ShareJ, double Trust, double Knowledge);

    /// <summary>What steps are allowed.</summary>
    /// <param name="Step">Share of the distance.</param>
    /// <param name="Least">Smallest step.</param>
    /// <param name="RedLine">Red lines, rows of actors over issues.</param>
    /// <param name="Open">A mask by issue: what may be dealt on.</param>
    internal readonly record struct Rules(double Step, double Least, double[] RedLine, double[] Open);

    /// <summary>ΔV of an actor when a mover goes from y to another position on one issue.</summary>
    /// <param name="g">What is valued.</param>
    /// <param name="from">What happens on the issue at y.</param>
    /// <param name="to">What would happen on it.</param>
    /// <param name="actor">Whose value.</param>
    /// <param name="share">Its ω'.</param>
    /// <param name="issue">On which issue.</param>
    /// <param name="away">How much farther from its ideal the actor itself would be; 0 where another moves.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Change(
        Ground g, (double X, double C) from, (double X, double C) to, int actor, double share, int issue, double away)
    {
        var (cell, hurt) = (actor * g.Stride + issue, g.Hurt[issue]);
        var (interest, w, ideal, perceived) = (g.Interest[cell], g.Weight[issue], g.Ideal[cell], g.Perceived[issue]);
        var (fit, seen) = (Perspective.Fit(hurt, to.X, ideal), Perspective.Fit(hurt, to.X, perceived));
        var (fitNow, seenNow) = (Perspective.Fit(hurt, from.X, ideal), Perspective.Fit(hurt, from.X, perceived));
        return Outlook.Worth(share, interest, w, fit, seen, to.C) - Outlook.Worth(share, interest, w, fitNow, seenNow, from.C)
            - (1 - share) * g.OwnWay[cell] * away;
    }

    /// <summary>Values the steps of all issues, four at once. False where there is nothing to give or nothing to ask.</summary>
    internal bool Value(double[] y, double[] x, double[] c, in Pair pair, in Rules rules)
    {
        var (g, giving, asking) = (_g, 0UL, 0UL);
        var (rowI, rowJ) = (pair.I * g.Stride, pair.J * g.Stride);
        for (var k = 0; k < g.Stride; k += Quartet.Width, rowI += Quartet.Width, rowJ += Quartet.Width)
        {
            var now = Quartet.Load(x, k);
            var (byI, byJ) = (new Step(g, y, now, rules.Step, rowI, rowJ), new Step(g, y, now, rules.Step, rowJ, rowI));
            var (d1, x1, spread1, d2, x2, spread2) = (byI.Move, byI.X, byI.Spread, byJ.Move, byJ.X, byJ.Spread);
            Quartet.Store(d1, Given, k);
            Quartet.Store(d2, Asked, k);
            Coherence.AddSpreads(g.Influence, y, g.Actors, g.Stride, k, x1, x2, ref spread1, ref spread2);
            var (c0, c1, c2) = (Quartet.Load(c, k), Coherence.From(spread1, g.Fragmentation), Coherence.From(spread2, g.Fragmentation));

            var (w, q, hurt) = (Quartet.Load(g.Weight, k), Quartet.Load(g.Perceived, k), Quartet.Load(g.Hurt, k));
            var (unseen, unseen1, unseen2) = (Quartet.Distance(now, q), Quartet.Distance(x1, q), Quartet.Distance(x2, q));
            var (leftI, leftJ) = (Vector256.Create(1 - pair.ShareI), (1 - pair.ShareJ) * Thought(pair, rowI, rowJ));
            var own = g.OwnShare[pair.J];
            var ofI = new Outlook(
                leftI * Quartet.Load(g.Interest, rowI), Vector256.Create(pair.ShareI) * w, Quartet.Load(g.Ideal, rowI), hurt);
            var ofJ = new Outlook(
                Vector256.Create(1 - own) * leftJ, Vector256.Create(pair.ShareJ) * w, Quartet.Load(g.Ideal, rowJ), hurt);
            var (worthI, worthJ, trust) = (ofI.Worth(now, c0, unseen), ofJ.Worth(now, c0, unseen), Vector256.Create(pair.Trust));
            var (gainJ, gainI) = (trust * (ofJ.Worth(x1, c1, unseen1) - worthJ), trust * (ofI.Worth(x2, c2, unseen2) - worthI));
            Quartet.Store(gainJ, GainJ, k);
            Quartet.Store(gainI, GainI, k);

            var open = Quartet.Load(rules.Open, k);
            var away = Away(g, y, d1, rowI);
            var costI = leftI * Quartet.Load(g.OwnWay, rowI) * (away - Away(g, y, rowI)) - (ofI.Worth(x1, c1, unseen1) - worthI);
            Quartet.Store(costI, CostI, k);
            var gives = open & Counts(d1, away, Quartet.Load(rules.RedLine, rowI), gainJ, rules.Least);
            giving |= (ulong)gives.ExtractMostSignificantBits() << k;

            away = Away(g, y, d2, rowJ);
            var costJ = Vector256.Create(own) * leftJ * (away - Away(g, y, rowJ)) - (ofJ.Worth(x2, c2, unseen2) - worthJ);
            Quartet.Store(costJ, CostJ, k);
            var asks = open & Counts(d2, away, Quartet.Load(rules.RedLine, rowJ), gainI, rules.Least);
            Quartet.Store(asks, Asking, k);
            asking |= (ulong)asks.ExtractMostSignificantBits() << k;
        }

        (Giving, Answering) = (giving, asking);
        return giving != 0 && asking != 0;
    }

    // How far from its ideal an actor is, and how far it would be after a move.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Away(Ground g, double[] y, int row) =>
        Quartet.Distance(Quartet.Load(y, row), Quartet.Load(g.Ideal, row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Away(Ground g, double[] y, Vector256<double> move, int row) =>
        Quartet.Distance(Quartet.Load(y, row) + move, Quartet.Load(g.Ideal, row));

    // ŝ_j, as i thinks.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Thought(in Pair pair, int rowI, int rowJ)
    {
        var told = Vector256.Create(pair.Knowledge) * Quartet.Load(_g.Salience, rowJ);
        return Quartet.MultiplyAdd(Vector256.Create(1 - pair.Knowledge), Quartet.Load(_g.Salience, rowI), told);
    }

    // A step of some size, within the red line, and worth something to the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Counts(
        Vector256<double> move, Vector256<double> away, Vector256<double> redLine, Vector256<double> gain, double least) =>
        Vector256.GreaterThanOrEqual(Vector256.Abs(move), Vector256.Create(least))
        & Vector256.LessThanOrEqual(away, redLine + Vector256.Create(Consent.Tolerance))
        & Vector256.GreaterThan(gain, Vector256.Create(Something));

    // A step towards the other: d, x̃ after it, and what the mover's own going adds to the spread.
    private readonly struct Step
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Step(Ground g, double[] y, Vector256<double> now, double share, int mover, int other)
        {
            var (from, h) = (Quartet.Load(y, mover), Quartet.Load(g.Influence, mover));
            Move = Vector256.Create(share) * (Quartet.Load(g.Ideal, other) - from);
            X = Quartet.MultiplyAdd(h, Move, now);
            Spread = h * (Quartet.Distance(from + Move, X) - Quartet.Distance(from, X));
        }

        internal Vector256<double> Move { get; }

        internal Vector256<double> X { get; }

        internal Vector256<double> Spread { get; }
    }
}
