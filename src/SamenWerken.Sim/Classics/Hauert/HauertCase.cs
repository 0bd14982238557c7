using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>A joint enterprise that is offered again and again to random samples of a population; the defaults are the paper's.</summary>
public sealed record HauertCase : Case
{
    private const string Paper = "Hauert et al. 2007";

    /// <inheritdoc/>
    public override string ModelKey => HauertModel.ModelKey;

    /// <summary>M, individuals in the population.</summary>
    [Parameter("M", 2, 2000, "individuals in the population, at least as many as a sample", Unit = "individuals", Source = Paper)]
    public int Population { get; init; } = 100;

    /// <summary>N, individuals to whom an enterprise is offered together.</summary>
    [Parameter("N", 2, 50, "individuals to whom an enterprise is offered together", Unit = "individuals", Source = Paper)]
    public int SampleSize { get; init; } = 5;

    /// <summary>r, what a contribution is multiplied with before it is shared.</summary>
    [Parameter("r", 0, 100, "what a contribution is multiplied with before it is shared", Unit = "times", Source = Paper)]
    public double Multiplication { get; init; } = 3;

    /// <summary>c, cost of a contribution.</summary>
    [Parameter("c", 0, 100, "cost of a contribution", Unit = "payoff", Source = Paper)]
    public double Contribution { get; init; } = 1;

    /// <summary>σ, income of who stays out, or is left alone.</summary>
    [Parameter("σ", 0, 100, "income of who stays out, or is left alone", Unit = "payoff", Source = Paper)]
    public double OwnIncome { get; init; } = 1;

    /// <summary>β, fine that a punisher lays on each defector.</summary>
    [Parameter("β", 0, 100, "fine that a punisher lays on each defector", Unit = "payoff", Source = Paper)]
    public double Fine { get; init; } = 1;

    /// <summary>γ, what fining one defector costs the punisher.</summary>
    [Parameter("γ", 0, 100, "what fining one defector costs the punisher", Unit = "payoff", Source = Paper)]
    public double FiningCost { get; init; } = 0.3;

    /// <summary>s, strength of selection.</summary>
    [Parameter("s", 0, 1000, "strength of selection; 0 is chance alone", Unit = "per payoff", Source = Paper)]
    public double Selection { get; init; } = 0.249;

    /// <summary>How payoff becomes fitness.</summary>
    [Meaning("how payoff becomes fitness: linear as in the paper, or exponential for strong selection")]
    public Fitness Fitness { get; init; } = Fitness.Linear;

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts() =>
    [
        new("Population", $"{Population}, in samples of {SampleSize}", "Bevolking", $"{Population}, in steekproeven van {SampleSize}"),
    ];

    /// <summary>The enterprise under the rules of an arm.</summary>
    internal Enterprise Under(bool voluntary, bool punishment) => new()
    {
        Population = Population,
        SampleSize = SampleSize,
        Multiplication = Multiplication,
        Contribution = Contribution,
        OwnIncome = OwnIncome,
        Fine = Fine,
        FiningCost = FiningCost,
        Selection = Selection,
        Fitness = Fitness,
        Voluntary = voluntary,
        Punishment = punishment,
    };
}
