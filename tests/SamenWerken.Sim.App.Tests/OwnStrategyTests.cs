namespace SamenWerken.Sim.App.Tests;

/// <summary>What a user's own strategies do wrong is told as theirs, and takes nothing of others along.</summary>
public sealed class OwnStrategyTests : Desk
{
    [Fact]
    public void A_strategy_that_ends_the_program_is_told_as_what_it_is()
    {
        var own = OwnAssembly.Write(At("Leaving.dll"), OwnAssembly.Strategy("leaving", OwnAssembly.Coordinating("System.Environment.Exit(0);")));
        string[][] commands =
        [
            ["compare", Scenario, "--strategies", "leaving,norm"],
            ["sweep", Scenario, "--vary", "fragmentation=0,1", "--strategies", "leaving", "--out", At("left")],
            ["run", Scenario, "--strategy", "leaving"],
        ];
        foreach (var command in commands)
        {
            var run = Processes.Start([.. command, "--assembly", own, "--quiet"]).End();
            Assert.Equal("Code of your own ended the whole program (Environment.Exit); what was in hand is lost. Let it throw an exception instead: only its own run then fails.\n", run.Error);
            Assert.Equal(2, run.ExitCode);
        }
    }
}
