using System.Collections.Immutable;
using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Designs;

/// <summary>
/// Morris' screening design: r trajectories of k + 1 points over a grid of p levels; each step moves one factor by
/// Δ = p/(2(p − 1)), and each trajectory moves every factor once, in random order.
/// </summary>
/// <remarks>Source: Morris (1991), Technometrics 33(2), 161–174.</remarks>
public sealed record MorrisTrajectories : Design
{
    private static readonly Purpose Steps = new("morris trajectories");

    private MorrisTrajectories(UnitPoints points, ImmutableArray<int> moved)
        : base(points) => Moved = moved;

    /// <summary>Number of factors k.</summary>
    public int Factors => Points.Dimensions;

    /// <summary>Number of trajectories r; each takes k + 1 rows.</summary>
    public int Trajectories => Points.Rows / (Factors + 1);

    /// <summary>The factor that each step moves: k numbers a trajectory, trajectories one after another.</summary>
    public ImmutableArray<int> Moved { get; }

    /// <summary>Random trajectories. Each has an address of its own, so a longer design begins with the shorter one.</summary>
    /// <param name="trajectories">Number of trajectories r, 1 or more; 10–50 are common.</param>
    /// <param name="factors">Number of factors k, 1 or more.</param>
    /// <param name="seed">Seed of the design.</param>
    /// <param name="levels">Number of levels p, even, 2 or more; 4 is common.</param>
    public static MorrisTrajectories Of(int trajectories, int factors, ulong seed, int levels = 4)
    {
        AtLeast(trajectories, 1, nameof(trajectories));
        AtLeast(factors, 1, nameof(factors));
        if (levels < 2 || levels % 2 != 0)
            throw new ArgumentOutOfRangeException(nameof(levels), levels,
                "levels must be even, 2 or more: then each level has one neighbour at distance Δ.");
        var values = Room(trajectories * (factors + 1L), factors, nameof(trajectories));
        var moved = ImmutableArray.CreateBuilder<int>(trajectories * factors);
        var at = 0;
        for (var trajectory = 0; trajectory < trajectories; trajectory++)
        {
            var draws = new Draws(seed, Steps, 0, entity: (ulong)trajectory);
            var order = Shuffle.Of(factors, ref draws);
            var point = new int[factors];
            for (var i = 0; i < factors; i++)
                point[i] = draws.Below(levels);
            Add(point);
            foreach (var factor in order)
            {
                point[factor] += point[factor] < levels / 2 ? levels / 2 : -levels / 2;
                Add(point);
                moved.Add(factor);
            }
        }

        return new MorrisTrajectories(new UnitPoints(values, factors), moved.MoveToImmutable());

        void Add(int[] point)
        {
            foreach (var level in point)
                values[at++] = (double)level / (levels - 1);
        }
    }

    /// <summary>Trajectories that are at hand, made elsewhere.</summary>
    /// <param name="points">Their points in order, k + 1 a trajectory; neighbours differ in one factor, each factor once a
    /// trajectory.</param>
    public static MorrisTrajectories Of(UnitPoints points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var length = points.Dimensions + 1;
        if (points.Rows == 0 || points.Rows % length != 0)
            throw new ArgumentException(
                $"There are {points.Rows} points; trajectories of {points.Dimensions} factors take a multiple of {length}.",
                nameof(points));
        var moved = ImmutableArray.CreateBuilder<int>();
        for (var start = 0; start < points.Rows; start += length)
        {
            var unmoved = Enumerable.Range(0, points.Dimensions).ToHashSet();
            for (var row = start + 1; row < start + length; row++)
            {
                int[] differ = [.. Enumerable.Range(0, points.Dimensions).Where(i => points[row, i] != points[row - 1, i])];
                if (differ.Length != 1 || !unmoved.Remove(differ[0]))
                    throw new ArgumentException(
                        $"The step to row {row} moves factors [{string.Join(", ", differ)}]; it must move one that its trajectory has "
                            + "not moved yet.", nameof(points));
                moved.Add(differ[0]);
            }
        }

        return new MorrisTrajectories(points, moved.ToImmutable());
    }

    /// <summary>True when the other design has the same points.</summary>
    /// <param name="other">Another design.</param>
    public bool Equals(MorrisTrajectories? other) => other is not null && Points.Equals(other.Points);

    /// <inheritdoc/>
    public override int GetHashCode() => Points.GetHashCode();
}
