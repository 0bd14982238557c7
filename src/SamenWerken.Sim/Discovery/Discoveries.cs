using System.Collections.Immutable;

namespace SamenWerken.Sim.Discovery;

/// <summary>Where the cases of interest lie: the boxes found, best first; none where luck explains where they lie.</summary>
/// <param name="Points">All cases.</param>
/// <param name="Members">Cases of interest among them, Σ y.</param>
/// <param name="Boxes">The boxes; each was sought among the cases outside those before it.</param>
/// <param name="P">p value of the search that found no further box; null where the search ended for another reason.</param>
public sealed record Discoveries(int Points, double Members, ImmutableArray<DiscoveredBox> Boxes, double? P)
{
    /// <summary>The p value above which a box was taken for luck, 0–1.</summary>
    public double Significance { get; init; } = new Prim().Significance;

    /// <summary>Share of all cases that are of interest, 0–1: the density that a box is to beat.</summary>
    public double Share => Members / Points;
}
