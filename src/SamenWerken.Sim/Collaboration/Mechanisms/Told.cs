using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What a facilitator knows of everybody, on each issue: positions, influence and red lines are public, saliences as told.
/// <code>
/// ŝ_i = κ_i s_i + (1 − κ_i)/m
/// </code>
/// </summary>
/// <remarks>Everybody has a seat, four next to each other.</remarks>
internal sealed class Told
{
    // Of an issue first how it is valued: 1 − e, q̂ and ω̂' w, in four lanes each.
    internal const int Hurt = 0, Perceived = 4, Weight = 8, OfIssue = 12;

    // Then what is known of four seats on it, and four more: of the members, of going alone, and of the text as it is.
    internal const int Ideal = 0, Influence = 4, Apart = 8, Interest = 12, OwnWay = 16, Salience = 20, RedLine = 24, Base = 28;
    internal const int GiftOn = 32, SacrificeOn = 36, CrossingOn = 40, Known = 44;

    // What stays until p, h or e change, of four seats on an issue: s, m and |p − x̃| of going alone.
    private const int Own = 0, Fit = 4, Away = 8, Lasting = 12;

    private readonly Ground _g;
    private readonly int _length;
    private readonly double[] _rows, _lasting, _seen;
    private readonly double[] _stake; // rows of issues over seats
    private int _ground = -1;

    internal Told(Ground ground)
    {
        (_g, _length) = (ground, ground.Column);
        OnIssue = OfIssue + _length / Quartet.Width * Known;
        (_rows, _seen) = (Quartet.Row(OnIssue * ground.Issues), Quartet.Row(ground.Stride));
        (_lasting, _stake) = (Quartet.Row(_length / Quartet.Width * Lasting * ground.Issues), Quartet.Row(_length * ground.Issues));
    }

    /// <summary>What is known, a row for each issue.</summary>
    internal double[] Rows => _rows;

    /// <summary>How long a row is.</summary>
    internal int OnIssue { get; }

    /// <summary>Takes down what was told.</summary>
    /// <param name="share">ω̂'.</param>
    /// <param name="known">κ, how well the others know each.</param>
    /// <param name="redLine">Red lines, rows of actors over issues.</param>
    /// <param name="x">x̃(p) by issue.</param>
    /// <param name="c">C(p) by issue.</param>
    /// <param name="ground">How often anything changed but what is told and ω̂': while it did not, the rest is known already.</param>
    internal void Hear(double share, double[] known, double[] redLine, double[] x, double[] c, int ground)
    {
        if (_ground != ground)
        {
            for (var issue = 0; issue < _g.Issues; issue++)
                Prepare(issue, redLine, x[issue]);
            _ground = ground;
        }

        for (var k = 0; k < _g.Stride; k += Quartet.Width)
        {
            var fit = Perspective.Fit(Quartet.Load(_g.Hurt, k), Quartet.Load(x, k), Quartet.Load(_g.Perceived, k));
            Quartet.Store(Vector256.Create(share) * Quartet.Load(_g.Weight, k) * fit, _seen, k);
        }

        for (var issue = 0; issue < _g.Issues; issue++)
            Quartet.Store(Vector256.Create(share * _g.Weight[issue]), _rows, issue * OnIssue + Weight);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
            Know(seat, share, known, c);
    }

    // What of an issue does not depend on who is a member and what was told.
    private void Prepare(int issue, double[] redLine, double x)
    {
        var (one, four, row, start) = (Vector256<double>.One, Vector256.Create(x), issue * _length, issue * OnIssue);
        var (hurt, spreads) = (Quartet.Each(_g.Hurt, issue), Vector256.Create(-4 * _g.Fragmentation));
        Quartet.Store(hurt, _rows, start + Hurt);
        Quartet.Store(Quartet.Each(_g.Perceived, issue), _rows, start + Perceived);
        ref var places = ref Quartet.Start(_rows, (uint)(start + OfIssue));
        ref var lasting = ref Quartet.Start(_lasting, (uint)(issue * (_length / Quartet.Width) * Lasting));
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var (ideal, influence) = (Quartet.Load(_g.IdealByIssue, row + seat), Quartet.Load(_g.InfluenceByIssue, row + seat));
            Quartet.Store(ideal, ref places, Ideal);
            Quartet.Store(influence, ref places, Influence);
            Quartet.Store(spreads * influence * (one - influence), ref places, Apart); // −4 f h (1 − h)
            Quartet.Store(Four(redLine, seat, issue) + Vector256.Create(Consent.Tolerance), ref places, RedLine);
            Quartet.Store(Four(_g.Salience, seat, issue), ref lasting, Own);
            Quartet.Store(Perspective.Fit(hurt, four, ideal), ref lasting, Fit);
            Quartet.Store(Quartet.Distance(ideal, four), ref lasting, Away);
            places = ref Quartet.After(ref places, Known);
            lasting = ref Quartet.After(ref lasting, Lasting);
        }
    }

    // What four actors have on an issue, from rows of actors over issues.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Four(double[] cells, int actor, int issue)
    {
        double Of(int lane) => actor + lane < _g.Actors ? cells[(actor + lane) * _g.Stride + issue] : 0;
        return Vector256.Create(Of(0), Of(1), Of(2), Of(3));
    }

    // What was told of four seats, and what they have of going alone as far as it was.
    private void Know(int seat, double share, double[] known, double[] c)
    {
        var (one, nothing, kappa, own) = (
            Vector256<double>.One, Vector256<double>.Zero, Quartet.Load(known, seat), Quartet.Load(_g.OwnShare, seat));
        var (rest, guess) = (Vector256.Create(1 - share), (one - kappa) / Vector256.Create((double)_g.Issues));
        var (ofWhole, ofWay) = (rest * (one - own), rest * own);
        var (place, last, issues) = (seat / Quartet.Width * Known + OfIssue, seat / Quartet.Width * Lasting, (nuint)(uint)_g.Issues);
        ref var places = ref Quartet.Start(_rows, (uint)place);
        ref var lasting = ref Quartet.Start(_lasting, (uint)last);
        ref var stakes = ref Quartet.Start(_stake, (uint)seat);
        ref var seens = ref Quartet.Start(_seen);
        ref var coherences = ref Quartet.Start(c);
        for (nuint issue = 0; issue < issues; issue++)
        {
            var told = kappa * Quartet.Load(ref lasting, Own) + guess;
            var interest = ofWhole * told;
            Quartet.Store(interest, ref places, Interest);
            Quartet.Store(ofWay * told, ref places, OwnWay);
            Quartet.Store(told, ref places, Salience);
            var alone = interest * Quartet.Load(ref lasting, Fit) + Quartet.Each(ref seens, issue);
            Quartet.Store(alone * Quartet.Each(ref coherences, issue), ref places, Base);
            Quartet.Store(nothing, ref places, GiftOn);
            Quartet.Store(nothing, ref places, SacrificeOn);
            Quartet.Store(nothing, ref places, CrossingOn);
            Quartet.Store(told * Quartet.Load(ref lasting, Away), ref stakes, 0);
            places = ref Quartet.After(ref places, OnIssue);
            lasting = ref Quartet.After(ref lasting, _length / Quartet.Width * Lasting);
            stakes = ref Quartet.After(ref stakes, _length);
        }
    }

    /// <summary>What is at stake for some seats on some issues: the sum of ŝ_ik |p_ik − x̃_k(p)|.</summary>
    internal double AtStake(ReadOnlySpan<int> seats, ReadOnlySpan<int> issues)
    {
        var sum = 0.0;
        foreach (var seat in seats)
        {
            ref var stakes = ref Quartet.Start(_stake, (uint)seat);
            foreach (var issue in issues)
                sum += Quartet.One(ref stakes, (uint)(issue * _length));
        }

        return sum;
    }
}
