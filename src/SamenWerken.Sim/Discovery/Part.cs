namespace SamenWerken.Sim.Discovery;

/// <summary>The cases that a search looks at: each with a probability of being of interest, and how often it counts.</summary>
/// <param name="Cases">All cases.</param>
/// <param name="Members">y of each case, 0–1.</param>
/// <param name="Weights">How often each case counts; 0 for one that is left out.</param>
internal sealed record Part(Cases Cases, double[] Members, int[] Weights)
{
    /// <summary>N = Σ w.</summary>
    public int Points { get; } = Weights.Sum();

    /// <summary>K = Σ w y.</summary>
    public double Interest { get; } = Members.Zip(Weights, (y, w) => y * w).Sum();

    public double EvidenceOf(int n, double k) => BoxQuality.EvidenceOf(n, k, Points, Interest);

    /// <summary>n and k of a box.</summary>
    public (int Points, double Members) In(Bounds bounds)
    {
        var (n, k) = (0, 0.0);
        for (var point = 0; point < Weights.Length; point++)
        {
            if (Weights[point] == 0 || !Holds(bounds, point))
                continue;
            n += Weights[point];
            k += Weights[point] * Members[point];
        }

        return (n, k);
    }

    public bool Holds(Bounds bounds, int point)
    {
        for (var place = 0; place < Cases.Variables.Length; place++)
        {
            var variable = Cases.Variables[place];
            if (!bounds.Allows(variable, place, variable.Values[point]))
                return false;
        }

        return true;
    }
}
