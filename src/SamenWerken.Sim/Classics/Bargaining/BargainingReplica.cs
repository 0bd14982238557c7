namespace SamenWerken.Sim.Classics.Bargaining;

/// <summary>Bargaining solutions beside their closed forms, and a task that rewards logrolling.</summary>
internal sealed class BargainingReplica : Replica
{
    private const string Form = "closed form";
    private const string Task = "Pruitt and Lewis 1975, after Kelley 1966";
    private const double FiveFigures = 5e-6;

    private static readonly Frontier Parabola = new(x => 1 - x * x, 1);
    private static readonly Frontier Root = new(x => Math.Sqrt(Math.Max(0, 1 - x)), 1);
    private static readonly double[] Nothing = [0, 0];
    private static readonly double[] Compromise = [2000, 2000];

    // What is published, and what computes it.
    private static readonly (Published Number, Func<double> Compute)[] Rows =
    [
        On("y = 1 − x²", Solution.Nash, "x", 0.577350, () => Parabola.At(Solution.Nash).First),
        On("y = 1 − x²", Solution.Nash, "y", 0.666667, () => Parabola.At(Solution.Nash).Second),
        On("y = 1 − x²", Solution.KalaiSmorodinsky, "x", 0.618034, () => Parabola.At(Solution.KalaiSmorodinsky).First),
        On("y = 1 − x²", Solution.Egalitarian, "x", 0.618034, () => Parabola.At(Solution.Egalitarian).First),
        On("y = 1 − x²", Solution.Utilitarian, "x", 0.5, () => Parabola.At(Solution.Utilitarian).First),
        On("y = 1 − x²", Solution.Utilitarian, "y", 0.75, () => Parabola.At(Solution.Utilitarian).Second),
        On("y = √(1 − x)", Solution.Nash, "x", 0.666667, () => Root.At(Solution.Nash).First),
        On("y = √(1 − x)", Solution.KalaiSmorodinsky, "x", 0.618034, () => Root.At(Solution.KalaiSmorodinsky).First),
        In("contracts", "contracten", 729, its => its.Utilities.Count),
        In("mean joint utility", "gemiddeld gezamenlijk nut", 4000, its => Enumerable.Range(0, its.Utilities.Count).Average(its.Joint)),
        In("largest joint utility", "grootste gezamenlijk nut", 5200, its => Enumerable.Range(0, its.Utilities.Count).Max(its.Joint)),
        In("contracts with the largest joint utility", "contracten met het grootste gezamenlijk nut", 9,
            its => Enumerable.Range(0, its.Utilities.Count).Count(one => its.Joint(one) == 5200)),
        In("contracts that no other beats", "contracten die door geen ander worden overtroffen", 25, its => its.Pareto.Count),
        In("contracts better for both than the compromise", "contracten die voor beiden beter zijn dan het compromis", 86,
            its => its.BetterForAll(Compromise).Count),
        In("Nash solution, buyer", "Nash-oplossing, koper", 2600, its => its.Utilities[its.At(Solution.Nash, Nothing)][0]),
        In("Nash solution, seller", "Nash-oplossing, verkoper", 2600, its => its.Utilities[its.At(Solution.Nash, Nothing)][1]),
        In("Kalai–Smorodinsky solution, buyer", "Kalai-Smorodinsky-oplossing, koper", 2600,
            its => its.Utilities[its.At(Solution.KalaiSmorodinsky, Nothing)][0]),
        In("Kalai–Smorodinsky solution, seller", "Kalai-Smorodinsky-oplossing, verkoper", 2600,
            its => its.Utilities[its.At(Solution.KalaiSmorodinsky, Nothing)][1]),
    ];

    /// <inheritdoc/>
    public override string Model => "bargaining";

    /// <inheritdoc/>
    public override string Paper =>
        "Nash (1950), The bargaining problem, Econometrica 18, 155–162; Kalai and Smorodinsky (1975), Econometrica 43, 513–518; " +
        "Pruitt and Lewis (1975), Journal of Personality and Social Psychology 31, 621–633";

    /// <inheritdoc/>
    public override IReadOnlyList<Published> Numbers => [.. Rows.Select(row => row.Number)];

    /// <inheritdoc/>
    public override IReadOnlyList<Recomputed> Compute(ulong seed, int threads, CancellationToken cancellation) =>
        InParallel(Rows.Length, threads, row => Recomputed.Exactly(Rows[row].Compute()), cancellation);

    private static (Published, Func<double>) On(string frontier, Solution solution, string which, double value, Func<double> compute)
    {
        var (english, dutch) = solution switch
        {
            Solution.Nash => ("Nash solution", "Nash-oplossing"),
            Solution.KalaiSmorodinsky => ("Kalai–Smorodinsky solution", "Kalai-Smorodinsky-oplossing"),
            Solution.Egalitarian => ("egalitarian solution", "egalitaire oplossing"),
            _ => ("utilitarian solution", "utilitaire oplossing"),
        };
        return (new(Form, $"frontier {frontier}: {english}, {which}", value, FiveFigures, PublishedKind.Exact)
        {
            Dutch = $"grens {frontier}: {dutch}, {which}",
        }, compute);
    }

    private static (Published, Func<double>) In(string english, string dutch, double value, Func<Contracts, double> compute) =>
        (new(Task, $"three issues: {english}", value, 0, PublishedKind.Exact) { Dutch = $"drie onderwerpen: {dutch}" },
            () => compute(Contracts.OfThreeIssues));
}
