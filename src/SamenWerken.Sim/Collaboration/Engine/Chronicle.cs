using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Writes down one run in full.</summary>
internal static class Chronicle
{
    internal static RunResult Of(Scenario scenario, string strategy, int replication, ulong seed, CancellationToken cancellation)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(seed, (ulong)replication);
        var (situation, world, count) = (simulation.Situation, simulation.World, CollaborationOutcomes.All.Count);
        var (outcomes, perRound) = (new double[count], new double[scenario.Rounds * count]);
        var rounds = new List<RoundResult>();
        situation.Story = [];
        simulation.Run(strategy, outcomes, perRound, t =>
        {
            cancellation.ThrowIfCancellationRequested();
            rounds.Add(new RoundResult(
                t, situation.Story, perRound[(t * count)..((t + 1) * count)], States(simulation), Trust(situation), Agreements(situation)) { Kept = situation.Tally.Kept });
            situation.Story = [];
        });
        situation.Story = null;
        return new RunResult(
            scenario, strategy, seed, replication, scenario.ActorNames(), scenario.IssueNames(),
            Rows(world.Ideal, world.Stride, world.Issues), Rows(world.Salience, world.Stride, world.Issues), Rows(world.Influence, world.Stride, world.Issues),
            world.Need[..world.Issues], rounds, outcomes);
    }

    private static List<IReadOnlyList<double>> Trust(Situation s) =>
        [.. Enumerable.Range(0, s.Actors).Select(i => Enumerable.Range(0, s.Actors).Select(j => s.Trust(i, j)).ToArray())];

    private static List<ActorState> States(Simulation simulation)
    {
        var (s, acting) = (simulation.Situation, simulation.Acting);
        return
        [
            .. Enumerable.Range(0, s.Actors).Select(i => new ActorState(
                s.Member[i], s.CynicismOf[i], s.Orientation[i],
                Others(s, i).Average(j => s.Trust(i, j)), Others(s, i).Average(j => s.Trust(j, i)),
                acting.Gain[i], s.CostOf[i], acting.Actions[(i * s.Stride)..(i * s.Stride + s.Issues)]))
        ];
    }

    private static IEnumerable<int> Others(Situation situation, int actor) =>
        Enumerable.Range(0, situation.Actors).Where(other => other != actor);

    private static List<AgreementState> Agreements(Situation s)
    {
        var agreements = new List<AgreementState>();
        for (var place = 0; place < s.Book.Count; place++)
        {
            var agreement = s.Book[place];
            agreements.Add(agreement.Plan is { } plan
                ? new AgreementState(
                    [.. Enumerable.Range(0, s.Actors).Where(plan.Binds)],
                    [.. Enumerable.Range(0, s.Issues).Where(k => Enumerable.Range(0, s.Actors).Any(i => plan.Moves[i * s.Stride + k] != 0))],
                    Bilateral: false, plan.Since)
                : new AgreementState([agreement.I, agreement.J], [agreement.K, agreement.L], Bilateral: true, agreement.Since));
        }

        return agreements;
    }

    private static List<IReadOnlyList<double>> Rows(double[] matrix, int stride, int length) =>
        [.. Enumerable.Range(0, matrix.Length / stride).Select(row => matrix[(row * stride)..(row * stride + length)])];
}
