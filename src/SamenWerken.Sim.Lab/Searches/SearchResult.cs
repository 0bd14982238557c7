using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Optimisation;

namespace SamenWerken.Sim.Lab.Searches;

/// <summary>What a search found.</summary>
/// <param name="Search">The search.</param>
/// <param name="Algorithm">How it searched.</param>
/// <param name="All">Every individual, in the order in which they were made.</param>
/// <param name="Front">Those that no other dominates, as the search saw them.</param>
/// <param name="Fresh">The same, evaluated anew with luck that the search did not see, in the same order.</param>
/// <param name="Hypervolumes">Hypervolume of the population after each generation, above <paramref name="Reference"/>.</param>
/// <param name="Reference">The worst of each objective in the first generation.</param>
public sealed record SearchResult(
    LeverSearch Search, NsgaII Algorithm, IReadOnlyList<Evaluated> All, IReadOnlyList<Evaluated> Front, IReadOnlyList<Evaluated> Fresh,
    IReadOnlyList<double> Hypervolumes, IReadOnlyList<double> Reference)
{
    /// <summary>Whether each of the front is still dominated by none of it on fresh luck.</summary>
    public IReadOnlyList<bool> Stands
    {
        get
        {
            var ranks = Dominance.Ranks([.. Fresh.Select(its => its.Individual.Objectives)]);
            return [.. ranks.Select(rank => rank == 0)];
        }
    }

    /// <summary>Names of the objectives as they are asked for: with a minus where less is better.</summary>
    public IReadOnlyList<string> Names => NamesOf(Search);

    /// <summary>Names of the objectives of a search.</summary>
    public static IReadOnlyList<string> NamesOf(LeverSearch search) =>
        [.. search.Objectives.Select(objective => (objective.HigherIsBetter ? "" : "-") + objective.Name)];

    /// <summary>Names of the numbers that are shown: the outcomes, or the regret of them.</summary>
    public IReadOnlyList<string> Shown =>
        [.. Search.Objectives.Select(objective => (Search.Judged == JudgedBy.LargestRegret ? "regret:" : "") + objective.Name)];

    /// <summary>An objective as it is shown: in the unit of the outcome, whichever way is better; regret as what is to be small.</summary>
    /// <param name="objective">Place of the objective.</param>
    /// <param name="value">Its value, higher is better.</param>
    public double Turned(int objective, double value) =>
        (MoreIsBetter(objective) ? 1 : -1) * value;

    /// <summary>Whether more is better of what is shown.</summary>
    /// <param name="objective">Place of the objective.</param>
    public bool MoreIsBetter(int objective) => Search.Objectives[objective].HigherIsBetter && Search.Judged != JudgedBy.LargestRegret;
}
