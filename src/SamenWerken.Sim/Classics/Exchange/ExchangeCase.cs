using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Stakeholders who decide on several issues; who wants what, how much it matters to whom and with what power is drawn.</summary>
internal sealed record ExchangeCase : Case
{
    /// <inheritdoc/>
    public override string ModelKey => ExchangeModel.ModelKey;

    /// <summary>T, rounds of exchange and voting.</summary>
    [Parameter("T", 1, 100, "rounds of exchange and voting", Unit = "rounds", Source = "the published program: 10")]
    public override int Rounds { get; init; } = 5;

    /// <summary>n, number of actors.</summary>
    [Parameter("n", 2, 60, "actors", Unit = "actors")]
    public int Actors { get; init; } = 10;

    /// <summary>m, number of issues.</summary>
    [Parameter("m", 2, 15, "issues", Unit = "issues")]
    public int Issues { get; init; } = 6;

    /// <summary>a: a position is 100 (a z_p + (1 − a) z_ap), with z uniform, of the issue and of the actor on it.</summary>
    [Parameter("a", 0, 1, "common ground: share of a position that all have in common")]
    public double CommonGround { get; init; }

    /// <summary>S, mean salience.</summary>
    [Parameter("S", 0.01, 1, "mean salience of an issue to an actor")]
    public double Salience { get; init; } = 0.6;

    /// <summary>v: salience is uniform on S ± v min(S, 1 − S).</summary>
    [Parameter("v", 0, 1, "how different saliences are: 0 all alike, 1 as different as the mean allows")]
    public double SalienceSpread { get; init; } = 1;

    /// <summary>q: power is exp(q z), with z standard normal, the same on all issues.</summary>
    [Parameter("q", 0, 3, "inequality of power: standard deviation of its logarithm", Unit = "log units")]
    public double PowerInequality { get; init; } = 0.5;

    /// <summary>Further share of its move that an actor keeps, times 1 − s.</summary>
    [Parameter("salience weight", 0, 0.9, "share of its move that an actor keeps when its salience is 0, above the fixed weight",
        Source = "the published program")]
    public double SalienceWeight { get; init; } = 0.4;

    /// <summary>Share of its move that an actor keeps in any case.</summary>
    [Parameter("fixed weight", 0, 0.1, "share of its move that an actor keeps in any case", Source = "the published program")]
    public double FixedWeight { get; init; } = 0.1;

    /// <summary>p, how far random rates stray from equal gain.</summary>
    [Parameter("p", 0, 1, "how far random rates stray from equal gain", Source = "the published program")]
    public double RateVariance { get; init; } = 1;

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts() =>
    [
        new("Actors", $"{Actors}, drawn anew in each run", "Actoren", $"{Actors}, in elke run opnieuw getrokken"),
        new("Issues", $"{Issues}, drawn anew in each run", "Onderwerpen", $"{Issues}, in elke run opnieuw getrokken"),
    ];
}
