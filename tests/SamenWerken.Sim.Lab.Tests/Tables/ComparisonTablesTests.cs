using System.Globalization;
using System.Text.Json;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Tests.Tables;

public class ComparisonTablesTests
{
    private static readonly Comparison Three = Invented.Comparison(3, rounds: 5);

    [Fact]
    public void A_summary_has_a_row_for_each_strategy_and_outcome()
    {
        var lines = Lines(ComparisonTables.WriteSummary, Three);
        Assert.Equal("strategy,outcome,mean,sd,se,ci_low,ci_high,n", lines[0]);
        Assert.Equal(1 + 3 * CollaborationOutcomes.All.Count, lines.Length);
        Assert.StartsWith("autonomous,cooperation,0.2", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Contrasts_name_each_pair_once()
    {
        var lines = Lines(ComparisonTables.WriteContrasts, Three);
        Assert.Equal("outcome,first,second,difference,ci_low,ci_high,p_better,n", lines[0]);
        Assert.Equal(3 * CollaborationOutcomes.All.Count,
            lines.Skip(1).Select(line => string.Join(',', line.Split(',').Take(3))).Distinct().Count());
        Assert.Equal(1 + 3 * CollaborationOutcomes.All.Count, lines.Length);
    }

    [Fact]
    public void Rounds_have_their_quantiles()
    {
        var lines = Lines(ComparisonTables.WriteRounds, Three);
        Assert.Equal("strategy,round,outcome,mean,q05,q25,q50,q75,q95,n", lines[0]);
        Assert.Equal(1 + Three.Rounds.Count, lines.Length);
    }

    [Fact]
    public void Numbers_come_back_as_the_same_numbers()
    {
        var odd = Three with { Summaries =
            [Three.Summaries[0] with { Mean = 0.1 + 0.2, Sd = 1e-17, Se = 1.0 / 3, CiLow = -12345.678901234567, CiHigh = 5e300 }] };
        var cells = Lines(ComparisonTables.WriteSummary, odd)[1].Split(',');
        double[] back = [.. cells[2..7].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
        Assert.Equal([0.1 + 0.2, 1e-17, 1.0 / 3, -12345.678901234567, 5e300], back);
    }

    [Fact]
    public void What_is_missing_is_an_empty_cell()
    {
        var line =
            Lines(ComparisonTables.WriteSummary, Three).Single(line => line.StartsWith("autonomous,keep_rate", StringComparison.Ordinal));
        Assert.Equal("autonomous,keep_rate,,,,,,0", line);
    }

    [Fact]
    public void Lines_end_in_a_line_feed_and_names_with_commas_are_quoted()
    {
        var text = Text(ComparisonTables.WriteSummary, Invented.Comparison(["a,b \"c\""]));
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Contains("\"a,b \"\"c\"\"\",cooperation", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_same_numbers_and_null_where_one_is_missing()
    {
        using var json = JsonDocument.Parse(ComparisonJson.Text(Three));
        var root = json.RootElement;
        Assert.Equal(3 * CollaborationOutcomes.All.Count, root.GetProperty("summaries").GetArrayLength());
        Assert.Equal(Three.Summaries[0].Mean, root.GetProperty("summaries")[0].GetProperty("mean").GetDouble());
        var missing = root.GetProperty("summaries").EnumerateArray().First(row => row.GetProperty("outcome").GetString() == "keep_rate");
        Assert.Equal(JsonValueKind.Null, missing.GetProperty("ci_low").ValueKind);
        Assert.True(root.GetProperty("contrasts")[0].TryGetProperty("p_better", out _));
        Assert.Equal(7UL, root.GetProperty("seed").GetUInt64());
    }

    [Fact]
    public void A_manifest_tells_how_to_repeat_and_nothing_that_changes()
    {
        var manifest = new Manifest("samenwerken compare s.yaml --seed 18446744073709551615",
            new("s.yaml", "ab12", ["rounds=3"], "name: Ça va \"zo\"\n"), ["appeal"], [], 10, ulong.MaxValue, "type 7");
        using var json = JsonDocument.Parse(manifest.Text());
        var root = json.RootElement;
        Assert.Equal(["command", "scenario", "strategies", "assemblies", "replications", "seed", "quantiles", "program", "version",
            "revision", "format"],
            root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("name: Ça va \"zo\"\n", root.GetProperty("scenario").GetProperty("yaml").GetString());
        Assert.Equal(ulong.MaxValue, root.GetProperty("seed").GetUInt64());
        Assert.Matches(@"^\d+\.\d+\.\d+", root.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("samenwerken", "samenwerken")]
    [InlineData("--set", "--set")]
    [InlineData("a=b c", "'a=b c'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("", "''")]
    [InlineData("$HOME/*", "'$HOME/*'")]
    public void Words_of_a_command_line_survive_a_shell(string word, string typed) => Assert.Equal(typed, CommandLineText.Of([word]));

    private static string Text(Action<TextWriter, Comparison> write, Comparison comparison)
    {
        using var writer = new StringWriter();
        write(writer, comparison);
        return writer.ToString();
    }

    private static string[] Lines(Action<TextWriter, Comparison> write, Comparison comparison) =>
        Text(write, comparison).TrimEnd('\n').Split('\n');
}
