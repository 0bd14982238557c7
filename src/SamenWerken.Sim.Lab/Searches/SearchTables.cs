using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Searches;

/// <summary>The tables of a search.</summary>
public static class SearchTables
{
    private const string Own = "that of the outcome";

    private static readonly TableColumn[] Individual =
        [new("generation", "integer", "", "generation of the individual, from 0"),
            new("number", "integer", "", "number of the individual within its generation, from 0")];

    /// <summary>All of them: the front, the hypervolume, and the journals that stand in the folder.</summary>
    /// <param name="result">What the search found.</param>
    /// <param name="folder">Its folder.</param>
    public static IReadOnlyList<DescribedTable> All(SearchResult result, SearchFolder folder) =>
    [
        Front(result), Hypervolumes(result), Journal(SearchRun.Individuals, result.Search),
        .. folder.Numbered(SearchRun.Fresh).Select(name => Journal(name, result.Search)),
        .. result.Search.Judged == JudgedBy.LargestRegret ? SearchRun.RivalFiles.Select(name => Rivals(name, result.Search)) : [],
    ];

    /// <summary>front.csv: the individuals that no other dominates, as the search saw them and on fresh luck.</summary>
    public static DescribedTable Front(SearchResult result) => new("front.csv", ["generation", "number"],
    [
        .. Individual, .. result.Search.Levers.Factors.Select(Lever),
        .. result.Names.Select(name => new TableColumn(name, "number", Own,
            "objective as the search saw it, higher is better; with a minus where less of the outcome is better")),
        .. result.Names.Select(name => new TableColumn("fresh:" + name, "number", Own, "the same on luck that the search did not see")),
        .. result.Names.Select(name => new TableColumn("fresh_se:" + name, "number", Own, "its standard error over replications")),
        new("stands", "boolean", "", "whether no other dominates it on fresh luck"),
    ],
        result.Front.Select((its, place) => (object?[])
        [
            its.Individual.Generation, its.Individual.Number, .. result.Search.Levers.Values(its.Individual.Genes.AsSpan()),
            .. its.Individual.Objectives.Cast<object>(), .. result.Fresh[place].Individual.Objectives.Cast<object>(),
            .. result.Fresh[place].Errors.Cast<object>(),
            result.Stands[place] ? "true" : "false",
        ]));

    /// <summary>hypervolume.csv: the hypervolume after each generation.</summary>
    public static DescribedTable Hypervolumes(SearchResult result) => new("hypervolume.csv", ["generation"],
        [new("generation", "integer", "", "generation, from 0"), new("hypervolume", "number", "product of the objectives' units",
            "hypervolume of its front above the worst of each objective in generation 0")],
        result.Hypervolumes.Select((volume, generation) => (object?[])[generation, volume]));

    private static DescribedTable Journal(string name, LeverSearch search) => new(name, ["generation", "number"],
    [
        .. Individual, .. search.Levers.Factors.Select(Lever),
        .. search.Levers.Factors
            .Select(factor => new TableColumn("coordinate:" + factor.Path, "number", "", "the same as a coordinate of the search, 0–1")),
        .. SearchResult.NamesOf(search).Select(
            objective => new TableColumn(objective, "number", Own, "objective, higher is better; empty where it cannot be run or failed")),
        .. SearchResult.NamesOf(search)
            .Select(objective => new TableColumn("se:" + objective, "number", Own, "its standard error over replications")),
        SearchFolder.ChecksumColumn,
    ]);

    private static DescribedTable Rivals(string name, LeverSearch search) => new(name, ["world"],
    [
        new("world", "integer", "", "number of the world, from 1"),
        .. SearchResult.NamesOf(search)
            .Select(objective => new TableColumn(objective, "number", Own, "the best that a rival does in it, higher is better")),
        SearchFolder.ChecksumColumn,
    ]);

    private static TableColumn Lever(Factor factor) =>
        new(factor.Path, factor.Values.Count > 0 ? "string" : "number", "", "value of the lever");
}
