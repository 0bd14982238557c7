using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>The budgets and rules of coordination: meetings, costs, plans, enforcement. What strategies differ in stands in them.</summary>
[Removed("relationalTrust", "every meeting adds trust now, under every strategy: set behaviour.contact")]
public sealed record Coordination
{
    /// <summary>E, rounds between planning moments.</summary>
    [Parameter("E", 1, 1000, "rounds between planning moments", Unit = "rounds", Source = "section 6")]
    public int PlanEvery { get; init; } = 6;

    /// <summary>Planning periods from one mandate to the next.</summary>
    [Parameter("2 of E", 1, 1000, "planning periods from one mandate to the next", Unit = "periods E", Source = "section 6")]
    public int MandatePeriod { get; init; } = 2;

    /// <summary>Planning periods from one tender to the next.</summary>
    [Parameter("4 of E", 1, 1000, "planning periods from one tender to the next", Unit = "periods E", Source = "section 6")]
    public int TenderPeriod { get; init; } = 4;

    /// <summary>χ, cost of a meeting.</summary>
    [Parameter("χ", 0, 1, "cost of a meeting for each who takes part", Unit = "value", Source = "section 6")]
    public double MeetingCost { get; init; } = 0.002;

    /// <summary>Cost of an appeal for a member, in χ.</summary>
    [Parameter("½ of χ", 0, 100, "cost of an appeal for a member, in costs of a meeting",
        Unit = "meeting costs per round", Source = "section 6")]
    public double AppealCost { get; init; } = 0.5;

    /// <summary>Cost of a mandate for everybody, in χ.</summary>
    [Parameter("1 of χ (mandate)", 0, 100, "cost of a mandate for everybody, in costs of a meeting",
        Unit = "meeting costs per round", Source = "section 6")]
    public double MandateCost { get; init; } = 1;

    /// <summary>Cost of a tender for a member, in χ.</summary>
    [Parameter("1 of χ (tender)", 0, 100, "cost of a tender for a member, in costs of a meeting",
        Unit = "meeting costs per round", Source = "section 6")]
    public double TenderCost { get; init; } = 1;

    /// <summary>Cost of a session about all issues for a member, in χ.</summary>
    [Parameter("2 of χ", 0, 100, "cost of a session about all issues for a member, in costs of a meeting",
        Unit = "meeting costs per session", Source = "section 6.2")]
    public double TableCost { get; init; } = 2;

    /// <summary>Meetings per actor and round.</summary>
    [Parameter("Meetings", 0, 100, "meetings that an actor takes part in per round, on average",
        Unit = "meetings per round", Source = "section 6.1")]
    public double Meetings { get; init; } = 2;

    /// <summary>How many times faster meetings explore under relational coordination.</summary>
    [Parameter("2 in relational", 0, 100, "how many times faster meetings explore under relational coordination",
        Unit = "times", Source = "section 6; S1")]
    public double RelationalSpeed { get; init; } = 2;

    /// <summary>Share of meetings that reach a proposal under relational coordination.</summary>
    [Parameter("½ in relational", 0, 1, "share of meetings that reach a proposal under relational coordination", Source = "section 6; S1")]
    public double RelationalProposals { get; init; } = 0.5;

    /// <summary>Deals that a meeting can come to at most.</summary>
    [Parameter("Deals", 0, 100, "deals that a meeting can come to at most", Unit = "deals per meeting", Source = "section 6.1")]
    public int Deals { get; init; } = 3;

    /// <summary>Step: share of the distance that a move in a deal covers at most.</summary>
    [Parameter("Step", 0, 1, "share of the distance to the other's ideal that a move covers at most", Source = "section 6.1")]
    public double Step { get; init; } = 0.5;

    /// <summary>Smallest full step that is worth proposing.</summary>
    [Parameter("0.02", 0, 1, "smallest full step that is worth proposing", Unit = "position", Source = "section 6.1")]
    public double LeastStep { get; init; } = 0.02;

    /// <summary>Fairness φ of a deal: 1 divides gains equally, 0 leaves nearly all to the proposer.</summary>
    [Parameter("φ (Fairness)", 0, 1, "fairness of a deal: 1 divides gains equally, 0 leaves nearly all to the proposer",
        Source = "section 6.1; Stokman & Van Oosten 1994")]
    public double Fairness { get; init; } = 1;

    /// <summary>Fine F: enforcement of a mandate; tenders and tables take a share of it.</summary>
    [Parameter("Fine", 0, 10, "enforcement F of a mandate; tenders and tables take a share of it",
        Unit = "value per unit of move", Source = "section 6")]
    public double Fine { get; init; } = 0.5;

    /// <summary>Enforcement of a tender as a share of the fine.</summary>
    [Parameter("0.6 of Fine", 0, 10, "enforcement of a tender as a share of the fine", Source = "section 6")]
    public double TenderFine { get; init; } = 0.6;

    /// <summary>Enforcement of what a table agrees on as a share of the fine.</summary>
    [Parameter("0.3 of Fine", 0, 10, "enforcement of what a table agrees on as a share of the fine", Source = "section 6")]
    public double TableFine { get; init; } = 0.3;

    /// <summary>PeerFine: enforcement F of packages.</summary>
    [Parameter("PeerFine", 0, 10, "enforcement F of packages", Unit = "value per unit of move", Source = "section 7")]
    public double PeerFine { get; init; }

    /// <summary>ρ, the chance that a broken side is detected and fined.</summary>
    [Parameter("ρ", 0, 1, "chance that a broken side is detected and fined", Unit = "probability", Source = "eq. 6")]
    public double Detection { get; init; } = 0.5;

    /// <summary>Monitoring: what every party pays for being watched, as a share of the expected fine.</summary>
    [Parameter("Monitoring", 0, 10, "what every party pays for being watched, as a share of the fine that it would expect for breaking",
        Source = "section 4, step 3")]
    public double Monitoring { get; init; }

    /// <summary>Persuasion of an appeal: how far signers put the public before their own interest.</summary>
    [Parameter("persuasion", 0, 1, "how far an appeal makes signers weigh the public instead of their own interest",
        Source = "section 6; S4")]
    public double Persuasion { get; init; } = 0.3;

    /// <summary>Proposals that a facilitator can try in a session, per issue and shared by the members who react.</summary>
    [Parameter("Proposals", 0, 10_000, "proposals that a facilitator can try in a session on each issue, shared by the members who react",
        Unit = "proposals per issue and session", Source = "section 6.2; Klein et al. 2003")]
    public double Proposals { get; init; } = 16;

    /// <summary>How much a facilitator looks after who gains least: ε as a share of what is at stake.</summary>
    [Parameter("0.02 in ε", 0, 10, "how much a facilitator looks after who gains least, as a share of what is at stake",
        Source = "section 6.2; Nash 1950")]
    public double Caution { get; init; } = 0.02;

    /// <summary>Least that a member who loses still counts for, as a share of ε.</summary>
    [Parameter("10⁻⁴ of ε", 1e-12, 1, "least that a member who loses still counts for, as a share of ε", Source = "section 6.2")]
    public double CautionFloor { get; init; } = 1e-4;

    /// <summary>Quorum of a norm: share of members that must sign.</summary>
    [Parameter("quorum", 0, 1, "share of members that must sign for a norm to bind all", Source = "section 6; S3")]
    public double Quorum { get; init; } = 2.0 / 3;

    /// <summary>Number of commissioners of a tender.</summary>
    [Parameter("Commissioners", 1, 200, "number of commissioners of a tender: 1 single, more shared (gedeeld opdrachtgeverschap)",
        Unit = "actors", Source = "section 6; S2 lesson 4")]
    public int Commissioners { get; init; } = 1;

    /// <summary>Weight of the perceived need in a tender's terms, beside the commissioners' ideals.</summary>
    [Parameter("½ of q̂", 0, 1, "weight of the perceived need in a tender's terms, beside the commissioners' ideals", Source = "section 6")]
    public double TenderTerms { get; init; } = 0.5;

    /// <summary>Providers that win an issue of a tender, if so many are able.</summary>
    [Parameter("2", 1, 200, "providers that win an issue of a tender, if so many are able", Unit = "actors", Source = "section 6")]
    public int Winners { get; init; } = 2;

    /// <summary>Least influence on an issue with which a provider is able to win it.</summary>
    [Parameter("Capability", 0, 1, "least influence on an issue with which a provider is able to win it (kunnen)", Source = "section 6")]
    public double Capability { get; init; } = 0.05;

    /// <summary>Preconditions: issues of a table that are fixed beforehand.</summary>
    [Parameter("Preconditions", 0, 64, "number of a table's issues that the first actor fixes beforehand",
        Unit = "issues", Source = "section 6.2; S3")]
    public int Preconditions { get; init; }

    /// <summary>Steps from 0 to 1 between which an actor that adjusts can choose.</summary>
    [Parameter("0.05 of the grid", 1, 1000, "steps from 0 to 1 between which an actor that adjusts can choose",
        Unit = "steps", Source = "section 6; Lindblom 1965")]
    public int AdjustmentSteps { get; init; } = 20;

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
