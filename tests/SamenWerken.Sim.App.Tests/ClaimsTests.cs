namespace SamenWerken.Sim.App.Tests;

public sealed class ClaimsTests : Desk
{
    private static readonly string[] Few =
        ["unequal-exchange-undermines", "reasoning-from-need-gives-public-value", "shared-values-sustain-cooperation"];

    private string[] Line(params string[] more) => ["claims", .. Few, "--replications", "2", "--out", At("out"), .. more];

    private Dictionary<string, string> Tables() =>
        Directory.EnumerateFiles(At("out"), "*.*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(file)!, File.ReadAllText);

    [Fact]
    public void Claims_are_tried_and_what_was_kept_is_not_run_again()
    {
        var first = CommandLineRun.Of(Line());
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("unequal-exchange-undermines: ", first.Output, StringComparison.Ordinal);
        Assert.Contains("runs per second", first.Error, StringComparison.Ordinal);
        var tables = Tables();
        Assert.Equal(["claims.csv", "claims.svg", "contrasts.csv", "datapackage.json", "effects.csv", "manifest.json", "means.csv",
            "report.html"], tables.Keys.Order());
        Assert.Equal(4, File.ReadAllLines(Path.Combine(At("out"), "claims.csv")).Length);

        File.Delete(Path.Combine(At("out"), "kept", Few[1] + ".json"));
        File.Delete(Path.Combine(At("out"), "claims.csv"));
        var second = CommandLineRun.Of(Line("--threads", "1"));
        Assert.Equal(first.Output, second.Output);
        Assert.Equal(tables, Tables());
        Assert.Equal("", CommandLineRun.Of(Line()).Error);
    }

    [Fact]
    public void Claims_that_are_interrupted_go_on_where_they_were()
    {
        var whole = CommandLineRun.Of(Line());
        var tables = Tables();
        Directory.Delete(At("out"), recursive: true);

        var process = Processes.Start([.. Line(), "--threads", "1", "--quiet"]);
        while (!process.HasExited && (!Directory.Exists(Path.Combine(At("out"), "kept"))
            || !Directory.EnumerateFiles(Path.Combine(At("out"), "kept"), "*.json").Any()))
            Thread.Sleep(5);
        process.Signal(Processes.Interrupt);
        var stopped = process.End();
        if (stopped.ExitCode != 0) // a fast machine may be done before the signal
        {
            Assert.Equal(130, stopped.ExitCode);
            Assert.Contains(" of 3 claims are kept. Go on with: samenwerken claims ", stopped.Error, StringComparison.Ordinal);
            Assert.Equal("", stopped.Output);
            Assert.False(File.Exists(Path.Combine(At("out"), "claims.csv")));
        }

        Assert.Equal(whole.Output, CommandLineRun.Of(Line()).Output);
        Assert.Equal(tables, Tables());
    }

    [Fact]
    public void Within_a_calibration_claims_are_judged_only_where_it_leaves_something()
    {
        File.WriteAllText(At("patterns.yaml"),
            "patterns: made up\nseen:\n  - {name: cynical, outcome: cynicism, strategy: mandate, observed: 0.6, tolerance: 0.02, "
                + "source: nobody}\n");
        string[] calibrate = ["calibrate", Scenario, "--patterns", At("patterns.yaml"), "--vary", "population.cynicism.mean=0.05..0.9",
            "--vary", "behaviour.memory=0.5..0.9", "--waves", "2", "--points", "12", "--replications", "20", "--checks", "2", "--quiet"];
        Assert.Equal(0, CommandLineRun.Of([.. calibrate, "--out", At("left")]).ExitCode);
        var left =
            File.ReadAllLines(Path.Combine(At("left"), "not-ruled-out.csv"))[1..].Select(line => Number(line.Split(',')[0])).ToList();
        var run = CommandLineRun.Of([.. Line(), "--within", At("left")]);
        Assert.Equal("", run.Error.Split('\n')[0].Contains("mistake", StringComparison.Ordinal) ? run.Error : "");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Judged only in what the calibration in", run.Output, StringComparison.Ordinal);
        var draws = File.ReadAllLines(Path.Combine(At("out"), "draws", Few[0], "parameters.csv"));
        // A parameter that no plausible range has is drawn as well, and those that have one only once.
        Assert.Equal(["population.cynicism.mean", "behaviour.memory"], draws[0].Split(',')[^2..]);
        Assert.Equal(1, draws[0].Split(',').Count(column => column == "population.cynicism.mean"));
        var drawn = draws[1..].Select(line => Number(line.Split(',')[^2])).ToList();
        Assert.All(drawn, value => Assert.Contains(left, its => Math.Abs(its - value) < 1e-12));
        Assert.True(drawn.Max() - drawn.Min() < 0.5, "the space that is left is narrow");
        Assert.NotEqual(CommandLineRun.Of(["claims", .. Few, "--replications", "2"]).Output, run.Output);
        CommandLineRun.Of([.. Line(), "--within", At("none")])
            .IsMistake($"There is no folder '{At("none")}'; expected that of a calibration, as 'samenwerken calibrate --out' makes it.");
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Without_a_folder_nothing_is_kept_and_that_is_said()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var run = CommandLineRun.Of(stop.Token, "claims", Few[0]);
        Assert.Equal((130, "Stopped; nothing was written. With --out DIR, claims that are tried are kept.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void The_picture_comes_in_the_form_language_and_paper_that_are_asked_for_and_no_older_one_stays()
    {
        Assert.Equal(0, CommandLineRun.Of(Line()).ExitCode);
        var (svg, report) =
            (File.ReadAllText(Path.Combine(At("out"), "claims.svg")), File.ReadAllText(Path.Combine(At("out"), "report.html")));
        Assert.All(Few,
            id => Assert.Contains(Sim.Claims.ClaimCatalogue.All().First(claim => claim.Id == id).Statement[..20], svg,
                StringComparison.Ordinal));
        Assert.Contains("Claims and verdicts", report, StringComparison.Ordinal);

        Assert.Equal(0, CommandLineRun.Of(Line("--language", "nl", "--theme", "dark")).ExitCode);
        var dark = File.ReadAllText(Path.Combine(At("out"), "claims.svg"));
        Assert.Contains("Uitspraken en oordelen", dark, StringComparison.Ordinal);
        Assert.DoesNotContain("#ffffff", dark, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("--language nl --theme dark", File.ReadAllText(Path.Combine(At("out"), "manifest.json")), StringComparison.Ordinal);
        CommandLineRun.Of("claims", Few[0], "--figures", "svg").IsMistake("Option '--figures' needs '--out', the folder for the pictures.");
        if (Lab.Figures.Rasterizer.Find() is null)
            return;
        Assert.Equal(0, CommandLineRun.Of(Line("--figures", "png")).ExitCode);
        Assert.True(File.Exists(Path.Combine(At("out"), "claims.png")));
        Assert.False(File.Exists(Path.Combine(At("out"), "claims.svg")));
    }

    [Fact]
    public void A_table_of_claims_comes_as_csv_too()
    {
        var run = CommandLineRun.Of("claims", Few[0], "--replications", "2", "--format", "csv", "--quiet");
        Assert.StartsWith("id,source,claim,verdict,outcome,effect,", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public void Mistakes_are_told()
    {
        CommandLineRun.Of("claims", "unequal-exchange-undermine", "no", "--out", At("out")).IsMistake(
            "There is no claim 'unequal-exchange-undermine'; did you mean 'unequal-exchange-undermines'?",
            "There is no claim 'no'; there are "
                + $"{string.Join(", ", SamenWerken.Sim.Claims.ClaimCatalogue.All().Select(claim => claim.Id))}.");
        CommandLineRun.Of("claims", "compulsion-raises-cynicism", "--scenarios", At("none")).IsMistake(
            $"There is no file '{Path.Combine(At("none"), "norm-opdrachtgeverschap.yaml")}', which claim 'compulsion-raises-cynicism' "
                + "needs; name the folder with --scenarios.");
        File.WriteAllText(At("thesis.txt"), "");
        CommandLineRun.Of("claims", Few[0], "--out", Path.GetDirectoryName(At("thesis.txt"))!).IsMistake(
            $"'{Path.GetDirectoryName(At("thesis.txt"))}' holds 'small.yaml', which is no result of claims; choose another folder or "
                + "empty it.");
        Assert.Equal(["small.yaml", "thesis.txt"], Entries());
    }

    [Fact]
    public void Claims_of_ones_own_are_found_in_an_assembly_of_ones_own_and_tried()
    {
        string[] own = ["those-who-meet-know-each-other", "--assembly", typeof(Talkative).Assembly.Location];
        Assert.Contains("a user", CommandLineRun.Of(["list", "claims", .. own[1..]]).Output, StringComparison.Ordinal);
        var run = CommandLineRun.Of(["claims", .. own, "--replications", "4", "--quiet", "--out", At("out")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("those-who-meet-know-each-other: supported", run.Output, StringComparison.Ordinal);
        Assert.Contains("--assembly " + own[2], File.ReadAllText(Path.Combine(At("out"), "manifest.json")), StringComparison.Ordinal);
        CommandLineRun.Of("claims", own[0], "--assembly", At("none.dll")).IsMistake($"There is no file '{At("none.dll")}' to load from.");
    }

    [Fact]
    public void What_the_model_cannot_express_is_told_with_what_it_lacks()
    {
        var run = CommandLineRun.Of("claims", "slow-growth-beats-a-big-start", "--replications", "2", "--quiet");
        Assert.StartsWith("slow-growth-beats-a-big-start: not expressible", run.Output, StringComparison.Ordinal);
        Assert.Contains("What the model lacks: What entrants saw", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_can_be_listed() =>
        Assert.Contains("small-steps-beat-big-plans", CommandLineRun.Of("list", "claims").Output, StringComparison.Ordinal);
}
