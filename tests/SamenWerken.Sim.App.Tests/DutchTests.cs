namespace SamenWerken.Sim.App.Tests;

/// <summary>What a comparison and a run write in Dutch is Dutch throughout, but for what is to be typed.</summary>
public sealed class DutchTests : Desk
{
    private static readonly string Gouda = Path.Combine(EnglishWords.Repository, "scenarios", "weer-thuis-gouda.yaml");

    public static TheoryData<string> Commands() => new()
    {
        $"compare {Gouda} --replications 3",
        $"compare {Gouda} --replications 3 --strategies covenant,norm --set coordination.fine=0.1",
        $"run {Gouda} --strategy mandate",
        $"run {Gouda} --strategy exchange",
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_English_word_stands_in_what_is_written_in_Dutch(string command)
    {
        var run = CommandLineRun.Of([.. command.Split(' '), "--language", "nl", "--out", At("nl"), "--quiet"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(EnglishWords.InFolder(At("nl")));
    }
}
