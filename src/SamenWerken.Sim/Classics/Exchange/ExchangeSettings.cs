namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>How exchanges are found and carried out; the defaults are the published ones, under clean rules.</summary>
public sealed record ExchangeSettings
{
    /// <summary>Parties to a package at most; with four, a table of fifteen actors would have more than 10⁷ candidates.</summary>
    public const int LargestPackageSize = 3;

    /// <summary>Rules of a round.</summary>
    public ExchangeRules Rules { get; init; } = ExchangeRules.Clean;

    /// <summary>How partners divide what an exchange brings.</summary>
    public ExchangeRate Rate { get; init; } = ExchangeRate.EqualGain;

    /// <summary>Which exchanges are left out for what they do to others.</summary>
    public HarmFilter Harm { get; init; } = HarmFilter.None;

    /// <summary>
    /// Parties to one exchange at most, 2 or 3. In a package of three, the first moves for the second, the second for the third
    /// and the third for the first: useful where no two have something for each other.
    /// </summary>
    public int PackageSize { get; init; } = 2;

    /// <summary>Number of rounds, 1 or more.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>Share of its move that an actor keeps in the next round whatever its salience, 0–1.</summary>
    public double FixedWeight { get; init; } = 0.1;

    /// <summary>Further share that it keeps when its salience is 0; falls in proportion to salience, 0–1.</summary>
    public double SalienceWeight { get; init; } = 0.4;

    /// <summary>p, how far random rates stray from the equal gain, 0–1.</summary>
    public double RateVariance { get; init; } = 1;

    /// <summary>Seed of random rates.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of the replication, from 0: other random rates.</summary>
    public ulong Replication { get; init; }

    /// <summary>What is wrong with the settings: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var mistakes = new List<string>();
        if (!Enum.IsDefined(Rules) || !Enum.IsDefined(Rate) || !Enum.IsDefined(Harm))
            mistakes.Add($"rules {Rules}, rate {Rate}, harm {Harm}; expected members of their enumerations.");
        if (Rules == ExchangeRules.Published && (Rate != ExchangeRate.EqualGain || Harm != HarmFilter.None || PackageSize != 2))
            mistakes.Add("rules: published; expected equal gain, no filter of harm and packages of two with them, or clean rules.");
        if (PackageSize is < 2 or > LargestPackageSize)
            mistakes.Add($"package size: {PackageSize}; expected a number from 2 to {LargestPackageSize}.");
        else if (PackageSize > 2 && Rate != ExchangeRate.EqualGain)
            mistakes.Add($"package size: {PackageSize} with rate {Rate}; expected equal gain, or packages of two.");
        if (Rounds < 1)
            mistakes.Add($"rounds: {Rounds}; expected 1 or more.");
        var shares = new[] { ("fixed weight", FixedWeight), ("salience weight", SalienceWeight), ("rate variance", RateVariance) };
        foreach (var (name, share) in shares)
        {
            if (!(share is >= 0 and <= 1))
                mistakes.Add($"{name}: {share}; expected a number from 0 to 1.");
        }

        return mistakes;
    }
}
