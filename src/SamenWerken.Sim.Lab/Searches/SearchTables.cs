using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Searches;

/// <summary>The tables of a search, beside that of all individuals, which is its journal.</summary>
public static class SearchTables
{
    /// <summary>front.csv: the front, as the search saw it and on fresh luck.</summary>
    public static ResultFile Front(SearchResult result) => new("front.csv", writer => Csv.Write(
        writer,
        [
            "generation", "number", .. result.Search.Levers.Factors.Select(factor => factor.Path), .. result.Names,
            .. result.Names.Select(name => "fresh:" + name), .. result.Names.Select(name => "fresh_se:" + name), "stands",
        ],
        result.Front.Select((its, place) => (object?[])
        [
            its.Individual.Generation, its.Individual.Number, .. result.Search.Levers.Values(its.Individual.Genes.AsSpan()),
            .. its.Individual.Objectives.Cast<object>(), .. result.Fresh[place].Individual.Objectives.Cast<object>(),
            .. result.Fresh[place].Errors.Cast<object>(),
            result.Stands[place] ? "true" : "false",
        ])));

    /// <summary>hypervolume.csv: the hypervolume after each generation.</summary>
    public static ResultFile Hypervolumes(SearchResult result) => new("hypervolume.csv", writer => Csv.Write(
        writer, ["generation", "hypervolume"], result.Hypervolumes.Select((volume, generation) => (object?[])[generation, volume])));
}
