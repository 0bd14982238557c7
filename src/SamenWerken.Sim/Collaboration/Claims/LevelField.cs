using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims;

/// <summary>
/// Strategies under equal conditions: each spends 0.004 a month per actor on coordination, keeps promises under the same
/// enforcement F, and lets nobody leave. The noise in what everybody takes residents to need is the same for all by itself;
/// meetings are crossed, in the draws of the parameters.
/// </summary>
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
        .With("coordination.meetingCost", Math.Round(Spending / MeetingsPaid(strategy), 9))
        .With("coordination.exit", "false");

    // Mean cost per actor and round in units of χ, with two meetings a round and a planning moment every six (section 6 of the model).
    private static double MeetingsPaid(string strategy) => strategy switch
    {
        "appeal" => 0.5,
        "mandate" or "tender" => 1,
        "exchange" or "relational" => Meetings,
        "covenant" => Meetings + 2 / PlanEvery,
        "norm" => Meetings + 1 / PlanEvery, // half of the issues are regional
        _ => throw new ArgumentException($"What '{strategy}' spends is not known.", nameof(strategy)),
    };

    // F is the fine of a mandate, 0.6 of it in a tender, 0.3 in a covenant and a norm, and the peer fine of exchanges.
    private static Treatment Enforced(string strategy, double force) => strategy switch
    {
        "appeal" => force == 0 ? new(strategy) : throw new ArgumentException("An appeal is not enforced.", nameof(force)),
        "mandate" => new Treatment(strategy).With("coordination.fine", force),
        "tender" => new Treatment(strategy).With("coordination.fine", Math.Round(force / 0.6, 9)),
        "covenant" or "norm" => new Treatment(strategy).With("coordination.fine", Math.Round(force / 0.3, 9)),
        _ => new Treatment(strategy).With("coordination.peerFine", force),
    };
}
