using System.Numerics;
using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// What came of actions, kept until commitments change: where all keep their sides, and, where a plan is the only agreement, of each
/// party that alone breaks its side, and of some sets of several that break theirs. Of one of these at most so many are kept at a
/// time, the last of those that share a place.
/// </summary>
internal sealed class Recurring
{
    private const int Places = 8; // a power of two; few sets recur under the same plan

    // Spreads numbers over places: 2⁶⁴ over the golden ratio.
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly Consequences[] _alone, _several;
    private readonly Consequences _other;

    internal Recurring(int actors, int stride, int column)
    {
        (_alone, _several) = (new Consequences[actors], new Consequences[Places]);
        (Kept, _other) = (new Consequences(stride, column), new Consequences(stride, column));
        for (var actor = 0; actor < _alone.Length; actor++)
            _alone[actor] = new Consequences(stride, column);
        for (var place = 0; place < Places; place++)
            _several[place] = new Consequences(stride, column);
    }

    /// <summary>Where all keep their sides.</summary>
    internal Consequences Kept { get; }

    /// <summary>A run begins: nothing is known.</summary>
    internal void Forget()
    {
        Kept.Commitments = -1;
        foreach (var consequences in _alone)
            consequences.Commitments = -1;
        foreach (var consequences in _several)
            consequences.Commitments = -1;
    }

    /// <summary>What comes of it that these break their sides.</summary>
    /// <param name="undoing">Who they are.</param>
    /// <param name="onePlan">Whether a plan is the only agreement.</param>
    /// <param name="commitments">What everybody is committed to, see <see cref="Deciding.Commitments"/>.</param>
    /// <param name="known">Whether it is known from an earlier round; else it is to be written there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Consequences Of(Undoing undoing, bool onePlan, long commitments, out bool known)
    {
        var many = undoing.Many;
        if (many > 0 && (!onePlan || many > Undoing.Told))
        {
            known = false;
            return _other;
        }

        var who = undoing.Who;
        var its = many switch
        {
            0 => Kept,
            1 => _alone[undoing.Actors[0]],
            _ => _several[who * Spread >> 64 - BitOperations.TrailingZeroCount(Places)],
        };
        known = its.Commitments == commitments && its.Who == who;
        (its.Commitments, its.Who) = (commitments, who);
        return its;
    }
}
