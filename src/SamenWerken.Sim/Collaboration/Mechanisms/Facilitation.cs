using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    private readonly Ground _g;
    private readonly Told _told;
    private readonly int _length;
    private readonly SeatSums _of;
    private readonly double[] _sums;
    private readonly int[] _refused; // for which text a seat's ideal was refused: rows of issues over seats
    private double[] _text; // where it has each issue; no number where it has not
    private int _stamp; // counts the texts that were on the table
    private double _share, _best, _product;

    internal Facilitation(Ground ground)
    {
        (_g, _told, _length) = (ground, new Told(ground), ground.Column);
        (_of, _text, _refused) = (new SeatSums(_length), Quartet.Row(ground.Stride), new int[ground.Issues * _length]);
        _sums = _of.Row;
    }

    /// <summary>Begins anew, for members who are like this on the average.</summary>
    /// <param name="trust">τ̂.</param>
    /// <param name="demand">1 + M (1 + 4 ĉ).</param>
    /// <param name="share">ω̂'.</param>
    internal void Clear(double trust, double demand, double share)
    {
        _share = share;
        ref var sums = ref Quartet.Start(_sums);
        Quartet.Store(Vector256.Create(trust), ref sums, SeatSums.Trust);
        Quartet.Store(Vector256.Create(demand), ref sums, SeatSums.Demand);
    }

    /// <summary>Seats the members, with what the facilitator knows of their interests, and tells what the text brings them.</summary>
    /// <param name="members">1 for a member, else 0; padded.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="known">κ, how well the others know each.</param>
    /// <param name="text">What the text says on each issue; no number where it says nothing. What is taken over is written there.</param>
    /// <param name="issues">The issues on the table.</param>
    /// <param name="redLine">Red lines, rows of actors over issues.</param>
    /// <param name="x">x̃(p) by issue.</param>
    /// <param name="c">C(p) by issue.</param>
    /// <param name="ground">How often p, h or e changed, or another world began.</param>
    internal void Seat(
        double[] members, int count, double[] known, double[] text, ReadOnlySpan<int> issues, double[] redLine, double[] x, double[] c,
        int ground)
    {
        _text = text;
        _of.Seat(members, count);
        _told.Hear(_share, known, issues, redLine, x, c, ground);
        Read(issues);
    }

    // What the text as it is brings everybody, four seats at once, and what it does on each issue.
    private void Read(ReadOnlySpan<int> issues)
    {
        var (onIssue, at, length, nothing) = ((nuint)(uint)_told.OnIssue, (nuint)Told.OfIssue, _length, Vector256<double>.Zero);
        ref var rows = ref Quartet.Start(_told.Rows);
        ref var text = ref Quartet.Start(_text);
        ref var sums = ref Quartet.Start(_sums, SeatSums.OfSession);
        for (var seat = 0; seat < length; seat += Quartet.Width)
        {
            var (gifts, sacrifices) = (nothing, nothing);
            var crossings = _of.Nobody(seat);
            foreach (var issue in issues)
            {
                ref var row = ref Quartet.One(ref rows, (uint)issue * onIssue);
                ref var known = ref Quartet.One(ref row, at);
                var (gift, sacrifice, crossing) = (gifts, sacrifices, crossings);
                var x = Quartet.One(ref text, (uint)issue);
                if (!double.IsNaN(x))
                {
                    var to = Vector256.Create(x);
                    var (lost, perceived, weight) = (
                        Quartet.Load(ref row, Told.Lost), Quartet.Load(ref row, Told.Perceived), Quartet.Load(ref row, Told.Weight));
                    var seen = weight * Perspective.Near(lost, to, perceived);
                    Bring(ref known, to, lost, perceived, weight, seen, out var gifted, out var given, out var crossed);
                    (gifts, sacrifices, crossings) = (gifts + gifted, sacrifices + given, crossings + crossed);
                }

                Quartet.Store(gifts - gift, ref known, Told.GiftOn);
                Quartet.Store(sacrifices - sacrifice, ref known, Told.SacrificeOn);
                Quartet.Store(crossings - crossing, ref known, Told.CrossingOn);
            }

            Quartet.Store(gifts, ref sums, SeatSums.Gift);
            Quartet.Store(sacrifices, ref sums, SeatSums.Sacrifice);
            Quartet.Store(crossings, ref sums, SeatSums.Crossing);
            sums = ref Quartet.After(ref sums, SeatSums.Sums);
            at += Told.Known;
        }
    }

    /// <summary>What is at stake for some seats on so many issues on the table: the sum of ŝ_ik |p_ik − x̃_k(p)|.</summary>
    internal double AtStake(ReadOnlySpan<int> seats, int issues) => _told.AtStake(seats, issues);

    /// <summary>Opens a session.</summary>
    /// <param name="required">N, the number of signatures that count.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="floor">10⁻⁴: what a member who loses still counts for, as a share of ε.</param>
    internal void Open(int required, double epsilon, double floor)
    {
        _best = double.NaN;
        // What the logarithms are of, multiplied; not where there are many.
        _product = _of.Open(required, epsilon, floor * epsilon);
    }

    /// <summary>What the text as it is comes to: Σ ln max(10⁻⁴ ε, G_i + ε) over the required seats.</summary>
    internal double Objective
    {
        get
        {
            if (double.IsNaN(_best))
                _best = _of.Welfare(0);
            return _best;
        }
    }

    /// <summary>G of a seat as the text is.</summary>
    internal double Gain(int seat) => _of.Gain(seat);

    /// <summary>Proposes so many times the ideal of a seat on an issue, and takes over what improves the text.</summary>
    /// <param name="luck">For each proposal a draw for the issue and one for whose ideal.</param>
    /// <param name="proposals">How many.</param>
    /// <param name="issues">The issues that can be negotiated.</param>
    /// <param name="seats">Who is seated.</param>
    /// <returns>How many proposals were taken over.</returns>
    internal int Propose(ref double luck, int proposals, ReadOnlySpan<int> issues, ReadOnlySpan<int> seats)
    {
        var (ofIssues, ofSeats, stamp, length) = ((double)issues.Length, (double)seats.Length, _stamp + 1, _length);
        var (first, onIssue, end) = (stamp, _told.OnIssue, (nuint)(uint)length);
        ref var issue = ref MemoryMarshal.GetReference(issues);
        ref var seat = ref MemoryMarshal.GetReference(seats);
        ref var refusals = ref MemoryMarshal.GetArrayDataReference(_refused);
        ref var ideals = ref Quartet.Start(_g.IdealByIssue);
        ref var text = ref Quartet.Start(_text);
        ref var rows = ref Quartet.Start(_told.Rows);
        ref var session = ref Quartet.Start(_sums);
        for (; proposals > 0; proposals--)
        {
            var k = Unsafe.Add(ref issue, One(luck, ofIssues));
            var cell = (nuint)(uint)(k * length + Unsafe.Add(ref seat, One(Quartet.One(ref luck, 1), ofSeats)));
            luck = ref Quartet.After(ref luck, 2);
            ref var refused = ref Unsafe.Add(ref refusals, cell);
            var x = Quartet.One(ref ideals, cell);
            // What the text says already improves nothing.
            if (refused == stamp | x == Quartet.One(ref text, (uint)k))
                continue;
            var product = Weigh(ref session, ref Quartet.One(ref rows, (uint)(k * onIssue)), end, Vector256.Create(x));
            if (Improves(product))
            {
                Take(k, x);
                stamp++;
            }
            else
            {
                refused = stamp;
            }
        }

        _stamp = stamp;
        return stamp - first;
    }

    // One of so many, by a draw.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint One(double luck, double many) => double.ConvertToIntegerNative<nint>(luck * many);

    // Whether a proposal improves the text, by what all seats count for, multiplied. A product that is smaller or larger for certain has a
    // smaller or larger sum of logarithms, which take long.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Improves(double product)
    {
        var best = _product;
        if (best > Ordinary & _of.All)
        {
            if (product < best * Surely)
                return false;
            if (product * Surely > best)
            {
                (_best, _product) = (double.NaN, product);
                return true;
            }
        }

        return Closely(product);
    }

    // The same where only some signatures are required, or the product tells too little.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Closely(double product)
    {
        var better = double.NaN;
        if (!_of.All && _product > 0)
            product = _of.OfLargest(SeatSums.New);
        if (!(_product > Ordinary && product * Surely > _product))
        {
            if (_product > Ordinary && product < _product * Surely)
                return false;
            better = _of.Welfare(SeatSums.New);
            if (!(better > Objective + Strictly))
                return false;
        }

        (_best, _product) = (better, _product > 0 ? product : 0);
        return true;
    }

    private void Take(int issue, double x)
    {
        _text[issue] = x;
        ref var places = ref Quartet.Start(_told.Rows, (uint)(issue * _told.OnIssue + Told.OfIssue));
        ref var sums = ref Quartet.Start(_sums, SeatSums.OfSession);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            Take(ref places, ref sums, Told.GiftOn, SeatSums.Gift);
            Take(ref places, ref sums, Told.SacrificeOn, SeatSums.Sacrifice);
            Take(ref places, ref sums, Told.CrossingOn, SeatSums.Crossing);
            places = ref Quartet.After(ref places, Told.Known);
            sums = ref Quartet.After(ref sums, SeatSums.Sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(ref double places, ref double sums, nuint on, nuint part)
    {
        var total = Quartet.Load(ref sums, SeatSums.New + part);
        Quartet.Store(total - Quartet.Load(ref sums, part) + Quartet.Load(ref places, on), ref places, on);
        Quartet.Store(total, ref sums, part);
    }

    // Gift, sacrifice and crossed red lines of all seats if an issue stood somewhere in the text; what they count for, multiplied.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Weigh(ref double session, ref double row, nuint end, Vector256<double> to)
    {
        var product = Vector256<double>.One;
        var (lost, perceived, weight) = (
            Quartet.Load(ref row, Told.Lost), Quartet.Load(ref row, Told.Perceived), Quartet.Load(ref row, Told.Weight));
        var seen = weight * Perspective.Near(lost, to, perceived);
        ref var sums = ref Quartet.After(ref session, SeatSums.OfSession);
        ref var known = ref Quartet.After(ref row, Told.OfIssue);
        for (nuint seat = 0; seat < end; seat += Quartet.Width)
        {
            Bring(ref known, to, lost, perceived, weight, seen, out var gifted, out var given, out var crossed);
            var gift = Quartet.Load(ref sums, SeatSums.Gift) - Quartet.Load(ref known, Told.GiftOn) + gifted;
            var sacrifice = Quartet.Load(ref sums, SeatSums.Sacrifice) - Quartet.Load(ref known, Told.SacrificeOn) + given;
            var crossing = Quartet.Load(ref sums, SeatSums.Crossing) - Quartet.Load(ref known, Told.CrossingOn) + crossed;
            Quartet.Store(gift, ref sums, SeatSums.New + SeatSums.Gift);
            Quartet.Store(sacrifice, ref sums, SeatSums.New + SeatSums.Sacrifice);
            Quartet.Store(crossing, ref sums, SeatSums.New + SeatSums.Crossing);
            product *= SeatSums.Counts(ref session, ref sums, gift, sacrifice, crossing);
            known = ref Quartet.After(ref known, Told.Known);
            sums = ref Quartet.After(ref sums, SeatSums.Sums);
        }

        return Quartet.Product(product);
    }

    // Gift and sacrifice of four seats on an issue that stands there, and what of it crosses a red line; with −(1 − e), q̂, ω̂' w, and what
    // residents have of it there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Bring(
        ref double known, Vector256<double> to, Vector256<double> lost, Vector256<double> perceived, Vector256<double> weight,
        Vector256<double> seen, out Vector256<double> gift, out Vector256<double> sacrifice, out Vector256<double> crossed)
    {
        var (ideal, interest) = (Quartet.Load(ref known, Told.Ideal), Quartet.Load(ref known, Told.Interest));
        var away = Quartet.Distance(to, ideal);
        var without = to - (to - ideal) * Quartet.Load(ref known, Told.Influence);
        var coherence = Quartet.MultiplyAdd(away, Quartet.Load(ref known, Told.Apart), Vector256<double>.One);
        var alone = (interest * Perspective.Near(lost, without, ideal) + weight * Perspective.Near(lost, without, perceived)) * coherence;
        var fit = Quartet.MultiplyAdd(away, lost, Vector256<double>.One);
        var together = interest * fit + seen - away * Quartet.Load(ref known, Told.OwnWay);
        (gift, sacrifice) = (alone - Quartet.Load(ref known, Told.Base), alone - together);
        crossed = Vector256.GreaterThan(away, Quartet.Load(ref known, Told.RedLine)) & Quartet.Load(ref known, Told.Salience);
    }
}
