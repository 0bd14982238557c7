using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Classics.Klein;

/// <summary>
/// A contract of many interdependent issues, negotiated with a mediator who proposes one change at a time; the defaults are the
/// paper's.
/// </summary>
/// <remarks>
/// Source: Klein, Faratin, Sayama and Bar-Yam (2003), "Negotiating complex contracts", Group Decision and Negotiation 12, 111–125;
/// "Protocols for negotiating complex contracts", IEEE Intelligent Systems 18(6), 32–38.
/// </remarks>
public sealed record Negotiation
{
    /// <summary>N, issues of the contract, each yes or no; 1 or more.</summary>
    public int Issues { get; init; } = 100;

    /// <summary>Proposals that the mediator makes, 1 or more.</summary>
    public int Proposals { get; init; } = 10_000;

    /// <summary>T₀, an annealer's temperature at the first proposal, in units of utility; it falls linearly to 0 after the last.</summary>
    public double Temperature { get; init; } = 10;

    /// <summary>Who negotiate, two or more in the paper; one is a search alone.</summary>
    public IReadOnlyList<Negotiator> Parties { get; init; } = [Negotiator.HillClimber, Negotiator.HillClimber];

    /// <summary>When a change is kept.</summary>
    public Consent Consent { get; init; } = Consent.Unanimous;

    /// <summary>Hᵃ, influence of each pair of issues on a party. Entity = party, round = row, draw = column.</summary>
    public static Purpose Influence { get; } = new("klein influence");

    /// <summary>The contract at the start. Draw = issue.</summary>
    public static Purpose Start { get; } = new("klein start");

    /// <summary>Which issue the mediator proposes to change. Draw = proposal.</summary>
    public static Purpose Proposed { get; } = new("klein proposal");

    /// <summary>Whether an annealer accepts a loss. Entity = party, draw = proposal.</summary>
    public static Purpose Accepting { get; } = new("klein acceptance");

    /// <summary>Parties that all vote in the same way.</summary>
    /// <param name="count">Number of parties.</param>
    /// <param name="negotiator">How they vote.</param>
    public static IReadOnlyList<Negotiator> Alike(int count, Negotiator negotiator) => [.. Enumerable.Repeat(negotiator, count)];

    /// <summary>What is wrong with the numbers: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var mistakes = new List<string>();
        if (Issues < 1)
            mistakes.Add($"{nameof(Issues)} is {Issues}; a contract has 1 issue or more.");
        if (Proposals < 1)
            mistakes.Add($"{nameof(Proposals)} is {Proposals}; the mediator makes 1 proposal or more.");
        if (!double.IsFinite(Temperature) || Temperature < 0)
            mistakes.Add(FormattableString.Invariant($"{nameof(Temperature)} is {Temperature}; give a number of 0 or more."));
        if (Parties.Count < 1)
            mistakes.Add($"{nameof(Parties)} is empty; somebody has to negotiate.");
        return mistakes;
    }
}
