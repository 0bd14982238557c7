using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Claims;

/// <summary>The parameters that are drawn to see how far a claim depends on them, each with the range that is plausible.</summary>
/// <remarks>
/// Nobody has measured them. A share that describes people or circumstances runs over most of what is possible around its
/// default; a coefficient of a rule from half its default to double; what is 0 by default to where it is felt. Assumptions,
/// fixed before any claim was tried.
/// </remarks>
public static class PlausibleRanges
{
    /// <summary>The parameters and their ends.</summary>
    public static IReadOnlyList<Factor> Factors { get; } =
    [
        Factor.Between("fragmentation", 0.1, 0.5),
        Factor.Between("infoNoise", 0, 0.25),
        Factor.Between("population.alignment", 0, 0.8),
        Factor.Between("population.redLine", 0.4, 1),
        Factor.Between("population.autonomyNeed.mean", 0.3, 0.9),
        Factor.Between("population.openness.mean", 0.15, 0.75),
        Factor.Between("population.publicOrientation.mean", 0.05, 0.5),
        Factor.Between("population.cynicism.mean", 0.05, 0.5),
        Factor.Between("population.trust", 0.25, 0.8),
        Factor.Between("population.knowledge", 0, 0.4),
        Factor.Between("population.conscience.mean", 0.25, 0.75),
        Factor.Between("behaviour.ownWay", 0.02, 0.1),
        Factor.Between("behaviour.keepSteepness", 4, 16),
        Factor.Between("behaviour.shadowOfFuture", 0.6, 1),
        Factor.Between("behaviour.trustGrowth", 0.05, 0.2),
        Factor.Between("behaviour.trustLoss", 0.125, 0.5),
        Factor.Between("behaviour.orientationRate", 0.01, 0.04),
        Factor.Between("behaviour.cynicismRate", 0.075, 0.3),
        Factor.Between("behaviour.disappointmentWeight", 2, 8),
        Factor.Between("behaviour.reactanceWeight", 0.5, 2),
        Factor.Between("behaviour.frustrationWeight", 0.25, 1),
        Factor.Between("behaviour.smallWinsWeight", 1.5, 6),
        Factor.Between("behaviour.cynicismFade", 0.005, 0.02),
        Factor.Between("behaviour.forgiveness", 0, 0.7),
        Factor.Between("behaviour.attributionWeight", 0, 2),
        Factor.Between("behaviour.turnover", 0, 0.03),
        Factor.Between("behaviour.mandateClarity", 0.5, 1),
        Factor.Between("behaviour.crowding", 0, 0.5),
        Factor.Between("coordination.meetings", 1, 4),
        Factor.Between("coordination.meetingCost", 0.001, 0.004),
        Factor.Between("coordination.step", 0.25, 0.75),
        Factor.Between("coordination.fine", 0.25, 1),
        Factor.Between("coordination.detection", 0.25, 1),
    ];
}
