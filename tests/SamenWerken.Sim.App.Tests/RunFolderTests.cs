namespace SamenWerken.Sim.App.Tests;

public sealed class RunFolderTests : Desk
{
    private string[] Run(params string[] more) => ["run", Scenario, "--strategy", "mandate", .. more];

    [Fact]
    public void A_run_leaves_its_story_and_its_pictures_and_tells_the_same_without_a_folder()
    {
        var told = CommandLineRun.Of(Run("--language", "nl"));
        var kept = CommandLineRun.Of(Run("--out", At("out"), "--at", "0,4", "--language", "nl"));
        Assert.Contains("Strategie mandaat, herhaling 0", told.Output, StringComparison.Ordinal);
        Assert.Contains("Strategy mandate, replication 0", CommandLineRun.Of(Run()).Output, StringComparison.Ordinal);
        Assert.Equal((0, told.Output), (kept.ExitCode, kept.Output));
        Assert.Equal(["manifest.json", "story.txt", "timeline.svg", "trust-matrix.svg", "trust-network.svg"], Directory.EnumerateFiles(At("out")).Select(file => Path.GetFileName(file)!).Order());
        Assert.Contains("Ronde 4", File.ReadAllText(Path.Combine(At("out"), "trust-matrix.svg")), StringComparison.Ordinal);
        Assert.Contains("--at 0,4 --language nl", File.ReadAllText(Path.Combine(At("out"), "manifest.json")), StringComparison.Ordinal);
        Assert.StartsWith(told.Output.Split('\n')[0], File.ReadAllText(Path.Combine(At("out"), "story.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_and_nothing_is_written()
    {
        CommandLineRun.Of(Run("--out", At("out"), "--at", "0,12,x")).IsMistake("Option '--at' has '12'; expected a round from 0 to 11.", "Option '--at' has 'x'; expected a round from 0 to 11.");
        CommandLineRun.Of(Run("--at", "0")).IsMistake("Option '--at' needs '--out', the folder for the pictures.");
        CommandLineRun.Of(Run("--out", Scenario)).IsMistake($"'{Scenario}' is a file, not a folder; choose another name for the results.");
        Assert.Equal(["small.yaml"], Entries());
    }
}
