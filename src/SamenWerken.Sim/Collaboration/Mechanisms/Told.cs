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
    // Of an issue first how it is valued: −(1 − e), q̂ and ω̂' w, in four lanes each; and w, m of q̂ and C of going alone.
    internal const int Lost = 0, Perceived = 4, Weight = 8, OfIssue = 24;
    private const int Need = 12, Seen = 16, Coherent = 20;

    // Then what is known of four seats on it, and four more: of the members, of going alone, and of the text as it is.
    internal const int Ideal = 0, Influence = 4, Apart = 8, Interest = 12, OwnWay = 16, Salience = 20, RedLine = 24, Base = 28;
    internal const int GiftOn = 32, SacrificeOn = 36, CrossingOn = 40, Known = 56;

    // What stays until p, h or e change, of four seats on an issue: s, m and |p − x̃| of going alone.
    private const int Own = 44, Fit = 48, Away = 52;

    private readonly Ground _g;
    private readonly int _length;
    private readonly double[] _rows;
    private readonly double[] _saliences, _redLines; // rows of issues over seats
    private readonly double[] _stakes; // of each issue on the table, one after another, rows over seats
    private int _ground = -1;

    internal Told(Ground ground)
    {
        (_g, _length) = (ground, ground.Column);
        OnIssue = OfIssue + _length / Quartet.Width * Known;
        _rows = Quartet.Row(OnIssue * ground.Issues);
        (_saliences, _redLines) = (Quartet.Row(_length * ground.Issues), Quartet.Row(_length * ground.Issues));
        _stakes = Quartet.Row(_length * ground.Issues);
    }

    /// <summary>What is known, a row for each issue.</summary>
    internal double[] Rows => _rows;

    /// <summary>How long a row is.</summary>
    internal int OnIssue { get; }

    /// <summary>Takes down what was told of the issues on the table; of the others nothing is asked.</summary>
    /// <param name="share">ω̂'.</param>
    /// <param name="known">κ, how well the others know each.</param>
    /// <param name="issues">The issues on the table.</param>
    /// <param name="redLine">Red lines, rows of actors over issues.</param>
    /// <param name="x">x̃(p) by issue.</param>
    /// <param name="c">C(p) by issue.</param>
    /// <param name="ground">How often anything changed but what is told and ω̂': while it did not, the rest is known already.</param>
    internal void Hear(
        double share, double[] known, ReadOnlySpan<int> issues, double[] redLine, double[] x, double[] c, int ground)
    {
        if (_ground != ground)
        {
            Turned.Turn(_g.Salience, _g.Actors, _g.Stride, _saliences, _g.Issues, _length);
            Turned.Turn(redLine, _g.Actors, _g.Stride, _redLines, _g.Issues, _length);
            for (var issue = 0; issue < _g.Issues; issue++)
                Prepare(issue, x[issue], c[issue]);
            _ground = ground;
        }

        for (var seat = 0; seat < _length; seat += Quartet.Width)
            Know(seat, share, known, issues);
    }

    // What of an issue does not depend on who is a member and what was told.
    private void Prepare(int issue, double x, double c)
    {
        var (one, four, row, start) = (Vector256<double>.One, Vector256.Create(x), issue * _length, issue * OnIssue);
        var (hurt, spreads) = (Quartet.Each(_g.Hurt, issue), Vector256.Create(-4 * _g.Fragmentation));
        var perceived = Quartet.Each(_g.Perceived, issue);
        ref var places = ref Quartet.Start(_rows, (uint)start);
        Quartet.Store(-hurt, ref places, Lost);
        Quartet.Store(perceived, ref places, Perceived);
        Quartet.Store(Quartet.Each(_g.Weight, issue), ref places, Need);
        Quartet.Store(Perspective.Fit(hurt, four, perceived), ref places, Seen);
        Quartet.Store(Vector256.Create(c), ref places, Coherent);
        places = ref Quartet.After(ref places, OfIssue);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var (ideal, influence) = (Quartet.Load(_g.IdealByIssue, row + seat), Quartet.Load(_g.InfluenceByIssue, row + seat));
            Quartet.Store(ideal, ref places, Ideal);
            Quartet.Store(influence, ref places, Influence);
            Quartet.Store(spreads * influence * (one - influence), ref places, Apart); // −4 f h (1 − h)
            Quartet.Store(Quartet.Load(_redLines, row + seat) + Vector256.Create(Consent.Tolerance), ref places, RedLine);
            Quartet.Store(Quartet.Load(_saliences, row + seat), ref places, Own);
            Quartet.Store(Perspective.Fit(hurt, four, ideal), ref places, Fit);
            Quartet.Store(Quartet.Distance(ideal, four), ref places, Away);
            places = ref Quartet.After(ref places, Known);
        }
    }

    // What was told of four seats, and what they have of going alone as far as it was.
    private void Know(int seat, double share, double[] known, ReadOnlySpan<int> issues)
    {
        var (one, kappa, own, whole) = (
            Vector256<double>.One, Quartet.Load(known, seat), Quartet.Load(_g.OwnShare, seat), Vector256.Create(share));
        var (rest, guess) = (Vector256.Create(1 - share), (one - kappa) / Vector256.Create((double)_g.Issues));
        var (ofWhole, ofWay, at, onIssue) = (
            rest * (one - own), rest * own, (nuint)(uint)(OfIssue + seat / Quartet.Width * Known), (nuint)(uint)OnIssue);
        ref var rows = ref Quartet.Start(_rows);
        ref var stakes = ref Quartet.Start(_stakes, (uint)seat);
        var length = _length;
        foreach (var issue in issues)
        {
            ref var row = ref Quartet.One(ref rows, (uint)issue * onIssue);
            var weight = whole * Quartet.Load(ref row, Need);
            Quartet.Store(weight, ref row, Weight);
            var seen = weight * Quartet.Load(ref row, Seen);
            ref var places = ref Quartet.One(ref row, at);
            var told = kappa * Quartet.Load(ref places, Own) + guess;
            var interest = ofWhole * told;
            Quartet.Store(interest, ref places, Interest);
            Quartet.Store(ofWay * told, ref places, OwnWay);
            Quartet.Store(told, ref places, Salience);
            var alone = interest * Quartet.Load(ref places, Fit) + seen;
            Quartet.Store(alone * Quartet.Load(ref row, Coherent), ref places, Base);
            Quartet.Store(told * Quartet.Load(ref places, Away), ref stakes, 0);
            stakes = ref Quartet.After(ref stakes, length);
        }
    }

    /// <summary>What is at stake for some seats on so many issues on the table: the sum of ŝ_ik |p_ik − x̃_k(p)|.</summary>
    internal double AtStake(ReadOnlySpan<int> seats, int issues)
    {
        var (sum, length, end) = (0.0, (nuint)(uint)_length, (nuint)(uint)(issues * _length));
        ref var stakes = ref Quartet.Start(_stakes);
        foreach (var seat in seats)
        {
            ref var ofSeat = ref Quartet.One(ref stakes, (uint)seat);
            for (nuint at = 0; at < end; at += length)
                sum += Quartet.One(ref ofSeat, at);
        }

        return sum;
    }
}
