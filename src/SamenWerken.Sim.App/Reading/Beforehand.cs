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
    /// <summary>Begins, and returns at once.</summary>
    /// <param name="own">Whether code of the user's own is loaded, of which nothing is called that was not asked for.</param>
    internal static void Begin(bool own) => Task.Run(() =>
    {
        try
        {
            var strategies = own ? [] : Library();
            ExperimentFolder.MakeReady();
            if (strategies.Count > 0)
                _ = new Scenario { Rounds = 2 }.Compare(strategies, replications: 1, threads: 1);
        }
        catch (Exception)
        {
            // Whoever needs it is told why it cannot be had.
        }
    });

    private static List<string> Library()
    {
        var keys = new List<string>();
        foreach (var strategy in StrategyCatalogue.All())
        {
            if (strategy.Kind != StrategyKind.Composite && strategy.GetType().Assembly == typeof(Strategy).Assembly)
                keys.Add(strategy.Key);
        }

        return keys;
    }
}
