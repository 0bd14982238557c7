using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Reading;

/// <summary>
/// What a comparison that is stored needs in any case: the list of strategies, the libraries of the database and of checksums, and what
/// every run calls. It is made ready on a second processor while the first reads the scenario, which takes about as long.
/// </summary>
internal static class Beforehand
{
    internal static void Begin() => Task.Run(static () =>
    {
        try
        {
            StrategyCatalogue.Default();
            ExperimentFolder.MakeReady();
            _ = new Scenario { Rounds = 2 }.Compare(replications: 1, threads: 1);
        }
        catch (Exception)
        {
            // Whoever needs it is told why it cannot be had.
        }
    });
}
