namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>
/// A candidate: a ring of parties in which each demands an issue on which the next one moves. Party k demands issue k and supplies
/// issue k − 1; a pair is the shortest ring.
/// </summary>
/// <remarks>
/// With a the salience of what a party demands and b of what it supplies, all gain the same g when a_k d_k − b_k d_{k−1} = g for
/// the outcome shifts d. For g = 1: d_k = Σ_m Π_{r&lt;m} b_{k−r} Π_{r&gt;m} a_{k−r} / (Π a − Π b). For a pair that is the rate
/// d_q / d_p = (s_ip + s_jp) / (s_iq + s_jq), and g = d_p (s_ip s_jq − s_iq s_jp) / (s_iq + s_jq).
/// </remarks>
internal sealed class Ring
{
    private Ring(int[] actors, int[] issues, double[] shiftPerGain)
    {
        (Actors, Issues, ShiftPerGain) = (actors, issues, shiftPerGain);
        (Shifts, To) = (new double[actors.Length], new double[actors.Length]);
        foreach (var issue in issues)
            Bits |= 1UL << issue; // modulo 64: a false friend costs time and nothing else
    }

    public int Size => Actors.Length;

    public int[] Actors { get; }

    public int[] Issues { get; }

    /// <summary>Outcome shift on issue k that goes with a gain of 1 for all.</summary>
    public double[] ShiftPerGain { get; }

    /// <summary>Outcome shifts d, 0 or more, towards the demander.</summary>
    public double[] Shifts { get; }

    /// <summary>New voting position of the supplier of issue k.</summary>
    public double[] To { get; }

    /// <summary>What all would gain alike: by this, exchanges are ordered.</summary>
    public double Gain { get; set; }

    public bool Capped { get; set; }

    public bool Open { get; set; }

    public int Demander(int k) => Actors[k];

    public int Supplier(int k) => Actors[k + 1 == Actors.Length ? 0 : k + 1];

    /// <summary>The issue that party k supplies, as its place in the ring.</summary>
    public int SuppliedBy(int k) => k == 0 ? Actors.Length - 1 : k - 1;

    /// <summary>The issues as bits, so that rings without a common bit have no issue in common.</summary>
    public ulong Bits { get; }

    /// <summary>A ring; never open if nobody could gain by it.</summary>
    public static Ring Of(int[] actors, int[] issues, double[,] salience)
    {
        var n = actors.Length;
        Span<double> demand = stackalloc double[n], supply = stackalloc double[n];
        var (demands, supplies) = (1.0, 1.0);
        for (var k = 0; k < n; k++)
        {
            demand[k] = salience[actors[k], issues[k]];
            supply[k] = salience[actors[k], issues[k == 0 ? n - 1 : k - 1]];
            (demands, supplies) = (demands * demand[k], supplies * supply[k]);
        }

        var shifts = new double[n];
        for (var k = 0; k < n && demands > supplies; k++)
            shifts[k] = Terms(k, demand, supply) / (demands - supplies);
        return new Ring(actors, issues, shifts) { Open = demands > supplies };
    }

    private static double Terms(int k, ReadOnlySpan<double> demand, ReadOnlySpan<double> supply)
    {
        var (n, sum) = (demand.Length, 0.0);
        for (var m = 0; m < n; m++)
        {
            var term = 1.0;
            for (var r = 0; r < n; r++)
                term *= r < m ? supply[(k - r + n) % n] : r > m ? demand[(k - r + n) % n] : 1;
            sum += term;
        }

        return sum;
    }
}
