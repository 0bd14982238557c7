using System.Text.Json.Nodes;
using DuckDB.NET.Data;

namespace SamenWerken.Sim.Lab.Tests.Store;

public sealed class ParquetTests : Bench
{
    private static List<object[]> Asked(string query)
    {
        using var database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    [Fact]
    public void Cells_with_commas_quotes_and_line_ends_are_read_as_they_were_written()
    {
        var rows = new Lab.Store.CsvRows(new StringReader("a,b\n\"one, \"\"two\"\"\nthree\",\n,4"));
        var read = new List<string[]>();
        while (rows.Read())
            read.Add([.. rows.Cells]);
        Assert.Equal([["a", "b"], ["one, \"two\"\nthree", ""], ["", "4"]], read);
    }

    private string File(string folder, string name) => $"'{At(folder, name)}'";

    [Fact]
    public void Another_program_reads_the_same_rows_from_both_forms_of_each_table()
    {
        Finished("x").ExportParquet();
        var tables = Directory.GetFiles(At("x"), "*.parquet").Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        Assert.True(tables.Count >= 3);
        foreach (var table in tables)
        {
            var (csv, parquet) =
                ($"read_csv({File("x", table + ".csv")}, header = true)", $"read_parquet({File("x", table + ".parquet")})");
            Assert.Equal(Asked($"SELECT count(*) FROM {csv}"), Asked($"SELECT count(*) FROM {parquet}"));
            Assert.Equal(0L, Asked($"SELECT count(*) FROM (SELECT * FROM {csv} EXCEPT SELECT * FROM {parquet})")[0][0]);
            Assert.Equal(0L, Asked($"SELECT count(*) FROM (SELECT * FROM {parquet} EXCEPT SELECT * FROM {csv})")[0][0]);
        }
    }

    [Fact]
    public void Means_that_another_program_computes_are_those_of_the_summary()
    {
        Finished("x").ExportParquet();
        var computed = Asked($"""
            SELECT point, strategy, avg(cooperation), stddev_samp(cooperation), count(cooperation) FROM read_parquet({File("x", "runs.parquet")}) WHERE status = 'done'
            GROUP BY point, strategy ORDER BY point, strategy
            """);
        var told =
            Asked($"SELECT point, strategy, mean, sd, n FROM read_parquet({File("x", "summary.parquet")}) WHERE outcome = "
                + "'cooperation' ORDER BY point, strategy");
        Assert.Equal(18, told.Count);
        foreach (var (one, other) in computed.Zip(told))
        {
            Assert.Equal((one[0], one[1], one[4]), (other[0], other[1], other[4]));
            Assert.Equal((double)one[2], (double)other[2], 1e-12);
            Assert.Equal((double)one[3], (double)other[3], 1e-12);
        }
    }

    [Fact]
    public void Units_and_meanings_and_types_stand_within_and_in_the_data_package()
    {
        var folder = Finished("x");
        folder.ExportParquet();
        var told = Asked($"SELECT decode(key), decode(value) FROM parquet_kv_metadata({File("x", "runs.parquet")})")
            .ToDictionary(row => (string)row[0], row => (string)row[1]);
        Assert.Equal((folder.Name, "fines", "small"), (told["experiment"], told["title"], told["scenario"]));
        foreach (var outcome in folder.Plan.Outcomes)
            Assert.Equal((outcome.Definition, outcome.Unit),
                (told["meaning:" + outcome.Key], told.GetValueOrDefault("unit:" + outcome.Key, "")));
        Assert.Equal(Parameters.ParameterCatalogue.Of(Experiment.Scenario).Single(its => its.Path == "coordination.fine").Meaning,
            told["meaning:coordination.fine"]);
        var types = Asked($"DESCRIBE SELECT * FROM read_parquet({File("x", "runs.parquet")})")
            .ToDictionary(row => (string)row[0], row => (string)row[1]);
        Assert.Equal(("BIGINT", "DOUBLE", "VARCHAR", "DOUBLE"),
            (types["point"], types["coordination.fine"], types["coordination.network.shape"], types["cooperation"]));
        var resources = JsonNode.Parse(System.IO.File.ReadAllText(At("x", "datapackage.json")))!["resources"]!.AsArray();
        var runs = resources.Single(resource => (string)resource!["path"]! == "runs.parquet")!;
        Assert.Equal(("runs-parquet", "parquet", 198), ((string)runs["name"]!, (string)runs["format"]!, (int)runs["rows"]!));
        // What was exported before is still known to be there.
        Assert.NotNull(folder.Exported());
    }

    [Fact]
    public void The_same_runs_give_the_same_bytes_in_any_number_of_shards()
    {
        var (one, other) = (Finished("one"), Finished("other", shards: 3));
        var (first, again) = (one.ExportParquet(), one.ExportParquet());
        Assert.Equal(first, again);
        other.ExportParquet();
        // The two manifests differ in their shards, and so does the name that stands within.
        Assert.Equal(Asked($"SELECT * FROM read_parquet({File("one", "runs.parquet")})"),
            Asked($"SELECT * FROM read_parquet({File("other", "runs.parquet")})"));
        var divided = Begin("divided");
        divided.Divide(2);
        divided.Run(1);
        divided.Run(0);
        divided.Merge();
        divided.Export();
        Assert.Equal(first.Select(file => file.Sha256), divided.ExportParquet().Select(file => file.Sha256));
    }
}
