using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SamenWerken.Sim.App.Tests;

/// <summary>Whatever command wrote a folder, each of its tables is described: its columns, its rows, and the key by which rows are told
/// apart.</summary>
public sealed class DataPackageTests : Desk
{
    private static readonly string Repository = Path.GetFullPath(Notebooks.Teaching.At("../"));

    public static TheoryData<string> Writers =>
    [
        "compare SMALL --replications 3 --out FOLDER",
        "sweep SMALL --vary coordination.fine=0,1 --vary fragmentation=0..1:5 --replications 2 --rounds --out FOLDER; discover FOLDER "
            + "--where mandate.cynicism>0.2",
        "sensitivity SMALL --strategy norm --vary coordination.fine=0..1 --replications 2 --points 12 --out FOLDER",
        "map SMALL --x coordination.fine=0,1 --y fragmentation=0,1 --replications 2 --out FOLDER",
        "claims compulsion-raises-cynicism --replications 25 --scenarios REPOSITORY/scenarios --out FOLDER; discover "
            + "FOLDER/draws/compulsion-raises-cynicism --where mandate.cynicism>0.2",
        "benchmark --suite SUITE --strategies mandate,covenant --out FOLDER",
        "optimise SMALL --strategy norm --levers coordination.fine=0..1 --objectives cooperation,-cynicism --population 4 "
            + "--generations 1 --replications 2 --fresh 2 --out FOLDER; "
            + "optimise SMALL --strategy norm --levers coordination.fine=0..1 --objectives cooperation,-cynicism --population 4 "
            + "--generations 2 --replications 2 --fresh 2 --out FOLDER",
        "optimise --over SUITE --robust regret --strategy norm --levers coordination.fine=0..1 --objectives cooperation,-cynicism "
            + "--population 4 --generations 0 --replications 2 --fresh 2 --out FOLDER",
        "calibrate SMALL --patterns PATTERNS --vary coordination.fine=0..1 --waves 1 --points 12 --replications 2 --checks 8 --out FOLDER",
        "decide REPOSITORY/scenarios/stakeholders/neighbourhood.csv --out FOLDER",
        "decide REPOSITORY/scenarios/stakeholders/neighbourhood.csv --model exchange --package 3 --rounds 2 --out FOLDER",
        "decide REPOSITORY/scenarios/stakeholders/neighbourhood-space.csv --model challenge --out FOLDER",
        "replicate hauert --out FOLDER",
    ];

    [Theory]
    [MemberData(nameof(Writers))]
    public void Every_table_of_a_folder_is_described_with_its_primary_key(string lines)
    {
        File.WriteAllText(At("little.yaml"),
            "name: little\nrounds: 6\npopulation: {actors: 4, issues: 2}\nstrategies: [mandate, covenant]\n");
        File.WriteAllText(At("suite.yaml"),
            "suite: little\nversion: 1\nquestion: which?\ncriteria: [cooperation, cynicism]\nreplications: 4\nseed: 1\nworlds:\n"
            + "  - {name: one, kind: repository, scenario: little.yaml}\n  - {name: other, kind: plausible, scenario: little.yaml, "
            + "draws: 3}\n");
        File.WriteAllText(At("patterns.yaml"),
            "patterns: little\nseen:\n  - {name: \"trust, in the end\", outcome: trust, strategy: norm, observed: 0.5, tolerance: 5, "
                + "source: none}\n");
        foreach (var line in lines.Split("; "))
        {
            var run = CommandLineRun.Of([.. line.Split(' ').Select(Word), "--quiet"]);
            Assert.True(run.ExitCode == 0, line + run.Error);
        }

        var folders = Directory.EnumerateFiles(At("out"), "*.csv", SearchOption.AllDirectories)
            .GroupBy(file => Path.GetDirectoryName(file)!).ToList();
        Assert.NotEmpty(folders);
        foreach (var folder in folders)
            IsDescribed(folder.Key, [.. folder.Select(file => Path.GetFileName(file)!)]);
    }

    private static void IsDescribed(string folder, IReadOnlyList<string> tables)
    {
        var package = Path.Combine(folder, "datapackage.json");
        Assert.True(File.Exists(package), $"{folder} has {string.Join(", ", tables)} and no description");
        var resources = JsonNode.Parse(File.ReadAllText(package))!["resources"]!.AsArray()
            .ToDictionary(table => (string)table!["path"]!, table => table!);
        Assert.Equal(tables.Order(), resources.Keys.Where(name => name.EndsWith(".csv", StringComparison.Ordinal)).Order());
        foreach (var name in tables)
        {
            var (table, bytes) = (resources[name], File.ReadAllBytes(Path.Combine(folder, name)));
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), (string)table["hash"]!);
            Assert.Equal(bytes.Length, (int)table["bytes"]!);
            var rows = Rows(Encoding.UTF8.GetString(bytes));
            Assert.Equal(rows[0], table["schema"]!["fields"]!.AsArray().Select(field => (string)field!["name"]!));
            Assert.All(table["schema"]!["fields"]!.AsArray(), field => Assert.NotEqual("", (string)field!["description"]!));
            Assert.Equal(rows.Count - 1, (int)table["rows"]!);
            int[] key = [.. table["schema"]!["primaryKey"]!.AsArray().Select(column => Array.IndexOf(rows[0], (string)column!))];
            Assert.NotEmpty(key);
            Assert.DoesNotContain(-1, key);
            var keys = rows.Skip(1).Select(row => string.Join('\0', key.Select(place => row[place]))).ToList();
            Assert.True(keys.Distinct().Count() == keys.Count,
                $"{name}: {string.Join(", ", key.Select(place => rows[0][place]))} do not tell its rows apart");
        }
    }

    private static List<string[]> Rows(string text)
    {
        var (rows, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        foreach (var letter in text)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (quoted || letter is not (',' or '\n'))
                cell.Append(letter);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (letter == ',')
                    continue;
                rows.Add([.. cells]);
                cells.Clear();
            }
        }

        Assert.Equal((0, 0), (cell.Length, cells.Count));
        return rows;
    }

    private string Word(string word) => word switch
    {
        "SMALL" => At("little.yaml"),
        "SUITE" => At("suite.yaml"),
        "PATTERNS" => At("patterns.yaml"),
        _ => word.Replace("REPOSITORY/", Repository, StringComparison.Ordinal).Replace("FOLDER", At("out"), StringComparison.Ordinal),
    };
}
