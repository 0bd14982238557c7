using System.Numerics;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>
/// N yes-or-no decisions, each of which contributes what depends on itself and on K others; the fitness of all 2ᴺ combinations.
/// A combination is a number whose bit i is decision i.
/// </summary>
/// <remarks>Source: Kauffman (1993), The Origins of Order; Levinthal (1997), Management Science 43, 934–950.</remarks>
public sealed class Landscape
{
    /// <summary>Most decisions of which all combinations are kept.</summary>
    public const int MostDecisions = 20;

    private readonly uint[] _depends; // bit j of entry i: contribution i depends on decision j
    private readonly double[][] _contributions;
    private readonly double[] _fitness;

    /// <summary>Draws a landscape.</summary>
    /// <param name="n">N, number of decisions, 1 … 20.</param>
    /// <param name="k">K, number of other decisions on which each contribution depends, 0 … N − 1.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="replication">Number of the landscape, from 0.</param>
    public Landscape(int n, int k, ulong seed, ulong replication)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, MostDecisions);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(k, n);
        (Decisions, Interdependence) = (n, k);
        (_depends, _contributions) = (new uint[n], new double[n][]);
        var keys = new PurposeKeys(ContributionDrawn.Key).With(seed);
        for (var decision = 0; decision < n; decision++)
        {
            _depends[decision] = Neighbours(n, k, decision, new Draws(seed, Neighbour, replication, 0, (ulong)decision));
            _contributions[decision] = Contributions(1 << (k + 1), keys, replication, decision);
        }

        _fitness = new double[1 << n];
        for (var decision = 0; decision < n; decision++)
            Add(_depends[decision], _contributions[decision]);
        for (var combination = 0; combination < _fitness.Length; combination++)
            _fitness[combination] /= n;
    }

    /// <summary>Which others a contribution depends on. Entity = decision, draws = K without replacement.</summary>
    public static Purpose Neighbour { get; } = new("landscape neighbour");

    /// <summary>Contributions, uniform on [0, 1). Entity = decision, draw = place in its table.</summary>
    public static Purpose ContributionDrawn { get; } = new("landscape contribution");

    /// <summary>N.</summary>
    public int Decisions { get; }

    /// <summary>K.</summary>
    public int Interdependence { get; }

    /// <summary>Fitness of each combination: the mean of the N contributions.</summary>
    public ReadOnlySpan<double> Fitness => _fitness;

    /// <summary>Whether what decision <paramref name="of"/> contributes depends on decision <paramref name="on"/>.</summary>
    public bool Depends(int of, int on) => (_depends[of] >> on & 1) == 1;

    /// <summary>What one decision contributes to a combination, 0–1.</summary>
    public double Contribution(int decision, int combination) =>
        _contributions[decision][Place(_depends[decision], (uint)combination)];

    /// <summary>2ᴺ / (N + 1): the expected number of peaks when everything depends on everything (K = N − 1).</summary>
    public static double ExpectedPeaks(int n) => Math.ScaleB(1, n) / (n + 1);

    private static double[] Contributions(int count, PurposeKeys keys, ulong replication, int decision)
    {
        const int words = 4; // draws come in blocks of four
        var table = new double[Math.Max(words, count)];
        DrawRows.Fill(new(keys, replication, 0, (ulong)decision), DrawForm.Uniform, table.Length, table);
        return table[..count];
    }

    // The first K of the others, shuffled (Fisher and Yates).
    private static uint Neighbours(int n, int k, int decision, Draws draws)
    {
        int[] others = [.. Enumerable.Range(0, n).Where(other => other != decision)];
        var depends = 1u << decision;
        for (var place = 0; place < k; place++)
        {
            var chosen = place + draws.Below(others.Length - place);
            (others[place], others[chosen]) = (others[chosen], others[place]);
            depends |= 1u << others[place];
        }

        return depends;
    }

    // Goes through all combinations of the decisions in the mask in order of their place in the table, and of the rest.
    private void Add(uint mask, double[] table)
    {
        var rest = (uint)(_fitness.Length - 1) & ~mask;
        var inside = 0u;
        foreach (var contribution in table)
        {
            var outside = 0u;
            do
            {
                _fitness[inside | outside] += contribution;
                outside = (outside - rest) & rest;
            }
            while (outside != 0);
            inside = (inside - mask) & mask;
        }
    }

    // The bits of the mask, pushed together.
    private static int Place(uint mask, uint combination)
    {
        var place = 0;
        for (var bit = 0; mask != 0; bit++, mask &= mask - 1)
            place |= (int)(combination >> BitOperations.TrailingZeroCount(mask) & 1) << bit;
        return place;
    }
}
