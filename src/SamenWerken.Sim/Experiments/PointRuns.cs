namespace SamenWerken.Sim.Experiments;

/// <summary>Runs cases that no design made, such as those that a search asks for, all with the same luck.</summary>
/// <param name="Strategies">Keys of the strategies.</param>
/// <param name="Outcomes">Keys of the outcomes that are kept, of the model's own.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Replications">Replications of each strategy in each case.</param>
public sealed record PointRuns(IReadOnlyList<string> Strategies, IReadOnlyList<string> Outcomes, ulong Seed, int Replications)
{
    /// <summary>Takes what a case's runs gave.</summary>
    /// <param name="number">Number of the case, from 0; they come in order.</param>
    /// <param name="values">By strategy, outcome and replication; NaN for a run that failed and for a case that cannot be run.</param>
    public delegate void TakeCase(int number, double[][][] values);

    /// <summary>Runs them.</summary>
    /// <param name="cases">The cases, of one model.</param>
    /// <param name="take">Takes the values, case after case.</param>
    /// <param name="threads">Threads; the number of processors if null. Values do not depend on it.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancellation">Stops it between two rounds of the runs in hand; a case of which only a part was run is not handed over.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(
        IReadOnlyList<Case> cases, TakeCase take, int? threads = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(take);
        int[] sound = [.. Enumerable.Range(0, cases.Count).Where(number => cases[number].Model.Check(cases[number]).Count == 0)];
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
                Scenario = cases[sound[0]], Strategies = Strategies, Seed = Seed, Replications = Replications,
            };
            var points = sound.Select((number, place) => new DesignPoint(place, [], cases[number])).ToList();
            var plan = new ExperimentPlan(experiment, new DesignPoints(null, points, [.. Enumerable.Range(0, points.Count)]));
            int[] places = [.. Outcomes.Select(plan.Outcomes.IndexOf)];
            var (values, left) = (Empty(), Strategies.Count * Replications);
            plan.Run(
                (in RunOutcome run) =>
                {
                    for (var outcome = 0; outcome < places.Length; outcome++)
                        values[run.Run.Strategy][outcome][run.Run.Replication] = run.Outcomes[places[outcome]];
                    if (--left > 0)
                        return;
                    Skip(sound[run.Run.Point]);
                    take(taken++, values);
                    (values, left) = (Empty(), Strategies.Count * Replications);
                },
                threads: threads, progress: progress, cancellation: cancellation);
        }

        Skip(cases.Count);
    }

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
