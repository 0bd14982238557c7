namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>The table as numbers from 0 to 1, and how far positions are apart in an actor's eyes.</summary>
/// <remarks>
/// d_ij = √(Σₖ (s_ik (x_ik − x_jk))² / Σₖ s_ik²), with i's own saliences; 0 for who cares about nothing.
/// u(d, R) = (1 − d)(1 + d R), a parabola through u(0) = 1 and u(1) = 0, bulging for those who accept risk. Beyond d = 1 it would go on as
/// (1 − d)(1 + R), which scales of 0–1 do not reach.
/// </remarks>
internal sealed class Space
{
    private readonly double[] _squares; // Σ s²

    public Space(StakeholderTable table)
    {
        (Actors, Dimensions) = (table.Stakeholders.Count, table.Dimensions.Count);
        Capability = [.. table.Stakeholders.Select(actor => actor.Capability)];
        Position = new double[Actors, Dimensions];
        Salience = new double[Actors, Dimensions];
        (TotalSalience, _squares) = (new double[Actors], new double[Actors]);
        for (var i = 0; i < Actors; i++)
        {
            for (var k = 0; k < Dimensions; k++)
            {
                Position[i, k] = table.Stakeholders[i].Positions[k] / 100;
                Salience[i, k] = table.Stakeholders[i].Saliences[k] / 100;
                TotalSalience[i] += Salience[i, k];
                _squares[i] += Salience[i, k] * Salience[i, k];
            }
        }
    }

    public int Actors { get; }

    public int Dimensions { get; }

    /// <summary>w.</summary>
    public double[] Capability { get; }

    /// <summary>x, [actor, dimension]; ideals are where an actor stands.</summary>
    public double[,] Position { get; set; }

    /// <summary>s, [actor, dimension].</summary>
    public double[,] Salience { get; }

    /// <summary>S.</summary>
    public double[] TotalSalience { get; }

    /// <summary>u(d, R) for d from 0 to 1.</summary>
    public static double Utility(double distance, double risk) => (1 - distance) * (1 + distance * risk);

    /// <summary>d, [who looks, who is looked at].</summary>
    public double[,] Distances()
    {
        var distances = new double[Actors, Actors];
        var place = new double[Dimensions];
        for (var j = 0; j < Actors; j++)
        {
            for (var k = 0; k < Dimensions; k++)
                place[k] = Position[j, k];
            for (var i = 0; i < Actors; i++)
                distances[i, j] = i == j ? 0 : Distance(i, place);
        }

        return distances;
    }

    /// <summary>d from an actor's position to a place.</summary>
    public double Distance(int actor, ReadOnlySpan<double> place)
    {
        var sum = 0.0;
        for (var k = 0; k < Dimensions; k++)
        {
            var apart = Salience[actor, k] * (Position[actor, k] - place[k]);
            sum += apart * apart;
        }

        return _squares[actor] == 0 ? 0 : Math.Sqrt(sum / _squares[actor]);
    }

    /// <summary>Mean position on each dimension, weighted by capability and salience; unweighted where nobody cares.</summary>
    public double[] Outcomes()
    {
        var outcomes = new double[Dimensions];
        for (var k = 0; k < Dimensions; k++)
        {
            var (sum, weights, mean) = (0.0, 0.0, 0.0);
            for (var i = 0; i < Actors; i++)
            {
                var weight = Capability[i] * Salience[i, k];
                (sum, weights, mean) = (sum + weight * Position[i, k], weights + weight, mean + Position[i, k] / Actors);
            }

            outcomes[k] = weights > 0 ? sum / weights : mean;
        }

        return outcomes;
    }
}
