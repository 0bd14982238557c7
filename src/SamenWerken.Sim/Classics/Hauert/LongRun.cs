using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>
/// Share of time that the population does each thing in the long run, when mutants are so rare that one kind has taken over, or
/// is gone, before the next mutant comes.
/// </summary>
/// <param name="Cooperators">Share of time in which all cooperate.</param>
/// <param name="Defectors">Share of time in which all defect.</param>
/// <param name="NonParticipants">Share of time in which all stay out.</param>
/// <param name="Punishers">Share of time in which all contribute and punish.</param>
internal sealed record LongRun(double Cooperators, double Defectors, double NonParticipants, double Punishers)
{
    /// <summary>Share of time in which all contribute.</summary>
    public double Contributing => Cooperators + Punishers;

    /// <summary>Mean payoff: (r − 1) c while all contribute, 0 while all defect, σ while all stay out.</summary>
    public double Welfare(Enterprise enterprise)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        return Contributing * (enterprise.Multiplication - 1) * enterprise.Contribution + NonParticipants * enterprise.OwnIncome;
    }

    /// <summary>The share of one conduct.</summary>
    public double Of(Conduct conduct) => conduct switch
    {
        Conduct.Cooperator => Cooperators,
        Conduct.Defector => Defectors,
        Conduct.NonParticipant => NonParticipants,
        _ => Punishers,
    };

    /// <summary>
    /// The stationary distribution of the chain over kinds with Tᵢⱼ = ρᵢⱼ / (n − 1): each other kind is equally likely as the next
    /// mutant. By the Markov chain tree theorem (Freidlin and Wentzell 1984) πᵢ is proportional to the sum, over all trees that
    /// lead to i, of the product of their ρ: all terms positive, in logarithms, hence exact for any strength of selection.
    /// </summary>
    /// <param name="enterprise">The rules.</param>
    /// <exception cref="ArgumentException">A number of the enterprise is out of range; all are named.</exception>
    public static LongRun Of(Enterprise enterprise)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        if (enterprise.Check() is { Count: > 0 } mistakes)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), nameof(enterprise));
        var conducts = enterprise.Conducts;
        var n = conducts.Count;
        var rho = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                rho[i, j] = i == j ? double.NegativeInfinity : Fixation.LogProbability(enterprise, conducts[i], conducts[j]);
        }

        double[] weights = [.. Enumerable.Range(0, n).Select(root => TreesTo(root, rho))];
        var total = Fixation.LogSum(weights);
        double Share(Conduct conduct)
        {
            var place = conducts.ToList().IndexOf(conduct);
            return place < 0 ? 0 : Elementary.Exp(weights[place] - total);
        }

        return new LongRun(
            Share(Conduct.Cooperator), Share(Conduct.Defector), Share(Conduct.NonParticipant), Share(Conduct.Punisher));
    }

    // Every kind but the root goes to one other kind; of these maps, the trees are those that lead to the root from everywhere.
    private static double TreesTo(int root, double[,] log)
    {
        var n = log.GetLength(0);
        var next = new int[n];
        var trees = new List<double>();
        Choose(0, 0);
        return Fixation.LogSum(trees);

        void Choose(int kind, double product)
        {
            if (kind == n && Enumerable.Range(0, n).All(LeadsToRoot))
                trees.Add(product);
            if (kind == n)
                return;
            if (kind == root)
            {
                Choose(kind + 1, product);
                return;
            }

            for (next[kind] = 0; next[kind] < n; next[kind]++)
            {
                if (next[kind] != kind)
                    Choose(kind + 1, product + log[kind, next[kind]]);
            }
        }

        bool LeadsToRoot(int kind)
        {
            for (var steps = 0; steps < n && kind != root; steps++)
                kind = next[kind];
            return kind == root;
        }
    }
}
