using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>ρ, the probability that one mutant's kind takes over a population of another kind, in a Moran process.</summary>
/// <remarks>
/// ρ = 1 / (1 + Σₖ Πₗ₌₁..ₖ f_resident(l) / f_mutant(l)), k = 1 … M − 1, with l mutants (Karlin and Taylor 1975; Nowak et al. 2004).
/// In logarithms, so that no strength of selection is too strong.
/// </remarks>
internal static class Fixation
{
    /// <summary>ln ρ.</summary>
    /// <param name="enterprise">The rules; see <see cref="Enterprise.Check"/>.</param>
    /// <param name="resident">What all others do.</param>
    /// <param name="mutant">What the one mutant does.</param>
    public static double LogProbability(Enterprise enterprise, Conduct resident, Conduct mutant)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        var product = 0.0;
        var terms = new List<double> { 0 };
        for (var mutants = 1; mutants < enterprise.Population; mutants++)
        {
            product += LogFitness(enterprise, Payoff.Mean(enterprise, resident, enterprise.Population - mutants, mutant))
                - LogFitness(enterprise, Payoff.Mean(enterprise, mutant, mutants, resident));
            terms.Add(product);
        }

        return -LogSum(terms);
    }

    /// <summary>ln Σ exp(x).</summary>
    internal static double LogSum(IReadOnlyList<double> logarithms)
    {
        var largest = logarithms.Max();
        return largest + Elementary.Log(logarithms.Sum(x => Elementary.Exp(x - largest)));
    }

    private static double LogFitness(Enterprise enterprise, double payoff)
    {
        var s = enterprise.Selection;
        return enterprise.Fitness == Fitness.Exponential ? s * payoff : Elementary.Log(1 - s + s * payoff);
    }
}
