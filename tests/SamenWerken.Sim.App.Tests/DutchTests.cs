namespace SamenWerken.Sim.App.Tests;

/// <summary>What a comparison and a run write in Dutch is Dutch throughout, but for what is to be typed.</summary>
public sealed class DutchTests : Desk
{
    private static readonly string Gouda = Path.Combine(EnglishWords.Repository, "scenarios", "weer-thuis-gouda.yaml");

    public static TheoryData<string> Commands() => new()
    {
        $"compare {Gouda} --replications 3",
        $"compare {Gouda} --replications 3 --strategies covenant,norm --set coordination.fine=0.1",
        $"compare {Gouda} --replications 3 --strategies covenant,norm --set coordination.preconditions=2",
        $"run {Gouda} --strategy mandate",
        $"run {Gouda} --strategy exchange",
    };

    [Theory]
    [InlineData("compare reference --strategies covenan", "Er is geen strategie 'covenan'; bedoelde u 'covenant'?")]
    [InlineData("compare reference --replications 0", "Optie '--replications' heeft '0'; verwacht: een geheel getal van 1 tot 10000000.")]
    [InlineData("compare reference --replicatons 4", "Er is geen optie '--replicatons'; bedoelde u '--replications'?")]
    [InlineData("compare none.yaml", "none.yaml: zo'n bestand is er niet")]
    [InlineData("compare reference --set infoNoise=0,5",
        "--set infoNoise: '0,5'; verwacht: een getal van 0 tot 1; bedoelde u '0.5'?; decimalen worden met een punt geschreven")]
    [InlineData("run reference --strategy norm --at 900 --out r", "Optie '--at' heeft '900'; verwacht: een ronde van 0 tot 59.")]
    [InlineData("discover none --where a", "Er is geen map 'none'.")]
    public void What_is_mistaken_on_a_command_line_that_asks_for_Dutch_is_told_in_Dutch(string command, string told)
    {
        var run = CommandLineRun.Of([.. command.Split(' '), "--language", "nl"]);
        Assert.Equal((2, told + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void What_a_comparison_shows_and_notes_is_Dutch_where_that_is_asked_for()
    {
        var run = CommandLineRun.Of("compare", Gouda, "--replications", "3", "--strategies", "covenant,norm", "--language=nl", "--set",
            "coordination.preconditions=2");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Gemiddelden over de tweede helft van 3 runs van elke strategie, toevalszaad 1", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("convenant", run.Output, StringComparison.Ordinal);
        Assert.Contains("vastgelegd door Gouda, omdat deze onderwerpen en deze actor vooraan staan.", run.Error, StringComparison.Ordinal);
        Assert.Empty(EnglishWords.In(run.Output));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_English_word_stands_in_what_is_written_in_Dutch(string command)
    {
        var run = CommandLineRun.Of([.. command.Split(' '), "--language", "nl", "--out", At("nl"), "--quiet"]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(EnglishWords.InFolder(At("nl")));
    }
}
