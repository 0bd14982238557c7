using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>
/// A common-pool resource: what all together put in, S, yields F(S) = a S − b S², shared in proportion to what each put in; a token kept
/// back earns a fixed return. The defaults are those of the laboratory.
/// </summary>
/// <remarks>
/// Source: Ostrom, Walker and Gardner (1992), "Covenants with and without a sword: self-governance is possible", American Political Science
/// Review 86, 404–417.
/// </remarks>
public sealed record Commons
{
    /// <summary>n, appropriators, 2 or more.</summary>
    [Parameter("n", 2, 1000, "appropriators", Unit = "persons", Source = "Ostrom, Walker & Gardner 1992")]
    public int Appropriators { get; init; } = 8;

    /// <summary>w, tokens that an appropriator has each round: 10 or 25 in the laboratory.</summary>
    [Parameter("w", 0, 1000, "tokens that an appropriator has each round", Unit = "tokens", Source = "Ostrom, Walker & Gardner 1992")]
    public double Endowment { get; init; } = 25;

    /// <summary>What a token earns outside the commons, in cents.</summary>
    [Parameter("outside return", 0, 1000, "what a token earns outside the commons",
        Unit = "cents", Source = "Ostrom, Walker & Gardner 1992")]
    public double OutsideReturn { get; init; } = 5;

    /// <summary>a, what the first token in the commons yields, in cents; above the outside return.</summary>
    [Parameter("a", 0, 1000, "what the first token in the commons yields", Unit = "cents", Source = "Ostrom, Walker & Gardner 1992")]
    public double Yield { get; init; } = 23;

    /// <summary>b, by which the yield of a token falls for each token put in, in cents; above 0.</summary>
    [Parameter("b", 0.0001, 1000, "by which the yield of a token falls for each token put in",
        Unit = "cents", Source = "Ostrom, Walker & Gardner 1992")]
    public double Congestion { get; init; } = 0.25;

    /// <summary>Rounds before talk or sword comes, 0 or more.</summary>
    [Parameter("rounds before", 0, 1000, "rounds before talk or sword comes", Unit = "rounds", Source = "Ostrom, Walker & Gardner 1992")]
    public int RoundsBefore { get; init; } = 10;

    /// <summary>Rounds with it, 1 or more.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>What it costs to sanction somebody, in cents.</summary>
    [Parameter("fee", 0, 1000, "what it costs to sanction somebody", Unit = "cents", Source = "Ostrom, Walker & Gardner 1992")]
    public double Fee { get; init; } = 20;

    /// <summary>What a sanction takes from who is sanctioned, in cents.</summary>
    [Parameter("fine", 0, 1000, "what a sanction takes from who is sanctioned", Unit = "cents", Source = "Ostrom, Walker & Gardner 1992")]
    public double Fine { get; init; } = 80;

    /// <summary>S*, the sum at which the rent is highest: (a − outside return) / 2b.</summary>
    public double Optimum => (Yield - OutsideReturn) / (2 * Congestion);

    /// <summary>S at the Nash equilibrium, all alike: 2 S* n / (n + 1), where endowments allow it.</summary>
    public double NashSum => Math.Min(Appropriators * Endowment, 2 * Optimum * Appropriators / (Appropriators + 1));

    /// <summary>The highest rent, in cents a round: F(S*) − outside return · S*.</summary>
    public double HighestRent => Congestion * Optimum * Optimum;

    /// <summary>Rent at sum S as a share of the highest.</summary>
    public double NetYield(double sum) => ((Yield - OutsideReturn) * sum - Congestion * sum * sum) / HighestRent;

    /// <summary>
    /// What seems to pay one best when the others put in so much together: (2 S* − others) / (2 − ω), within 0 … w; with ω = 0 it does.
    /// </summary>
    /// <param name="others">Tokens of all others.</param>
    /// <param name="neglect">ω, share of one's own effect on the yield that is left out of account, 0–1.</param>
    public double BestResponse(double others, double neglect = 0) =>
        Math.Clamp((2 * Optimum - others) / (2 - neglect), 0, Endowment);

    /// <summary>What is wrong with the numbers: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var mistakes = new List<string>();
        if (Appropriators < 2)
            mistakes.Add($"{nameof(Appropriators)} is {Appropriators}; a commons has 2 or more.");
        if (RoundsBefore < 0)
            mistakes.Add($"{nameof(RoundsBefore)} is {RoundsBefore}; give 0 or more.");
        if (Rounds < 1)
            mistakes.Add($"{nameof(Rounds)} is {Rounds}; give 1 or more.");
        if (!(Congestion > 0) || !double.IsFinite(Congestion))
            mistakes.Add(FormattableString.Invariant($"{nameof(Congestion)} is {Congestion}; give more than 0."));
        if (!(Yield > OutsideReturn) || !double.IsFinite(Yield))
            mistakes.Add(FormattableString.Invariant($"{nameof(Yield)} is {Yield}; give more than the outside return, {OutsideReturn}."));
        var amounts = new[]
        {
            (nameof(Endowment), Endowment), (nameof(OutsideReturn), OutsideReturn), (nameof(Fee), Fee), (nameof(Fine), Fine),
        };
        foreach (var (name, value) in amounts)
        {
            if (!double.IsFinite(value) || value < 0)
                mistakes.Add(FormattableString.Invariant($"{name} is {value}; give a number of 0 or more."));
        }

        return mistakes;
    }
}
