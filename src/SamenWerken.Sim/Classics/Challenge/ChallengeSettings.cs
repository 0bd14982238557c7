namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>When to stop, and whether attitudes to risk count; the defaults are the published program's.</summary>
public sealed record ChallengeSettings
{
    /// <summary>Turns at least, 1 or more.</summary>
    public int FewestTurns { get; init; } = 2;

    /// <summary>Turns at most, not below <see cref="FewestTurns"/>.</summary>
    public int MostTurns { get; init; } = 100;

    /// <summary>Stops when all actors together move less than this share of what they moved in the first turn, 0–1.</summary>
    public double StandstillShare { get; init; } = 0.02;

    /// <summary>Whether all are neutral to risk (R = 0), instead of the more acceptant the more secure they are.</summary>
    public bool RiskNeutral { get; init; }

    /// <summary>What is wrong with the settings: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var mistakes = new List<string>();
        if (FewestTurns < 1)
            mistakes.Add($"fewest turns: {FewestTurns}; expected 1 or more.");
        if (MostTurns < FewestTurns)
            mistakes.Add($"most turns: {MostTurns}; expected {FewestTurns} or more, as many as the fewest.");
        if (!(StandstillShare is >= 0 and <= 1))
            mistakes.Add($"standstill share: {StandstillShare}; expected a number from 0 to 1.");
        return mistakes;
    }
}
