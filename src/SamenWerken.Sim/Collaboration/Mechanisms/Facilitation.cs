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
/// <remarks>Work space of one run. Everybody has a seat, four next to each other; who is no member is not seated and counts for
/// nothing.</remarks>
internal sealed class Facilitation
{
    private const double Strictly = 1e-12;
    private const double Surely = 1 - 1e-9; // far more than rounding
    private const double Ordinary = 1e-290;
    private const int MostMultiplied = 32; // seats; more of them could come below the smallest number

    // What is known of four seats on an issue stands together: of the members, of going alone, and of the text as it is.
    private const int Ideal = 0, Influence = 4, Apart = 8, Interest = 12, OwnWay = 16, Salience = 20, RedLine = 24, Base = 28;
    private const int GiftOn = 32, SacrificeOn = 36, CrossingOn = 40, Known = 44;

    // And what the text as it is, and as it is proposed, comes to for four seats.
    private const int Gift = 0, Sacrifice = 4, Crossing = 8, NewGift = 12, NewSacrifice = 16, NewCrossing = 20, Count = 24, Sums = 28;

    private readonly Ground _g;
    private readonly int _length, _onIssue;
    private readonly double[] _known, _sums;
    private readonly double[] _salience, _redLine, _stake; // rows of issues over seats
    private readonly double[] _welfare, _seated;
    private int _seats, _required;
    private double _trust, _demand, _share, _epsilon, _floor, _best, _product;

    internal Facilitation(Ground ground)
    {
        (_g, _length) = (ground, ground.Column);
        double[] Matrix() => Quartet.Row(_length * ground.Issues);
        _onIssue = _length / Quartet.Width * Known;
        (_known, _sums) = (Quartet.Row(_onIssue * ground.Issues), Quartet.Row(_length / Quartet.Width * Sums));
        (_salience, _redLine, _stake) = (Matrix(), Matrix(), Matrix());
        (_welfare, _seated) = (Quartet.Row(_length), Quartet.Row(_length));
    }

    /// <summary>Clears the table, for members who are like this on the average.</summary>
    /// <param name="trust">τ̂.</param>
    /// <param name="demand">1 + M (1 + 4 ĉ).</param>
    /// <param name="share">ω̂'.</param>
    internal void Clear(double trust, double demand, double share)
    {
        (_seats, _trust, _demand, _share) = (0, trust, demand, share);
        Quartet.Clear(_sums);
    }

    /// <summary>Seats the members, with what the facilitator knows of their interests on every issue.</summary>
    /// <param name="members">Who is a member.</param>
    /// <param name="known">κ, how well the others know each.</param>
    /// <param name="redLine">Red lines, rows of actors over issues.</param>
    /// <param name="x">x̃(p) by issue.</param>
    /// <param name="c">C(p) by issue.</param>
    internal void Seat(bool[] members, double[] known, double[] redLine, double[] x, double[] c)
    {
        for (var i = 0; i < members.Length; i++)
        {
            _seated[i] = members[i] ? Quartet.All : 0;
            _seats += members[i] ? 1 : 0;
        }

        Turned.Turn(_g.Salience, _g.Actors, _g.Stride, _salience, _g.Issues, _length);
        Turned.Turn(redLine, _g.Actors, _g.Stride, _redLine, _g.Issues, _length);
        for (var issue = 0; issue < _g.Issues; issue++)
            Know(issue, known, x[issue], c[issue]);
    }

    private void Know(int issue, double[] known, double x, double c)
    {
        var (one, four, row) = (Vector256<double>.One, Vector256.Create(x), (nuint)(uint)(issue * _length));
        var (hurt, coherence, spreads) = (Quartet.Each(_g.Hurt, issue), Vector256.Create(c), Vector256.Create(-4 * _g.Fragmentation));
        var seen = Vector256.Create(_share * _g.Weight[issue] * Perspective.Fit(_g.Hurt[issue], x, _g.Perceived[issue]));
        var (rest, nothing, issues) = (Vector256.Create(1 - _share), Vector256<double>.Zero, Vector256.Create((double)_g.Issues));
        ref var ideals = ref Quartet.Start(_g.IdealByIssue, row);
        ref var influences = ref Quartet.Start(_g.InfluenceByIssue, row);
        ref var saliences = ref Quartet.Start(_salience, row);
        ref var redLines = ref Quartet.Start(_redLine, row);
        ref var stakes = ref Quartet.Start(_stake, row);
        ref var places = ref Quartet.Start(_known, (uint)(issue * _onIssue));
        for (nuint seat = 0; seat < (uint)_length; seat += Quartet.Width)
        {
            var (ideal, own, kappa) = (
                Quartet.Load(ref ideals, seat), Quartet.Load(_g.OwnShare, (int)seat), Quartet.Load(known, (int)seat));
            var told = kappa * Quartet.Load(ref saliences, seat) + (one - kappa) / issues;
            var (interest, influence) = (rest * (one - own) * told, Quartet.Load(ref influences, seat));
            Quartet.Store(ideal, ref places, Ideal);
            Quartet.Store(influence, ref places, Influence);
            Quartet.Store(spreads * influence * (one - influence), ref places, Apart); // −4 f h (1 − h)
            Quartet.Store(interest, ref places, Interest);
            Quartet.Store(rest * own * told, ref places, OwnWay);
            Quartet.Store(told, ref places, Salience);
            Quartet.Store(Quartet.Load(ref redLines, seat) + Vector256.Create(Consent.Tolerance), ref places, RedLine);
            Quartet.Store((interest * Perspective.Fit(hurt, four, ideal) + seen) * coherence, ref places, Base);
            Quartet.Store(nothing, ref places, GiftOn);
            Quartet.Store(nothing, ref places, SacrificeOn);
            Quartet.Store(nothing, ref places, CrossingOn);
            Quartet.Store(told * Quartet.Distance(ideal, four), ref stakes, seat);
            places = ref Quartet.After(ref places, Known);
        }
    }

    /// <summary>What is at stake for a seat on an issue: ŝ_ik |p_ik − x̃_k(p)|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double AtStake(int seat, int issue) => _stake[issue * _length + seat];

    /// <summary>Opens a session.</summary>
    /// <param name="required">N, the number of signatures that count.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="floor">10⁻⁴: what a member who loses still counts for, as a share of ε.</param>
    internal void Open(int required, double epsilon, double floor)
    {
        (_required, _epsilon, _floor) = (required, epsilon, floor * epsilon);
        var product = Vector256<double>.One;
        ref var sums = ref Quartet.Start(_sums);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var counts = Counts(Quartet.Load(ref sums, Gift), Quartet.Load(ref sums, Sacrifice), Quartet.Load(ref sums, Crossing));
            Quartet.Store(counts, ref sums, Count);
            product *= Vector256.ConditionalSelect(Quartet.Load(_seated, seat), counts, Vector256<double>.One);
            sums = ref Quartet.After(ref sums, Sums);
        }

        // What the logarithms are of, multiplied; not where some seats do not count or there are many.
        _product = _required < _seats || _seats > MostMultiplied ? 0 : Quartet.Product(product);
        _best = Welfare();
    }

    /// <summary>What the text as it is comes to: Σ ln max(10⁻⁴ ε, G_i + ε) over the required seats.</summary>
    internal double Objective => _best;

    /// <summary>G of a seat as the text is.</summary>
    internal double Gain(int seat)
    {
        var at = seat / Quartet.Width * Sums + seat % Quartet.Width;
        return _trust * _sums[at + Gift] - Consent.Demand(_demand, _sums[at + Sacrifice]) - _sums[at + Crossing];
    }

    /// <summary>Notes that an issue is in the text, before the session is opened.</summary>
    internal void Put(int issue, double x)
    {
        Weigh(issue, x);
        Take(issue);
    }

    /// <summary>Takes a proposal over if it improves the text.</summary>
    internal bool Try(int issue, double x)
    {
        // A product that is smaller for certain has a smaller sum of logarithms, which take long.
        var product = Weigh(issue, x);
        if (_product > Ordinary && product < _product * Surely)
            return false;
        var welfare = Welfare();
        if (!(welfare > _best + Strictly))
            return false;
        (_best, _product) = (welfare, _product > 0 ? product : 0);
        Take(issue);
        return true;
    }

    private void Take(int issue)
    {
        ref var places = ref Quartet.Start(_known, (uint)(issue * _onIssue));
        ref var sums = ref Quartet.Start(_sums);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            for (nuint part = 0; part < 3 * Quartet.Width; part += Quartet.Width)
            {
                var total = Quartet.Load(ref sums, NewGift + part);
                var change = total - Quartet.Load(ref sums, Gift + part);
                Quartet.Store(change + Quartet.Load(ref places, GiftOn + part), ref places, GiftOn + part);
                Quartet.Store(total, ref sums, Gift + part);
            }

            places = ref Quartet.After(ref places, Known);
            sums = ref Quartet.After(ref sums, Sums);
        }
    }

    // Gift, sacrifice and crossed red lines of all seats if an issue stood at x in the text; what they count for, multiplied.
    private double Weigh(int issue, double x)
    {
        var (to, one, hurt) = (Vector256.Create(x), Vector256<double>.One, Quartet.Each(_g.Hurt, issue));
        var (perceived, weight) = (Quartet.Each(_g.Perceived, issue), Vector256.Create(_share * _g.Weight[issue]));
        var (product, seen) = (one, weight * Perspective.Fit(hurt, to, perceived));
        ref var known = ref Quartet.Start(_known, (uint)(issue * _onIssue));
        ref var sums = ref Quartet.Start(_sums);
        ref var seated = ref Quartet.Start(_seated);
        for (nuint seat = 0; seat < (uint)_length; seat += Quartet.Width)
        {
            var (ideal, interest) = (Quartet.Load(ref known, Ideal), Quartet.Load(ref known, Interest));
            var away = Quartet.Distance(to, ideal);
            var without = to - (to - ideal) * Quartet.Load(ref known, Influence);
            var coherence = Quartet.MultiplyAdd(away, Quartet.Load(ref known, Apart), one);
            var alone = (interest * Perspective.Fit(hurt, without, ideal) + weight * Perspective.Fit(hurt, without, perceived)) * coherence;
            var together = interest * Perspective.Fit(hurt, to, ideal) + seen - away * Quartet.Load(ref known, OwnWay);
            var crossed = Vector256.GreaterThan(away, Quartet.Load(ref known, RedLine)) & Quartet.Load(ref known, Salience);
            var gift = Quartet.Load(ref sums, Gift) - Quartet.Load(ref known, GiftOn) + (alone - Quartet.Load(ref known, Base));
            var sacrifice = Quartet.Load(ref sums, Sacrifice) - Quartet.Load(ref known, SacrificeOn) + (alone - together);
            var crossing = Quartet.Load(ref sums, Crossing) - Quartet.Load(ref known, CrossingOn) + crossed;
            Quartet.Store(gift, ref sums, NewGift);
            Quartet.Store(sacrifice, ref sums, NewSacrifice);
            Quartet.Store(crossing, ref sums, NewCrossing);
            var counts = Counts(gift, sacrifice, crossing);
            Quartet.Store(counts, ref sums, Count);
            product *= Vector256.ConditionalSelect(Quartet.Load(ref seated, seat), counts, one);
            known = ref Quartet.After(ref known, Known);
            sums = ref Quartet.After(ref sums, Sums);
        }

        return Quartet.Product(product);
    }

    // max(10⁻⁴ ε, G_i + ε) of four seats.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Counts(Vector256<double> gift, Vector256<double> sacrifice, Vector256<double> crossing)
    {
        var costs = Vector256.GreaterThan(sacrifice, Vector256<double>.Zero);
        var factor = Vector256.ConditionalSelect(costs, Vector256.Create(_demand), Vector256<double>.One);
        var gain = Vector256.Create(_trust) * gift - factor * sacrifice - crossing;
        return Quartet.Larger(Vector256.Create(_floor), gain + Vector256.Create(_epsilon));
    }

    // The sum of the N largest logarithms of what seats count for.
    private double Welfare()
    {
        var nothing = Vector256.Create(double.PositiveInfinity); // does not count
        ref var sums = ref Quartet.Start(_sums);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var logarithms = Elementary.Log(Quartet.Load(ref sums, Count));
            Quartet.Store(Vector256.ConditionalSelect(Quartet.Load(_seated, seat), logarithms, nothing), _welfare, seat);
            sums = ref Quartet.After(ref sums, Sums);
        }

        for (var left = _seats - _required; left > 0; left--)
            _welfare[Least()] = double.PositiveInfinity;
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var welfare = Quartet.Load(_welfare, seat);
            Quartet.Store(Vector256.AndNot(welfare, Vector256.Equals(welfare, nothing)), _welfare, seat);
        }

        var sum = 0.0;
        foreach (var welfare in _welfare)
            sum += welfare;
        return sum;
    }

    private int Least()
    {
        var least = 0;
        for (var seat = 1; seat < _welfare.Length; seat++)
        {
            if (_welfare[seat] < _welfare[least])
                least = seat;
        }

        return least;
    }
}
