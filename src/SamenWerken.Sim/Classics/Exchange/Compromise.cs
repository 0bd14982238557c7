namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// The compromise: the mean of all positions, weighted by power and salience; the first-order approximation of the Nash bargaining
/// solution (Van den Bos 1991; Stokman and Van Oosten 1994).
/// </summary>
/// <remarks>w = c s / Σ c s, O = Σ w x over all actors with a stake in the issue; 0 where nobody has power and cares.</remarks>
public static class Compromise
{
    /// <summary>O of each issue, in the order of the table, 0–100.</summary>
    /// <param name="table">Who wants what.</param>
    /// <exception cref="ArgumentException">The table has mistakes; all are named.</exception>
    public static IReadOnlyList<IssueOutcome> Of(StakeTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Negotiation.ThrowIfAny(table.Check(), nameof(table));
        var stakes = new StakeArrays(table, table.Actors);
        var outcomes = Outcomes(Weights(stakes), stakes.Position);
        return [.. table.Issues.Select((issue, p) =>
            new IssueOutcome(issue.Name, outcomes[p], outcomes[p], Variance(stakes, p, outcomes[p])))];
    }

    /// <summary>w, [actor, issue].</summary>
    internal static double[,] Weights(StakeArrays stakes)
    {
        var weights = new double[stakes.Actors, stakes.Issues];
        for (var p = 0; p < stakes.Issues; p++)
        {
            var total = 0.0;
            for (var a = 0; a < stakes.Actors; a++)
                total += stakes.Power[a, p] * stakes.Salience[a, p];
            for (var a = 0; a < stakes.Actors && total > 0; a++)
                weights[a, p] = stakes.Power[a, p] * stakes.Salience[a, p] / total;
        }

        return weights;
    }

    /// <summary>O of each issue.</summary>
    internal static double[] Outcomes(double[,] weights, double[,] positions)
    {
        var outcomes = new double[weights.GetLength(1)];
        for (var a = 0; a < weights.GetLength(0); a++)
        {
            for (var p = 0; p < outcomes.Length; p++)
                outcomes[p] += weights[a, p] * positions[a, p];
        }

        return outcomes;
    }

    /// <summary>Mean of (x − O)² over the actors with a stake, unweighted.</summary>
    internal static double Variance(StakeArrays stakes, int issue, double outcome)
    {
        var (sum, count) = (0.0, 0);
        for (var a = 0; a < stakes.Actors; a++)
        {
            if (!stakes.Present[a, issue])
                continue;
            sum += (stakes.Position[a, issue] - outcome) * (stakes.Position[a, issue] - outcome);
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }
}
