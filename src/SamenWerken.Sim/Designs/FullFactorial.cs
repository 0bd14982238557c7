using System.Collections.Immutable;

namespace SamenWerken.Sim.Designs;

/// <summary>Every combination of the levels of every factor; the last factor changes fastest.</summary>
/// <remarks>Level j of L has coordinate j/(L − 1), and ½ when L = 1; <see cref="Scale.Level"/> with count L gives j back.</remarks>
public sealed record FullFactorial : Design
{
    private const int MostPoints = 10_000_000;

    private FullFactorial(ImmutableArray<int> levels, UnitPoints points)
        : base(points) => Levels = levels;

    /// <summary>Number of levels of each factor, 1 or more.</summary>
    public ImmutableArray<int> Levels { get; }

    /// <summary>The design.</summary>
    /// <param name="levels">Number of levels of each factor, 1 or more; at most ten million combinations.</param>
    public static FullFactorial Of(params ReadOnlySpan<int> levels)
    {
        long rows = 1;
        foreach (var count in levels)
        {
            AtLeast(count, 1, nameof(levels));
            rows *= count;
            if (rows > MostPoints)
                throw new ArgumentException(
                    $"The levels have more than {MostPoints:N0} combinations; use a Latin hypercube or a Sobol' sequence.", nameof(levels));
        }

        var values = Room(rows, Math.Max(1, levels.Length), nameof(levels));
        for (var row = 0; row < rows; row++)
        {
            var rest = row;
            for (var factor = levels.Length - 1; factor >= 0; factor--)
            {
                values[row * levels.Length + factor] = levels[factor] == 1 ? 0.5 : (double)(rest % levels[factor]) / (levels[factor] - 1);
                rest /= levels[factor];
            }
        }

        return new FullFactorial([.. levels], new UnitPoints(values, levels.Length));
    }

    /// <summary>True when the other design has the same levels.</summary>
    /// <param name="other">Another design.</param>
    public bool Equals(FullFactorial? other) => other is not null && Levels.AsSpan().SequenceEqual(other.Levels.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Points.GetHashCode();
}
