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

    /// <summary>A mask by issue: whether j could go this step.</summary>
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
    /// <param name="byIssue">y, rows of issues over actors.</param>
    /// <param name="x">x̃(y) of the issue.</param>
    /// <param name="c">C(y) of the issue.</param>
    /// <param name="actor">Whose value.</param>
    /// <param name="share">Its ω'.</param>
    /// <param name="mover">Who moves.</param>
    /// <param name="issue">On which issue.</param>
    /// <param name="to">Where to.</param>
    internal static double Change(Ground g, double[] byIssue, double x, double c, int actor, double share, int mover, int issue, double to)
    {
        var (start, cell) = (issue * g.Column, actor * g.Stride + issue);
        var (moved, coherence) = Coherence.WithMove(g.InfluenceByIssue, byIssue, start, g.Column, g.Fragmentation, x, mover, to);
        var (hurt, ideal, perceived) = (g.Hurt[issue], g.Ideal[cell], g.Perceived[issue]);
        var own = g.Interest[cell] * (Perspective.Fit(hurt, moved, ideal) * coherence - Perspective.Fit(hurt, x, ideal) * c);
        if (actor == mover)
            own -= g.OwnWay[cell] * (Math.Abs(to - ideal) - Math.Abs(byIssue[start + mover] - ideal));
        var seen = g.Weight[issue] * (Perspective.Fit(hurt, moved, perceived) * coherence - Perspective.Fit(hurt, x, perceived) * c);
        return Perspective.Value(share, own, seen);
    }

    /// <summary>Values the steps of all issues, four at once. False where there is nothing to give or nothing to ask.</summary>
    internal bool Value(double[] y, double[] x, double[] c, in Pair pair, in Rules rules)
    {
        var (giving, asking) = (0UL, 0u);
        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var (given, asked) = ValueFour(y, x, c, k, pair, rules);
            giving |= (ulong)given << k;
            asking |= asked;
        }

        Giving = giving;
        return giving != 0 && asking != 0;
    }

    private (uint Giving, uint Asking) ValueFour(double[] y, double[] x, double[] c, int k, in Pair pair, in Rules rules)
    {
        var g = _g;
        var (rowI, rowJ) = (pair.I * g.Stride + k, pair.J * g.Stride + k);
        var (yi, yj, pi, pj) = (Quartet.Load(y, rowI), Quartet.Load(y, rowJ), Quartet.Load(g.Ideal, rowI), Quartet.Load(g.Ideal, rowJ));
        var (d1, d2) = (Vector256.Create(rules.Step) * (pj - yi), Vector256.Create(rules.Step) * (pi - yj));
        var (toI, toJ, now) = (yi + d1, yj + d2, Quartet.Load(x, k));
        var (hi, hj) = (Quartet.Load(g.Influence, rowI), Quartet.Load(g.Influence, rowJ));
        var (x1, x2) = (Quartet.MultiplyAdd(hi, d1, now), Quartet.MultiplyAdd(hj, d2, now));
        var spread1 = hi * (Quartet.Distance(toI, x1) - Quartet.Distance(yi, x1));
        var spread2 = hj * (Quartet.Distance(toJ, x2) - Quartet.Distance(yj, x2));
        for (var (actor, at) = (0, k); actor < g.Actors; actor++, at += g.Stride)
        {
            var (h, z) = (Quartet.Load(g.Influence, at), Quartet.Load(y, at));
            spread1 = Quartet.MultiplyAdd(h, Quartet.Distance(z, x1), spread1);
            spread2 = Quartet.MultiplyAdd(h, Quartet.Distance(z, x2), spread2);
        }

        var (c0, c1, c2) = (Quartet.Load(c, k), Coherence.From(spread1, g.Fragmentation), Coherence.From(spread2, g.Fragmentation));
        var (hurt, w, q) = (Quartet.Load(g.Hurt, k), Quartet.Load(g.Weight, k), Quartet.Load(g.Perceived, k));
        var seen = w * Perspective.Fit(hurt, now, q) * c0;
        var seen1 = w * Perspective.Fit(hurt, x1, q) * c1 - seen;
        var seen2 = w * Perspective.Fit(hurt, x2, q) * c2 - seen;

        var (known, unknown) = (Vector256.Create(pair.Knowledge), Vector256.Create(1 - pair.Knowledge));
        var thought = known * Quartet.Load(g.Salience, rowJ) + unknown * Quartet.Load(g.Salience, rowI);
        var own = g.OwnShare[pair.J];
        var (leftI, leftJ) = (Vector256.Create(1 - pair.ShareI), (1 - pair.ShareJ) * thought);
        var (publicI, publicJ) = (Vector256.Create(pair.ShareI), Vector256.Create(pair.ShareJ));
        var (interestI, interestJ) = (leftI * Quartet.Load(g.Interest, rowI), Vector256.Create(1 - own) * leftJ);
        var (fitI, fitJ) = (Perspective.Fit(hurt, now, pi) * c0, Perspective.Fit(hurt, now, pj) * c0);
        var (awayI, awayJ) = (Quartet.Distance(toI, pi), Quartet.Distance(toJ, pj));

        var costI = leftI * Quartet.Load(g.OwnWay, rowI) * (awayI - Quartet.Distance(yi, pi))
            - interestI * (Perspective.Fit(hurt, x1, pi) * c1 - fitI) - publicI * seen1;
        var costJ = Vector256.Create(own) * leftJ * (awayJ - Quartet.Distance(yj, pj))
            - interestJ * (Perspective.Fit(hurt, x2, pj) * c2 - fitJ) - publicJ * seen2;
        var trust = Vector256.Create(pair.Trust);
        var gainJ = trust * (interestJ * (Perspective.Fit(hurt, x1, pj) * c1 - fitJ) + publicJ * seen1);
        var gainI = trust * (interestI * (Perspective.Fit(hurt, x2, pi) * c2 - fitI) + publicI * seen2);
        Quartet.Store(d1, Given, k);
        Quartet.Store(d2, Asked, k);
        Quartet.Store(costI, CostI, k);
        Quartet.Store(costJ, CostJ, k);
        Quartet.Store(gainI, GainI, k);
        Quartet.Store(gainJ, GainJ, k);

        var open = Quartet.Load(rules.Open, k);
        var giving = open & Counts(d1, awayI, Quartet.Load(rules.RedLine, rowI), gainJ, rules.Least);
        var asking = open & Counts(d2, awayJ, Quartet.Load(rules.RedLine, rowJ), gainI, rules.Least);
        Quartet.Store(asking, Asking, k);
        return (giving.ExtractMostSignificantBits(), asking.ExtractMostSignificantBits());
    }

    // A step of some size, within the red line, and worth something to the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Counts(
        Vector256<double> move, Vector256<double> away, Vector256<double> redLine, Vector256<double> gain, double least) =>
        Vector256.GreaterThanOrEqual(Vector256.Abs(move), Vector256.Create(least))
        & Vector256.LessThanOrEqual(away, redLine + Vector256.Create(Consent.Tolerance))
        & Vector256.GreaterThan(gain, Vector256.Create(Something));
}
