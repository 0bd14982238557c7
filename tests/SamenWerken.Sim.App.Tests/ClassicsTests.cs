namespace SamenWerken.Sim.App.Tests;

/// <summary>Published models on the command line.</summary>
public sealed class ClassicsTests : Desk
{
    [Theory]
    [InlineData("klein", "parties: 3\nissues: 20\nproposals: 200\n", "a-hc", "worst_off", "parties=2,3", "issues=5..10:2")]
    [InlineData("hauert", "sampleSize: 4\npopulation: 20\nselection: 0.1\n", "compulsory-unpunished", "welfare", "multiplication=2,3",
        "fine=0..1:2")]
    [InlineData("landscapes", "interdependence: 3\n", "temporarily-decentral", "best_found",
        "interdependence=1,5", "reintegration=0..50:2")]
    [InlineData("ostrom", "commons:\n  endowment: 10\n", "talk-and-vote", "after_sanctions",
        "behaviour.breaking=0.1,0.3", "commons.fine=20,80")]
    [InlineData("public-goods", "society:\n  firstContribution: 9\n", "punishment", "earnings",
        "society.strategic=0.1,0.6", "game.return=0.3..0.5:2")]
    public void A_published_model_is_compared_swept_and_mapped_like_any_other(
        string model, string keys, string arm, string outcome, string first, string second)
    {
        var file = At(model + ".yaml");
        File.WriteAllText(file, $"model: {model}\nname: {model} here\n{keys}");
        var compared = CommandLineRun.Of("compare", file, "--replications", "10", "--out", At("compared"), "--quiet");
        Assert.Equal((0, ""), (compared.ExitCode, compared.Error));
        Assert.Contains(arm, compared.Output, StringComparison.Ordinal);
        Assert.Contains(outcome, File.ReadAllText(Path.Combine(At("compared"), "summary.csv")), StringComparison.Ordinal);
        Assert.Contains("<svg", File.ReadAllText(Path.Combine(At("compared"), "report.html")), StringComparison.Ordinal);

        var swept = CommandLineRun.Of("sweep", file, "--vary", first, "--replications", "3", "--out", At("swept"), "--quiet");
        Assert.Equal((0, ""), (swept.ExitCode, swept.Error));
        var mapped = CommandLineRun.Of(
            "map", file, "--x", first, "--y", second, "--outcome", outcome, "--replications", "3", "--out", At("mapped"), "--quiet");
        Assert.Equal((0, ""), (mapped.ExitCode, mapped.Error));
        Assert.Contains(outcome, mapped.Output, StringComparison.Ordinal);
    }
}
