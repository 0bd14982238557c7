using System.Diagnostics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A request to stop is answered within a second, or told what is being finished first and how to stop at once.</summary>
public sealed class StoppingTests : Desk
{
    private const string Notice =
        "Stopping; what is in hand is being finished first. Ctrl-C again, or the same signal, stops at once: what is stored stays, "
            + "what is in hand is lost.";

    private string Endless =>
        OwnAssembly.Write(At("Endless.dll"), OwnAssembly.Strategy("endless", OwnAssembly.Coordinating(Begin + Without)));

    // Whose constructor never comes back, so that the command cannot even begin.
    private string Unmakeable => OwnAssembly.Write(At("Unmakeable.dll"), OwnAssembly.Strategy(
        "unmakeable", "public Unmakeable() { " + Begin + Without + " }" + OwnAssembly.Coordinating("")));

    private string Begin => $"System.IO.File.WriteAllText(@\"{At("begun")}\", \"\"); ";

    private const string Without = "while (true) System.Threading.Thread.Sleep(1);";

    [Theory]
    [InlineData(Processes.Interrupt, 130)]
    [InlineData(Processes.Terminate, 143)]
    [InlineData(Processes.HangUp, 129)]
    public void A_strategy_without_end_is_left_alone_once_a_stop_is_asked_for(int signal, int exitCode)
    {
        (string[] Command, string Said)[] commands =
        [
            (["compare", Scenario, "--strategies", "norm,endless"], "Stopped; nothing was written."),
            (["run", Scenario, "--strategy", "endless"], "Stopped; nothing was written."),
            (["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "norm,endless", "--threads", "1", "--out", At("swept")],
                "Stopped; 1 of 400 runs are stored."),
            (["compare", Scenario, "--strategies", "endless,norm", "--select-best", "--indifference", "0.1"],
                "Stopped; nothing was written."),
            (["compare", Scenario, "--strategies", "endless,norm", "--precision", "0.1"], "Stopped; nothing was written."),
        ];
        foreach (var (command, said) in commands)
        {
            File.Delete(At("begun"));
            using var process = Processes.Start([.. command, "--assembly", Endless, "--quiet"]);
            Waiting.Until(() => File.Exists(At("begun")));
            process.Signal(signal);
            var run = process.End();
            Assert.Equal(exitCode, run.ExitCode);
            Assert.Contains(run.Error.Split('\n'), line => line.StartsWith(said, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Processes.Interrupt, 130)]
    [InlineData(Processes.Terminate, 143)]
    [InlineData(Processes.HangUp, 129)]
    public void What_cannot_be_left_alone_is_told_of_and_stopped_at_once_by_a_second_signal(int signal, int exitCode)
    {
        using var process = Processes.Start(["list", "strategies", "--assembly", Unmakeable]);
        Waiting.Until(() => File.Exists(At("begun")));
        process.Signal(signal);
        Assert.Equal(Notice, process.StandardError.ReadLine());
        process.Signal(signal);
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)), "it went on");
        Assert.Equal(exitCode, process.ExitCode);
    }

    [Theory]
    [InlineData(Processes.Interrupt, 130)]
    [InlineData(Processes.Terminate, 143)]
    [InlineData(Processes.HangUp, 129)]
    public void Any_of_the_signals_stops_a_sweep_so_that_it_can_go_on(int signal, int exitCode)
    {
        using var process = Processes.Start("sweep", Scenario, "--vary", "fragmentation=0..1:50", "--replications", "20000", "--out",
            At("stopped"), "--quiet");
        Waiting.Until(() => File.Exists(Path.Combine(At("stopped"), "manifest.json")) && new DirectoryInfo(At("stopped")).EnumerateFiles()
            .Any(file => file.Name.Contains("-wal", StringComparison.Ordinal) && file.Length > 0));
        process.Signal(signal);
        var run = process.End();
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("Go on with: samenwerken resume", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Design_points_are_counted_while_they_are_made_and_can_be_stopped()
    {
        // Values that may clash are looked at together, which takes as long as it must to be seen.
        using var process = Processes.Start("sweep", Scenario, "--vary", "population.actors=1..200:200", "--vary",
            "population.issues=40..64:25", "--vary", "coordination.preconditions=0..39:40", "--vary", "coordination.fine=0..1:5", "--plan",
            "--out", At("planned"));
        Assert.Matches("^[0-9,]+ of 1,000,000 design points", process.StandardError.ReadLine());
        process.Signal(Processes.Interrupt);
        var run = process.End();
        Assert.Equal((130, "Stopped; nothing was written.\n"), (run.ExitCode, run.Error));
        Assert.False(Directory.Exists(At("planned")));
    }

    [Fact]
    public void A_command_that_was_told_to_outlive_its_session_does()
    {
        var start = new ProcessStartInfo("nohup") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in new[] { "dotnet", typeof(Program).Assembly.Location, "compare", Scenario, "--strategies", "endless",
            "--assembly", Endless })
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        Waiting.Until(() => File.Exists(At("begun")));
        process.Signal(Processes.HangUp);
        Assert.False(process.WaitForExit(TimeSpan.FromSeconds(2)));
        process.Signal(Processes.Kill);
        process.WaitForExit();
    }
}
