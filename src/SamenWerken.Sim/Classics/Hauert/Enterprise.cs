namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>
/// A joint enterprise that is offered again and again to random samples of a population; the defaults are the paper's.
/// </summary>
/// <remarks>
/// Source: Hauert, Traulsen, Brandt, Nowak and Sigmund (2007), "Via freedom to coercion: the emergence of costly punishment",
/// Science 316, 1905–1907.
/// </remarks>
public sealed record Enterprise
{
    /// <summary>M, individuals in the population, at least the sample size and 2.</summary>
    public int Population { get; init; } = 100;

    /// <summary>N, individuals to whom an enterprise is offered together, 2 or more.</summary>
    public int SampleSize { get; init; } = 5;

    /// <summary>r, what a contribution is multiplied with before it is shared.</summary>
    public double Multiplication { get; init; } = 3;

    /// <summary>c, cost of a contribution, in units of payoff.</summary>
    public double Contribution { get; init; } = 1;

    /// <summary>σ, income of who stays out, or is left alone, in units of payoff.</summary>
    public double OwnIncome { get; init; } = 1;

    /// <summary>β, fine that a punisher lays on each defector, in units of payoff.</summary>
    public double Fine { get; init; } = 1;

    /// <summary>γ, what fining one defector costs the punisher, in units of payoff.</summary>
    public double FiningCost { get; init; } = 0.3;

    /// <summary>
    /// s, strength of selection: 0 is chance alone; for linear fitness below <see cref="Payoff.LargestLinearSelection"/>.
    /// </summary>
    public double Selection { get; init; } = 0.249;

    /// <summary>How payoff becomes fitness.</summary>
    public Fitness Fitness { get; init; } = Fitness.Linear;

    /// <summary>Whether one may stay out.</summary>
    public bool Voluntary { get; init; } = true;

    /// <summary>Whether one may punish.</summary>
    public bool Punishment { get; init; } = true;

    /// <summary>What individuals may do under these rules, in the order C, D, N, P.</summary>
    public IReadOnlyList<Conduct> Conducts =>
    [
        .. Enum.GetValues<Conduct>().Where(conduct => conduct switch
        {
            Conduct.NonParticipant => Voluntary,
            Conduct.Punisher => Punishment,
            _ => true,
        })
    ];

    /// <summary>What is wrong with the numbers: one sentence each, none when all is well.</summary>
    public IReadOnlyList<string> Check()
    {
        var mistakes = new List<string>();
        if (SampleSize < 2)
            mistakes.Add($"{nameof(SampleSize)} is {SampleSize}; an enterprise needs a sample of 2 or more.");
        if (Population < Math.Max(2, SampleSize))
            mistakes.Add($"{nameof(Population)} is {Population}; give at least the sample size, {Math.Max(2, SampleSize)}.");
        foreach (var (name, value) in Amounts)
        {
            if (!double.IsFinite(value) || value < 0)
                mistakes.Add(FormattableString.Invariant($"{name} is {value}; give a number of 0 or more."));
        }

        var least = mistakes.Count == 0 && Fitness == Fitness.Linear ? Payoff.LargestLinearSelection(this) : double.PositiveInfinity;
        if (Selection >= least)
        {
            mistakes.Add(FormattableString.Invariant($"{nameof(Selection)} is {Selection}; at {least:0.####} linear fitness 1 − s + sπ ")
                + "reaches 0: give less, or choose exponential fitness.");
        }

        return mistakes;
    }

    private IEnumerable<(string Name, double Value)> Amounts =>
    [
        (nameof(Multiplication), Multiplication), (nameof(Contribution), Contribution), (nameof(OwnIncome), OwnIncome),
        (nameof(Fine), Fine), (nameof(FiningCost), FiningCost), (nameof(Selection), Selection),
    ];
}
