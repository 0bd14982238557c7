using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What a facilitator makes of a text x, and whether a proposal improves it (a mediated single text: Nash 1950; Klein et al. 2003).
/// <code>
/// x̂_k = x_k − h_ik (x_k − p_ik)      Ĉ_k = 1 − 4 f h_ik (1 − h_ik) |x_k − p_ik|        (as if all others were at x, i at p)
/// gift      = Σ_k [ v(x̂_k, Ĉ_k, p_ik) − v(x̃_k(p), C_k(p), p_ik) ]
/// sacrifice = Σ_k [ v(x̂_k, Ĉ_k, p_ik) − v(x_k, 1, x_k) ]
/// G_i       = τ̂ gift − (1 + M(1 + 4ĉ) if sacrifice > 0 else 1) sacrifice − Σ_{red line crossed} ŝ_ik
/// a proposal is taken over if it makes the sum of the N largest of ln max(10⁻⁴ ε, G_i + ε) larger by more than 10⁻¹²
/// </code>
/// v is the summand of (5) with saliences as told, ŝ_i = κ_i s_i + (1 − κ_i)/m, and the members' mean ω̂', ĉ and τ̂.
/// </summary>
/// <remarks>Work space of one run; rows are over seats (members at the table), padded to a multiple of four.</remarks>
internal sealed class Facilitation
{
    private const double Strictly = 1e-12;
    private const double Surely = 1 - 1e-9; // far more than rounding
    private const double Ordinary = 1e-290;
    private const int MostMultiplied = 32; // seats; more of them could come below the smallest number

    private readonly Ground _g;
    private readonly int _length;
    private readonly double[] _ideal, _influence, _interest, _ownWay, _salience, _redLine, _base; // rows of issues over seats
    private readonly double[] _gifts, _sacrifices, _crossings; // rows of issues over seats, of the text as it is
    private readonly double[] _gift, _sacrifice, _crossing; // by seat
    private readonly double[] _newGift, _newSacrifice, _newCrossing; // by seat, of what is proposed
    private readonly double[] _welfare, _seated;
    private int _seats, _required;
    private double _trust, _demand, _share, _epsilon, _floor, _best, _product;

    internal Facilitation(Ground ground)
    {
        (_g, _length) = (ground, ground.Column);
        double[] Matrix() => Quartet.Row(_length * ground.Issues);
        (_ideal, _influence, _interest, _ownWay) = (Matrix(), Matrix(), Matrix(), Matrix());
        (_salience, _redLine, _base) = (Matrix(), Matrix(), Matrix());
        (_gifts, _sacrifices, _crossings) = (Matrix(), Matrix(), Matrix());
        (_gift, _sacrifice, _crossing) = (Quartet.Row(_length), Quartet.Row(_length), Quartet.Row(_length));
        (_newGift, _newSacrifice, _newCrossing, _welfare, _seated) =
            (Quartet.Row(_length), Quartet.Row(_length), Quartet.Row(_length), Quartet.Row(_length), Quartet.Row(_length));
    }

    /// <summary>Clears the table, for members who are like this on the average.</summary>
    /// <param name="trust">τ̂.</param>
    /// <param name="demand">1 + M (1 + 4 ĉ).</param>
    /// <param name="share">ω̂'.</param>
    internal void Clear(double trust, double demand, double share)
    {
        (_seats, _trust, _demand, _share) = (0, trust, demand, share);
        Quartet.Clear(_seated);
        Quartet.Clear(_gift);
        Quartet.Clear(_sacrifice);
        Quartet.Clear(_crossing);
        Quartet.Clear(_gifts);
        Quartet.Clear(_sacrifices);
        Quartet.Clear(_crossings);
    }

    /// <summary>Seats a member, with what the facilitator knows of its interests on every issue.</summary>
    /// <param name="i">Who.</param>
    /// <param name="known">κ_i, how well the others know it.</param>
    /// <param name="redLine">Red lines, rows of actors over issues.</param>
    /// <param name="x">x̃(p) by issue.</param>
    /// <param name="c">C(p) by issue.</param>
    internal void Seat(int i, double known, double[] redLine, double[] x, double[] c)
    {
        for (var k = 0; k < _g.Issues; k++)
        {
            var (at, cell) = (k * _length + _seats, i * _g.Stride + k);
            var (ideal, hurt, own) = (_g.Ideal[cell], _g.Hurt[k], _g.OwnShare[i]);
            var told = known * _g.Salience[cell] + (1 - known) / _g.Issues;
            (_ideal[at], _influence[at], _salience[at], _redLine[at]) =
                (ideal, _g.Influence[cell], told, redLine[cell] + Consent.Tolerance);
            (_interest[at], _ownWay[at]) = ((1 - _share) * (1 - own) * told, (1 - _share) * own * told);
            var seen = _share * _g.Weight[k] * Perspective.Fit(hurt, x[k], _g.Perceived[k]);
            _base[at] = (_interest[at] * Perspective.Fit(hurt, x[k], ideal) + seen) * c[k];
        }

        _seated[_seats++] = Quartet.All;
    }

    /// <summary>What is at stake for a seat on an issue: ŝ_ik |p_ik − x̃_k(p)|.</summary>
    internal double AtStake(int seat, int issue, double x) =>
        _salience[issue * _length + seat] * Math.Abs(_ideal[issue * _length + seat] - x);

    /// <summary>Opens a session.</summary>
    /// <param name="required">N, the number of signatures that count.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="floor">10⁻⁴: what a member who loses still counts for, as a share of ε.</param>
    internal void Open(int required, double epsilon, double floor)
    {
        (_required, _epsilon, _floor) = (required, epsilon, floor * epsilon);
        (_best, _product) = (Welfare(_gift, _sacrifice, _crossing), Product(_gift, _sacrifice, _crossing));
    }

    /// <summary>What the text as it is comes to: Σ ln max(10⁻⁴ ε, G_i + ε) over the required seats.</summary>
    internal double Objective => _best;

    /// <summary>G of a seat as the text is.</summary>
    internal double Gain(int seat) => Gain(_gift[seat], _sacrifice[seat], _crossing[seat]);

    /// <summary>Notes that an issue is in the text, before the session is opened.</summary>
    internal void Put(int issue, double x)
    {
        Weigh(issue, x);
        Take(issue);
    }

    /// <summary>Takes a proposal over if it improves the text.</summary>
    internal bool Try(int issue, double x)
    {
        Weigh(issue, x);
        // A product that is smaller for certain has a smaller sum of logarithms, which take long.
        var product = Product(_newGift, _newSacrifice, _newCrossing);
        if (_product > Ordinary && product < _product * Surely)
            return false;
        var welfare = Welfare(_newGift, _newSacrifice, _newCrossing);
        if (!(welfare > _best + Strictly))
            return false;
        (_best, _product) = (welfare, product);
        Take(issue);
        return true;
    }

    private double Gain(double gift, double sacrifice, double crossing) =>
        _trust * gift - Consent.Demand(_demand, sacrifice) - crossing;

    private void Take(int issue)
    {
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            Take(_newGift, _gift, _gifts, seat, issue * _length + seat);
            Take(_newSacrifice, _sacrifice, _sacrifices, seat, issue * _length + seat);
            Take(_newCrossing, _crossing, _crossings, seat, issue * _length + seat);
        }
    }

    private static void Take(double[] proposed, double[] totals, double[] parts, int seat, int at)
    {
        var total = Quartet.Load(proposed, seat);
        Quartet.Store(Quartet.Load(parts, at) + (total - Quartet.Load(totals, seat)), parts, at);
        Quartet.Store(total, totals, seat);
    }

    // Gift, sacrifice and crossed red lines of all seats if an issue stood at x in the text.
    private void Weigh(int issue, double x)
    {
        var (to, one, hurt) = (Vector256.Create(x), Vector256<double>.One, Vector256.Create(_g.Hurt[issue]));
        var (perceived, weight) = (Vector256.Create(_g.Perceived[issue]), Vector256.Create(_share * _g.Weight[issue]));
        var (four, seen) = (Vector256.Create(-4 * _g.Fragmentation), weight * Perspective.Fit(hurt, to, perceived));
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var at = issue * _length + seat;
            var (ideal, h, interest) = (Quartet.Load(_ideal, at), Quartet.Load(_influence, at), Quartet.Load(_interest, at));
            var away = Quartet.Distance(to, ideal);
            var without = to - h * (to - ideal);
            var coherence = Quartet.MultiplyAdd(four * h * (one - h), away, one);
            var alone = (interest * Perspective.Fit(hurt, without, ideal) + weight * Perspective.Fit(hurt, without, perceived)) * coherence;
            var together = interest * Perspective.Fit(hurt, to, ideal) + seen - Quartet.Load(_ownWay, at) * away;
            var crossed = Vector256.GreaterThan(away, Quartet.Load(_redLine, at)) & Quartet.Load(_salience, at);
            Propose(_newGift, _gift, _gifts, seat, at, alone - Quartet.Load(_base, at));
            Propose(_newSacrifice, _sacrifice, _sacrifices, seat, at, alone - together);
            Propose(_newCrossing, _crossing, _crossings, seat, at, crossed);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Propose(double[] proposed, double[] totals, double[] parts, int seat, int at, Vector256<double> part) =>
        Quartet.Store(Quartet.Load(totals, seat) - Quartet.Load(parts, at) + part, proposed, seat);

    private double Welfare(double[] gifts, double[] sacrifices, double[] crossings)
    {
        for (var seat = 0; seat < _length; seat += Quartet.Width)
            Quartet.Store(Elementary.Log(Counts(gifts, sacrifices, crossings, seat)), _welfare, seat);
        for (var left = _seats - _required; left > 0; left--)
            _welfare[Least()] = double.PositiveInfinity; // does not count
        var sum = 0.0;
        for (var seat = 0; seat < _seats; seat++)
            sum += double.IsPositiveInfinity(_welfare[seat]) ? 0 : _welfare[seat];
        return sum;
    }

    // max(10⁻⁴ ε, G_i + ε) of four seats.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Counts(double[] gifts, double[] sacrifices, double[] crossings, int seat)
    {
        var (sacrifice, one) = (Quartet.Load(sacrifices, seat), Vector256<double>.One);
        var factor = Vector256.ConditionalSelect(Vector256.GreaterThan(sacrifice, Vector256<double>.Zero), Vector256.Create(_demand), one);
        var gain = Vector256.Create(_trust) * Quartet.Load(gifts, seat) - factor * sacrifice - Quartet.Load(crossings, seat);
        return Quartet.Larger(Vector256.Create(_floor), gain + Vector256.Create(_epsilon));
    }

    // What the logarithms are of, multiplied; NaN, which is smaller than nothing, where some seats do not count or there are many.
    private double Product(double[] gifts, double[] sacrifices, double[] crossings)
    {
        if (_required < _seats || _seats > MostMultiplied)
            return double.NaN;
        var product = Vector256<double>.One;
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var counts = Counts(gifts, sacrifices, crossings, seat);
            product *= Vector256.ConditionalSelect(Quartet.Load(_seated, seat), counts, Vector256<double>.One);
        }

        return Quartet.Product(product);
    }

    private int Least()
    {
        var least = 0;
        for (var seat = 1; seat < _seats; seat++)
        {
            if (_welfare[seat] < _welfare[least])
                least = seat;
        }

        return least;
    }
}
