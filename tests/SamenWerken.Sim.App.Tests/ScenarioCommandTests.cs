using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Tests;

public sealed class ScenarioCommandTests : Desk
{
    [Fact]
    public void From_an_empty_table_to_a_scenario_and_back_the_table_is_the_same()
    {
        Assert.Equal(0, CommandLineRun.Of("scenario", "template", "--actors", "3", "--issues", "2", "--out", At("t.csv")).ExitCode);
        var lines = File.ReadAllLines(At("t.csv"));
        Assert.Equal(7, lines.Length);
        // Somebody fills it in.
        File.WriteAllText(At("t.csv"), lines[0] + "\n" + string.Join('\n', lines.Skip(1).Select((line, row) =>
            line.Replace(",,,,,,,,,,", FormattableString.Invariant($",,,0.{row + 2},{row + 1},1,,,,,"), StringComparison.Ordinal))) + "\n");
        var run = CommandLineRun.Of("scenario", "import", At("t.csv"), "--name", "ours", "--out", At("s.yaml"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("3 actors, 2 issues", run.Output, StringComparison.Ordinal);
        Assert.Equal("ours", ScenarioFile.Read(At("s.yaml")).Name);
        var table = CommandLineRun.Of("scenario", "export", At("s.yaml")).Output;
        File.WriteAllText(At("again.csv"), table);
        Assert.Equal(File.ReadAllText(At("s.yaml")), CommandLineRun.Of("scenario", "import", At("again.csv"), "--name", "ours").Output);
        Assert.Equal(0, CommandLineRun.Of("compare", At("s.yaml"), "--replications", "2", "--quiet").ExitCode);
    }

    [Fact]
    public void What_respondents_differ_on_is_swept_and_claims_draw_from_it()
    {
        File.WriteAllText(At("t.csv"), "respondent,actor,issue,position\n1,A,x,0.2\n2,A,x,0.6\n1,B,x,0.9\n");
        var run = CommandLineRun.Of("scenario", "import", At("t.csv"), "--out", At("s.yaml"));
        Assert.Contains("2 respondents differ on 1 parameter, of which the scenario has the median", run.Output, StringComparison.Ordinal);
        var experiment = File.ReadAllText(At("s-uncertainty.yaml"));
        File.WriteAllText(At("s-uncertainty.yaml"), experiment.Replace("points: 64", "points: 3\nstrategies: [mandate]",
            StringComparison.Ordinal).Replace("replications: 20", "replications: 2", StringComparison.Ordinal));
        Assert.Equal(0, CommandLineRun.Of("sweep", "--experiment", At("s-uncertainty.yaml"), "--out", At("out"), "--quiet").ExitCode);
        Assert.StartsWith("point,actors.A.position.x,strategy", File.ReadAllText(At("out/runs.csv")), StringComparison.Ordinal);
        Directory.CreateDirectory(At("others"));
        File.Copy(Scenario, At("others/norm-opdrachtgeverschap.yaml"));
        File.Copy(Scenario, At("others/shadow-of-hierarchy.yaml"));
        var claims = CommandLineRun.Of("claims", "compulsion-raises-cynicism", "--experiment", At("s-uncertainty.yaml"), "--replications",
            "2", "--quiet", "--out", At("claims"), "--scenarios", At("others"));
        Assert.True(claims.ExitCode == 0, claims.Error);
        Assert.Contains("actors.A.position.x", string.Concat(Directory.GetFiles(At("claims"), "*.json")
            .Concat(Directory.GetFiles(At("claims"), "*.csv")).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_there_is_written_over_and_all_mistakes_are_told()
    {
        File.WriteAllText(At("t.csv"), "actor,issue,position\nA,x,2\nB,x,high\n");
        CommandLineRun.Of("scenario", "import", At("t.csv")).IsMistake(
            $"{At("t.csv")}: row 2, column position: '2'; expected a number from 0 to 1",
            $"{At("t.csv")}: row 3, column position: 'high'; expected a number from 0 to 1");
        File.WriteAllText(At("t.csv"), "actor,issue,position\nA,x,0.2\nB,x,\n");
        CommandLineRun.Of("scenario", "import", At("t.csv"), "--out", Scenario)
            .IsMistake($"'{Scenario}' is there already; give another name, or add --overwrite.");
        Assert.Equal(0, CommandLineRun.Of("scenario", "import", At("t.csv"), "--out", Scenario, "--overwrite").ExitCode);
        CommandLineRun.Of("scenario", "export", At("none.yaml")).IsMistake($"{At("none.yaml")}: no such file");
        CommandLineRun.Of("scenario", "template", "--actors", "0")
            .IsMistake("Option '--actors' has '0'; expected a whole number from 1 to 200.");
        CommandLineRun.Of("scenario", "exprt", Scenario).IsMistake("There is no command 'exprt'; did you mean 'export'?");
        File.WriteAllText(At("bare.yaml"), "name: bare\n");
        CommandLineRun.Of("scenario", "export", At("bare.yaml"))
            .IsMistake($"'{At("bare.yaml")}' lists no actors and no issues: all are drawn anew in each run, so there is no table of them.");
    }

    [Fact]
    public void What_a_table_does_not_hold_comes_from_the_scenario_beside_it()
    {
        File.WriteAllText(At("full.yaml"),
            "name: full\nrounds: 9\nissues: [{name: x}]\nactors: [{name: A, position: {x: 0.3}}, {name: B}]\nrelations: [{from: A, to: "
                + "B, trust: 0.9}]\ncoordination: {fine: 0.7}\n");
        var run = CommandLineRun.Of("scenario", "export", At("full.yaml"), "--out", At("t.xlsx"));
        Assert.Equal($"The table holds actors and issues only; for all else, import it with --base {At("full.yaml")}.\n", run.Error);
        Assert.Equal(ScenarioFile.Write(ScenarioFile.Read(At("full.yaml"))),
            CommandLineRun.Of("scenario", "import", At("t.xlsx"), "--base", At("full.yaml")).Output);
    }
}
