using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Tests.Plain;
using SamenWerken.Sim.Tests.Strategies;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Engine;

/// <summary>Runs of what a test says (<see cref="Directed"/>).</summary>
internal static class DirectedRun
{
    /// <summary>The outcomes of a run.</summary>
    internal static double[] Of(Simulation simulation, Action<Situation> deeds, Action<int>? look = null, double[]? rounds = null)
    {
        var outcomes = new double[Outcomes.All.Count];
        Directed.Deeds = deeds;
        try
        {
            simulation.Run("directed", outcomes, rounds, look);
        }
        finally
        {
            Directed.Deeds = null;
        }

        return outcomes;
    }

    /// <summary>A run round by round: all that each leaves behind.</summary>
    internal static List<Dictionary<string, double>> Play(Scenario scenario, Action<Situation> deeds, bool told = false)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(1, 0);
        simulation.Situation.Story = told ? [] : null;
        return Play(simulation, scenario.Rounds, deeds);
    }

    /// <summary>The same in the world that was drawn, with what was told if anybody listens.</summary>
    internal static List<Dictionary<string, double>> Play(Simulation simulation, int many, Action<Situation> deeds)
    {
        var (width, rounds) = (Outcomes.All.Count, new List<Dictionary<string, double>>());
        var outcomes = new double[many * width];
        Of(simulation, deeds, t =>
        {
            rounds.Add(Snapshot.Of(simulation, outcomes[(t * width)..((t + 1) * width)]));
            foreach (var happening in simulation.Situation.Story ?? [])
                Write(happening, rounds[^1]);
            simulation.Situation.Story?.Clear();
        }, outcomes);
        return rounds;
    }

    private static void Write(Happening happening, Dictionary<string, double> all)
    {
        foreach (var property in happening.GetType().GetProperties())
        {
            if (property.GetValue(happening) is IConvertible and not string and var value)
                all[$"{all.Count} {happening.GetType().Name} {property.Name}"] = ((IConvertible)value).ToDouble(null);
        }
    }
}
