using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims;

/// <summary>
/// Strategies under equal conditions: each spends 0.004 a month per actor on coordination, holds two meetings where it holds
/// any, keeps promises under the same enforcement F, and lets nobody leave; in every draw of the parameters as well.
/// </summary>
/// <remarks>
/// The noise in what everybody takes residents to need is the same for all by itself. Whom an agreement binds is not made equal:
/// a mandate binds all, a table who signs, a tender who commissions and wins; claims that compare these say so. Fines that are
/// paid come on top of the spending.
/// </remarks>
internal static class LevelField
{
    private const double Spending = 0.004;
    private const double Meetings = 2;
    private const double PlanEvery = 6;

    /// <summary>Going alone, and adjusting to each other without promises: shown beside what is compared.</summary>
    internal static IReadOnlyList<Treatment> Baselines { get; } = [new("autonomous"), new("adjustment")];

    /// <summary>A strategy on the level field.</summary>
    /// <param name="strategy">Key of the strategy.</param>
    /// <param name="force">Enforcement F of its agreements; an appeal has none.</param>
    internal static Treatment Of(string strategy, double force) => Enforced(strategy, force)
        .With("coordination.meetings", Meetings)
        .With("coordination.meetingCost", Math.Round(Spending / MeetingsPaid(strategy), 9))
        .With("coordination.exit", "false");

    // Mean cost per actor and round in units of χ, with a planning moment every six rounds (section 6 of the model).
    private static double MeetingsPaid(string strategy) => strategy switch
    {
        "appeal" => 0.5,
        "mandate" or "tender" => 1,
        "exchange" or "relational" => Meetings,
        "covenant" or "phased" => Meetings + 2 / PlanEvery, // phased: after its meetings, a covenant
        "norm" => Meetings + 1 / PlanEvery, // half of the issues are regional
        _ => throw new ArgumentException($"What '{strategy}' spends is not known.", nameof(strategy)),
    };

    // F is the fine of a mandate, and a share of it in a tender and at a table; packages have a fine of their own.
    private static Treatment Enforced(string strategy, double force) => strategy switch
    {
        "appeal" => force == 0 ? new(strategy) : throw new ArgumentException("An appeal is not enforced.", nameof(force)),
        "mandate" => new Treatment(strategy).With("coordination.fine", force),
        "tender" => new Treatment(strategy).With("coordination.fine", force).With("coordination.tenderFine", 1),
        "covenant" => new Treatment(strategy).With("coordination.fine", force).With("coordination.tableFine", 1),
        // Both make packages and hold a table.
        "norm" or "phased" => new Treatment(strategy)
            .With("coordination.fine", force).With("coordination.tableFine", 1).With("coordination.peerFine", force),
        _ => new Treatment(strategy).With("coordination.peerFine", force),
    };
}
