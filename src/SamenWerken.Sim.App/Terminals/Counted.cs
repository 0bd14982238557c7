using System.Globalization;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Numbers of things: 1 run, 2,000 runs.</summary>
internal static class Counted
{
    /// <param name="number">How many.</param>
    /// <param name="one">What one of them is called, such as "run" or "strategy".</param>
    internal static string Of(long number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : Many(one))}");

    /// <summary>What several are called.</summary>
    internal static string Many(string one) =>
        one.EndsWith('y') && one.Length > 1 && !"aeiou".Contains(one[^2], StringComparison.Ordinal) ? one[..^1] + "ies" : one + "s";
}
