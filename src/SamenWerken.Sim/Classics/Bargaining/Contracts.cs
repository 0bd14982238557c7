namespace SamenWerken.Sim.Classics.Bargaining;

/// <summary>Contracts from which two or more parties choose one, each worth something to each of them.</summary>
/// <param name="Utilities">Utility of each contract to each party, one row a contract.</param>
public sealed record Contracts(IReadOnlyList<IReadOnlyList<double>> Utilities)
{
    /// <summary>
    /// The task of three issues after Kelley (1966) and Pruitt and Lewis (1975, Journal of Personality and Social Psychology 31,
    /// 621–633), with nine steps an issue: the buyer has 2000, 1200 and 800 at the first step, falling by 250, 150 and 100; the
    /// seller has nothing there, rising by 100, 150 and 250.
    /// </summary>
    public static Contracts OfThreeIssues { get; } = new(
    [
        .. from a in Enumerable.Range(0, Steps)
           from b in Enumerable.Range(0, Steps)
           from c in Enumerable.Range(0, Steps)
           select (IReadOnlyList<double>)[2000 - 250.0 * a + 1200 - 150.0 * b + 800 - 100.0 * c, 100.0 * a + 150.0 * b + 250.0 * c]
    ]);

    private const int Steps = 9;

    /// <summary>Sum of the utilities of a contract.</summary>
    public double Joint(int contract) => Utilities[contract].Sum();

    /// <summary>Contracts that no other beats for one without loss for another.</summary>
    public IReadOnlyList<int> Pareto => [.. Places.Where(one => !Places.Any(other => Beats(other, one)))];

    /// <summary>Contracts that are better for everyone than these utilities.</summary>
    public IReadOnlyList<int> BetterForAll(IReadOnlyList<double> than) =>
        [.. Places.Where(one => Utilities[one].Zip(than).All(pair => pair.First > pair.Second))];

    /// <summary>The contract chosen; where several are as good, that with the largest sum, and of these the first.</summary>
    /// <param name="solution">How it is chosen.</param>
    /// <param name="disagreement">What each has without agreement.</param>
    public int At(Solution solution, IReadOnlyList<double> disagreement)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        int[] acceptable = [.. Places.Where(one => Gains(one, disagreement).All(gain => gain >= 0))];
        if (acceptable.Length == 0)
            throw new ArgumentException("No contract gives everyone what they have without agreement; lower it.", nameof(disagreement));
        double[] most = [.. disagreement.Select((none, party) => acceptable.Max(one => Utilities[one][party]) - none)];
        double Worth(int one) => solution switch
        {
            Solution.Nash => Gains(one, disagreement).Aggregate(1.0, (product, gain) => product * gain),
            Solution.KalaiSmorodinsky => Gains(one, disagreement).Zip(most, (gain, largest) => largest > 0 ? gain / largest : 1).Min(),
            Solution.Egalitarian => Gains(one, disagreement).Min(),
            _ => Joint(one),
        };
        return acceptable.MaxBy(one => (Worth(one), Joint(one)));
    }

    private IEnumerable<int> Places => Enumerable.Range(0, Utilities.Count);

    private IEnumerable<double> Gains(int contract, IReadOnlyList<double> disagreement) =>
        Utilities[contract].Zip(disagreement, (utility, none) => utility - none);

    private bool Beats(int one, int other)
    {
        var (a, b) = (Utilities[one], Utilities[other]);
        return a.Zip(b).All(pair => pair.First >= pair.Second) && a.Zip(b).Any(pair => pair.First > pair.Second);
    }
}
