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

    // What the text as it is, and as it is proposed, comes to for four seats.
    private const int Gift = 0, Sacrifice = 4, Crossing = 8, New = 12, Sums = 24;

    private readonly Told _told;
    private readonly int _length;
    private readonly double[] _sums, _welfare, _seated;
    private readonly double[] _text; // where it has each issue; no number where it has not
    private int _seats, _required;
    private double _trust, _demand, _share, _epsilon, _floor, _best, _product;

    internal Facilitation(Ground ground)
    {
        (_told, _length) = (new Told(ground), ground.Column);
        _text = Quartet.Row(ground.Stride);
        (_sums, _welfare, _seated) = (Quartet.Row(_length / Quartet.Width * Sums), Quartet.Row(_length), Quartet.Row(_length));
    }

    /// <summary>Clears the table, for members who are like this on the average.</summary>
    /// <param name="trust">τ̂.</param>
    /// <param name="demand">1 + M (1 + 4 ĉ).</param>
    /// <param name="share">ω̂'.</param>
    internal void Clear(double trust, double demand, double share)
    {
        (_seats, _trust, _demand, _share) = (0, trust, demand, share);
        Quartet.Clear(_sums);
        Quartet.Fill(_text, 0, _text.Length, double.NaN);
    }

    /// <summary>Seats the members, with what the facilitator knows of their interests on every issue.</summary>
    /// <param name="members">1 for a member, else 0; padded.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="known">κ, how well the others know each.</param>
    /// <param name="redLine">Red lines, rows of actors over issues.</param>
    /// <param name="x">x̃(p) by issue.</param>
    /// <param name="c">C(p) by issue.</param>
    /// <param name="ground">How often p, h or e changed, or another world began.</param>
    internal void Seat(double[] members, int count, double[] known, double[] redLine, double[] x, double[] c, int ground)
    {
        for (var i = 0; i < _length; i += Quartet.Width)
            Quartet.Store(Vector256.GreaterThan(Quartet.Load(members, i), Vector256<double>.Zero), _seated, i);
        _seats = count;
        _told.Hear(_share, known, redLine, x, c, ground);
    }

    /// <summary>What is at stake for some seats on some issues: the sum of ŝ_ik |p_ik − x̃_k(p)|.</summary>
    internal double AtStake(ReadOnlySpan<int> seats, ReadOnlySpan<int> issues) => _told.AtStake(seats, issues);

    /// <summary>Opens a session.</summary>
    /// <param name="required">N, the number of signatures that count.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="floor">10⁻⁴: what a member who loses still counts for, as a share of ε.</param>
    internal void Open(int required, double epsilon, double floor)
    {
        (_required, _epsilon, _floor) = (required, epsilon, floor * epsilon);
        _best = double.NaN;
        var product = Vector256<double>.One;
        ref var sums = ref Quartet.Start(_sums);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var counts = Counts(Quartet.Load(ref sums, Gift), Quartet.Load(ref sums, Sacrifice), Quartet.Load(ref sums, Crossing));
            product *= Vector256.ConditionalSelect(Quartet.Load(_seated, seat), counts, Vector256<double>.One);
            sums = ref Quartet.After(ref sums, Sums);
        }

        // What the logarithms are of, multiplied; not where there are many.
        _product = _seats > MostMultiplied ? 0 : _required < _seats ? OfLargest(0) : Quartet.Product(product);
    }

    /// <summary>What the text as it is comes to: Σ ln max(10⁻⁴ ε, G_i + ε) over the required seats.</summary>
    internal double Objective
    {
        get
        {
            if (double.IsNaN(_best))
                _best = Welfare(0);
            return _best;
        }
    }

    /// <summary>G of a seat as the text is.</summary>
    internal double Gain(int seat)
    {
        var at = seat / Quartet.Width * Sums + seat % Quartet.Width;
        return _trust * _sums[at + Gift] - Consent.Demand(_demand, _sums[at + Sacrifice]) - _sums[at + Crossing];
    }

    /// <summary>Notes that an issue is in the text, before the session is opened.</summary>
    internal void Put(int issue, double x)
    {
        Weigh(issue, x, counts: false);
        Take(issue, x);
    }

    /// <summary>Takes a proposal over if it improves the text. What the text says already improves nothing.</summary>
    internal bool Try(int issue, double x)
    {
        if (x == _text[issue])
            return false;
        // A product that is smaller or larger for certain has a smaller or larger sum of logarithms, which take long.
        var (product, better) = (Weigh(issue, x, counts: true), double.NaN);
        if (_required < _seats && _product > 0)
            product = OfLargest(New);
        var alike = !(_product > Ordinary && product * Surely > _product);
        if (alike)
        {
            if (_product > Ordinary && product < _product * Surely)
                return false;
            better = Welfare(New);
            if (!(better > Objective + Strictly))
                return false;
        }

        (_best, _product) = (better, _product > 0 ? product : 0);
        Take(issue, x);
        return true;
    }

    private void Take(int issue, double x)
    {
        _text[issue] = x;
        ref var places = ref Quartet.Start(_told.Rows, (uint)(issue * _told.OnIssue + Told.OfIssue));
        ref var sums = ref Quartet.Start(_sums);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            Take(ref places, ref sums, Told.GiftOn, Gift);
            Take(ref places, ref sums, Told.SacrificeOn, Sacrifice);
            Take(ref places, ref sums, Told.CrossingOn, Crossing);
            places = ref Quartet.After(ref places, Told.Known);
            sums = ref Quartet.After(ref sums, Sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(ref double places, ref double sums, nuint on, nuint part)
    {
        var total = Quartet.Load(ref sums, New + part);
        Quartet.Store(total - Quartet.Load(ref sums, part) + Quartet.Load(ref places, on), ref places, on);
        Quartet.Store(total, ref sums, part);
    }

    // Gift, sacrifice and crossed red lines of all seats if an issue stood at x in the text; what they count for, multiplied, if asked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Weigh(int issue, double x, bool counts)
    {
        ref var known = ref Quartet.Start(_told.Rows, (uint)(issue * _told.OnIssue));
        var (to, one, hurt) = (Vector256.Create(x), Vector256<double>.One, Quartet.Load(ref known, Told.Hurt));
        var (perceived, weight) = (Quartet.Load(ref known, Told.Perceived), Quartet.Load(ref known, Told.Weight));
        var (product, seen, length) = (one, weight * Perspective.Fit(hurt, to, perceived), (nuint)(uint)_length);
        ref var sums = ref Quartet.Start(_sums);
        ref var seated = ref Quartet.Start(_seated);
        known = ref Quartet.After(ref known, Told.OfIssue);
        for (nuint seat = 0; seat < length; seat += Quartet.Width)
        {
            var (ideal, interest) = (Quartet.Load(ref known, Told.Ideal), Quartet.Load(ref known, Told.Interest));
            var away = Quartet.Distance(to, ideal);
            var without = to - (to - ideal) * Quartet.Load(ref known, Told.Influence);
            var coherence = Quartet.MultiplyAdd(away, Quartet.Load(ref known, Told.Apart), one);
            var alone = (interest * Perspective.Fit(hurt, without, ideal) + weight * Perspective.Fit(hurt, without, perceived)) * coherence;
            var together = interest * Perspective.Fit(hurt, to, ideal) + seen - away * Quartet.Load(ref known, Told.OwnWay);
            var crossed = Vector256.GreaterThan(away, Quartet.Load(ref known, Told.RedLine)) & Quartet.Load(ref known, Told.Salience);
            var gift = Quartet.Load(ref sums, Gift) - Quartet.Load(ref known, Told.GiftOn) + (alone - Quartet.Load(ref known, Told.Base));
            var sacrifice = Quartet.Load(ref sums, Sacrifice) - Quartet.Load(ref known, Told.SacrificeOn) + (alone - together);
            var crossing = Quartet.Load(ref sums, Crossing) - Quartet.Load(ref known, Told.CrossingOn) + crossed;
            Quartet.Store(gift, ref sums, New + Gift);
            Quartet.Store(sacrifice, ref sums, New + Sacrifice);
            Quartet.Store(crossing, ref sums, New + Crossing);
            if (counts)
                product *= Vector256.ConditionalSelect(Quartet.Load(ref seated, seat), Counts(gift, sacrifice, crossing), one);
            known = ref Quartet.After(ref known, Told.Known);
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

    // The sum of the N largest logarithms of what seats count for, as the text is or as it is proposed.
    private double Welfare(nuint part)
    {
        var all = _required >= _seats;
        var nothing = Vector256.Create(all ? 0 : double.PositiveInfinity); // of who is not seated
        ref var sums = ref Quartet.Start(_sums, part);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var counts = Counts(Quartet.Load(ref sums, Gift), Quartet.Load(ref sums, Sacrifice), Quartet.Load(ref sums, Crossing));
            Quartet.Store(Vector256.ConditionalSelect(Quartet.Load(_seated, seat), Elementary.Log(counts), nothing), _welfare, seat);
            sums = ref Quartet.After(ref sums, Sums);
        }

        if (!all)
            LeaveOut(0);
        var sum = 0.0;
        foreach (var welfare in _welfare)
            sum += welfare;
        return sum;
    }

    // What the N largest of all seats count for, multiplied, as the text is or as it is proposed.
    private double OfLargest(nuint part)
    {
        var nobody = Vector256.Create(double.PositiveInfinity);
        ref var sums = ref Quartet.Start(_sums, part);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var counts = Counts(Quartet.Load(ref sums, Gift), Quartet.Load(ref sums, Sacrifice), Quartet.Load(ref sums, Crossing));
            Quartet.Store(Vector256.ConditionalSelect(Quartet.Load(_seated, seat), counts, nobody), _welfare, seat);
            sums = ref Quartet.After(ref sums, Sums);
        }

        LeaveOut(1);
        var product = Vector256<double>.One;
        for (var seat = 0; seat < _length; seat += Quartet.Width)
            product *= Quartet.Load(_welfare, seat);
        return Quartet.Product(product);
    }

    // The smallest, beyond those that count, and who is not seated, count for nothing.
    private void LeaveOut(double neutral)
    {
        var nothing = Vector256.Create(neutral);
        for (var left = _seats - _required; left > 0; left--)
            _welfare[Least()] = double.PositiveInfinity;
        var infinite = Vector256.Create(double.PositiveInfinity);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var welfare = Quartet.Load(_welfare, seat);
            Quartet.Store(Vector256.ConditionalSelect(Vector256.Equals(welfare, infinite), nothing, welfare), _welfare, seat);
        }
    }

    // The first of the smallest.
    private int Least()
    {
        var four = Vector256.Create(double.PositiveInfinity);
        ref var welfare = ref Quartet.Start(_welfare);
        for (nuint seat = 0; seat < (uint)_length; seat += Quartet.Width)
            four = Quartet.Smaller(four, Quartet.Load(ref welfare, seat));
        var least = Vector256.Create(-Quartet.Most(-four));
        for (nuint seat = 0; ; seat += Quartet.Width)
        {
            var equal = Vector256.Equals(Quartet.Load(ref welfare, seat), least);
            if (Quartet.Any(equal))
                return (int)seat + Quartet.First(equal);
        }
    }
}
