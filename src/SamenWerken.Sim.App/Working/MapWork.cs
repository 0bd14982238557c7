using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Draws maps from the runs that are stored.</summary>
internal static class MapWork
{
    /// <summary>The maps, which are also written to the folder, as a table, pictures and a report.</summary>
    /// <exception cref="MistakeException">An outcome cannot be mapped.</exception>
    internal static IReadOnlyList<StrategyMap> Drawn(ExperimentFolder folder, MapInput input, CancellationToken stop)
    {
        var tally = new StrategyMapTally(input.Asked.Plan, input.Outcomes);
        folder.Read(tally.Take, stop);
        var maps = Known(tally.Maps());
        folder.WriteTable(StrategyMapTable.FileName, StrategyMapTable.Columns(maps), StrategyMapTable.Key(maps),
            StrategyMapTable.Rows(maps));
        foreach (var file in MapFigures.Files(maps, input.Asked.Figures, input.Asked.Look))
            folder.Write(file);
        folder.Illustrate(maps, input.Asked.Look);
        return maps;
    }

    private static IReadOnlyList<StrategyMap> Known(IReadOnlyList<StrategyMap> maps)
    {
        var empty = maps.Where(map => map.Cells.All(cell => cell.Tied.Count == 0))
            .Select(map =>
                $"Outcome '{map.Outcome.Key}' cannot be mapped: in no cell does a strategy have a value of it in every run. The runs "
                    + "are stored: the same command with another --outcome runs nothing again.").ToList();
        return empty.Count == 0 ? maps : throw new MistakeException(empty);
    }
}
