using SamenWerken.Sim.Numbers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// The text that a table arrives at: x maximises Σ over members of ln max(10⁻⁶, G_i + 0.02) (Nash 1950), with
/// <code>
/// G_i  = Σ_k [ V_ik(x_k, coherence 1) − V_ik(x̃_k(p), C_k(p)) ] − Σ_{red line crossed} ŝ_ik
/// ŝ_i  = κ_i s_i + (1 − κ_i)/m,    κ_i = mean over the others of δ_ji
/// </code>
/// over the table's issues; V_ik is the summand of (5) with ŝ for s: what the others know of i's interests is what counts.
/// Three sweeps over the issues on the grid 0, 0.1 … 1, only strict improvements (10⁻¹²).
/// </summary>
/// <remarks>Work space of one run; arrays are over seats (members at the table), padded to a multiple of eight.</remarks>
internal sealed class NashTable(int actors, int stride)
{
    internal const int Grid = 10;
    private const int Sweeps = 3;
    private const double Least = 1e-6;
    private const double Margin = 0.02;
    private const double Strictly = 1e-12;
    private const int FoldEvery = 32; // products of at most 32 factors ≥ 10⁻⁶ stay far above the smallest double
    private const int NowPlace = Grid + 1; // where the text is now, behind the grid

    private readonly int _length = Octet.Padded(actors);
    private readonly double[] _salience = Octet.Row(Octet.Padded(actors) * stride);
    private readonly double[] _own = Octet.Row(Octet.Padded(actors) * stride); // (1 − ω') ŝ
    private readonly double[] _ideal = Octet.Row(Octet.Padded(actors) * stride);
    private readonly double[] _redLine = Octet.Row(Octet.Padded(actors) * stride);
    private readonly double[] _share = Octet.Row(Octet.Padded(actors));
    private readonly double[] _gain = Octet.Row(Octet.Padded(actors));
    private readonly double[] _rest = Octet.Row(Octet.Padded(actors));
    private readonly double[] _candidates = Candidates(), _welfare = Octet.Row(2 * Octet.Width);
    private readonly bool _small = actors < FoldEvery;
    private int _seats;

    private static double[] Candidates()
    {
        var candidates = Octet.Row(2 * Octet.Width);
        for (var step = 0; step <= Grid; step++)
            candidates[step] = step / (double)Grid;
        return candidates;
    }

    /// <summary>Clears the table.</summary>
    internal void Clear()
    {
        _seats = 0;
        Array.Clear(_salience);
        Array.Clear(_own);
        Array.Clear(_share);
        Array.Fill(_gain, 1 - Margin);
    }

    /// <summary>Seats a member: its share ω', and the worth for it of going alone, Σ_k V_ik(x̃_k(p), C_k(p)).</summary>
    internal int Seat(double share, double alone)
    {
        _share[_seats] = share;
        _gain[_seats] = -alone;
        return _seats++;
    }

    /// <summary>The seat's known salience ŝ, ideal p and red line r on an issue.</summary>
    internal void Interest(int seat, int issue, double salience, double ideal, double redLine)
    {
        var at = issue * _length + seat;
        (_salience[at], _own[at], _ideal[at], _redLine[at]) = (salience, (1 - _share[seat]) * salience, ideal, redLine);
    }

    /// <summary>Improves x on the negotiable issues; the other issues of the table stay as they are in x.</summary>
    internal void Agree(double[] x, bool[] onTable, bool[] negotiable, int issues, double[] w, double[] perceived)
    {
        for (var k = 0; k < issues; k++)
        {
            if (onTable[k])
                Add(k, x[k], Public(x[k], w[k], perceived[k]));
        }

        // Once every issue was looked at since the last move, another look changes nothing.
        var (open, settled) = (0, 0);
        for (var k = 0; k < issues; k++)
            open += onTable[k] && negotiable[k] ? 1 : 0;
        for (var look = 0; look < Sweeps * issues && settled < open; look++)
        {
            var k = look % issues;
            if (!onTable[k] || !negotiable[k])
                continue;
            settled = Improve(x, k, w[k], perceived[k]) ? 1 : settled + 1;
        }
    }

    private static double Public(double x, double w, double perceived) => w * (1 - Math.Abs(x - perceived));

    private bool Improve(double[] x, int issue, double w, double perceived)
    {
        _gain.AsSpan().CopyTo(_rest);
        Subtract(issue, x[issue], Public(x[issue], w, perceived));
        _candidates[NowPlace] = x[issue];
        Weigh(issue, w, perceived);
        var (best, chosen) = (_welfare[NowPlace], x[issue]);
        for (var step = 0; step <= Grid; step++)
        {
            if (_small ? _welfare[step] > best * (1 + Strictly) : _welfare[step] > best + Strictly)
                (best, chosen) = (_welfare[step], _candidates[step]);
        }

        if (chosen == x[issue])
            return false;
        x[issue] = chosen;
        _rest.AsSpan(0, _seats).CopyTo(_gain);
        Add(issue, chosen, Public(chosen, w, perceived));
        return true;
    }

    // Welfare of all candidates at once. The product of a small table, the sum of logarithms of a large one: the same order,
    // without the logarithms.
    private void Weigh(int issue, double w, double perceived)
    {
        var (one, least, seen, weight) = (Vector512<double>.One, Vector512.Create(Least), Vector512.Create(perceived), Vector512.Create(w));
        var (a, b) = (Octet.Load(_candidates, 0), Octet.Load(_candidates, Octet.Width));
        var (servedA, servedB) = (weight * (one - Vector512.Abs(a - seen)), weight * (one - Vector512.Abs(b - seen)));
        var (productA, productB, sumA, sumB) = (one, one, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var seat = 0; seat < _seats; seat++)
        {
            var at = issue * _length + seat;
            var (ideal, own, share) = (Vector512.Create(_ideal[at]), Vector512.Create(_own[at]), Vector512.Create(_share[seat]));
            var (redLine, salience, rest) = (Vector512.Create(_redLine[at]), Vector512.Create(_salience[at]), Vector512.Create(_rest[seat] + Margin));
            productA *= Vector512.MaxNative(least, rest + Worth(Vector512.Abs(a - ideal), servedA, own, share, redLine, salience));
            productB *= Vector512.MaxNative(least, rest + Worth(Vector512.Abs(b - ideal), servedB, own, share, redLine, salience));
            if ((seat + 1) % FoldEvery != 0)
                continue;
            (sumA, sumB) = (sumA + Elementary.Log(productA), sumB + Elementary.Log(productB));
            (productA, productB) = (one, one);
        }

        Octet.Store(_small ? productA : sumA + Elementary.Log(productA), _welfare, 0);
        Octet.Store(_small ? productB : sumB + Elementary.Log(productB), _welfare, Octet.Width);
    }

    private void Subtract(int issue, double x, double served)
    {
        for (var seat = 0; seat < _seats; seat += Octet.Width)
            Octet.Store(Octet.Load(_rest, seat) - Worth(issue, seat, Vector512.Create(x), Vector512.Create(served)), _rest, seat);
    }

    private void Add(int issue, double x, double served)
    {
        for (var seat = 0; seat < _seats; seat += Octet.Width)
            Octet.Store(Octet.Load(_gain, seat) + Worth(issue, seat, Vector512.Create(x), Vector512.Create(served)), _gain, seat);
    }

    private Vector512<double> Worth(int issue, int seat, Vector512<double> x, Vector512<double> served)
    {
        var at = issue * _length + seat;
        return Worth(
            Vector512.Abs(x - Octet.Load(_ideal, at)), served, Octet.Load(_own, at), Octet.Load(_share, seat), Octet.Load(_redLine, at),
            Octet.Load(_salience, at));
    }

    // (1 − ω') ŝ (1 − |x − p|) + ω' w (1 − |x − q̂|) − ŝ where the red line is crossed; 0 for an empty seat.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Worth(
        Vector512<double> distance, Vector512<double> served, Vector512<double> own, Vector512<double> share, Vector512<double> redLine,
        Vector512<double> salience) =>
        Octet.Sum(own, Vector512<double>.One - distance, share * served) - (Vector512.GreaterThan(distance, redLine) & salience);
}
