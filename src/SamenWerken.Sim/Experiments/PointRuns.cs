namespace SamenWerken.Sim.Experiments;

/// <summary>Runs cases that no design made, such as those that a search asks for, all with the same luck.</summary>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Outcomes">Keys of the outcomes that are kept: the model's own, and those beside them.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Replications">Replications of each strategy in each case.</param>
internal sealed record PointRuns(IReadOnlyList<string> Strategies, IReadOnlyList<string> Outcomes, ulong Seed, int Replications)
{
    /// <summary>Whether a strategy, by its place, is run in a case, by its number; all are if null. What is not run is NaN.</summary>
    public Func<int, int, bool>? Wanted { get; init; }

    /// <summary>Takes what a case's runs gave.</summary>
    /// <param name="number">Number of the case, from 0; they come in order.</param>
    /// <param name="values">By strategy, outcome and replication; NaN for a run that failed and for a case that cannot be run.</param>
    public delegate void TakeCase(int number, double[][][] values);

    /// <summary>Runs them.</summary>
    /// <param name="cases">The cases, of one model; in each at least one strategy is wanted.</param>
    /// <param name="take">Takes the values, case after case.</param>
    /// <param name="threads">Threads; the number of processors if null. Values do not depend on it.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it between two rounds of the runs in hand; a case of which only a part was run is not handed
    /// over.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(
        IReadOnlyList<Case> cases, TakeCase take, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(take);
        int[] sound = [
            .. Enumerable.Range(0, cases.Count).Where(number => cases[number].Model.Check(cases[number]).Count == 0 && Has(cases[number]))];
        var taken = 0;
        void Skip(int before)
        {
            while (taken < before)
                take(taken++, Empty());
        }

        if (sound.Length > 0)
        {
            var experiment = new Experiment
            {
                Scenario = cases[sound[0]], Strategies = Strategies, Outcomes = Beside(cases[sound[0]]), Seed = Seed,
                Replications = Replications,
            };
            var points = sound.Select((number, place) => new DesignPoint(place, [], cases[number])).ToList();
            var plan = new ExperimentPlan(experiment, new DesignPoints(null, points, [.. Enumerable.Range(0, points.Count)]));
            int[] places = [.. Outcomes.Select(plan.Outcomes.IndexOf)];
            var runs = RunSet.All(plan);
            int Left(int place) =>
                place < sound.Length ? Replications * Enumerable.Range(0, Strategies.Count).Count(its => Wants(sound[place], its)) : 0;
            for (long number = 0; Wanted is not null && number < plan.Runs; number++)
            {
                if (plan.RunAt(number) is var run && !Wants(sound[run.Point], run.Strategy))
                    runs.Remove(number);
            }

            var (values, left) = (Empty(), Left(0));
            plan.Run(
                (in RunOutcome run) =>
                {
                    for (var outcome = 0; outcome < places.Length; outcome++)
                        values[run.Run.Strategy][outcome][run.Run.Replication] = run.Outcomes[places[outcome]];
                    if (--left > 0)
                        return;
                    Skip(sound[run.Run.Point]);
                    take(taken++, values);
                    (values, left) = (Empty(), Left(run.Run.Point + 1));
                },
                runs, threads: threads, progress: progress, cancellation: cancellation);
        }

        Skip(cases.Count);
    }

    // An outcome of an actor that a setting leaves out is nowhere in that case.
    private bool Has(Case its) => CaseCheck.Outcomes(its, Beside(its)).FirstOrDefault() is null;

    private IReadOnlyList<string> Beside(Case its) => [.. Outcomes.Where(key => its.Model.Outcomes.WithKey(key) is null)];

    private bool Wants(int number, int strategy) => Wanted?.Invoke(number, strategy) ?? true;

    private double[][][] Empty() =>
    [
        .. Strategies.Select(_ => Outcomes.Select(_ =>
        {
            var runs = new double[Replications];
            Array.Fill(runs, double.NaN);
            return runs;
        }).ToArray())
    ];
}
