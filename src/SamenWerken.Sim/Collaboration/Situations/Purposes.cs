using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>What chance is used for: one purpose each. A new purpose moves no other draw.</summary>
public static class Purposes
{
    /// <summary>q: residents' need. Entity 0, draw = issue.</summary>
    public static Purpose PublicIdeal { get; } = new("public ideal");

    /// <summary>w: weight of the need. Entity 0, draw = issue.</summary>
    public static Purpose PublicWeight { get; } = new("public weight");

    /// <summary>q̂: error in the perceived need. Entity 0, draw = issue.</summary>
    public static Purpose PerceivedNeed { get; } = new("perceived need");

    /// <summary>α. Entity 0, draw = actor.</summary>
    public static Purpose AutonomyNeed { get; } = new("autonomy need");

    /// <summary>o. Entity 0, draw = actor.</summary>
    public static Purpose Openness { get; } = new("openness");

    /// <summary>ω. Entity 0, draw = actor.</summary>
    public static Purpose PublicOrientation { get; } = new("public orientation");

    /// <summary>c⁰. Entity 0, draw = actor.</summary>
    public static Purpose Cynicism { get; } = new("cynicism");

    /// <summary>ψ. Entity 0, draw = actor.</summary>
    public static Purpose Conscience { get; } = new("conscience");

    /// <summary>p. Entity = actor, draw = issue.</summary>
    public static Purpose Position { get; } = new("position");

    /// <summary>s. Entity = actor, draw = issue.</summary>
    public static Purpose Salience { get; } = new("salience");

    /// <summary>h. Entity = actor, draw = issue.</summary>
    public static Purpose Influence { get; } = new("influence");

    /// <summary>Rewiring of a small world. Round = step along the ring, entity = actor, draws = whether and where to.</summary>
    public static Purpose Network { get; } = new("meeting network");

    /// <summary>Who meets whom. Round, entity 0, draws = two for each meeting.</summary>
    public static Purpose Meeting { get; } = new("meeting");

    /// <summary>Whether a meeting comes to a proposal. Round, entity 0, draw = meeting.</summary>
    public static Purpose Proposal { get; } = new("proposal");

    /// <summary>Whether a meeting comes to an invention. Round, entity 0, draw = meeting.</summary>
    public static Purpose Invention { get; } = new("invention");

    /// <summary>What a facilitator proposes. Round, entity 0, draws = two for each proposal: the issue, and whose ideal.</summary>
    public static Purpose Table { get; } = new("table");

    /// <summary>Whether the sides of a package are kept. Round, entity = pair, draws = the lower index, the higher.</summary>
    public static Purpose Keeping { get; } = new("keeping an exchange");

    /// <summary>Whether the sides of a joint plan are kept. Round, entity = the plan's place among those in force, draw = actor.</summary>
    public static Purpose KeepingPlan { get; } = new("keeping a plan");

    /// <summary>Whether a kept side of a package is overruled at home. Address as for keeping.</summary>
    public static Purpose Overruling { get; } = new("overruling an exchange");

    /// <summary>Whether a kept side of a joint plan is overruled at home. Address as for keeping a plan.</summary>
    public static Purpose OverrulingPlan { get; } = new("overruling a plan");

    /// <summary>Whether a package with a broken side ends. Round, entity = pair, draw 0.</summary>
    public static Purpose Dissolving { get; } = new("dissolving");

    /// <summary>Whether a member leaves, or who left returns. Round, entity 0, draw = actor.</summary>
    public static Purpose Leaving { get; } = new("leaving");

    /// <summary>Whether a representative changes. Round, entity 0, draw = actor.</summary>
    public static Purpose Turnover { get; } = new("turnover");

    /// <summary>How many households are helped. Entity 0, draw = round.</summary>
    public static Purpose Households { get; } = new("households");

    /// <summary>All purposes.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        PublicIdeal, PublicWeight, PerceivedNeed, AutonomyNeed, Openness, PublicOrientation, Cynicism, Conscience, Position, Salience,
        Influence,
        Network, Meeting, Proposal, Invention, Table, Keeping, KeepingPlan, Overruling, OverrulingPlan, Dissolving, Leaving, Turnover,
        Households,
    ];
}
