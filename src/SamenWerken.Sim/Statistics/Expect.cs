using System.Runtime.CompilerServices;

namespace SamenWerken.Sim.Statistics;

/// <summary>What every calculation asks of its input: enough finite values, pairs of equal number, a level inside (0, 1).</summary>
internal static class Expect
{
    private const double Largest = 1e150; // sums of a hundred million squares of it are still numbers

    public static void Sample(ReadOnlySpan<double> values, int atLeast, [CallerArgumentExpression(nameof(values))] string name = "")
    {
        if (values.Length < atLeast)
            throw new ArgumentException($"{name} has {values.Length} values; at least {atLeast} are needed.", name);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw new ArgumentException(FormattableString.Invariant($"{name}[{i}] is {values[i]}; a finite number is needed."), name);
            if (Math.Abs(values[i]) > Largest)
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"{name}[{i}] is {values[i]}; a number from {-Largest} to {Largest} is needed, since larger ones have no square."),
                        name);
        }
    }

    public static void Pairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int atLeast)
    {
        Sample(x, atLeast);
        Sample(y, atLeast);
        if (x.Length != y.Length)
            throw new ArgumentException($"x has {x.Length} values and y has {y.Length}; pairs need as many of each.", nameof(y));
    }

    public static void Groups(IReadOnlyList<IReadOnlyList<double>> groups, int atLeast,
        [CallerArgumentExpression(nameof(groups))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(groups, name);
        if (groups.Count < 2)
            throw new ArgumentException($"{name} has {groups.Count} lists of values; at least 2 are needed.", name);
        for (var i = 0; i < groups.Count; i++)
        {
            ArgumentNullException.ThrowIfNull(groups[i], $"{name}[{i}]");
            Sample([.. groups[i]], atLeast, $"{name}[{i}]");
        }
    }

    public static void Open(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > low && value < high))
            throw new ArgumentOutOfRangeException(name, value,
                FormattableString.Invariant($"{name} must lie between {low} and {high}, neither included."));
    }

    public static void Level(double level) => Open(level, 0, 1, nameof(level));

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Open(value, 0, double.PositiveInfinity, name);

    /// <summary>A number of replications that was computed, as a whole number.</summary>
    public static int Count(double computed, [CallerArgumentExpression(nameof(computed))] string name = "") =>
        computed <= int.MaxValue ? (int)Math.Ceiling(computed) : throw new ArgumentOutOfRangeException(
            name, computed, FormattableString.Invariant(
                $"{computed} replications would be needed, more than there can be; a larger indifference zone needs fewer."));

    public static void AtLeast(int value, int least, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < least)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} or more.");
    }
}
