using System.Collections.Immutable;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Discovery;

/// <summary>
/// Scenario discovery by PRIM, the patient rule induction method: boxes in the space of the variables where cases of interest lie
/// close together.
/// </summary>
/// <remarks>
/// Source: Friedman and Fisher (1999), Statistics and Computing 9, 123–143; as scenario discovery in Bryant and Lempert (2010). A box
/// counts as found when permuting what is of interest seldom gives as much evidence, so that noise gives none.
/// </remarks>
public sealed record Prim
{
    /// <summary>α: share of the cases in the box that a peeled strip holds, 0–0.5; Friedman and Fisher advise 0.05 to 0.1.</summary>
    public double PeelShare { get; init => field = Open(value, 0, 0.5, nameof(PeelShare)); } = 0.05;

    /// <summary>Share of all cases that a box holds at least, 0–1.</summary>
    public double LeastMass { get; init => field = Open(value, 0, 1, nameof(LeastMass)); } = 0.05;

    /// <summary>
    /// Density at which peeling is to stop, 0–1: the first box on the trajectory that is as dense, without pasting; null for the box
    /// with most evidence.
    /// </summary>
    public double? Density { get; init => field = value is { } asked ? Open(asked, 0, 1, nameof(Density)) : null; }

    /// <summary>Boxes to seek at most, 1 or more.</summary>
    public int MostBoxes { get; init => field = AtLeast(value, 1, nameof(MostBoxes)); } = 3;

    /// <summary>p value up to which a box counts as found, 0–1.</summary>
    public double Significance { get; init => field = Open(value, 0, 1, nameof(Significance)); } = 0.01;

    /// <summary>Permutations behind a p value, 1 or more; the smallest p value is 1 / (permutations + 1).</summary>
    public int Permutations { get; init => field = AtLeast(value, 1, nameof(Permutations)); } = 199;

    /// <summary>Resamples behind the stability of a box, 2 or more.</summary>
    public int Resamples { get; init => field = AtLeast(value, 2, nameof(Resamples)); } = 100;

    /// <summary>Seeks boxes.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="seed">Seed of permutations and resamples.</param>
    /// <param name="cancellation">Stops it.</param>
    public Discoveries Find(Cases cases, ulong seed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        double[] members = [.. cases.Memberships];
        var weights = new int[cases.Count];
        Array.Fill(weights, 1);
        var search = new Search(PeelShare, Math.Max(1, (int)Math.Ceiling(LeastMass * cases.Count)), Density);
        var boxes = ImmutableArray.CreateBuilder<DiscoveredBox>();
        double? last = null;
        while (boxes.Count < MostBoxes && last is null)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = new Part(cases, members, (int[])weights.Clone());
            // Where it holds in less than half a case, or in all but that, there is nothing to tell apart.
            if (part.Points < 2 * search.Least || part.Interest < 0.5 || part.Interest > part.Points - 0.5)
                break;
            var trajectory = search.Peel(part);
            var p = Luck.PValue(part, search, Search.Most(part, trajectory), Permutations, Significance, seed, boxes.Count, cancellation);
            var chosen = search.Choose(part, trajectory);
            var box = search.Refine(part, trajectory[chosen]);
            if (p > Significance || box.Points == part.Points)
            {
                last = p;
                break;
            }

            cancellation.ThrowIfCancellationRequested();
            boxes.Add(Described(part, search, trajectory, chosen, box, p, seed, boxes.Count, cancellation));
            for (var point = 0; point < weights.Length; point++)
                weights[point] = part.Holds(box.Bounds, point) ? 0 : weights[point];
        }

        return new(cases.Count, members.Sum(), boxes.ToImmutable(), last) { Significance = Significance };
    }

    private DiscoveredBox Described(
        Part part, Search search, List<Peeling.Step> trajectory, int chosen, Peeling.Step box, double p, ulong seed, int number,
        CancellationToken cancellation)
    {
        var resampling = Resampling.Of(part, search, Resamples, seed, number, cancellation);
        var described = box.Bounds.Box(part.Cases);
        var all = part.Cases.Memberships.Sum();
        return new(
            described, QualityOf(part, box, all), p,
            [.. described.Restrictions.Select(restriction => EvidenceOf(part, resampling, box, restriction))],
            Resampling.Middle(resampling.Densities), Resampling.Middle(resampling.Coverages),
            [.. trajectory.Select(step => new Peel(step.Bounds.Box(part.Cases), QualityOf(part, step, all)))], chosen);
    }

    private static BoxQuality QualityOf(Part part, Peeling.Step step, double all) => new(
        step.Points, step.Members, step.Members / all, step.Members / step.Points, (double)step.Points / part.Cases.Count,
        part.EvidenceOf(step.Points, step.Members));

    private static RestrictionEvidence EvidenceOf(Part part, Resampling resampling, Peeling.Step box, Restriction restriction)
    {
        Interval? Limit(double its, Func<Bounds, double> of) =>
            double.IsFinite(its) ? Resampling.Middle(resampling.Boxes.Select(of)) : null;
        var place = restriction.Variable;
        return new(
            restriction, Search.QuasiPOf(part, box, place), resampling.Found(place),
            Limit(restriction.Within.Low, its => its.Low[place]), Limit(restriction.Within.High, its => its.High[place]));
    }

    private static double Open(double value, double low, double high, string name)
    {
        Expect.Open(value, low, high, name);
        return value;
    }

    private static int AtLeast(int value, int least, string name)
    {
        Expect.AtLeast(value, least, name);
        return value;
    }
}
