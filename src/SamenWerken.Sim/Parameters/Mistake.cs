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

    /// <summary>All of it in one line: "coordination.fine: 12; expected a number from 0 to 10".</summary>
    public override string ToString() => $"{Path}: {Value}; expected {Expected}" + (Nearest is null ? "" : $"; did you mean '{Nearest}'?");
}
