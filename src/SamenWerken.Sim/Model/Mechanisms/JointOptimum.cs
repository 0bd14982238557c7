namespace SamenWerken.Sim.Model.Mechanisms;

/// <summary>
/// The joint optimum x*_k: the salience-weighted median of the ideals on an issue, the lowest position at which half of the
/// salience is reached. It minimises Σ_i s_ik |x − p_ik|.
/// </summary>
internal static class JointOptimum
{
    /// <summary>x* of one issue; the two work arrays have room for all actors.</summary>
    internal static double On(double[] salience, double[] ideal, int issue, int n, int stride, double[] positions, double[] weights)
    {
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            (positions[i], weights[i]) = (ideal[i * stride + issue], salience[i * stride + issue]);
            total += weights[i];
        }

        Array.Sort(positions, weights, 0, n);
        var reached = 0.0;
        for (var i = 0; i < n; i++)
        {
            reached += weights[i];
            if (reached >= total / 2)
                return positions[i];
        }

        return positions[n - 1];
    }
}
