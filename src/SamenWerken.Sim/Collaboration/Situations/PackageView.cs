using SamenWerken.Sim.Collaboration.Agreements;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>A package in force, to look at: what two actors agreed with each other. It holds until anything is agreed or ends.</summary>
public readonly struct PackageView
{
    private readonly Package _package;
    private readonly double[] _moves;
    private readonly int _stride;

    internal PackageView(in Package package, double[] moves, int stride) => (_package, _moves, _stride) = (package, moves, stride);

    /// <summary>The lower index of the two actors.</summary>
    public int First => _package.Low;

    /// <summary>The higher index.</summary>
    public int Second => _package.High;

    /// <summary>Round of the first deal.</summary>
    public int Since => _package.Since;

    /// <summary>Whether one of the two moves on any issue; false for who has no side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The actor is neither of the two.</exception>
    public bool Binds(int actor) => IsFirst(actor) ? _package.LowMoves : _package.HighMoves;

    /// <summary>Whether one of the two kept its side when it was last up to it; true without a side.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The actor is neither of the two.</exception>
    public bool Kept(int actor) => IsFirst(actor) ? _package.LowKept : _package.HighKept;

    /// <summary>How far one of the two moves on an issue, −1 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The actor is neither of the two.</exception>
    public double Move(int actor, int issue) => _moves[_package.Moves + (IsFirst(actor) ? 0 : _stride) + issue];

    private bool IsFirst(int actor) => actor == _package.Low || (actor == _package.High
        ? false
        : throw new ArgumentOutOfRangeException(nameof(actor), actor, $"The package is one of actors {First} and {Second}."));
}
