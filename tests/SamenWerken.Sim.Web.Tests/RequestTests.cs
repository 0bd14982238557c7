using System.Text.Json.Nodes;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Web.Tests;

public sealed class RequestTests(ServedPage page) : IClassFixture<ServedPage>
{
    private static readonly string[] Two = ["mandate", "covenant"];

    [Fact]
    public async Task A_comparison_begins_with_few_runs_and_ends_with_what_compare_finds()
    {
        var events = await page.Compare(new { yaml = ServedPage.Small, set = new Dictionary<string, string> { ["rounds"] = "20" },
            strategies = Two, replications = 60, seed = "18446744073709551615" });
        Assert.All(events, each => Assert.Equal("picture", each.Kind));
        var replications = events.Select(each => (int)each.Data["replications"]!).ToList();
        Assert.True(replications[0] < 60);
        Assert.Equal(replications.Order().Distinct(), replications);
        Assert.Equal(60, replications[^1]);
        Assert.Equal([true], events.Select(each => (bool)each.Data["final"]!).Where(final => final));

        var csv = await page.Post("/api/summary.csv", new { comparison = (string)events[^1].Data["comparison"]! });
        var expected = (ScenarioFile.Parse(ServedPage.Small, "small") with { Rounds = 20 }).Compare(Two, 60, seed: ulong.MaxValue);
        using var writer = new StringWriter { NewLine = "\n" };
        ComparisonTables.WriteSummary(writer, expected);
        Assert.Equal(writer.ToString(), csv.Text);
    }

    [Theory]
    [InlineData("rounds", "keep_rate")]
    [InlineData("strategies", "cooperation")]
    [InlineData("differences", "cynicism")]
    [InlineData("runs", "trust")]
    [InlineData("trade-off", "cooperation")]
    public async Task Every_figure_is_drawn_from_the_first_run_on_and_can_be_turned_to_afterwards(string figure, string outcome)
    {
        var look = new { figure, outcome, language = "dutch", dark = true, width = 358 };
        var events = await page.Compare(new { yaml = ServedPage.Small, strategies = Two, replications = 4, look });
        Assert.All(events, each => Assert.StartsWith("<svg", (string)each.Data["svg"]!));
        Assert.Contains("aanwijzing", (string)events[^1].Data["svg"]!);
        Assert.Equal(["aanwijzing", "convenant"], events[^1].Data["rows"]!.AsArray().Select(row => (string)row!["strategy"]!));
        var other = await page.Post("/api/draw",
            new { comparison = (string)events[^1].Data["comparison"]!, look = new { figure = "rounds", outcome = "knowledge" } });
        Assert.Contains("Knowledge", (string)other.Json["svg"]!);
    }

    [Fact]
    public async Task Outcomes_of_issues_and_actors_can_be_looked_at()
    {
        const string yaml =
            "name: named\nrounds: 8\nissues: [{name: rent}, {name: noise}]\nactors: [{name: Police}, {name: Care}, {name: Tenants}]\n";
        var scenario = (await page.Post("/api/scenario", new { yaml })).Json;
        var keys = scenario["outcomes"]!.AsArray().Select(outcome => (string)outcome!["key"]!).ToList();
        Assert.Contains("cooperation", keys);
        Assert.Equal(["issue:rent", "issue:noise", "actor:Police", "actor:Care", "actor:Tenants"], keys.Where(key => key.Contains(':')));
        foreach (var figure in new[] { "rounds", "differences", "runs" })
        {
            var events =
                await page.Compare(new { yaml, strategies = Two, replications = 4, look = new { figure, outcome = "actor:Police" } });
            Assert.Contains("Police", (string)events[^1].Data["svg"]!);
            Assert.Equal(["actor:Police"], events[^1].Data["beside"]!.AsArray().Select(key => (string)key!));
            var comparison = (string)events[^1].Data["comparison"]!;
            (await page.Post("/api/draw", new { comparison, look = new { figure, outcome = "issue:rent" } }))
                .IsRefused(409, "'issue:rent' was not measured in this comparison; run it again.");
            Assert.Equal(200, (await page.Post("/api/draw", new { comparison, look = new { figure, outcome = "trust" } })).Status);
        }

        var varied = await page.Post("/api/vary", new { yaml, strategies = Two, replications = 2,
            x = new { path = "fragmentation", from = 0, to = 1, levels = 2 }, look = new { outcome = "issue:noise" } });
        Assert.Contains("event: picture", varied.Text);
        (await page.Post("/api/compare", new { yaml, strategies = Two, replications = 2, look = new { outcome = "actor:Polise" } }))
            .IsRefused(422, "did you mean 'actor:Police'?");
    }

    [Fact]
    public async Task Mistakes_in_a_scenario_are_told_with_line_column_and_the_nearest_name()
    {
        var answer = await page.Post("/api/scenario", new { yaml = "name: x\nrouds: 12\nfragmentation: 2\n" });
        answer.IsRefused(422, "2 mistakes");
        Assert.Equal(["2:1 the scenario has no 'rouds'; did you mean 'rounds'?", "3:16 fragmentation: 2; expected a number from 0 to 1"],
            answer.Json["problems"]!.AsArray().Select(problem => $"{problem!["line"]}:{problem["column"]} {problem["message"]}"));
        // Who only asks what a text holds is answered.
        var check = await page.Post("/api/check", new { yaml = "name: x\nrouds: 12\nfragmentation: 2\n" });
        Assert.Equal(200, check.Status);
        Assert.Equal(answer.Json["problems"]!.ToJsonString(), check.Json["problems"]!.ToJsonString());
        Assert.Equal("x", (string)(await page.Post("/api/check", new { yaml = "name: x\nrounds: 12\n" })).Json["name"]!);
    }

    [Fact]
    public async Task Every_parameter_has_its_own_value_and_a_slider_that_can_show_it()
    {
        var scenario = (await page.Post("/api/scenario",
            new { yaml = "name: x\ncoordination: {fine: 7}\nactors: [{name: A, openness: 0.25}]\npopulation: {actors: 3}\n" })).Json;
        var parameters = scenario["parameters"]!.AsArray().ToDictionary(parameter => (string)parameter!["path"]!, parameter => parameter!);
        Assert.All(scenario["main"]!.AsArray(), path => Assert.NotNull(parameters[(string)path!]["label"]));
        Assert.Equal("7", (string)parameters["coordination.fine"]["value"]!);
        Assert.Equal("0.25", (string)parameters["actors.A.openness"]["value"]!);
        foreach (var parameter in parameters.Values.Where(parameter => parameter["from"] is not null))
        {
            var value = double.Parse((string)parameter["value"]!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(value, (double)parameter["from"]!, (double)parameter["to"]!);
        }
    }

    [Fact]
    public async Task A_run_is_played_as_the_engine_told_it()
    {
        var run = ScenarioFile.Parse(ServedPage.Small, "small").Run("exchange", 3, 5);
        var played = (await page.Post("/api/play", new { yaml = ServedPage.Small, strategy = "exchange", replication = 3, seed = 5 })).Json;
        Assert.Equal(run.ActorNames, played["actors"]!.AsArray().Select(name => (string)name!));
        var rounds = played["rounds"]!.AsArray();
        Assert.Equal(12, rounds.Count);
        for (var t = 0; t < 12; t++)
        {
            Assert.Equal(run.Rounds[t].Actors.Select(actor => (int)Math.Round(100 * actor.Cynicism)),
                rounds[t]!["cynicism"]!.AsArray().Select(value => (int)value!));
            Assert.Equal(run.Rounds[t].Agreements.Count, rounds[t]!["links"]!.AsArray().Sum(link => (int)link!["agreements"]!));
            Assert.Equal(run.Rounds[t][CollaborationOutcomes.Cooperation], (double)rounds[t]!["outcomes"]!["cooperation"]!, 3);
        }

        Assert.Contains(rounds.SelectMany(round => round!["links"]!.AsArray()), link => (string)link!["state"]! == "made");
    }

    [Fact]
    public async Task The_plan_that_binds_all_is_there_from_the_round_in_which_it_is_made()
    {
        const string Shaky = ServedPage.Small + "behaviour: {keepSteepness: 1}\n"; // somebody breaks the plan
        var run = ScenarioFile.Parse(Shaky, "small").Run("mandate");
        var rounds = (await page.Post("/api/play", new { yaml = Shaky, strategy = "mandate" })).Json["rounds"]!.AsArray();
        var made = run.Rounds.First(round => round.Happenings.OfType<PlanMade>().Any());
        var plan = rounds[made.Round]!["plan"]!;
        Assert.True((bool)plan["made"]!);
        Assert.Equal(Enumerable.Range(0, 8), plan["bound"]!.AsArray().Select(actor => (int)actor!));
        var imposed = made.Happenings.OfType<PlanMade>().Single().Imposed;
        Assert.NotEmpty(imposed);
        Assert.Equal(imposed, plan["imposed"]!.AsArray().Select(actor => (int)actor!));
        Assert.Contains(rounds, round => round!["plan"] is { } later && later["broke"]!.AsArray().Count > 0);
    }

    public static TheoryData<string, string, int, string> Bad() => new()
    {
        { "/api/compare", "", 400, "not what was expected" },
        { "/api/compare", "null", 400, "null" },
        { "/api/compare", "[1]", 400, "not what was expected" },
        { "/api/compare", """{"yaml":"name: x"}""", 400, "strategies" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":5,"threads":9}""", 400, "threads" },
        { "/api/compare", """{"yaml":"name: x","strategies":[],"replications":5}""", 422, "tick at least one" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norme"],"replications":5}""", 422, "did you mean 'norm'?" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm","norm"],"replications":5}""", 422, "2 times" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":0}""", 422, "from 1 to 100000" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":5,"seed":"-1"}""", 400, "seed" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":5,"set":{"fragmentation":"2"}}""", 422, "from 0 to 1" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":5,"set":{"fragmentaton":"1"}}""", 422,
            "fragmentation" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":5,"look":{"outcome":"trusst"}}""", 422,
            "did you mean 'trust'?" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":5,"look":{"figure":"pie"}}""", 422, "figure 'pie'" },
        { "/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":5,"look":{"width":100000}}""", 422, "width" },
        { "/api/compare", """{"yaml":"name: x\nrounds: 100000","strategies":["norm"],"replications":5}""", 422,
            "more than this page holds" },
        { "/api/play", """{"yaml":"name: x\nrounds: 5000","strategy":"norm"}""", 422, "more than this page plays" },
        { "/api/play", """{"yaml":"name: x","strategy":"norm","replication":-1}""", 422, "from 0" },
        { "/api/pair", """{"first":"nothing","second":"nothing","half":400,"look":{}}""", 404, "run it again" },
        { "/api/vary",
            """{"yaml":"name: x","strategies":["norm"],"replications":9,"x":{"path":"coordination.fin","from":0,"to":1,"levels":3}}""", 422,
            "coordination.fine" },
        { "/api/vary",
            """{"yaml":"name: x","strategies":["norm"],"replications":9,"x":{"path":"coordination.fine","from":0,"to":1,"levels":1}}""",
            422, "from 2 to 25" },
        { "/api/vary",
            """{"yaml":"name: x","strategies":["norm"],"replications":2000,"x":{"path":"coordination.fine","from":0,"to":1,"levels":25},"y":{"path":"fragmentation","from":0,"to":1,"levels":25}}""", 422, "more than this page waits for" },
        { "/api/still", """{"yaml":"name: x","strategies":["norme"]}""", 422, "did you mean 'norm'?" },
        { "/api/draw", """{"comparison":"nothing","look":{}}""", 404, "run it again" },
        { "/api/summary.csv", """{"comparison":"nothing"}""", 404, "run it again" },
        { "/api/nothing", "{}", 404, "nothing to POST" },
        { "/api/catalogue", "{}", 405, "nothing to POST" },
    };

    private static readonly (string Path, string Body)[] Whole =
    [
        ("/api/scenario", """{"yaml":"name: x","set":{"fragmentation":"1"},"name":"x.yaml","language":"dutch"}"""),
        ("/api/compare",
            """{"yaml":"name: x","strategies":["norm"],"replications":2,"set":{"fragmentation":"1"},"name":"x.yaml","language":"dutch","seed":"3","look":{"figure":"runs","outcome":"trust","baseline":"norm","language":"dutch","dark":true,"width":600}}"""),
        ("/api/play",
            """{"yaml":"name: x","strategy":"norm","set":{"fragmentation":"1"},"name":"x.yaml","language":"dutch","seed":3,"replication":1}"""),
        ("/api/draw",
            """{"comparison":"none","look":{"figure":"runs","outcome":"trust","baseline":"norm","language":"dutch","dark":true,"width":600}}"""),
        ("/api/command", """{"yaml":"name: x","strategies":["norm"],"replications":2,"look":{"width":600}}"""),
        ("/api/still",
            """{"yaml":"name: x\nrounds: 2","strategies":["norm"],"set":{"fragmentation":"1"},"name":"x.yaml","language":"dutch","seed":3}"""),
        ("/api/pair",
            """{"first":"none","second":"none","half":400,"look":{"figure":"runs","outcome":"trust","language":"dutch","dark":true,"width":600}}"""),
        ("/api/vary",
            """{"yaml":"name: x\nrounds: 2","strategies":["norm"],"replications":2,"x":{"path":"coordination.fine","from":0,"to":1,"levels":2},"y":{"path":"fragmentation","from":0,"to":1,"levels":2},"name":"x.yaml","language":"dutch","seed":3,"look":{"width":600}}"""),
        ("/api/page.html",
            """{"yaml":"name: x\nrounds: 2","strategy":"norm","set":{"fragmentation":"1"},"name":"x.yaml","language":"dutch","seed":3,"replication":1}"""),
        ("/api/save", """{"name":"whole.yaml","yaml":"name: x","overwrite":true}"""),
        ("/api/summary.csv", """{"comparison":"none","language":"dutch"}"""),
        ("/api/report.html", """{"comparison":"none","language":"dutch"}"""),
    ];

    [Fact]
    public async Task Nothing_in_any_place_of_a_request_that_does_not_belong_there_makes_the_server_fail()
    {
        string[] strange =
            ["null", "[null]", "{}", "[]", "99", "-1", "1e400", "true", "\"\"", "\"\\u0000\"", "[[\"norm\"]]", "{\"\":null}", "{\"a\":{}}"];
        foreach (var (path, body) in Whole)
        {
            Assert.Contains((await page.Post(path, body)).Status, new[] { 200, 404 });
            foreach (var place in Places(JsonNode.Parse(body)!.AsObject(), ""))
            {
                foreach (var value in strange)
                {
                    var changed = JsonNode.Parse(body)!;
                    var (owner, name) =
                        place.Split('/') is [var outer, var inner] ? (changed[outer]!.AsObject(), inner) : (changed.AsObject(), place);
                    owner[name] = JsonNode.Parse(value == "1e400" ? "0" : value);
                    var text = value == "1e400" ? changed.ToJsonString()
                        .Replace($"\"{name}\":0", $"\"{name}\":1e400", StringComparison.Ordinal) : changed.ToJsonString();
                    var answer = await page.Post(path, text);
                    Assert.True(answer.Status is 200 or (>= 400 and < 500), $"{path} {text}: {answer.Status} {answer.Text}");
                    if (value is "null" or "[null]")
                        answer.IsRefused(400, "not what was expected");
                }
            }
        }

        File.Delete(page.At("whole.yaml"));
    }

    private static IEnumerable<string> Places(JsonObject body, string above) =>
        body.SelectMany(member => member.Value is JsonObject inner && above.Length == 0
            ? Places(inner, member.Key + "/").Append(member.Key)
            : [above + member.Key]);

    [Theory]
    [InlineData("/api/scenario", """{"yaml":"name: x","language":99}""")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":2,"look":{"language":1}}""")]
    [InlineData("/api/summary.csv", """{"comparison":"none","language":"0"}""")]
    public async Task A_language_is_named_not_numbered(string path, string body) =>
    (await page.Post(path, body)).IsRefused(400, "language");

    [Fact]
    public async Task As_many_unknown_keys_as_a_request_may_have_are_answered_at_once()
    {
        var set = Enumerable.Range(0, 1999).ToDictionary(number => $"population.opennes{number}", _ => "1");
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        var answer = await page.Post("/api/scenario", new { yaml = "name: x", set });
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(5), "too slow");
        answer.IsRefused(422, "did you mean 'population.openness.mean'?");
        answer.IsRefused(422, "1979 changes after these were not looked at");
    }

    [Theory]
    [InlineData(600, 90, 8)]
    [InlineData(600, 20, 64)]
    [InlineData(173, 90, 64)]
    public async Task A_run_within_the_limits_is_there_in_a_page_s_time(int rounds, int actors, int issues)
    {
        var played = (await page.Post("/api/play",
            new { yaml = $"name: x\nrounds: {rounds}\npopulation: {{actors: {actors}, issues: {issues}}}\n", strategy = "norm" })).Json;
        Assert.Equal(rounds, played["rounds"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(600, 90, 64, 173)]
    [InlineData(600, 200, 8, 125)]
    [InlineData(601, 4, 2, 600)]
    public async Task What_is_beyond_them_is_said_before_it_is_run(int rounds, int actors, int issues, int most) =>
        (await page.Post("/api/play", new { yaml = $"name: x\nrounds: {rounds}\npopulation: {{actors: {actors}, issues: {issues}}}\n",
            strategy = "norm" })).IsRefused(
            422, $"{actors} actors and {issues} issues over {rounds} rounds are more than this page plays: at most {most} rounds for "
                + "so many.");

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_request_is_refused_in_words(string path, string body, int status, string said) =>
        (await page.Post(path, body)).IsRefused(status, said);

    [Fact]
    public async Task A_body_that_is_no_JSON_or_too_large_is_refused()
    {
        (await page.Post("/api/scenario", "yaml=name", "application/x-www-form-urlencoded")).IsRefused(415, "JSON");
        (await page.Post("/api/scenario", $$"""{"yaml":"{{new string('x', 2_600_000)}}"}""")).IsRefused(413, "too large");
    }

    [Fact]
    public async Task The_report_is_that_of_the_comparison_in_the_language_of_the_page()
    {
        var events = await page.Compare(new { name = "small.yaml", yaml = ServedPage.Small, strategies = Two, replications = 30,
            set = new Dictionary<string, string> { ["fragmentation"] = "0.5" } });
        var id = (string)events[^1].Data["comparison"]!;
        var report = await page.Post("/api/report.html", new { comparison = id, language = "dutch" });
        Assert.Equal((200, "text/html"), (report.Status, report.Type));
        Assert.StartsWith("<!DOCTYPE html>", report.Text);
        Assert.Contains("small: strategieën vergeleken", report.Text);
        Assert.Contains("small.yaml --strategies mandate,covenant --replications 30 --seed 1 --set fragmentation=0.5", report.Text);
        Assert.Contains("strategies compared", (await page.Post("/api/report.html", new { comparison = id })).Text);
    }

    [Fact]
    public async Task The_command_line_that_is_told_names_the_file_and_every_change()
    {
        var told = await page.Post("/api/command", new { name = "small.yaml", yaml = ServedPage.Small, strategies = Two, replications = 60,
            seed = 9, set = new Dictionary<string, string> { ["rounds"] = "20" } });
        Assert.EndsWith("small.yaml --strategies mandate,covenant --replications 60 --seed 9 --set rounds=20", (string)told.Json["line"]!);
        foreach (var (name, yaml) in new[] { ("../secret.yaml", "name: secret\n"),
            ("small.yaml", ServedPage.Small + "fragmentation: 0.4\n") })
            Assert.Null((JsonNode?)(await page.Post("/api/command", new { name, yaml, strategies = Two, replications = 6 })).Json["line"]);
    }
}
