using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// What deals are valued against, all that concerns four issues of an actor behind each other, so that one place in memory leads to
/// it. Made anew where the ground changed since.
/// </summary>
internal sealed class DealRows(Ground ground, double[] redLine)
{
    /// <summary>Where h, p, (1 − a) s, a s, s and the farthest from p that the red line allows stand in a place of an actor.</summary>
    internal const int Influence = 0, Ideal = 4, Interest = 8, OwnWay = 12, Salience = 16, Farthest = 20;

    /// <summary>Length of an actor's place.</summary>
    internal const int Place = 24;

    /// <summary>Where w, q̂ and 1 − e stand in a place of the issues.</summary>
    internal const int Weight = 0, Perceived = 4, Hurt = 8;

    /// <summary>Length of a place of the issues.</summary>
    internal const int IssuePlace = 12;

    private readonly Ground _g = ground;
    private readonly double[] _actors = Quartet.Row(ground.Actors * ground.Stride / Quartet.Width * Place);
    private readonly double[] _issues = Quartet.Row(ground.Stride / Quartet.Width * IssuePlace);
    private int _version;

    /// <summary>The places of the issues.</summary>
    internal ref double Issues => ref Quartet.Start(_issues);

    /// <summary>The places of an actor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref double Of(int actor) => ref Quartet.Start(_actors, (uint)(actor * _g.Stride * (Place / Quartet.Width)));

    /// <summary>What concerns one issue, among an actor's places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double On(ref double places, nuint issue) =>
        ref Unsafe.Add(ref places, (issue & ~3u) * (Place / Quartet.Width) + (issue & 3u));

    /// <summary>What concerns one issue, among the places of the issues.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref double Of(ref double places, nuint issue) =>
        ref Unsafe.Add(ref places, (issue & ~3u) * (IssuePlace / Quartet.Width) + (issue & 3u));

    /// <summary>Makes all places anew where they are old.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Renew()
    {
        if (_version != _g.Version)
            Fill();
    }

    private void Fill()
    {
        var at = 0;
        for (var cell = 0; cell < _g.Actors * _g.Stride; cell += Quartet.Width, at += Place)
        {
            Put(_g.Influence, cell, _actors, at + Influence);
            Put(_g.Ideal, cell, _actors, at + Ideal);
            Put(_g.Interest, cell, _actors, at + Interest);
            Put(_g.OwnWay, cell, _actors, at + OwnWay);
            Put(_g.Salience, cell, _actors, at + Salience);
            Quartet.Store(Quartet.Load(redLine, cell) + Vector256.Create(Consent.Tolerance), _actors, at + Farthest);
        }

        at = 0;
        for (var k = 0; k < _g.Stride; k += Quartet.Width, at += IssuePlace)
        {
            Put(_g.Weight, k, _issues, at + Weight);
            Put(_g.Perceived, k, _issues, at + Perceived);
            Put(_g.Hurt, k, _issues, at + Hurt);
        }

        _version = _g.Version;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(double[] row, int at, double[] rows, int place) => Quartet.Store(Quartet.Load(row, at), rows, place);
}
