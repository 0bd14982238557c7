using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What the collaboration model measures in each round or run (section 5 of the model).</summary>
public static class CollaborationOutcomes
{
    /// <summary>Cooperation: share of what moves could give to others.</summary>
    public static Outcome Cooperation { get; } = new("cooperation", "Cooperation", "Samenwerking", Better.Higher, -1, 1, "share",
        "what actors' moves give to others, as a share of what they would give at the joint optimum: clip(K(a) / K(x*)); negative "
            + "where they take")
    { Usual = true, Leading = true };

    /// <summary>Effort: movement in any direction.</summary>
    public static Outcome Effort { get; } = new("effort", "Effort", "Inspanning", Better.Neither, 0, 1, "share",
        "movement in any direction, so also obedience, as a share of the movement to the joint optimum; mean over actors of at most 1 each")
    { Usual = true };

    /// <summary>Mean cynicism.</summary>
    public static Outcome Cynicism { get; } =
        new("cynicism", "Cynicism", "Cynisme", Better.Lower, 0, 1, "0–1", "mean cynicism c over actors")
    { Usual = true, Leading = true };

    /// <summary>Mean trust.</summary>
    public static Outcome Trust { get; } =
        new("trust", "Trust", "Vertrouwen", Better.Higher, 0, 1, "0–1", "mean trust τ over pairs of actors")
    { Usual = true };

    /// <summary>Mean knowledge of each other's interests.</summary>
    public static Outcome Knowledge { get; } = new("knowledge", "Knowledge", "Kennis van belangen", Better.Higher, 0, 1, "0–1",
        "mean knowledge δ of each other's saliences over pairs of actors");

    /// <summary>Share of promised sides that were kept.</summary>
    public static Outcome KeepRate { get; } = new("keep_rate", "Keep rate", "Nagekomen afspraken", Better.Higher, 0, 1, "share",
        "kept sides of agreements as a share of all sides; missing where there were none");

    /// <summary>Mean gain over going alone.</summary>
    public static Outcome JointGain { get; } =
        new("joint_gain", "Joint gain", "Gezamenlijke winst", Better.Higher, double.NegativeInfinity, 1, "value",
        "mean over actors of gain: value in the own perspective, minus that of going alone, minus costs")
    { Usual = true, Parts = [new("interest_gain", 1), new("coherence_gain", 1), new("own_way_cost", -1), new("cost", -1)] };

    /// <summary>Gain of what actors want.</summary>
    public static Outcome InterestGain { get; } =
        new("interest_gain", "Interest gain", "Winst in belangen", Better.Higher, double.NegativeInfinity, 1, "value",
        "part of the joint gain: the whole is nearer to what actors want");

    /// <summary>Gain by acting alike.</summary>
    public static Outcome CoherenceGain { get; } =
        new("coherence_gain", "Coherence gain", "Winst in samenhang", Better.Higher, -1, 1, "value",
        "part of the joint gain: actors act more alike");

    /// <summary>Cost of not doing it one's own way.</summary>
    public static Outcome OwnWayCost { get; } = new("own_way_cost", "Own-way cost", "Prijs van eigenheid", Better.Lower, 0, 1, "value",
        "part of the joint gain: what it costs actors not to work in their own way; joint gain = interest + coherence − own way − cost");

    /// <summary>Gain of who gains least.</summary>
    public static Outcome WorstGain { get; } =
        new("worst_gain", "Worst gain", "Winst van de minst bedeelde", Better.Higher, double.NegativeInfinity, 1, "value",
        "gain of the actor that gains least");

    /// <summary>Public value Y.</summary>
    public static Outcome PublicValue { get; } =
        new("public_value", "Public value", "Maatschappelijke waarde", Better.Higher, 0, 1, "probability",
        "Y(a): the chance that a household gets fitting support on all it needs")
    { Usual = true, Leading = true };

    /// <summary>Households helped in a round.</summary>
    public static Outcome HouseholdsHelped { get; } =
        new("households_helped", "Households helped", "Geholpen huishoudens", Better.Higher, 0, double.PositiveInfinity,
        "households per round", "binomial number of households that get fitting support, with probability Y(a)")
    { Usual = true, OutOf = "households" };

    /// <summary>Inequality of gains.</summary>
    public static Outcome Inequality { get; } =
        new("inequality", "Inequality of gains", "Ongelijkheid van winst", Better.Lower, 0, double.PositiveInfinity, "value",
        "population standard deviation of gain over actors");

    /// <summary>Gini coefficient of value.</summary>
    public static Outcome Gini { get; } =
        new("gini", "Gini of value", "Gini van waarde", Better.Lower, 0, 1, "0–1", "Gini coefficient of u over actors");

    /// <summary>Share of actors that are members.</summary>
    public static Outcome Membership { get; } =
        new("membership", "Membership", "Deelname", Better.Higher, 0, 1, "share", "members as a share of actors");

    /// <summary>Agreements in force.</summary>
    public static Outcome Agreements { get; } =
        new("agreements", "Agreements in force", "Lopende afspraken", Better.Neither, 0, double.PositiveInfinity, "agreements",
        "number of agreements in force at the end of the round");

    /// <summary>Refused share of bilateral proposals.</summary>
    public static Outcome RefusalRate { get; } = new("refusal_rate", "Refusal rate", "Geweigerde voorstellen", Better.Lower, 0, 1, "share",
        "refused as a share of made bilateral proposals, over the whole run; missing where there were none");

    /// <summary>Share of planning moments that ended in an impasse.</summary>
    public static Outcome ImpasseRate { get; } = new("impasse_rate", "Impasse rate", "Impasses", Better.Lower, 0, 1, "share",
        "planning moments without the signatures required, as a share of all, over the whole run; missing where there were none");

    /// <summary>Mean imposed shift.</summary>
    public static Outcome Reactance { get; } =
        new("reactance", "Reactance", "Opgelegde verschuiving", Better.Lower, 0, double.PositiveInfinity, "shift",
        "mean over actors of the imposed shift R");

    /// <summary>Mean cost.</summary>
    public static Outcome Cost { get; } = new("cost", "Cost", "Kosten", Better.Lower, 0, double.PositiveInfinity, "value",
        "mean over actors of the costs of meetings, plans and fines");

    /// <summary>Conflict: broken sides, refusals and non-signatures per actor.</summary>
    public static Outcome Conflict { get; } =
        new("conflict", "Conflict", "Conflict", Better.Lower, 0, double.PositiveInfinity, "per actor and round",
        "broken sides, refusals and non-signatures per actor");

    /// <summary>Mean cynicism in the last round.</summary>
    public static Outcome CynicismEnd { get; } =
        new("cynicism_end", "Cynicism at the end", "Cynisme aan het eind", Better.Lower, 0, 1, "0–1",
        "mean cynicism in the last round")
    { EachRound = false };

    /// <summary>All outcomes in the order in which they are reported.</summary>
    public static OutcomeSet All { get; } = new(
        Cooperation, Effort, Cynicism, Trust, Knowledge, KeepRate, JointGain, InterestGain, CoherenceGain,
        OwnWayCost, WorstGain, PublicValue, HouseholdsHelped, Inequality, Gini,
        Membership, Agreements, RefusalRate, ImpasseRate, Reactance, Cost, Conflict, CynicismEnd);
}
