namespace SamenWerken.Sim.Robustness;

/// <summary>How a strategy does in one criterion over many worlds.</summary>
/// <remarks>What the measures mean, and when each fits: McPhail et al. (2018), Earth's Future 6(2), 169–191.</remarks>
/// <param name="Criterion">The criterion.</param>
/// <param name="Mean">Mean over the worlds, in the unit of the criterion.</param>
/// <param name="WorstTenth">Mean over the tenth of the worlds in which the strategy does worst, in the unit of the criterion.</param>
/// <param name="LargestRegret">
/// Most that it stays behind the best strategy of a world, 0 or more, in the unit of the criterion: who chooses by it keeps the largest
/// regret small (Savage 1951, JASA 46(253), 55–67). It is about these worlds: its interval tells of luck only.
/// </param>
/// <param name="WorstWorld">Place of the world of the largest regret.</param>
/// <param name="NotClearlyWorse">
/// Share of the worlds in which it is the best, or not clearly worse than the best of the others (Nelson and Matejcik 1995), 0–1.
/// </param>
public sealed record RobustScore(
    Criterion Criterion, Estimate Mean, Estimate WorstTenth, Estimate LargestRegret, int WorstWorld, Estimate NotClearlyWorse);
