using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Mechanisms;

/// <summary>
/// The joint optimum x*_k: the salience-weighted median of the ideals on an issue, the lowest position at which half of the
/// salience is reached. It minimises Σ_i s_ik |x − p_ik|. Equal saliences reach half of it but for rounding: a part of 10⁻¹²
/// less is enough.
/// </summary>
internal static class JointOptimum
{
    private const double Rounding = 1e-12;

    /// <summary>x* of one issue; the two work arrays have room for all actors.</summary>
    internal static double On(double[] salience, double[] ideal, int issue, int n, int stride, double[] positions, double[] weights)
    {
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            (positions[i], weights[i]) = (ideal[i * stride + issue], salience[i * stride + issue]);
            total += weights[i];
        }

        Sort(positions, weights, n);
        var reached = 0.0;
        for (var i = 0; i < n; i++)
        {
            reached += weights[i];
            if (reached >= total / 2 * (1 - Rounding))
                return positions[i];
        }

        return positions[n - 1];
    }

    /// <summary>x* of all issues, four at once, without sorting: the lowest of the ideals up to which half of the salience lies.</summary>
    internal static void At(double[] salience, double[] ideal, int n, int stride, double[] optimum)
    {
        ref var weights = ref Quartet.Start(salience);
        ref var positions = ref Quartet.Start(ideal);
        for (var k = 0; k < stride; k += Quartet.Width)
        {
            var (start, end, step) = ((nuint)(uint)k, (nuint)(uint)(n * stride + k), (nuint)(uint)stride);
            var total = Vector256<double>.Zero;
            for (var at = start; at < end; at += step)
                total += Quartet.Load(ref weights, at);
            var (half, lowest) = (total * Vector256.Create(0.5 * (1 - Rounding)), Vector256.Create(double.PositiveInfinity));
            for (var at = start; at < end; at += step)
            {
                var (position, reached) = (Quartet.Load(ref positions, at), Vector256<double>.Zero);
                for (var other = start; other < end; other += step)
                    reached += Vector256.LessThanOrEqual(Quartet.Load(ref positions, other), position) & Quartet.Load(ref weights, other);
                var enough = Vector256.GreaterThanOrEqual(reached, half);
                lowest = Vector256.ConditionalSelect(enough, Quartet.Smaller(position, lowest), lowest);
            }

            Quartet.Store(lowest, optimum, k);
        }
    }

    // By insertion: a few dozen actors at most, and no comparer in between.
    private static void Sort(double[] positions, double[] weights, int n)
    {
        for (var i = 1; i < n; i++)
        {
            var (position, weight) = (positions[i], weights[i]);
            var place = i;
            for (; place > 0 && positions[place - 1] > position; place--)
                (positions[place], weights[place]) = (positions[place - 1], weights[place - 1]);
            (positions[place], weights[place]) = (position, weight);
        }
    }
}
