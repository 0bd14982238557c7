using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The pictures of maps: one for each outcome, and one with all.</summary>
public static class MapFigures
{
    private const int MultiplesWidth = 1100;

    /// <summary>The files: <c>map-cooperation.svg</c> and so on, and <c>map.svg</c> where there are several outcomes.</summary>
    /// <param name="maps">Maps of the same plane.</param>
    /// <param name="formats">Forms; only SVG if null.</param>
    /// <param name="look">How they look.</param>
    public static IReadOnlyList<ResultFile> Files(IReadOnlyList<StrategyMap> maps, IReadOnlyList<FigureFormat>? formats = null,
        Look? look = null) =>
    [
        .. maps.SelectMany(map => FigureFiles.Of($"map-{map.Outcome.Key}", new BestStrategyMapFigure([map]), formats, look)),
        .. maps.Count == 1 ? [] : FigureFiles.Of("map", new BestStrategyMapFigure(maps), formats,
            (look ?? Look.Default) with { Width = Math.Max(MultiplesWidth, (look ?? Look.Default).Width) }),
    ];
}
