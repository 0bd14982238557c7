using SamenWerken.Sim.App.Tests;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>Reports as they open: the answer stands on the first screen, on a desk and on a telephone.</summary>
public sealed class FoldTests(Browser browser) : IClassFixture<Browser>
{
    private const string Small =
        "name: small\nquestion: Which way of working together helps most?\nrounds: 12\npopulation: {actors: 6, issues: 4}\n";
    private const string Stakes =
        "actor,issue,position,salience,power\ntown,parking,80,0.9,0.8\nshops,parking,20,0.7,0.5\nresidents,parking,50,0.5,0.4\n"
        + "town,green,30,0.4,0.8\nshops,green,10,0.6,0.5\nresidents,green,90,0.9,0.4\n";

    private static readonly string[] Commands =
    [
        "compare small.yaml --replications 4",
        "sweep small.yaml --vary coordination.fine=0..1:3 --replications 3",
        "map small.yaml --x coordination.fine=0..1:3 --y population.trust=0.2..0.8:3 --replications 3",
        "sensitivity small.yaml --method morris --vary coordination.fine=0..1 --vary population.trust=0.2..0.8 --outcome cynicism "
            + "--strategy mandate --replications 2",
        "optimise small.yaml --strategy mandate --levers coordination.fine=0..1 --objectives cooperation,-cynicism --population 4 "
            + "--generations 1 --replications 3",
        "decide stakes.csv --model exchange --rounds 2",
        "replicate klein",
    ];

    [FactWith("chromium")]
    public async Task The_answer_of_every_report_is_read_without_scrolling()
    {
        var folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;
        File.WriteAllText(Path.Combine(folder, "small.yaml"), Small);
        File.WriteAllText(Path.Combine(folder, "stakes.csv"), Stakes);
        foreach (var command in Commands)
        {
            var words = command.Split(' ').Select(word => word is "small.yaml" or "stakes.csv" ? Path.Combine(folder, word) : word);
            var found = Path.Combine(folder, command.Split(' ')[0]);
            var run = CommandLineRun.Of([.. words, "--quiet", "--out", found]);
            Assert.True(run.ExitCode == 0, $"{command}: {run.Error}");
            await StartsWithItsLead(Path.Combine(found, "report.html"));
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task StartsWithItsLead(string report)
    {
        foreach (var (width, height) in new[] { (1280, 800), (390, 800) })
        {
            var page = await browser.Open(width, height);
            await page.GotoAsync("file://" + report);
            var lead = (await page.Locator(".lead").First.BoundingBoxAsync())!;
            Assert.InRange(lead.Y + lead.Height, 1, height);
            Assert.InRange(lead.X + lead.Width, 1, width);
            await page.Context.CloseAsync();
        }
    }
}
