using System.Diagnostics;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A request to stop is answered within a second, or told what is being finished first and how to stop at once.</summary>
public sealed class StoppingTests : Desk
{
    private const string Notice = "Stopping; runs are being finished first. Ctrl-C again, or the same signal, stops at once: what is stored stays, what is in hand is lost.";

    private string Endless => OwnAssembly.Write(At("Endless.dll"), OwnAssembly.Strategy("endless", OwnAssembly.Coordinating(
        $"System.IO.File.WriteAllText(@\"{At("begun")}\", \"\"); while (true) System.Threading.Thread.Sleep(1);")));

    [Theory]
    [InlineData(Processes.Interrupt, 130)]
    [InlineData(Processes.Terminate, 143)]
    [InlineData(Processes.HangUp, 129)]
    public void A_strategy_without_end_is_told_of_and_stopped_at_once_by_a_second_signal(int signal, int exitCode)
    {
        string[][] commands =
        [
            ["compare", Scenario, "--strategies", "endless"],
            ["run", Scenario, "--strategy", "endless"],
            ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "endless", "--out", At("swept")],
            ["compare", Scenario, "--strategies", "endless,norm", "--select-best", "--indifference", "0.1"],
        ];
        foreach (var command in commands)
        {
            File.Delete(At("begun"));
            using var process = Processes.Start([.. command, "--assembly", Endless]);
            Waiting.Until(() => File.Exists(At("begun")));
            process.Signal(signal);
            var said = process.StandardError.ReadLine();
            Assert.Equal(command[0] == "run" ? Notice.Replace("runs are", "what is in hand is", StringComparison.Ordinal) : Notice, said);
            process.Signal(signal);
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)), "it went on");
            Assert.Equal(exitCode, process.ExitCode);
        }
    }

    [Theory]
    [InlineData(Processes.Interrupt, 130)]
    [InlineData(Processes.Terminate, 143)]
    [InlineData(Processes.HangUp, 129)]
    public void Any_of_the_signals_stops_a_sweep_so_that_it_can_go_on(int signal, int exitCode)
    {
        using var process = Processes.Start("sweep", Scenario, "--vary", "fragmentation=0..1:50", "--replications", "20000", "--out", At("stopped"), "--quiet");
        Waiting.Until(() => File.Exists(Path.Combine(At("stopped"), "manifest.json")) && new DirectoryInfo(At("stopped")).EnumerateFiles().Any(file => file.Name.Contains("-wal", StringComparison.Ordinal) && file.Length > 0));
        process.Signal(signal);
        var run = process.End();
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("Go on with: samenwerken resume", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_was_told_to_outlive_its_session_does()
    {
        var start = new ProcessStartInfo("nohup") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in new[] { "dotnet", typeof(Program).Assembly.Location, "compare", Scenario, "--strategies", "endless", "--assembly", Endless })
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        Waiting.Until(() => File.Exists(At("begun")));
        process.Signal(Processes.HangUp);
        Assert.False(process.WaitForExit(TimeSpan.FromSeconds(2)));
        process.Signal(Processes.Kill);
        process.WaitForExit();
    }
}
