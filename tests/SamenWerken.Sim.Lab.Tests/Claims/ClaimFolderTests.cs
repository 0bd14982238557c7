using SamenWerken.Sim.Collaboration.Claims;
using System.Text.Json;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Claims;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Lab.Tests.Yaml;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Claims;

public sealed class ClaimFolderTests : IDisposable
{
    private static readonly Scenario Small = new() { Rounds = 6, Population = new() { Actors = 3, Issues = 2 } };

    private readonly string _path = Directory.CreateTempSubdirectory("claims-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static ClaimPlan Plan(Scenario? scenario = null, int replications = 2, ulong seed = 1, double limit = 0.0005) =>
        new(new Costs(limit), _ => scenario ?? Small, replications, seed);

    [Fact]
    public void What_is_kept_comes_back_as_it_was()
    {
        var plan = Plan();
        var (result, draws) = Plan().RunWithDraws();
        var before = result with { Share = double.NaN }; // a missing number, too
        using (var folder = new ClaimFolder(_path))
        {
            Assert.Null(folder.Find(plan));
            folder.Keep(plan, before, draws);
        }

        using var again = new ClaimFolder(_path);
        var after = again.Find(plan)!;
        Assert.Equal(before.Means, after.Means);
        Assert.Equal(Rows(before), Rows(after));
        Assert.True(double.IsNaN(after.Share));
    }

    [Fact]
    public void What_is_kept_is_not_taken_for_anything_else()
    {
        using var folder = new ClaimFolder(_path);
        var (result, draws) = Plan().RunWithDraws();
        folder.Keep(Plan(), result, draws);
        Assert.NotNull(folder.Find(Plan()));
        Assert.Null(folder.Find(Plan(replications: 3)));
        Assert.Null(folder.Find(Plan(seed: 2)));
        Assert.Null(folder.Find(Plan(limit: 0.001)));
        Assert.Null(folder.Find(Plan(Small with { Fragmentation = 0.31 })));
        File.WriteAllText(Path.Combine(_path, "kept", "costs-more.json"), "{");
        Assert.Null(folder.Find(Plan()));
    }

    [Fact]
    public void A_number_that_changed_is_found_again()
    {
        using var folder = new ClaimFolder(_path);
        var (result, draws) = Plan().RunWithDraws();
        folder.Keep(Plan(), result, draws);
        var (plan, rows) = (Plan(), Rows(folder.Find(Plan())!));
        var file = Path.Combine(_path, "kept", "costs-more.json");
        var text = File.ReadAllText(file);
        var tried = 0;
        for (var place = text.IndexOf("result", StringComparison.OrdinalIgnoreCase); place < text.Length; place++)
        {
            if (!char.IsAsciiDigit(text[place]) || place % 11 > 0)
                continue;
            File.WriteAllText(file, text[..place] + (char)('0' + (text[place] - '0' + 1) % 10) + text[(place + 1)..]);
            // The last digit of a number may not change it.
            Assert.True(folder.Find(plan) is not { } kept || Rows(kept) == rows, $"{place}");
            tried++;
        }

        Assert.True(tried > 20, $"{tried}");
    }

    [Fact]
    public void The_tables_are_described_and_the_manifest_names_all_that_they_depend_on()
    {
        var (plan, result) = (Plan(), Plan().Run());
        using var folder = new ClaimFolder(_path);
        folder.Write([result], [plan], "samenwerken claims");
        var claims = File.ReadAllLines(Path.Combine(_path, "claims.csv"));
        Assert.StartsWith("id,source,claim,verdict,outcome,effect,ci_low,ci_high,smallest_effect,share_of_draws_where_it_holds,region,",
            claims[0], StringComparison.Ordinal);
        Assert.StartsWith("costs-more,this test,A mandate costs more.,supported,cost,", claims[1], StringComparison.Ordinal);
        Assert.Contains("costs-more,reference,mandate (coordination.fine=0) − autonomous,cost,2,0.002,",
            File.ReadAllText(Path.Combine(_path, "effects.csv")), StringComparison.Ordinal);
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(_path, "datapackage.json")));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var lines = File.ReadAllLines(Path.Combine(_path, resource.GetProperty("path").GetString()!));
            Assert.Equal(lines[0].Split(','), resource.GetProperty("schema").GetProperty("fields").EnumerateArray()
                .Select(field => field.GetProperty("name").GetString()!));
            Assert.Equal(lines.Length - 1, resource.GetProperty("rows").GetInt32());
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(_path, "manifest.json")));
        Assert.Equal(ScenarioFile.Write(Small), manifest.RootElement.GetProperty("scenarios")[0].GetProperty("yaml").GetString());
        Assert.Equal(PlausibleRanges.Factors.Count, manifest.RootElement.GetProperty("ranges").GetArrayLength());
    }

    [Fact]
    public void What_the_model_cannot_express_stands_in_tables_and_report_with_what_it_lacks()
    {
        ClaimPlan[] plans = [new(new Unsayable("Dreams."), _ => Small, 2), Plan()];
        var ran = plans.Select(plan => plan.RunWithDraws()).ToList();
        var results = ran.Select(its => its.Result).ToList();
        using var folder = new ClaimFolder(_path);
        folder.Keep(plans[0], results[0], ran[0].Draws);
        Assert.Equal((Verdict.NotExpressible, "Dreams."), (folder.Find(plans[0])!.Verdict, folder.Find(plans[0])!.Missing));
        folder.Write(results, plans, "samenwerken claims");
        Assert.StartsWith("unsayable,this test,Who dreams together works together.,not expressible,,",
            File.ReadAllLines(Path.Combine(_path, "claims.csv"))[1], StringComparison.Ordinal);
        Assert.EndsWith(",Dreams.", File.ReadAllLines(Path.Combine(_path, "claims.csv"))[1], StringComparison.Ordinal);
        var report = File.ReadAllText(Path.Combine(_path, "report.html"));
        Assert.Contains("1 is about what the model lacks", report, StringComparison.Ordinal);
        Assert.Contains("What the model lacks", report, StringComparison.Ordinal);
        folder.Write([results[0]], [plans[0]], "samenwerken claims"); // alone, too
        Assert.Contains("not expressible (1)", File.ReadAllText(Path.Combine(_path, "claims.svg")), StringComparison.Ordinal);
        folder.Write(results, plans, "samenwerken claims", Look.Default with { Language = Language.Dutch });
        Assert.Contains("niet uit te drukken (1)", File.ReadAllText(Path.Combine(_path, "claims.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_anything_else_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_path, "thesis.docx"), "");
        Assert.Contains("'thesis.docx'", Assert.Throws<StoreException>(() => new ClaimFolder(_path)).Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(() => new ClaimFolder(Path.Combine(_path, "thesis.docx")));
    }

    [Fact]
    public void Two_do_not_write_one_folder()
    {
        using var folder = new ClaimFolder(_path);
        Assert.Contains("another process", Assert.Throws<StoreException>(() => new ClaimFolder(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_claim_can_be_tried_in_the_scenarios_that_it_names() =>
        Assert.All(ClaimCatalogue.All(), claim => Assert.Equal(claim.Missing.Length == 0,
            new ClaimPlan(claim, name => ScenarioFile.Read(Path.Combine(Repository.Scenarios, name + ".yaml"))).Runs > 0));

    [Fact]
    public void In_Dutch_every_claim_says_what_it_says_in_Dutch_and_one_of_ones_own_what_it_says()
    {
        var own = Plan().Run();
        Assert.All(ClaimCatalogue.All(), claim =>
        {
            var result = own with { Id = claim.Id, Statement = claim.Statement, Note = claim.Note, Missing = claim.Missing };
            Assert.NotEqual(claim.Statement, ClaimWords.Statement(result, Language.Dutch));
            Assert.EndsWith(".", ClaimWords.Statement(result, Language.Dutch), StringComparison.Ordinal);
            Assert.Equal(claim.Note.Length == 0, claim.Note == ClaimWords.Note(result, Language.Dutch));
            Assert.Equal(claim.Missing.Length == 0, claim.Missing == ClaimWords.Missing(result, Language.Dutch));
            Assert.Equal((claim.Statement, claim.Note),
                (ClaimWords.Statement(result, Language.English), ClaimWords.Note(result, Language.English)));
        });
        Assert.Equal((own.Statement, own.Note), (ClaimWords.Statement(own, Language.Dutch), ClaimWords.Note(own, Language.Dutch)));
    }

    private static string Rows(ClaimResult result)
    {
        using var writer = new StringWriter();
        foreach (var table in ClaimTables.All)
            table.Write(writer, [result]);
        return writer.ToString();
    }

    private sealed class Unsayable(string missing) : Claim
    {
        public override string Id => "unsayable";

        public override string Source => "this test";

        public override string Statement => "Who dreams together works together.";

        public override string Missing => missing;
    }

    private sealed class Costs(double limit) : Claim
    {
        public override string Id => "costs-more";

        public override string Source => "this test";

        public override string Statement => "A mandate costs more.";

        public override IReadOnlyList<Trial> Trials =>
            [new("reference", new Treatment("mandate").With("coordination.fine", 0).Minus(new("autonomous"))
                .Raises(CollaborationOutcomes.Cost, limit)) { Beside = [new("appeal")] }];
    }
}
