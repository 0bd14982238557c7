using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>A public goods game, and whether its members may punish each other; the defaults are those of the sixteen cities.</summary>
/// <remarks>
/// Source: Herrmann, Thöni and Gächter (2008), "Antisocial punishment across societies", Science 319, 1362–1367; after Fehr and Gächter
/// (2000), American Economic Review 90, 980–994.
/// </remarks>
public sealed record Game
{
    /// <summary>n, members of a group that stays together, 2 or more.</summary>
    [Parameter("n", 2, 1000, "members of a group that stays together", Unit = "persons", Source = "Herrmann, Thöni & Gächter 2008")]
    public int Members { get; init; } = 4;

    /// <summary>Rounds, 1 or more; members know how many.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>E, tokens that a member gets each round.</summary>
    [Parameter("E", 0.001, 100000, "tokens that a member gets each round", Unit = "tokens", Source = "Herrmann, Thöni & Gächter 2008")]
    public double Endowment { get; init; } = 20;

    /// <summary>m, what each member gets for each token contributed by anyone, 0–1.</summary>
    [Parameter("m", 0, 1, "what each member gets for each token contributed by anyone",
        Unit = "tokens", Source = "Herrmann, Thöni & Gächter 2008")]
    public double Return { get; init; } = 0.4;

    /// <summary>Whether members may punish each other after each round.</summary>
    public bool Punishment { get; init; }

    /// <summary>Tokens that a point of punishment takes from who is punished; it costs who punishes one token.</summary>
    [Parameter("fine", 0, 1000, "tokens that a point of punishment takes; it costs one",
        Unit = "tokens", Source = "Herrmann, Thöni & Gächter 2008")]
    public double Fine { get; init; } = 3;

    /// <summary>Most points that a member gives another in a round.</summary>
    [Parameter("points", 0, 1000, "most points that a member gives another in a round",
        Unit = "points", Source = "Herrmann, Thöni & Gächter 2008")]
    public double MostPoints { get; init; } = 10;

    /// <summary>What is wrong with the numbers: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var mistakes = new List<string>();
        if (Members < 2)
            mistakes.Add($"{nameof(Members)} is {Members}; a group has 2 members or more.");
        if (Rounds < 1)
            mistakes.Add($"{nameof(Rounds)} is {Rounds}; a game has 1 round or more.");
        if (!(Endowment > 0) || !double.IsFinite(Endowment))
            mistakes.Add(FormattableString.Invariant($"{nameof(Endowment)} is {Endowment}; give more than 0 tokens."));
        foreach (var (name, value) in new[] { (nameof(Return), Return), (nameof(Fine), Fine), (nameof(MostPoints), MostPoints) })
        {
            if (!double.IsFinite(value) || value < 0)
                mistakes.Add(FormattableString.Invariant($"{name} is {value}; give a number of 0 or more."));
        }

        return mistakes;
    }
}
