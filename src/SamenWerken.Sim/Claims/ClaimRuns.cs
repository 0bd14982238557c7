using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Claims;

/// <summary>Runs of several treatments of one scenario in the same replications, and what came of them.</summary>
internal sealed class ClaimRuns
{
    private readonly Dictionary<Treatment, double[][]> _outcomes;

    /// <summary>Runs to be done.</summary>
    /// <param name="scenario">The scenario, before any treatment.</param>
    /// <param name="treatments">The treatments, each once.</param>
    /// <param name="first">Number of the first replication.</param>
    /// <param name="count">Number of replications.</param>
    internal ClaimRuns(Case scenario, IReadOnlyList<Treatment> treatments, int first, int count)
    {
        (Scenario, First, Count) = (scenario, first, count);
        _outcomes = treatments.ToDictionary(treatment => treatment, _ => new double[count][]);
    }

    internal Case Scenario { get; }

    internal int First { get; }

    internal int Count { get; }

    /// <summary>What came of them.</summary>
    internal TrialRuns Outcomes => new(Scenario.Model.Outcomes, _outcomes);

    /// <summary>Does the runs of many, all with one seed.</summary>
    /// <exception cref="InvalidOperationException">A run failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static void Do(IReadOnlyList<ClaimRuns> all, ulong seed, int threads, Action<long> done, CancellationToken cancellation)
    {
        string[] strategies = [.. all.SelectMany(runs => runs._outcomes.Keys).Select(treatment => treatment.Strategy).Distinct()];
        var points = all.SelectMany(runs => runs.Points(strategies)).ToArray();
        var blocks = new ReplicationBlocks(strategies, all[0].Scenario.Model.Outcomes, seed, rounds: 0, cancellation)
        {
            Wanted = (point, _, strategy) => points[point].Takers[strategy] is not null,
        };
        blocks.Run(Portions(points), threads, block =>
        {
            block.ThrowIfFailed();
            done(points[block.Point].Take(block));
            return true;
        });
        cancellation.ThrowIfCancellationRequested();
    }

    private static IEnumerable<ReplicationBlocks.Portion> Portions(Point[] points)
    {
        for (var number = 0; number < points.Length; number++)
        {
            var (runs, scenario) = (points[number].Runs, points[number].Scenario);
            for (var from = runs.First; from < runs.First + runs.Count; from += ReplicationBlocks.Size)
                yield return new(number, scenario,
                    [.. Enumerable.Range(from, Math.Min(ReplicationBlocks.Size, runs.First + runs.Count - from))]);
        }
    }

    // Treatments that differ in nothing but their strategy share a point, and so the drawing of their worlds.
    private List<Point> Points(string[] strategies)
    {
        var points = new List<Point>();
        foreach (var (treatment, outcomes) in _outcomes)
        {
            var strategy = Array.IndexOf(strategies, treatment.Strategy);
            var scenario = treatment.In(Scenario);
            var point = points.Find(point => point.Takers[strategy] is null && point.Scenario.Equals(scenario));
            if (point is null)
                points.Add(point = new Point(this, scenario, new double[strategies.Length][][]));
            point.Takers[strategy] = outcomes;
        }

        return points;
    }

    private sealed record Point(ClaimRuns Runs, Case Scenario, double[]?[]?[] Takers)
    {
        internal long Take(ReplicationBlocks.Block block)
        {
            var taken = 0L;
            for (var strategy = 0; strategy < Takers.Length; strategy++)
            {
                if (Takers[strategy] is not { } taker)
                    continue;
                for (var place = 0; place < block.Count; place++, taken++)
                    taker[block.Replication(place) - Runs.First] = block.Outcomes(place, strategy).ToArray();
            }

            return taken;
        }
    }
}
