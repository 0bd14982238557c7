using SamenWerken.Sim.Classics;

namespace SamenWerken.Sim.App.Tests;

public sealed class ReplicateTests : Desk
{
    private Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(At("out")).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);

    [Fact]
    public void A_published_number_is_a_row_of_the_table()
    {
        var run = CommandLineRun.Of("replicate", "hauert", "--format", "csv", "--quiet");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("model,source,quantity,published,computed,se,tolerance,within,kind", lines[0]);
        Assert.Equal(1 + 14, lines.Length);
        // Hauert et al. 2007: 72 % punishers.
        var punishers = Assert.Single(lines, line =>
            line.StartsWith("hauert,Hauert et al. 2007,", StringComparison.Ordinal)
                && line.Contains("punishers", StringComparison.Ordinal));
        Assert.Contains(",0.72,0.7245", punishers, StringComparison.Ordinal);
        Assert.EndsWith(",0,0.005,true,exact", punishers, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_come_out_is_shown_as_it_is()
    {
        var run = CommandLineRun.Of("replicate", "ostrom", "--format", "csv", "--quiet");
        var missed = Assert.Single(run.Output.Split('\n'), line => line.Contains(",false,", StringComparison.Ordinal));
        Assert.Contains("rejected sanction: defections", missed, StringComparison.Ordinal);
        Assert.EndsWith(",12,false,held_out", missed, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_picture_and_report_are_the_same_for_any_threads_in_both_languages()
    {
        string[] line = ["replicate", "hauert", "public-goods", "--out", At("out"), "--quiet"];
        var english = CommandLineRun.Of([.. line, "--threads", "1"]);
        Assert.Equal(0, english.ExitCode);
        Assert.Contains("hauert: 14 of 14 within their tolerance", english.Output, StringComparison.Ordinal);
        var files = Files();
        Assert.Equal(["datapackage.json", "manifest.json", "replicate.csv", "replicate.svg", "report.html"], files.Keys.Order());
        Assert.Contains("share of time, punishers", files["report.html"], StringComparison.Ordinal);
        Assert.Contains("held out", files["replicate.svg"], StringComparison.Ordinal);
        Assert.Contains("\"primaryKey\"", files["datapackage.json"], StringComparison.Ordinal);
        Assert.Equal(english.Output, CommandLineRun.Of([.. line, "--threads", "2"]).Output);
        Assert.Equal(files, Files());

        Assert.Equal(0, CommandLineRun.Of([.. line, "--language", "nl", "--theme", "dark"]).ExitCode);
        var dutch = Files();
        Assert.Equal(files["replicate.csv"], dutch["replicate.csv"]);
        Assert.Contains("aandeel van de tijd, bestraffers", dutch["report.html"], StringComparison.Ordinal);
        Assert.Contains("achtergehouden", dutch["replicate.svg"], StringComparison.Ordinal);
        Assert.Contains("--language nl --theme dark", dutch["manifest.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_published_number_has_a_name_of_its_own_and_words_in_both_languages()
    {
        var numbers = ReplicaCatalogue.All().SelectMany(replica => replica.Numbers.Select(number => (replica.Model, number))).ToList();
        Assert.Equal(numbers.Count, numbers.Select(its => (its.Model, its.number.Source, its.number.Quantity)).Distinct().Count());
        Assert.All(numbers, its => Assert.True(its.number.Tolerance >= 0 && its.number.Source.Length > 0));
        Assert.All(numbers, its => Assert.NotEqual(its.number.Quantity, its.number.Dutch));
    }

    [Fact]
    public void Mistakes_are_told()
    {
        CommandLineRun.Of("replicate", "hauerd", "x").IsMistake(
            "There is no model 'hauerd'; did you mean 'hauert'?",
            $"There is no model 'x'; there are {string.Join(", ", ReplicaCatalogue.All().Select(replica => replica.Model))}.");
        CommandLineRun.Of("replicate", "hauert", "--figures", "svg")
            .IsMistake("Option '--figures' needs '--out', the folder for the pictures.");
        CommandLineRun.Of("replicate", "hauert", "--out", At("small.yaml")).IsMistake(
            $"'{At("small.yaml")}' is a file, not a folder; choose another name for the results.");
    }
}
