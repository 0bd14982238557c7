namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>
/// A probabilistic Condorcet election: every voter backs one option over another with its weight times the difference in utility;
/// an option is as probable as it is to beat all others.
/// </summary>
/// <remarks>c_ij = 10⁻⁸ + Σ positive votes for i over j, v_ij = c_ij / (c_ij + c_ji), P_i = Πⱼ v_ij, normalised.</remarks>
internal static class Election
{
    private const double Least = 1e-8;

    /// <summary>P of each option.</summary>
    /// <param name="weights">Weight of each voter.</param>
    /// <param name="utility">Utility, [voter, option].</param>
    public static double[] Probabilities(double[] weights, double[,] utility)
    {
        var options = utility.GetLength(1);
        var probability = new double[options];
        Array.Fill(probability, 1.0);
        for (var i = 0; i < options; i++)
        {
            for (var j = i + 1; j < options; j++)
            {
                var (one, other) = (Least, Least);
                for (var k = 0; k < weights.Length; k++)
                {
                    var vote = weights[k] * (utility[k, i] - utility[k, j]);
                    one += Math.Max(vote, 0);
                    other += Math.Max(-vote, 0);
                }

                probability[i] *= one / (one + other);
                probability[j] *= other / (one + other);
            }
        }

        var total = probability.Sum();
        for (var i = 0; i < options; i++)
            probability[i] /= total;
        return probability;
    }

    /// <summary>
    /// R of each actor, from the probability P that its position wins: the most secure accept risk (1), the least secure avoid it (−0.5);
    /// 0 for all where all are equally secure. R = (3P − (P_max + 2 P_min)) / (2 (P_max − P_min)).
    /// </summary>
    public static double[] RiskAttitudes(double[] probability)
    {
        var (most, least) = (probability.Max(), probability.Min());
        return [.. probability.Select(p => most > least ? (3 * p - (most + 2 * least)) / (2 * (most - least)) : 0)];
    }
}
