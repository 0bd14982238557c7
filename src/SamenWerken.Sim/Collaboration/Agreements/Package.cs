using System.Runtime.InteropServices;

namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// What two actors agreed with each other: for each a row of moves over issues, to which every further deal is added. Both
/// consent. A side of nothing but |d| &lt; 10⁻⁹ is no side, and its owner no party.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Package
{
    /// <summary>The lower index of the two.</summary>
    internal int Low;

    /// <summary>The higher index.</summary>
    internal int High;

    /// <summary>Where the lower's moves begin; those of the higher follow.</summary>
    internal int Moves;

    /// <summary>Round of the first deal.</summary>
    internal int Since;

    /// <summary>Number of the first deal among all agreements of the run: its age.</summary>
    internal int Number;

    /// <summary>Whether the lower has a side.</summary>
    internal bool LowMoves;

    /// <summary>Whether the higher has a side; behind whether the lower has one, so that a number tells the two.</summary>
    internal bool HighMoves;

    /// <summary>Whether the lower kept its side when it was last up to it; true without one.</summary>
    internal bool LowKept;

    /// <summary>Whether the higher did.</summary>
    internal bool HighKept;

    /// <summary>0, 1 or 2.</summary>
    internal readonly int Parties => (LowMoves ? 1 : 0) + (HighMoves ? 1 : 0);
}
