using SamenWerken.Sim.Collaboration.Agreements;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// Who decides in the place of the model for one actor or several: a person at a table, or a rule of one's own. Everything else of
/// the run, the luck included, stays as it is. What it leaves undecided (null) is decided by the model.
/// </summary>
/// <remarks>Called in the order of the model, on the thread of the run; what it throws ends the run.</remarks>
public abstract class Decider
{
    /// <summary>Whether anything is decided for this actor.</summary>
    public abstract bool Decides(int actor);

    /// <summary>What the actor offers to whom it just met, where the strategy has meetings that come to proposals.</summary>
    /// <param name="situation">How it stands.</param>
    /// <param name="actor">Who may propose.</param>
    /// <param name="partner">Who would answer.</param>
    /// <param name="localOnly">Whether only local issues are dealt on.</param>
    /// <returns>The offer; <see cref="Offer.Nothing"/> to propose nothing; null to let the model propose.</returns>
    public virtual Offer? Propose(Situation situation, int actor, int partner, bool localOnly) => null;

    /// <summary>Whether the responder agrees to an offer.</summary>
    /// <param name="situation">How it stands.</param>
    /// <param name="offer">The offer, with what the model would answer.</param>
    public virtual bool? Accepts(Situation situation, Proposed offer) => null;

    /// <summary>Whether an actor that is invited consents to a plan. Where others object, those who consented are asked anew without
    /// them; one who is left alone is not.</summary>
    /// <param name="situation">How it stands.</param>
    /// <param name="draft">The text and who is invited.</param>
    /// <param name="opinion">Who is asked, and what the model would answer.</param>
    public virtual bool? Signs(Situation situation, Draft draft, Answered opinion) => null;

    /// <summary>Whether an actor keeps its side of an agreement this round. Nobody knows yet what the others do.</summary>
    public virtual bool? Keeps(Situation situation, Promise promise) => null;

    /// <summary>Whether a member leaves at the end of the round, where the strategy lets it.</summary>
    /// <param name="situation">How it stands.</param>
    /// <param name="actor">The member.</param>
    /// <param name="net">Its smoothed net gain, in units of value.</param>
    public virtual bool? Leaves(Situation situation, int actor, double net) => null;

    /// <summary>Whether an actor that left returns.</summary>
    public virtual bool? Returns(Situation situation, int actor) => null;
}
