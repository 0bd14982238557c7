namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>
/// What an actor expects of challenging another, all in its own eyes: it takes others' attitude to risk for a mixture of two parts its
/// own and one part theirs.
/// </summary>
/// <remarks>
/// The two add S_i w_i (U_ii − U_ij) and S_j w_j (U_jj − U_ji) to the strengths C of either side. A third party n reckons with them and
/// itself to be p, and then adds S_n w_n [p (2U_ni + U_nn) + (1 − p) 3U_nj − p 3U_ni − (1 − p)(2U_nj + U_nn)], which with U_nn = 1 is
/// S_n w_n [p (1 − U_ni) − (1 − p)(1 − U_nj)], to i if positive, else to j. p = C_i / (C_i + C_j). The gain to i is
/// (1 − S_j) 2U_ii + S_j (p 2U_ii + (1 − p) 2U_ij) − (U_ii + U_ij).
/// </remarks>
internal sealed class Expectation
{
    private const double Least = 1e-10;

    private readonly Space _space;
    private readonly double[] _strength; // S w
    private readonly double[,] _utility; // of the one who looks now, [who, whose position]

    public Expectation(Space space)
    {
        _space = space;
        _strength = [.. Enumerable.Range(0, space.Actors).Select(i => space.TotalSalience[i] * space.Capability[i])];
        _utility = new double[space.Actors, space.Actors];
    }

    /// <summary>U in the eyes of an actor, who challenges next.</summary>
    public void Look(int viewer, double[,] distances, double[] risk)
    {
        for (var i = 0; i < _space.Actors; i++)
        {
            var seen = (2 * risk[viewer] + risk[i]) / 3;
            for (var j = 0; j < _space.Actors; j++)
                _utility[i, j] = Space.Utility(distances[i, j], seen);
        }
    }

    /// <summary>U_ij.</summary>
    public double Likeness(int i, int j) => _utility[i, j];

    /// <summary>p that i wins against j.</summary>
    public double Probability(int i, int j)
    {
        var forI = Least + _strength[i] * (1 - _utility[i, j]);
        var forJ = Least + _strength[j] * (1 - _utility[j, i]);
        var (sideI, sideJ) = (forI, forJ);
        for (var n = 0; n < _strength.Length; n++)
        {
            if (n == i || n == j)
                continue;
            var (nearI, nearJ) = (_utility[n, i], _utility[n, j]);
            var own = _strength[n] * (nearI - nearJ);
            var p = (forI + Math.Max(own, 0)) / (forI + forJ + Math.Abs(own));
            var vote = _strength[n] * (p * (1 - nearI) - (1 - p) * (1 - nearJ));
            sideI += Math.Max(vote, 0);
            sideJ += Math.Max(-vote, 0);
        }

        return sideI / (sideI + sideJ);
    }

    /// <summary>What i expects to gain.</summary>
    public double Gain(int i, int j, double p)
    {
        var (resists, likeness) = (_space.TotalSalience[j], _utility[i, j]);
        return (1 - resists) * 2 + resists * (p * 2 + (1 - p) * 2 * likeness) - (1 + likeness);
    }
}
