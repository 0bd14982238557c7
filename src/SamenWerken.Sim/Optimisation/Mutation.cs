using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Optimisation;

/// <summary>Polynomial mutation: a step whose density falls with its length, none outside the cube.</summary>
/// <remarks>Source: Deb and Goyal (1996), Computer Science and Informatics 26(4), 30–45; with bounds as in Deb et al. (2002).</remarks>
internal static class Mutation
{
    public static void Of(Span<double> genes, double probability, double eta, ref Draws draws)
    {
        for (var gene = 0; gene < genes.Length; gene++)
        {
            var (mutated, u) = (draws.Happens(probability), draws.OpenUniform()); // two draws a gene, whatever they decide
            if (!mutated)
                continue;
            var x = genes[gene];
            var step = u < 0.5
                ? Crossover.Power(2 * u + (1 - 2 * u) * Crossover.Power(1 - x, eta + 1), 1 / (eta + 1)) - 1
                : 1 - Crossover.Power(2 * (1 - u) + (2 * u - 1) * Crossover.Power(x, eta + 1), 1 / (eta + 1));
            genes[gene] = Math.Clamp(x + step, 0, 1);
        }
    }
}
