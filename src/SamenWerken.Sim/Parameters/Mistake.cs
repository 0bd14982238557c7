using System.Buffers;

namespace SamenWerken.Sim.Parameters;

/// <summary>Something in a scenario that cannot be simulated as it stands.</summary>
/// <param name="Path">Where, in the syntax of <see cref="ParameterPath"/>.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Expected">What was expected, as a phrase.</param>
/// <param name="Nearest">What was probably meant, if anything is near.</param>
public sealed record Mistake(string Path, string Value, string Expected, string? Nearest = null)
{
    private static readonly SearchValues<char> Hidden = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(VisibleText.IsHidden)]);

    /// <summary>"actor", "issue" or "strategy" where one is named that does not exist, otherwise null.</summary>
    public string? Unknown { get; init; }

    /// <summary>The mistake of a text that holds characters which steer a terminal or turn the order of letters around; null for other texts.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="text">The text.</param>
    public static Mistake? OfText(string path, string text)
    {
        var at = text.AsSpan().IndexOfAny(Hidden);
        return at < 0 ? null : new(path, FormattableString.Invariant($"a text with the control character U+{(int)text[at]:X4}"), "text that can be seen; leave it out");
    }

    /// <summary>All of it in one line: "coordination.fine: 12; expected a number from 0 to 10".</summary>
    public override string ToString() => $"{Path}: {Value}; expected {Expected}" + (Nearest is null ? "" : $"; did you mean '{Nearest}'?");
}
