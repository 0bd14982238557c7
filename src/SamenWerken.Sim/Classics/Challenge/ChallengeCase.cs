using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>Actors in a space of positions; who stands where, cares how much and can bring what to bear is drawn.</summary>
internal sealed record ChallengeCase : Case
{
    /// <inheritdoc/>
    public override string ModelKey => ChallengeModel.ModelKey;

    /// <summary>T, turns at most; once nobody moves much, all stay where they are.</summary>
    [Parameter("T", 1, 100, "turns at most", Unit = "turns", Source = "the published program: 100")]
    public override int Rounds { get; init; } = 20;

    /// <summary>n, number of actors.</summary>
    [Parameter("n", 2, 80, "actors", Unit = "actors")]
    public int Actors { get; init; } = 12;

    /// <summary>K, number of dimensions.</summary>
    [Parameter("K", 1, 8, "dimensions of the space", Unit = "dimensions")]
    public int Dimensions { get; init; } = 1;

    /// <summary>a: a position is 100 (a z_k + (1 − a) z_ik), with z uniform, of the dimension and of the actor on it.</summary>
    [Parameter("a", 0, 1, "common ground: share of a position that all have in common")]
    public double CommonGround { get; init; }

    /// <summary>S, mean of the total salience of an actor.</summary>
    [Parameter("S", 0.01, 1, "mean share of its attention that an actor has for the decision")]
    public double Attention { get; init; } = 0.6;

    /// <summary>v: the total salience is uniform on S ± v min(S, 1 − S), and is parted among dimensions uniformly.</summary>
    [Parameter("v", 0, 1, "how different attention is: 0 all alike, 1 as different as the mean allows")]
    public double AttentionSpread { get; init; } = 1;

    /// <summary>q: capability is exp(q z), with z standard normal.</summary>
    [Parameter("q", 0, 3, "inequality of capability: standard deviation of its logarithm", Unit = "log units")]
    public double CapabilityInequality { get; init; } = 0.5;

    /// <summary>Share of the first turn's movement below which it ends.</summary>
    [Parameter("standstill", 0, 1, "ends when all together move less than this share of what they moved in the first turn",
        Source = "the published program")]
    public double StandstillShare { get; init; } = 0.02;

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts() =>
    [
        new("Actors", $"{Actors}, drawn anew in each run", "Actoren", $"{Actors}, in elke run opnieuw getrokken"),
        new("Dimensions", $"{Dimensions}", "Dimensies", $"{Dimensions}"),
    ];
}
