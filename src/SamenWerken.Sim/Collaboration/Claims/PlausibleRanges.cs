using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Claims;

/// <summary>The parameters that are drawn to see how far a claim depends on them, each with the range that is plausible.</summary>
/// <remarks>
/// <para>One thing is anchored in an experiment. Ostrom, Walker and Gardner (1992, APSR 86, 404–417) had covenants without a sword
/// broken in 5 % of cases (repeated talk, small stakes) to 25 % (talk once), and with one in 1 to 4 %. Conscience, the steepness
/// of keeping and the fine are drawn from where the covenants of the reference scenario do the same, as a test holds; between none
/// and two fifths then have no conscience at all (free riders were 30 % in Fischbacher, Gächter and Fehr 2001, Economics Letters
/// 71, 397). The defaults of conscience and fine lie at the trusting end. In the whole space covenants are broken less often,
/// since it also holds worlds in which parties agree, and there is little to break.</para>
/// <para>The rest nobody has measured. A share that describes people or circumstances runs over most of what is possible around
/// its default; a coefficient of a rule from half its default to double; what is 0 by default to where it is felt; time that is
/// spent (meetings, proposals, deals) from half to double. Assumptions; those of the anchor were set to it, all before any claim was
/// tried.</para>
/// </remarks>
public static class PlausibleRanges
{
    /// <summary>The parameters and their ends.</summary>
    public static IReadOnlyList<Factor> Factors { get; } = [.. People, .. Choices, .. Learning, .. Extras, .. Rules];

    // Who they are, and what they meet.
    private static IEnumerable<Factor> People =>
    [
        Factor.Between("fragmentation", 0, 0.5),
        Factor.Between("infoNoise", 0, 0.25),
        Factor.Between("population.alignment", 0, 0.8),
        Factor.Between("population.salienceConcentration", 0.25, 1),
        Factor.Between("population.influenceConcentration", 0.15, 1),
        Factor.Between("population.redLine", 0.4, 1),
        Factor.Between("population.autonomyNeed.mean", 0.3, 0.9),
        Factor.Between("population.openness.mean", 0.15, 0.75),
        Factor.Between("population.publicOrientation.mean", 0.05, 0.5),
        Factor.Between("population.conscience.mean", 0.1, 0.5),
        Factor.Between("population.cynicism.mean", 0.05, 0.5),
        Factor.Between("population.trust", 0.25, 0.8),
        Factor.Between("population.knowledge", 0, 0.4),
    ];

    // How they decide.
    private static IEnumerable<Factor> Choices =>
    [
        Factor.Between("behaviour.ownWay", 0.025, 0.1),
        Factor.Between("behaviour.keepSteepness", 5, 12),
        Factor.Between("behaviour.shadowOfFuture", 0.6, 1),
        Factor.Between("behaviour.margin", 0.025, 0.1),
        Factor.Between("behaviour.cynicalDemand", 2, 8),
        Factor.Between("behaviour.reluctance", 0.25, 1),
        Factor.Between("behaviour.attributionWeight", 0, 2),
        Factor.Between("behaviour.forgiveness", 0, 0.7),
        Factor.Between("behaviour.leaving", 0.1, 0.4),
        Factor.Between("behaviour.returning", 0.05, 0.2),
    ];

    // What they learn.
    private static IEnumerable<Factor> Learning =>
    [
        Factor.Between("behaviour.trustGrowth", 0.05, 0.2),
        Factor.Between("behaviour.trustLoss", 0.125, 0.5),
        Factor.Between("behaviour.unconsentedCredit", 0.125, 0.5),
        Factor.Between("behaviour.contact", 0.025, 0.1),
        Factor.Between("behaviour.exploring", 0.15, 0.6),
        Factor.Between("behaviour.orientationRate", 0.01, 0.04),
        Factor.Between("behaviour.cynicismRate", 0.075, 0.3),
        Factor.Between("behaviour.disappointmentWeight", 2, 8),
        Factor.Between("behaviour.reactanceWeight", 0.5, 2),
        Factor.Between("behaviour.frustrationWeight", 0.25, 1),
        Factor.Between("behaviour.deprivationWeight", 0.05, 0.2),
        Factor.Between("behaviour.smallWinsWeight", 1.5, 6),
        Factor.Between("behaviour.cynicismFade", 0.005, 0.02),
    ];

    // What is neutral by default.
    private static IEnumerable<Factor> Extras =>
    [
        Factor.Between("behaviour.turnover", 0, 0.03),
        Factor.Between("behaviour.mandateClarity", 0.8, 1),
        Factor.Between("behaviour.crowding", 0, 0.5),
        Factor.Between("behaviour.gossip", 0, 0.5),
        Factor.Between("behaviour.framing", 0, 0.01),
        Factor.Between("behaviour.invention", 0, 0.1),
        Factor.Between("coordination.monitoring", 0, 0.2),
    ];

    // Budgets and rules of coordination.
    private static IEnumerable<Factor> Rules =>
    [
        Factor.Between("coordination.meetings", 1, 4),
        Factor.Between("coordination.meetingCost", 0.001, 0.004),
        Factor.Between("coordination.proposals", 8, 32),
        Factor.Between("coordination.caution", 0.01, 0.04),
        Factor.Between("coordination.step", 0.25, 0.75),
        Factor.Between("coordination.fine", 0.1, 0.5),
        Factor.Between("coordination.detection", 0.25, 1),
        Factor.Between("coordination.persuasion", 0.1, 0.6),
        Factor.Between("coordination.capability", 0.025, 0.1),
    ];
}
