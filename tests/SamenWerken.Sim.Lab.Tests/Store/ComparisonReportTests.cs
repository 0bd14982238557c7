using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

/// <summary>The report of a comparison that is stored, whichever way its runs came there.</summary>
public sealed class ComparisonReportTests : Bench
{
    private static readonly Experiment Town = Experiment.Comparing(new Scenario
    {
        Name = "Town", Rounds = 6, Issues = [new("nuisance"), new("debts")],
        Actors = [new("Municipality"), new("Corporation"), new("Care provider")],
    }, ["mandate", "exchange", "covenant"]) with { Replications = 20 };

    [Fact]
    public void A_comparison_that_was_stopped_and_one_that_is_read_again_have_the_report_of_one_that_was_run_at_once()
    {
        var whole = Begin("whole", experiment: Town);
        whole.Run();
        Assert.Equal(PartyGains.Of(Town.Scenario, Town.Strategies, Town.Seed, 20).Gains, whole.Gains!.Gains);
        using (var stop = new CancellationTokenSource())
            Assert.Throws<OperationCanceledException>(() => Begin("stopped", experiment: Town)
                .Run(threads: 1, progress: new After(9, stop.Cancel), cancellation: stop.Token));
        var stopped = Begin("stopped", experiment: Town);
        Assert.InRange(stopped.Run(), 1, Town.Expand().Runs - 1);
        stopped.Export();
        Assert.Null(stopped.Gains);
        Illustrate(whole);
        Illustrate(stopped);
        foreach (var file in Directory.GetFiles(At("whole"), "*.svg").Append(At("whole", "report.html")))
            Assert.Equal(Told(file), Told(At("stopped", Path.GetFileName(file))));
        var report = File.ReadAllText(At("whole", "report.html"));
        Illustrate(ExperimentFolder.Open(At("whole")));
        Assert.Equal(report, File.ReadAllText(At("whole", "report.html")));
    }

    private static void Illustrate(ExperimentFolder folder) => folder.Illustrate(folder.Compared(), Look.Default);

    // The command that repeats it names the folder.
    private string Told(string file) =>
        File.ReadAllText(file).Replace(At("whole"), "", StringComparison.Ordinal).Replace(At("stopped"), "", StringComparison.Ordinal);
}
