using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Statistics;

/// <summary>What every calculation asks of its input: enough finite values, pairs of equal number, a level inside (0, 1).</summary>
internal static class Expect
{
    public static void Sample(ReadOnlySpan<double> values, int atLeast, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        if (values.Length < atLeast)
            throw new ArgumentException($"{name} has {values.Length} values; at least {atLeast} are needed.", name);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException(FormattableString.Invariant($"{name}[{i}] is {values[i]}; a finite number is needed."), name);
        }
    }

    public static void Pairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int atLeast)
    {
        Sample(x, atLeast);
        Sample(y, atLeast);
        if (x.Length != y.Length)
            throw new ArgumentException($"x has {x.Length} values and y has {y.Length}; pairs need as many of each.", nameof(y));
    }

    public static void Groups(IReadOnlyList<IReadOnlyList<double>> groups, int atLeast)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2)
            throw new ArgumentException($"groups has {groups.Count} groups; at least 2 are needed.", nameof(groups));
        for (var i = 0; i < groups.Count; i++)
            Sample([.. groups[i]], atLeast, $"groups[{i}]");
    }

    public static void Open(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > low && value < high))
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must lie between {low} and {high}, neither included."));
    }

    public static void Level(double level) => Open(level, 0, 1, nameof(level));

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Open(value, 0, double.PositiveInfinity, name);

    public static void AtLeast(int value, int least, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} or more.");
    }
}
