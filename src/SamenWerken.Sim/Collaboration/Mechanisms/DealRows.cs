using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// All that a deal is looked for in, so that one place in memory leads to it: what is the same for all issues, what each step would
/// be worth, and what that is valued against, for the issues and for each actor four issues behind each other.
/// </summary>
internal sealed class DealRows
{
    /// <summary>
    /// Where what is the same for all issues stands, each four times: 1 − ω' and ω' of the two who meet, a_j and 1 − a_j, τ_ij, δ_ij and
    /// 1 − δ_ij; and of steps that are allowed Step and the least, −2 f, what is tolerated and M.
    /// </summary>
    internal const int LeftI = 0, ShareI = 4, LeftJ = 8, ShareJ = 12, Own = 16, NotOwn = 20, Trust = 24, Known = 28, Unknown = 32,
        Share = 36, Least = 40, Fragmentation = 44, Tolerance = 48, Margin = 52;

    /// <summary>Where the rows over issues begin: steps, what they are worth, and the best answers to them.</summary>
    internal const int Given = 56, Asked = Given + Row, CostI = Asked + Row, GainJ = CostI + Row, GainI = GainJ + Row,
        CostJ = GainI + Row, Asking = CostJ + Row, Nets = Asking + Row, Places = Nets + Row, Counts = Places + Row;

    /// <summary>
    /// Where it stands how answers are measured: gain_i again, −cost_j, gain_i + cost_j, what the sum and cost_j demand; and,
    /// apart, where the sum is not positive and what cost_j demands with what is tolerated.
    /// </summary>
    internal const int Gain = Counts + Row, Less = Gain + Row, Down = Less + Row, DemandDown = Down + Row, DemandJ = DemandDown + Row,
        NoneDown = DemandJ + Row, DemandApart = NoneDown + Row;

    /// <summary>Where h, p, (1 − a) s, a s, s and the farthest from p that the red line allows stand in a place of an actor.</summary>
    internal const int Influence = 0, Ideal = 4, Interest = 8, OwnWay = 12, Salience = 16, Farthest = 20, ActorPlace = 24;

    /// <summary>
    /// Where w, q̂ and 1 − e stand in a place of the issues.
    /// </summary>
    internal const int Weight = 0, Perceived = 4, Hurt = 8, IssuePlace = 12;

    // Longer than the 64 issues that there may be, so that not all rows fall on the same lines of a cache.
    private const int Row = 72, MostIssues = 64, Issues = DemandApart + Row;
    private const int Actors = Issues + MostIssues / Quartet.Width * IssuePlace;

    private readonly Ground _g;
    private readonly double[] _redLine, _rows;
    private readonly Place _start;
    private int _version;

    /// <param name="ground">What deals are valued against.</param>
    /// <param name="redLine">Red lines, rows of actors over issues.</param>
    internal DealRows(Ground ground, double[] redLine)
    {
        (_g, _redLine) = (ground, redLine);
        _rows = Quartet.Row(Actors + ground.Actors * ground.Stride / Quartet.Width * ActorPlace);
        _start = new(_rows);
        for (var count = 0; count < MostIssues; count++)
            _rows[Counts + count] = count;
        Put(Fragmentation, -2 * ground.Fragmentation);
        Put(Tolerance, Consent.Tolerance);
    }

    /// <summary>Where everything begins.</summary>
    internal ref double Start => ref _start.Start;

    /// <summary>Where the places of an actor begin.</summary>
    internal nuint Of(int actor) => OfCell(actor * _g.Stride);

    /// <summary>The same, from where its row of issues begins among those of all.</summary>
    internal static nuint OfCell(int cell) => Actors + (uint)(cell * (ActorPlace / Quartet.Width));

    /// <summary>What concerns one issue, among an actor's places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double On(ref double places, nuint issue) =>
        ref Unsafe.Add(ref places, (issue & ~3u) * (ActorPlace / Quartet.Width) + (issue & 3u));

    /// <summary>What concerns one issue, whoever looks at it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double Of(ref double start, nuint issue) =>
        ref Unsafe.Add(ref start, Issues + (issue & ~3u) * (IssuePlace / Quartet.Width) + (issue & 3u));

    /// <summary>A row over issues.</summary>
    internal Span<double> Over(int row) => _rows.AsSpan(row, _g.Stride);

    /// <summary>Writes what is the same for all issues.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put(nuint term, double value) => Put(ref Start, term, value);

    /// <summary>The same, from where everything begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Put(ref double start, nuint term, double value) => Quartet.Store(Vector256.Create(value), ref start, term);

    /// <summary>Makes anew what deals are valued against, where it is old.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Renew()
    {
        if (_version != _g.Version)
            Fill();
    }

    private void Fill()
    {
        var at = Actors;
        for (var cell = 0; cell < _g.Actors * _g.Stride; cell += Quartet.Width, at += ActorPlace)
        {
            Copy(_g.Influence, cell, at + Influence);
            Copy(_g.Ideal, cell, at + Ideal);
            Copy(_g.Interest, cell, at + Interest);
            Copy(_g.OwnWay, cell, at + OwnWay);
            Copy(_g.Salience, cell, at + Salience);
            Quartet.Store(Quartet.Load(_redLine, cell) + Vector256.Create(Consent.Tolerance), _rows, at + Farthest);
        }

        at = Issues;
        for (var k = 0; k < _g.Stride; k += Quartet.Width, at += IssuePlace)
        {
            Copy(_g.Weight, k, at + Weight);
            Copy(_g.Perceived, k, at + Perceived);
            Copy(_g.Hurt, k, at + Hurt);
        }

        _version = _g.Version;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Copy(double[] row, int at, int place) => Quartet.Store(Quartet.Load(row, at), _rows, place);
}
