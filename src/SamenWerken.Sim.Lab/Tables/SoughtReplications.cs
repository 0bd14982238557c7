using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Lab.Tables;

/// <summary>How a number of replications was found that was not given beforehand.</summary>
/// <param name="Precision">Half the width of an interval that was wanted.</param>
/// <param name="Reached">Whether every paired difference is known that precisely; else the limit came first.</param>
/// <param name="Outcomes">Keys of the outcomes that it was wanted of.</param>
public sealed record SoughtReplications(double Precision, bool Reached, IReadOnlyList<string> Outcomes)
{
    /// <summary>How a comparison came to stop; null for one that was given its number.</summary>
    /// <param name="precise">The comparison.</param>
    public static SoughtReplications? Of(PreciseComparison? precise) => precise is null ? null
        : new(precise.Precision, precise.Reason == StopReason.PrecisionReached, [.. precise.Widest.Select(widest => widest.Outcome.Key)]);
}
