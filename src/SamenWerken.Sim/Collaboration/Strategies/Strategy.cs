using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// A way to coordinate: how agreements come about. Keeping promises, value, trust, cynicism and leaving are the same for all.
/// </summary>
/// <remarks>
/// One class in one file, with a constructor without arguments; it is found by its key, without registration, in the library
/// and in every other assembly that is loaded. An instance serves one thread, for one run after another: what it remembers is
/// set back in <see cref="Begin"/>.
/// </remarks>
public abstract class Strategy
{
    /// <summary>Key in files, tables and on the command line, e.g. <c>covenant</c>.</summary>
    public abstract string Key { get; }

    /// <summary>What kind of coordination it is.</summary>
    public abstract StrategyKind Kind { get; }

    /// <summary>How agreements come about, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>Becomes active, at the start of a run or later; <see cref="Situation.Since"/> is this round.</summary>
    public virtual void Begin(Situation situation)
    {
    }

    /// <summary>Step 2 of a round: makes, renews or ends agreements, and books costs.</summary>
    public abstract void Coordinate(Situation situation);

    /// <summary>Whether actors leave and return under it (step 7); yes unless a strategy says otherwise.</summary>
    public virtual bool HasExit => true;

    /// <summary>Whether a member may leave where there is an exit; yes unless a strategy says otherwise. Asked only of whom luck would let
    /// go, so that an answer may depend on how it stands, and not on how often it was asked.</summary>
    public virtual bool MayLeave(Situation situation, int actor) => true;

    /// <summary>Whether it never does anything, and nobody leaves under it.</summary>
    internal virtual bool IsIdle => false;

    /// <summary>Whether what actors do beside agreements counts as promised, so that breaking disappoints; yes unless a strategy says
    /// otherwise.</summary>
    public virtual bool Promises => true;
}
