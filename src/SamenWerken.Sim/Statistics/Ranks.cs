using System.Collections.Immutable;

namespace SamenWerken.Sim.Statistics;

/// <summary>Mid-ranks: 1 for the smallest value, equal values share the mean of their ranks.</summary>
/// <param name="Values">Rank of each value, in the order of the sample, 1–n.</param>
/// <param name="Ties">Sizes t of the groups of equal values, groups of one left out.</param>
public sealed record Ranks(ImmutableArray<double> Values, ImmutableArray<int> Ties)
{
    /// <summary>Σ(t³ − t) over the groups of equal values: what rank tests take off their variance; 0 without ties.</summary>
    public double TieSum => Ties.Sum(t => (double)t * t * t - t);

    /// <summary>True when two values are equal.</summary>
    public bool HasTies => !Ties.IsEmpty;

    /// <summary>The mid-ranks of a sample.</summary>
    /// <param name="sample">Values in any order; may be empty.</param>
    public static Ranks Of(ReadOnlySpan<double> sample)
    {
        Expect.Sample(sample, 0);
        var sorted = sample.ToArray();
        var order = new int[sample.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(sorted, order);

        var ranks = new double[sample.Length];
        var ties = ImmutableArray.CreateBuilder<int>();
        for (int first = 0, next; first < sorted.Length; first = next)
        {
            next = first + 1;
            while (next < sorted.Length && sorted[next] == sorted[first])
                next++;
            for (var i = first; i < next; i++)
                ranks[order[i]] = (first + 1 + next) / 2.0;
            if (next - first > 1)
                ties.Add(next - first);
        }

        return new Ranks([.. ranks], ties.ToImmutable());
    }
}
