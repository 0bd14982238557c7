namespace SamenWerken.Sim.Parameters;

/// <summary>Something in a scenario that cannot be simulated as it stands.</summary>
/// <param name="Path">Where, in the syntax of <see cref="ParameterPath"/>.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Expected">What was expected, as a phrase.</param>
/// <param name="Nearest">What was probably meant, if anything is near.</param>
public sealed record Mistake(string Path, string Value, string Expected, string? Nearest = null)
{
    /// <summary>"actor", "issue" or "strategy" where one is named that does not exist, otherwise null.</summary>
    public string? Unknown { get; init; }

    /// <summary>The mistake of a text that is not <see cref="PlainText"/>; null for one that is.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="text">The text.</param>
    public static Mistake? OfText(string path, string text)
    {
        var at = PlainText.FirstOther(text);
        return at < 0
            ? null
            : new(path, "a text with the control character " + PlainText.NameOf(text[at]), "text that can be seen; leave it out");
    }

    /// <summary>All of it in one line: "coordination.fine: 12; expected a number from 0 to 10".</summary>
    public override string ToString() => $"{Path}: {Value}; expected {Expected}" + (Nearest is null ? "" : $"; did you mean '{Nearest}'?");
}
