namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>Something that happened in a round, told by indices of actors and issues; the story of a run is made of these.</summary>
public abstract record Happening;

/// <summary>Two actors met and told each other something of their interests.</summary>
/// <param name="First">Who took the initiative.</param>
/// <param name="Second">Whom it met.</param>
public sealed record Met(int First, int Second) : Happening;

/// <summary>A meeting was lost because one of the two is no member.</summary>
/// <param name="First">Who took the initiative.</param>
/// <param name="Second">Whom it would have met.</param>
public sealed record MissedMeeting(int First, int Second) : Happening;

/// <summary>Two actors found something new: a distance on the issue hurts less from now on.</summary>
/// <param name="First">One of the two.</param>
/// <param name="Second">The other.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Room">Room e on the issue, from 0 to below 1.</param>
public sealed record Invented(int First, int Second, int Issue, double Room) : Happening;

/// <summary>A deal was proposed and answered.</summary>
/// <param name="Proposer">Who proposed.</param>
/// <param name="Responder">Who answered.</param>
/// <param name="GivenIssue">Issue on which the proposer would move.</param>
/// <param name="Given">How far it would move.</param>
/// <param name="AskedIssue">Issue on which the responder would move.</param>
/// <param name="Asked">How far it would move.</param>
/// <param name="Accepted">Whether the responder agreed.</param>
/// <param name="Expected">What the proposer thought the responder would gain.</param>
/// <param name="Gain">What the responder would gain in its own eyes, after what it gives.</param>
/// <param name="Required">What it needs to gain before it agrees: a share of what it gives, more when it is cynical.</param>
/// <param name="Knowledge">How well the proposer knew the responder's interests, δ.</param>
public sealed record Proposed(
    int Proposer, int Responder, int GivenIssue, double Given, int AskedIssue, double Asked, bool Accepted,
    double Expected, double Gain, double Required, double Knowledge) : Happening;

/// <summary>Why somebody would not sign a plan.</summary>
public enum Objection
{
    /// <summary>It would sign.</summary>
    None,

    /// <summary>The plan crosses a red line on an issue that matters to it.</summary>
    RedLine,

    /// <summary>What the others' moves bring does not outweigh its own move.</summary>
    NotWorthwhile,
}

/// <summary>An actor answered to a plan.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Objection">Why it would not sign; none if it signed.</param>
/// <param name="Issue">Issue of the red line; −1 without one.</param>
/// <param name="Surplus">What the others' moves would bring it beyond what it demands for its own; negative when not worthwhile.</param>
public sealed record Answered(int Actor, Objection Objection, int Issue, double Surplus) : Happening;

/// <summary>A plan came in force.</summary>
/// <param name="Strategy">Key of the strategy that made it.</param>
/// <param name="Target">The plan x by issue; missing (NaN) on issues that it leaves open.</param>
/// <param name="Consenting">Parties that consented.</param>
/// <param name="Imposed">Parties that are bound without consent.</param>
/// <param name="Enforcement">Enforcement F.</param>
public sealed record PlanMade(
    string Strategy, IReadOnlyList<double> Target, IReadOnlyList<int> Consenting, IReadOnlyList<int> Imposed, double Enforcement)
    : Happening;

/// <summary>A planning moment ended without the signatures that it required.</summary>
/// <param name="Signers">How many would sign.</param>
/// <param name="Members">How many were asked.</param>
public sealed record Impasse(int Signers, int Members) : Happening;

/// <summary>A tender was won: influence on an issue goes to its winners.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Winners">Who won it.</param>
public sealed record TenderWon(int Issue, IReadOnlyList<int> Winners) : Happening;

/// <summary>An actor adjusted its own action without any promise.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Issue">On which issue.</param>
/// <param name="From">From which position.</param>
/// <param name="To">To which position.</param>
public sealed record Adjusted(int Actor, int Issue, double From, double To) : Happening;

/// <summary>An actor did not keep its side of an agreement.</summary>
/// <param name="Actor">Who broke it.</param>
/// <param name="Partner">The other party of a package; −1 for a plan.</param>
/// <param name="Issue">The issue on which it would have moved most, in a package; −1 for a plan.</param>
/// <param name="Temptation">T: what it gains at once by breaking.</param>
/// <param name="Stake">L: what it has to lose of what the others do.</param>
/// <param name="Guilt">G: how much it lets down those who trusted it.</param>
/// <param name="Probability">P(keep).</param>
/// <param name="Overruled">True if it would have kept it but was overruled at home.</param>
public sealed record Broke(
    int Actor, int Partner, int Issue, double Temptation, double Stake, double Guilt, double Probability, bool Overruled) : Happening;

/// <summary>A package ended after a broken side.</summary>
/// <param name="First">One party.</param>
/// <param name="Second">The other.</param>
public sealed record Dissolved(int First, int Second) : Happening;

/// <summary>A member left the collaboration.</summary>
/// <param name="Actor">Who left.</param>
/// <param name="Net">Its smoothed net gain.</param>
/// <param name="Chance">The chance with which it left; 1 by an event.</param>
public sealed record Left(int Actor, double Net, double Chance) : Happening;

/// <summary>Who had left returned.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Chance">The chance with which it returned.</param>
public sealed record Returned(int Actor, double Chance) : Happening;

/// <summary>An actor became a member.</summary>
/// <param name="Actor">Who joined.</param>
public sealed record Joined(int Actor) : Happening;

/// <summary>An actor's representative changed: trust and knowledge start again.</summary>
/// <param name="Actor">Whose representative.</param>
public sealed record RepresentativeChanged(int Actor) : Happening;

/// <summary>An actor was trained.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Amount">How much openness and knowledge grew.</param>
public sealed record Trained(int Actor, double Amount) : Happening;

/// <summary>An actor's ideal changed.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Issue">On which issue.</param>
/// <param name="From">The old ideal.</param>
/// <param name="To">The new ideal.</param>
public sealed record GoalShifted(int Actor, int Issue, double From, double To) : Happening;

/// <summary>The number of meetings changed.</summary>
/// <param name="Meetings">Meetings per actor and round from now on.</param>
public sealed record BudgetChanged(double Meetings) : Happening;

/// <summary>Another strategy took over.</summary>
/// <param name="From">Key of the old one.</param>
/// <param name="To">Key of the new one.</param>
public sealed record StrategyChanged(string From, string To) : Happening;
