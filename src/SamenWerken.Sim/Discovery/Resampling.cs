using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Discovery;

/// <summary>Searches in resamples of the cases, and of the replications that all cases share: how far the box hangs on what was
/// drawn.</summary>
internal sealed record Resampling(IReadOnlyList<Bounds> Boxes, IReadOnlyList<double> Densities, IReadOnlyList<double> Coverages)
{
    private static readonly Purpose Drawing = new("resampling cases");

    public static Resampling Of(Part part, Search search, int resamples, ulong seed, int box, CancellationToken cancellation)
    {
        int[] inside = [.. Enumerable.Range(0, part.Weights.Length).Where(point => part.Weights[point] > 0)];
        var boxes = new Bounds[resamples];
        var (densities, coverages) = (new double[resamples], new double[resamples]);
        Parallel.For(0, resamples, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var drawn = Drawn(part, inside, new Draws(seed, Drawing, (ulong)i, entity: (ulong)box));
            var trajectory = search.Peel(drawn);
            boxes[i] = search.Refine(drawn, trajectory[search.Choose(drawn, trajectory)]).Bounds;
            var rest = part with { Weights = [.. part.Weights.Zip(drawn.Weights, (all, chosen) => all > 0 && chosen == 0 ? 1 : 0)] };
            var (points, members) = rest.In(boxes[i]);
            densities[i] = points > 0 ? members / points : double.NaN;
            coverages[i] = rest.Interest > 0 ? members / rest.Interest : double.NaN;
        });
        return new(boxes, densities, coverages);
    }

    /// <summary>Share of the boxes that restrict a variable.</summary>
    public double Found(int variable) => (double)Boxes.Count(box => box.Restricts(variable)) / Boxes.Count;

    /// <summary>The middle 95 % of the finite among some numbers, one a resample.</summary>
    public static Interval Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        return sorted.Length == 0
            ? new(double.NaN, double.NaN)
            : new(Quantile.OfSorted(sorted, 0.025), Quantile.OfSorted(sorted, 0.975));
    }

    private static Part Drawn(Part part, int[] inside, Draws draws)
    {
        var weights = new int[part.Weights.Length];
        for (var i = 0; i < inside.Length; i++)
            weights[inside[draws.Below(inside.Length)]]++;
        var replications = new int[part.Cases.Replications];
        for (var i = 0; i < replications.Length; i++)
            replications[i] = draws.Below(replications.Length);
        return new(part.Cases, replications.Length == 1 ? part.Members : part.Cases.MembershipsOf(replications), weights);
    }
}
