using System.Globalization;
using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Tests;

public sealed class CalibrateTests : Desk
{
    private string Patterns(string text)
    {
        File.WriteAllText(At("patterns.yaml"), text);
        return At("patterns.yaml");
    }

    private string Truth()
    {
        // Patterns made by the model itself, at a fine of 0.3: what comes back should be that.
        Assert.Equal(0, CommandLineRun.Of(
            "sweep", Scenario, "--vary", "coordination.fine=0.3", "--set", "population.actors=5", "--strategies", "mandate,covenant",
            "--replications", "200", "--seed", "9", "--out", At("truth"), "--quiet").ExitCode);
        var rows = Table(Path.Combine(At("truth"), "runs.csv")).Where(row => row["strategy"] == "mandate").ToList();
        var (cynicism, kept) = (rows.Average(row => Number(row["cynicism"])),
            rows.Where(row => row["keep_rate"].Length > 0).Average(row => Number(row["keep_rate"])));
        return Patterns(string.Create(CultureInfo.InvariantCulture, $"""
            patterns: made up
            seen:
              - name: kept
                outcome: keep_rate
                strategy: mandate
                observed: {kept}
                tolerance: 0.02
                source: the model itself
              - name: cynicism
                outcome: cynicism
                strategy: mandate
                observed: {cynicism}
                tolerance: 0.02
                source: the model itself
                heldOut: true

            """));
    }

    private string[] Words(string folder, params string[] more) =>
    [
        "calibrate", Scenario, "--patterns", At("patterns.yaml"), "--set", "population.actors=5", "--vary", "coordination.fine=0..1",
        "--vary", "coordination.meetingCost=0.001..0.004",
        "--points", "16", "--replications", "60", "--checks", "4", "--out", At(folder), "--quiet",
        .. more.Contains("--waves") ? [] : new[] { "--waves", "2" }, .. more,
    ];

    [Fact]
    public void The_setting_that_made_the_patterns_lies_in_what_is_left_and_a_parameter_that_does_not_matter_stays_free()
    {
        Truth();
        var run = CommandLineRun.Of(Words("found"));
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"do not\s+constrain:[^.]*cost\s+of\s+a\s+meeting", run.Output);
        Assert.Matches("Of 4 settings of the result\\s+that were run once more, [34]\\s+make", run.Output);
        var fine = Table(Path.Combine(At("found"), "posterior.csv"))[0];
        Assert.InRange(0.3, Number(fine["low"]), Number(fine["high"]));
        Assert.True(Number(fine["narrowed"]) > 0.2, fine["narrowed"]);
        var fit = Table(Path.Combine(At("found"), "fit.csv"));
        Assert.Equal(["false", "true"], fit.Select(row => row["held_out"]));
        Assert.Equal(Number(fit[0]["observed"]), Number(fit[0]["said"]), 0.1);
        Assert.Equal(1, Table(Path.Combine(At("found"), "sample.csv")).Sum(row => Number(row["weight"])), 9);
        foreach (var file in (string[])["trials.csv", "waves.csv", "posterior.svg", "report.html"])
            Assert.True(File.Exists(Path.Combine(At("found"), file)), file);
    }

    [Fact]
    public void A_trial_is_the_mean_of_its_runs()
    {
        Truth();
        Assert.Equal(0, CommandLineRun.Of(Words("found")).ExitCode);
        var trial = Table(Path.Combine(At("found"), "trials.csv"))[3];
        var (fine, cost) =
            (Number(trial["coordinate:coordination.fine"]), 0.001 + 0.003 * Number(trial["coordinate:coordination.meetingCost"]));
        Assert.Equal(0, CommandLineRun.Of(
            "sweep", Scenario, "--vary", $"coordination.fine={fine.ToString("R", CultureInfo.InvariantCulture)}", "--set",
            "population.actors=5",
            "--set", $"coordination.meetingCost={cost.ToString("R", CultureInfo.InvariantCulture)}", "--strategies", "mandate",
            "--replications", "60", "--out", At("check"), "--quiet").ExitCode);
        var runs = Table(Path.Combine(At("check"), "runs.csv")).Select(row => row["keep_rate"]).Where(cell => cell.Length > 0)
            .Select(Number).ToList();
        Assert.Equal(runs.Average(), Number(trial["kept"]), 9);
        var mean = runs.Average();
        Assert.Equal(runs.Sum(x => (x - mean) * (x - mean)) / (runs.Count - 1) / runs.Count, Number(trial["variance:kept"]), 9);
    }

    [Fact]
    public void A_calibration_that_was_killed_goes_on_to_the_same_bytes_and_more_waves_go_on_from_those_there()
    {
        Truth();
        Assert.Equal(0, CommandLineRun.Of(Words("whole", "--threads", "1")).ExitCode);
        Assert.Equal(0, CommandLineRun.Of(Words("killed", "--threads", "2")).ExitCode);
        using (var file = new FileStream(Path.Combine(At("killed"), "trials.csv"), FileMode.Open))
            file.SetLength(file.Length * 2 / 3);
        File.Delete(Path.Combine(At("killed"), "checks-2.csv"));
        Assert.Equal(0, CommandLineRun.Of(Words("killed", "--threads", "2")).ExitCode);
        foreach (var file in (string[])["trials.csv", "waves.csv", "posterior.csv", "sample.csv", "fit.csv", "posterior.svg"])
            Assert.Equal(File.ReadAllText(Path.Combine(At("whole"), file)), File.ReadAllText(Path.Combine(At("killed"), file)));
        var before = File.ReadAllText(Path.Combine(At("whole"), "trials.csv"));
        Assert.Equal(0, CommandLineRun.Of(Words("whole", "--waves", "3")).ExitCode);
        Assert.StartsWith(before, File.ReadAllText(Path.Combine(At("whole"), "trials.csv")), StringComparison.Ordinal);
        var other = CommandLineRun.Of(Words("whole", "--seed", "2"));
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("holds another search", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_changed_in_the_journal_is_told()
    {
        Truth();
        Assert.Equal(0, CommandLineRun.Of(Words("changed")).ExitCode);
        var journal = Path.Combine(At("changed"), "trials.csv");
        var lines = File.ReadAllLines(journal);
        File.WriteAllLines(journal, [.. lines[..5], lines[5].Replace("0.", "0.1", StringComparison.Ordinal), .. lines[6..]]);
        var run = CommandLineRun.Of(Words("changed"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("trials.csv' is damaged: line 6 is not what was written.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_that_the_model_cannot_make_rule_everything_out()
    {
        Patterns(
            "patterns: odd\nseen:\n  - {name: glad, outcome: cynicism, strategy: mandate, observed: 5, tolerance: 0.01, source: nobody}\n");
        var run = CommandLineRun.Of(Words("none", "--language", "nl"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Alles is uitgesloten", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_patterns_of_the_repository_can_be_read()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SamenWerken.Sim.sln")))
            root = Path.GetDirectoryName(root)!;
        var reference = CaseFile.Read(Path.Combine(root, "scenarios", "reference.yaml"));
        var commons = CaseFile.Parse("model: ostrom\nname: ostrom\n", "ostrom");
        var files = Directory.GetFiles(Path.Combine(root, "benchmarks", "patterns"), "*.yaml");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var patterns =
                PatternFile.Read(file, Path.GetFileName(file).StartsWith("ostrom", StringComparison.Ordinal) ? commons : reference);
            Assert.NotEmpty(patterns.Fitted);
            Assert.NotEmpty(patterns.HeldOut);
        });
    }

    [Fact]
    public void The_calibration_of_the_repository_comes_out_the_same_in_part_and_claims_can_be_judged_in_it()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SamenWerken.Sim.sln")))
            root = Path.GetDirectoryName(root)!;
        var folder = Path.Combine(root, "benchmarks", "calibrations", "evidence-2");
        var reference = CaseFile.Read(Path.Combine(root, "scenarios", "reference.yaml"));
        var patterns = PatternFile.Read(Path.Combine(root, "benchmarks", "patterns", "evidence-2.yaml"), reference);
        var left = CalibratedSpace.Read(folder);
        var trials = Table(Path.Combine(folder, "trials.csv"));
        Dictionary<string, string>[] some = [trials[0], trials[^1]];
        var seen = new List<Trial>();
        new PatternTrials(reference, new LeverSpace(reference, left.Factors), patterns.Fitted, 100, 1).Run(
            [.. some.Select(row => (IReadOnlyList<double>)[.. left.Factors.Select(factor => Number(row["coordinate:" + factor.Path]))])],
            seen.Add);
        foreach (var (row, trial) in some.Zip(seen))
        {
            foreach (var (pattern, place) in patterns.Fitted.Select((its, place) => (its, place)))
            {
                Assert.Equal(Number(row[pattern.Pattern.Name]), trial.Means[place], 9);
                Assert.Equal(Number(row["variance:" + pattern.Pattern.Name]), trial.Variances[place], 9);
            }
        }

        // What the article says is ruled out.
        Assert.Contains("leaves: 21.24 % of the space", left.Source, StringComparison.Ordinal);
        Assert.Equal(2_000, left.Settings.Count);
    }

    [Fact]
    public void Differences_standardised_ones_and_correlations_are_patterns_too()
    {
        Patterns("""
            patterns: kinds
            seen:
              - {name: difference, outcome: cynicism, strategy: mandate, set: [coordination.fine=1], minus: mandate, minusSet: [coordination.fine=0], observed: 0.05, tolerance: 0.5, source: test}
              - {name: effect, outcome: cynicism, strategy: mandate, minus: covenant, standardised: true, observed: 1, tolerance: 5, source: test}
              - {name: together, outcome: cooperation, strategy: covenant, with: trust, observed: 0.26, tolerance: 1, source: test}

            """);
        var run = CommandLineRun.Of(
            "calibrate", Scenario, "--patterns", At("patterns.yaml"), "--vary", "population.trust=0.25..0.8", "--waves", "1", "--points",
            "8", "--replications", "12", "--checks", "2", "--out", At("kinds"), "--quiet");
        Assert.Equal("", run.Error);
        Assert.Equal(["difference", "effect", "together"], Table(Path.Combine(At("kinds"), "fit.csv")).Select(row => row["pattern"]));
    }

    [Fact]
    public void Mistakes_are_told_all_at_once_and_nothing_is_written()
    {
        Patterns("""
            patterns: wrong
            seen:
              - {name: a, outcome: cynicsm, strategy: mandat, observed: 5, tolerance: 0, source: nobody}
              - {name: b, outcome: trust, strategy: mandate, standardised: true, set: [coordination.fin=1], observed: 5, tolerance: 1, source: nobody}

            """);
        var run = CommandLineRun.Of(Words("none"));
        Assert.Equal(2, run.ExitCode);
        foreach (var told in (string[])["did you mean 'mandate'?", "did you mean 'cynicism'?", "tolerance", "expected a difference",
            "coordination.fin"])
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        CommandLineRun.Of("calibrate", Scenario, "--patterns", At("none.yaml"), "--out", At("none")).IsMistake(
            "Option '--vary' must be given, for each parameter to calibrate, such as --vary population.trust=0.25..0.8.",
            $"{At("none.yaml")}: no such file");
        Assert.False(Directory.Exists(At("none")));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split(',');
        return [.. lines[1..].Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
