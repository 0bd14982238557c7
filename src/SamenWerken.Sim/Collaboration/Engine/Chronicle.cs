using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Writes down one run in full.</summary>
internal static class Chronicle
{
    internal static RunResult Of(Scenario scenario, string strategy, int replication, ulong seed, CancellationToken cancellation,
        Decider? decider = null, Action<RoundResult>? told = null)
    {
        var simulation = new Simulation(scenario);
        simulation.Situation.Decider = decider;
        simulation.Draw(seed, (ulong)replication);
        var (situation, world, count) = (simulation.Situation, simulation.World, CollaborationOutcomes.All.Count);
        var (outcomes, perRound) = (new double[count], new double[scenario.Rounds * count]);
        var rounds = new List<RoundResult>();
        situation.Story = [];
        simulation.Run(strategy, outcomes, perRound, t =>
        {
            cancellation.ThrowIfCancellationRequested();
            rounds.Add(new RoundResult(
                t, situation.Story, perRound[(t * count)..((t + 1) * count)], States(simulation), Trust(situation),
                Agreements(situation)) { Kept = situation.Accounts.Tally.Kept });
            situation.Story = [];
            told?.Invoke(rounds[^1]);
        });
        situation.Story = null;
        return new RunResult(
            scenario, strategy, seed, replication, scenario.ActorNames(), scenario.IssueNames(),
            Rows(world.Ideal, world.Stride, world.Issues), Rows(world.Salience, world.Stride, world.Issues),
            Rows(world.Influence, world.Stride, world.Issues),
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
                s.IsMember(i), s.Cynicism(i), s.PublicOrientation(i),
                Others(s, i).Average(j => s.Trust(i, j)), Others(s, i).Average(j => s.Trust(j, i)),
                acting.Gain[i], s.Accounts.Cost[i], acting.Actions[(i * s.Ground.Stride)..(i * s.Ground.Stride + s.Issues)]))
        ];
    }

    private static IEnumerable<int> Others(Situation situation, int actor) =>
        Enumerable.Range(0, situation.Actors).Where(other => other != actor);

    private static List<AgreementState> Agreements(Situation s)
    {
        var (packages, plans) = (s.Binding.Packages, s.Binding.Plans);
        var aged = new List<(int Number, AgreementState State)>();
        for (var place = 0; place < packages.Count; place++)
        {
            var (package, view) = (packages[place], s.Package(place));
            aged.Add((package.Number, new AgreementState(
                [package.Low, package.High], Issues(s, k => view.Move(package.Low, k) != 0 || view.Move(package.High, k) != 0),
                Bilateral: true, package.Since)));
        }

        for (var place = 0; place < plans.Count; place++)
        {
            var (plan, actors) = (plans[place], Enumerable.Range(0, s.Actors));
            aged.Add((plan.Number, new AgreementState(
                [.. actors.Where(plan.Binds)], Issues(s, k => actors.Any(i => plan.Binds(i) && plan.Move(i, k) != 0)), Bilateral: false,
                plan.Since)));
        }

        return [.. aged.OrderBy(agreement => agreement.Number).Select(agreement => agreement.State)];
    }

    private static int[] Issues(Situation s, Func<int, bool> about) => [.. Enumerable.Range(0, s.Issues).Where(about)];

    private static List<IReadOnlyList<double>> Rows(double[] matrix, int stride, int length) =>
        [.. Enumerable.Range(0, matrix.Length / stride).Select(row => matrix[(row * stride)..(row * stride + length)])];
}
