using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Klein;

/// <summary>A contract to negotiate, with any number of parties.</summary>
public sealed record KleinCase : Case
{
    /// <inheritdoc/>
    public override string ModelKey => KleinModel.ModelKey;

    /// <summary>Times at which the text is looked at, at equal distances, the end among them.</summary>
    [Parameter("T", 1, 1000, "times at which the text is looked at, at equal distances", Unit = "times")]
    public override int Rounds { get; init; } = 20;

    /// <summary>Number of parties.</summary>
    [Parameter("n", 1, 100, "parties", Unit = "parties", Source = "Klein et al. 2003: two")]
    public int Parties { get; init; } = 2;

    /// <summary>N, issues of the contract.</summary>
    [Parameter("N", 1, 500, "issues of the contract, each yes or no", Unit = "issues", Source = "Klein et al. 2003")]
    public int Issues { get; init; } = 100;

    /// <summary>Proposals that the mediator makes.</summary>
    [Parameter("proposals", 1, 1_000_000, "proposals that the mediator makes", Unit = "proposals", Source = "Klein et al. 2003")]
    public int Proposals { get; init; } = 10_000;

    /// <summary>T₀, an annealer's first temperature.</summary>
    [Parameter("T₀", 0, 1000, "temperature of who gives and takes at the first proposal; it falls linearly to 0",
        Unit = "utility", Source = "Klein et al. 2003")]
    public double Temperature { get; init; } = 10;

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts() =>
    [
        new("Parties", $"{Parties}", "Partijen", $"{Parties}"),
        new("Issues", $"{Issues}", "Onderwerpen", $"{Issues}"),
        new("Proposals", $"{Proposals}", "Voorstellen", $"{Proposals}"),
    ];
}
