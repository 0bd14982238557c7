using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>The budgets and rules of coordination: meetings, costs, plans, enforcement. What strategies differ in stands in them.</summary>
public sealed record Coordination
{
    /// <summary>E, rounds between planning moments.</summary>
    [Parameter("E", 1, 1000, "rounds between planning moments", Unit = "rounds", Source = "section 6")]
    public int PlanEvery { get; init; } = 6;

    /// <summary>χ, cost of a meeting.</summary>
    [Parameter("χ", 0, 1, "cost of a meeting for each who takes part", Unit = "value", Source = "section 6")]
    public double MeetingCost { get; init; } = 0.002;

    /// <summary>Meetings per actor and round.</summary>
    [Parameter("Meetings", 0, 100, "meetings that an actor takes part in per round, on average", Unit = "meetings per round", Source = "section 6.1")]
    public double Meetings { get; init; } = 2;

    /// <summary>Step: share of the distance that a move in an exchange covers at most.</summary>
    [Parameter("Step", 0, 1, "share of the distance to the other's ideal that a move covers at most", Source = "section 6.1")]
    public double Step { get; init; } = 0.5;

    /// <summary>Fairness φ of an exchange: 1 divides gains equally, 0 leaves nearly all to the proposer.</summary>
    [Parameter("φ (Fairness)", 0, 1, "fairness of an exchange: 1 divides gains equally, 0 leaves nearly all to the proposer", Source = "section 6.1; Stokman & Van Oosten 1994")]
    public double Fairness { get; init; } = 1;

    /// <summary>Fine F: enforcement of a mandate; tenders, covenants and norms take a share of it.</summary>
    [Parameter("Fine", 0, 10, "enforcement F of a mandate; a tender takes 0.6 of it, a covenant and a norm 0.3", Unit = "value per unit of move", Source = "section 6")]
    public double Fine { get; init; } = 0.5;

    /// <summary>PeerFine: enforcement F of bilateral agreements.</summary>
    [Parameter("PeerFine", 0, 10, "enforcement F of bilateral agreements", Unit = "value per unit of move", Source = "section 7")]
    public double PeerFine { get; init; }

    /// <summary>ρ, the chance that a broken side is detected and fined.</summary>
    [Parameter("ρ", 0, 1, "chance that a broken side is detected and fined", Unit = "probability", Source = "eq. 6")]
    public double Detection { get; init; } = 0.5;

    /// <summary>Persuasion of an appeal: how far signers put the public before their own interest.</summary>
    [Parameter("persuasion", 0, 1, "how far an appeal makes signers weigh the public instead of their own interest", Source = "section 6; S4")]
    public double Persuasion { get; init; } = 0.3;

    /// <summary>Quorum of a norm: share of members that must sign.</summary>
    [Parameter("quorum", 0, 1, "share of members that must sign for a norm to bind all", Source = "section 6; S3")]
    public double Quorum { get; init; } = 2.0 / 3;

    /// <summary>Trust that a relational meeting adds.</summary>
    [Parameter("0.05 in relational", 0, 1, "trust that a meeting adds under relational coordination, times 1 − trust", Source = "section 6; S1")]
    public double RelationalTrust { get; init; } = 0.05;

    /// <summary>Number of commissioners of a tender.</summary>
    [Parameter("Commissioners", 1, 200, "number of commissioners of a tender: 1 single, more shared (gedeeld opdrachtgeverschap)", Unit = "actors", Source = "section 6; S2 lesson 4")]
    public int Commissioners { get; init; } = 1;

    /// <summary>Preconditions: issues of a table that are fixed beforehand.</summary>
    [Parameter("Preconditions", 0, 64, "number of a table's issues that the first actor fixes beforehand", Unit = "issues", Source = "section 6.2; S3")]
    public int Preconditions { get; init; }

    /// <summary>Whether members may leave where the strategy lets them; false to compare strategies with the same rule of exit.</summary>
    [Meaning("whether members may leave where the strategy lets them; false to compare strategies with the same rule of exit")]
    public bool Exit { get; init; } = true;

    /// <summary>Who can meet whom.</summary>
    [Meaning("who can meet whom")]
    public MeetingNetwork Network { get; init; } = new();

    /// <summary>The composite strategy phased.</summary>
    [Meaning("the composite strategy phased: one strategy until a round, then another")]
    public Phases Phased { get; init; } = new();

    /// <summary>The composite strategy escalating.</summary>
    [Meaning("the composite strategy escalating: the shadow of hierarchy")]
    public Escalation Escalating { get; init; } = new();
}
