using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What the text as it is, and as it is proposed, comes to for everybody at a table, and what that counts for in the objective of a
/// <see cref="Facilitation"/>.
/// </summary>
/// <remarks>Everybody has a seat, four next to each other; who is no member is not seated and counts for nothing.</remarks>
internal sealed class SeatSums
{
    // First, in four lanes each, the members' mean trust, what they demand, and ε; then what the text as it is, and as it is proposed,
    // comes to for four seats, and what they count for at least.
    internal const int Trust = 0, Demand = 4, OfSession = 12;
    internal const int Gift = 0, Sacrifice = 4, Crossing = 8, New = 12, Sums = 28;
    private const int Epsilon = 8, Floor = 24;

    private const double Absent = 1e300; // crossed red lines of who is not seated: it comes to its floor whatever is proposed
    private const int MostMultiplied = 32; // seats; more of them could come below the smallest number

    private readonly int _length;
    private readonly double[] _sums, _welfare, _seated;
    private int _seats, _required;

    internal SeatSums(int length)
    {
        _length = length;
        _sums = Quartet.Row(OfSession + length / Quartet.Width * Sums);
        (_welfare, _seated) = (Quartet.Row(length), Quartet.Row(length));
    }

    /// <summary>All of it, in one row.</summary>
    internal double[] Row => _sums;

    /// <summary>Whether all signatures are required.</summary>
    internal bool All => _required >= _seats;

    /// <summary>Takes down who is seated.</summary>
    /// <param name="members">1 for a member, else 0; padded.</param>
    /// <param name="count">How many there are.</param>
    internal void Seat(double[] members, int count)
    {
        for (var i = 0; i < _length; i += Quartet.Width)
            Quartet.Store(Vector256.GreaterThan(Quartet.Load(members, i), Vector256<double>.Zero), _seated, i);
        _seats = count;
    }

    /// <summary>With how many crossed red lines four seats begin: with none, if somebody has them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Nobody(int seat) => Vector256.AndNot(Vector256.Create(Absent), Quartet.Load(_seated, seat));

    /// <summary>Opens a session.</summary>
    /// <param name="required">N, the number of signatures that count.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="floor">What a member who loses still counts for.</param>
    /// <returns>What all that count count for, multiplied; 0 where there are many.</returns>
    internal double Open(int required, double epsilon, double floor)
    {
        _required = required;
        var (one, product, least) = (Vector256<double>.One, Vector256<double>.One, Vector256.Create(floor));
        ref var session = ref Quartet.Start(_sums);
        ref var sums = ref Quartet.Start(_sums, OfSession);
        Quartet.Store(Vector256.Create(epsilon), ref session, Epsilon);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            Quartet.Store(Vector256.ConditionalSelect(Quartet.Load(_seated, seat), least, one), ref sums, Floor);
            product *= Counts(ref session, ref sums, 0);
            sums = ref Quartet.After(ref sums, Sums);
        }

        return _seats > MostMultiplied ? 0 : All ? Quartet.Product(product) : OfLargest(0);
    }

    /// <summary>G of a seat as the text is.</summary>
    internal double Gain(int seat)
    {
        var at = OfSession + seat / Quartet.Width * Sums + seat % Quartet.Width;
        return _sums[Trust] * _sums[at + Gift] - Consent.Demand(_sums[Demand], _sums[at + Sacrifice]) - _sums[at + Crossing];
    }

    /// <summary>max(10⁻⁴ ε, G_i + ε) of four seats; 1 for who is not seated. The factor of a sacrifice is never below 1
    /// (<see cref="Consent.Demand"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Counts(
        ref double session, ref double sums, Vector256<double> gift, Vector256<double> sacrifice, Vector256<double> crossing)
    {
        var demand = Quartet.Larger(Quartet.Load(ref session, Demand) * sacrifice, sacrifice);
        var gain = Quartet.Load(ref session, Trust) * gift - demand - crossing;
        return Quartet.Larger(Quartet.Load(ref sums, Floor), gain + Quartet.Load(ref session, Epsilon));
    }

    // What four seats count for, as the text is or as it is proposed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Counts(ref double session, ref double sums, nuint part) => Counts(
        ref session, ref sums, Quartet.Load(ref sums, part + Gift), Quartet.Load(ref sums, part + Sacrifice),
        Quartet.Load(ref sums, part + Crossing));

    /// <summary>The sum of the N largest logarithms of what seats count for, as the text is (0) or as it is proposed (New).</summary>
    internal double Welfare(nuint part)
    {
        var all = All;
        var nothing = Vector256.Create(all ? 0 : double.PositiveInfinity); // of who is not seated
        ref var session = ref Quartet.Start(_sums);
        ref var sums = ref Quartet.Start(_sums, OfSession);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var counts = Counts(ref session, ref sums, part);
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

    /// <summary>What the N largest of all seats count for, multiplied, as the text is or as it is proposed.</summary>
    internal double OfLargest(nuint part)
    {
        var nobody = Vector256.Create(double.PositiveInfinity);
        ref var session = ref Quartet.Start(_sums);
        ref var sums = ref Quartet.Start(_sums, OfSession);
        for (var seat = 0; seat < _length; seat += Quartet.Width)
        {
            var counts = Counts(ref session, ref sums, part);
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
