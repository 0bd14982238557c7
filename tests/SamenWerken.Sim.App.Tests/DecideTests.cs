using System.Text.Json;

namespace SamenWerken.Sim.App.Tests;

public sealed class DecideTests : Desk
{
    private const string Two = "actor,issue,position,salience,power\na,p,0,0.2,1\na,q,0,0.8,1\nb,p,100,0.8,1\nb,q,100,0.4,1\n";
    private const string Space = "actor,capability,position_0,salience_0\nstrong,3,0,50\nweak,1,50,50\n";

    private string Table(string text)
    {
        File.WriteAllText(At("table.csv"), text);
        return At("table.csv");
    }

    private string[] Lines(string file) => File.ReadAllLines(At(Path.Combine("out", file)));

    [Fact]
    public void A_compromise_is_a_weighted_mean()
    {
        var table = Table("actor,issue,position,salience,power\na,p,0,0.25,1\na,q,10,0.5,2\nb,p,100,0.75,1\nb,q,50,0.5,2\n");
        var run = CommandLineRun.Of("decide", table, "--format", "csv");
        Assert.Equal((0, "", "round,issue,before,after\n1,p,75,75\n1,q,30,30\n"), (run.ExitCode, run.Error, run.Output));
        Assert.Contains("75.00", CommandLineRun.Of("decide", table).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exchange_is_told_and_kept_with_tables_pictures_and_a_report()
    {
        var run = CommandLineRun.Of("decide", Table(Two), "--model", "exchange", "--rounds", "1", "--out", At("out"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1 exchanges in 1 round", run.Output, StringComparison.Ordinal);
        Assert.Contains("+9.33", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["actors.csv", "datapackage.json", "exchanges.csv", "exchanges.svg", "gains.svg", "manifest.json", "outcomes.csv",
                "positions.svg", "report.html", "votes.csv"],
            Directory.EnumerateFiles(At("out")).Select(Path.GetFileName).Order());
        Assert.Equal("round,issue,before,after", Lines("outcomes.csv")[0]);
        Assert.Equal("round,order,actor_i,supply_i,from_i,to_i,actor_j,supply_j,from_j,to_j,gain", Lines("exchanges.csv")[0]);
        Assert.StartsWith("1,1,b,q,100,", Lines("exchanges.csv")[1], StringComparison.Ordinal);
        Assert.Contains(",a,p,0,100,9.33333333333", Lines("exchanges.csv")[1], StringComparison.Ordinal);
        Assert.Equal("round,actor,own_gain,externality,net", Lines("actors.csv")[0]);
        Assert.Contains("353 decisions of the European Union", File.ReadAllText(At("out/report.html")), StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllText(At("out/manifest.json")));
        var again = manifest.RootElement.GetProperty("command").GetString()!.Split(' ')[1..];
        var before = Directory.EnumerateFiles(At("out")).Order().Select(File.ReadAllText).ToList();
        Assert.Equal(0, CommandLineRun.Of(again).ExitCode);
        Assert.Equal(before, Directory.EnumerateFiles(At("out")).Order().Select(File.ReadAllText));
    }

    [Fact]
    public void Challenges_are_told_and_kept_in_either_language()
    {
        var run = CommandLineRun.Of("decide", Table(Space), "--model", "challenge", "--language", "nl", "--out", At("out"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["turn,actor,dimension,position", "0,strong,0,0", "0,weak,0,50", "1,strong,0,10", "1,weak,0,10"],
            Lines("positions.csv")[..5]);
        Assert.Equal("turn,actor,target,expected_gain", Lines("targets.csv")[0]);
        Assert.StartsWith("1,strong,weak,0.1666", Lines("targets.csv")[1], StringComparison.Ordinal);
        Assert.Contains("uitdagingen", File.ReadAllText(At("out/report.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(At("out/challenges.svg")));
    }

    [Fact]
    public void A_decision_is_also_json()
    {
        foreach (var (table, model) in new[] { (Two, "compromise"), (Two, "exchange"), (Space, "challenge") })
        {
            using var json = JsonDocument.Parse(CommandLineRun.Of("decide", Table(table), "--model", model, "--format", "json").Output);
            Assert.Equal(model, json.RootElement.GetProperty("model").GetString());
            Assert.NotEqual(0, json.RootElement.GetProperty("outcomes").GetArrayLength());
        }
    }

    [Fact]
    public void All_mistakes_of_table_and_options_are_told_at_once()
    {
        File.WriteAllText(At("issues.csv"), "issue,lower,upper\np,0,50\nq,0,100\n");
        var table = Table(Two.Replace("0.2", "20", StringComparison.Ordinal));
        CommandLineRun.Of("decide", table, "--issues", At("issues.csv"), "--rules", "published", "--rounds", "3").IsMistake(
            $"{table}: row 2, column salience: '20'; expected a number from 0 to 1; divide percents by 100",
            $"{table}: row 4, column position: '100'; expected a number from 0 to 50",
            "Option '--rules' has no meaning with '--model compromise'; leave it out, or choose '--model exchange'.",
            "Option '--rounds' has no meaning with '--model compromise'; leave it out, or choose '--model exchange'.");
        CommandLineRun.Of("decide", Table(Two), "--model", "exchange", "--rules", "published", "--rate", "nash").IsMistake(
            "These options do not go together: rules: published; expected equal gain, no filter of harm and packages of two with them, "
                + "or clean rules.");
        Assert.Equal(2, CommandLineRun.Of("decide", At("none.csv")).ExitCode);
    }

    [Fact]
    public void Packages_have_a_table_of_their_own()
    {
        var ring =
            "actor,issue,position,salience,power\na,p,100,0.9,1\na,r,0,0.3,1\nb,p,0,0.2,1\nb,q,100,0.8,1\nc,q,0,0.4,1\nc,r,100,1,1\n";
        Assert.Equal(0, CommandLineRun.Of("decide", Table(ring), "--model", "exchange", "--rounds", "1", "--package", "3", "--out",
            At("out")).ExitCode);
        Assert.Single(Lines("exchanges.csv"));
        Assert.Equal(4, Lines("packages.csv").Length);
        Assert.Equal("round,order,actor,supplies,from,to,demands,gain", Lines("packages.csv")[0]);
    }

    [Theory]
    [InlineData("neighbourhood.csv", "compromise")]
    [InlineData("neighbourhood.csv", "exchange")]
    [InlineData("neighbourhood-space.csv", "challenge")]
    public void Tables_that_come_along_are_decided(string table, string model)
    {
        var scales = model == "challenge" ? [] : new[] { "--issues", Shipped("neighbourhood-issues.csv") };
        var run = CommandLineRun.Of(["decide", Shipped(table), .. scales, "--model", model]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(": 7 actors", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exchange", "worse_off")]
    [InlineData("challenge", "spread")]
    public void The_same_models_are_compared_on_stakeholders_that_are_drawn(string model, string outcome)
    {
        File.WriteAllText(At("case.yaml"), $"model: {model}\nname: drawn\nactors: 5\nrounds: 2\n");
        var run = CommandLineRun.Of("compare", At("case.yaml"), "--replications", "5", "--format", "csv", "--quiet");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($",{outcome},", run.Output, StringComparison.Ordinal);
    }

    private static string Shipped(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "scenarios", "stakeholders", name);
    }
}
