using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>One run that is looked at after every round.</summary>
internal static class Watched
{
    internal static double[] Run(Scenario scenario, string strategy, Action<Simulation, int> look, ulong replication = 0, ulong seed = 1)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(seed, replication);
        var outcomes = new double[CollaborationOutcomes.All.Count];
        simulation.Situation.Story = [];
        simulation.Run(strategy, outcomes, null, t =>
        {
            look(simulation, t);
            simulation.Situation.Story.Clear();
        });
        return outcomes;
    }
}
