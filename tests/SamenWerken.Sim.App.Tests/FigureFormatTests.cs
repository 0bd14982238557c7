using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Tests;

public sealed class FigureFormatTests : Desk
{
    private string[] Compare(params string[] more) =>
        ["compare", Scenario, "--strategies", "mandate,covenant", "--replications", "4", "--quiet", .. more];

    [Fact]
    public void Without_the_program_pages_are_refused_before_anything_runs_and_pixels_are_drawn()
    {
        var run = Processes.StartWhere(At("nothing"), Compare("--out", At("out"), "--figures", "svg,pdf")).End();
        Assert.StartsWith(
            "'--figures pdf' needs the program rsvg-convert, which is not installed (Debian and Ubuntu: apt install librsvg2-bin;",
            run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(At("out")));
        Assert.Equal(0, Processes.StartWhere(At("nothing"), Compare("--out", At("out"), "--figures", "svg,png,jpeg,webp")).End().ExitCode);
        Assert.Equal(["cooperation.jpeg", "cooperation.png", "cooperation.svg", "cooperation.webp"],
            Pictures().Where(name => name.StartsWith("coop", StringComparison.Ordinal)));
    }

    [Fact]
    public void Mistaken_forms_are_told()
    {
        CommandLineRun.Of(Compare("--out", At("out"), "--figures", "svg,gif"))
            .IsMistake("Option '--figures' has 'gif'; expected svg, png, jpeg, webp, pdf, with commas between them.");
        CommandLineRun.Of(Compare("--figures", "svg")).IsMistake("Option '--figures' needs '--out', the folder for the pictures.");
    }

    [RasterizerFact]
    public void All_forms_are_written_and_an_earlier_result_is_replaced()
    {
        Assert.Equal(0, CommandLineRun.Of(Compare("--out", At("out"), "--figures", "pdf,png")).ExitCode);
        Assert.Equal(["cooperation.pdf", "cooperation.png", "cynicism.pdf", "cynicism.png"], Pictures());
        Assert.Contains("--figures pdf,png", File.ReadAllText(Path.Combine(At("out"), "manifest.json")), StringComparison.Ordinal);
        Assert.Equal(0, CommandLineRun.Of(Compare("--out", At("out"))).ExitCode);
        Assert.Equal(["cooperation.svg", "cynicism.svg"], Pictures());
    }

    private string[] Pictures() => [.. Directory.EnumerateFiles(At("out")).Select(file => Path.GetFileName(file)!)
        .Where(name => name.StartsWith('c') && !name.EndsWith(".csv", StringComparison.Ordinal)).Order()];
}

/// <summary>A test that needs rsvg-convert.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RasterizerFactAttribute : FactAttribute
{
    public RasterizerFactAttribute() => Skip = Rasterizer.Find() is null ? "rsvg-convert is not installed" : null;
}
