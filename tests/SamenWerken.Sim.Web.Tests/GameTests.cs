using System.Text.Json.Nodes;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>Games at a table: persons decide for parties, the others follow the model.</summary>
public sealed class GameTests(ServedPage page) : IClassFixture<ServedPage>
{
    private const string Yaml = "name: table\nrounds: 10\npopulation: {actors: 5, issues: 4}\n";
    private const string Mine = "a browser of mine", Yours = "a browser of yours";

    [Fact]
    public async Task Under_every_strategy_a_game_comes_to_its_end_by_answering_what_is_asked()
    {
        foreach (var strategy in new[] { "exchange", "covenant", "mandate", "norm" })
        {
            var state = await Take(await Begin(strategy), 2, Mine);
            var asked = new HashSet<string>();
            while (state["question"] is { } question)
            {
                asked.Add((string)question["kind"]!);
                state = await Decide(state, AsTheModel(question));
            }

            Assert.True((bool)state["over"]!);
            Assert.NotEmpty(asked);
            Assert.Equal(10, (await Run(state, model: false))["rounds"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task Who_lets_the_model_decide_to_the_end_gets_exactly_its_run()
    {
        var state = await Take(await Begin("exchange"), 1, Mine);
        state = await Decide(state, new { actor = 1, kind = "model", until = 9 });
        Assert.True((bool)state["over"]!);
        var expected = ScenarioFile.Parse(Yaml, "table").Run("exchange", 0, 1);
        var result = (await page.Post("/api/game/result", new { game = (string)state["game"]! })).Json;
        Assert.Equal(expected[CollaborationOutcomes.Cooperation], (double)result["outcomes"]![0]!["played"]!, 4);
        Assert.Equal((double)result["outcomes"]![0]!["model"]!, (double)result["outcomes"]![0]!["played"]!);
        Assert.Equal((await Run(state, model: true)).ToJsonString(), (await Run(state, model: false)).ToJsonString());
    }

    [Fact]
    public async Task A_game_that_is_kept_goes_on_elsewhere_exactly_as_it_went()
    {
        var state = await Take(await Begin("exchange"), 0, Mine);
        for (var move = 0; move < 9 && state["question"] is { } question; move++)
            state = await Decide(state, Stubborn(question));
        var file = (await page.Post("/api/game/file", new { game = (string)state["game"]! })).Json;
        var again = await Take((await page.Post("/api/game/open", new { file })).Json, 0, Mine);
        Assert.NotEqual((string)state["game"]!, (string)again["game"]!);
        foreach (var same in new[] { "round", "decisions", "question", "history", "taken" })
            Assert.Equal(state[same]?.ToJsonString(), again[same]?.ToJsonString());
        while (again["question"] is { } question)
            (state, again) = (await Decide(state, Stubborn(question)), await Decide(again, Stubborn(question)));
        Assert.Equal((await Run(state, model: false)).ToJsonString(), (await Run(again, model: false)).ToJsonString());
        Assert.NotEqual((await Run(again, model: true)).ToJsonString(), (await Run(again, model: false)).ToJsonString());
    }

    [Fact]
    public async Task A_party_gets_what_it_knows_and_not_what_others_keep_to_themselves()
    {
        var state = await Take(await Begin("exchange"), 3, Mine);
        var view = state["question"]!["view"]!;
        Assert.Equal(["member", "trust", "knowledge", "ideals", "does", "seemsToCare"],
            view["others"]![0]!.AsObject().Select(member => member.Key));
        var run = ScenarioFile.Parse(Yaml, "table").Run("exchange", 0, 1);
        var ideals = view["issues"]!.AsArray().Select(issue => (double)issue!["ideal"]!);
        Assert.Equal(run.Ideals[3].Select(ideal => Math.Round(ideal, 4)), ideals);
        var other = view["others"]![0]!;
        var known = (double)other["knowledge"]!;
        Assert.InRange(known, 0.01, 0.99);
        Assert.Equal(known * run.Saliences[0][0] + (1 - known) * run.Saliences[3][0], (double)other["seemsToCare"]![0]!, 3);
    }

    [Fact]
    public async Task Two_persons_decide_each_for_their_own_and_neither_for_the_other()
    {
        var state = await Take(await Begin("mandate"), 0, Mine);
        var yours = await Take(state, 1, Yours);
        (await page.Post("/api/game/take", new { game = (string)state["game"]!, actor = 0, seat = Yours })).IsRefused(422, "taken already");
        state = await Look(state, 0);
        Assert.Equal("sign", (string)state["question"]!["kind"]!);
        Assert.Equal([1, 2, 3, 4], state["question"]!["subject"]!["with"]!.AsArray().Select(other => (int)other!));
        Assert.Null(yours["question"]);
        Assert.Equal([0], yours["waiting"]!.AsArray().Select(actor => (int)actor!));
        (await page.Post("/api/game/decide", new { game = (string)state["game"]!, seat = Yours,
            decision = new { actor = 0, kind = "sign", yes = true } })).IsRefused(422, "not yours");
        state = await Decide(state, new { actor = 0, kind = "sign", yes = false });
        Assert.Null(state["question"]);
        yours = await Look(yours, 1);
        yours = await Decide(yours, new { actor = 1, kind = "sign", yes = false }, Yours);
        // What each keeps is asked of both at once.
        Assert.Equal("keep", (string)yours["question"]!["kind"]!);
        Assert.Equal("keep", (string)(await Look(state, 0))["question"]!["kind"]!);
        await Decide(yours, new { actor = 1, kind = "keep", breaks = new[] { -1 } }, Yours);
        state = await Decide(state, new { actor = 0, kind = "keep", until = 9 });
        Assert.Equal(1, (int)state["round"]!);
        var told = (await Look(yours, 1))["history"]!["last"]!.ToJsonString();
        Assert.Contains("does not keep its part of the plan", told);
    }

    [Theory]
    [InlineData("""{"actor":2,"kind":"sign","yes":true}""", "not 'Sign'")]
    [InlineData("""{"actor":1,"kind":"offer"}""", "not yours")]
    [InlineData("""{"actor":2,"kind":"offer","givenIssue":0,"given":5,"askedIssue":0,"asked":0}""", "ends between 0 and 1")]
    [InlineData("""{"actor":2,"kind":"offer","givenIssue":99,"given":0.1,"askedIssue":0,"asked":0.1}""", "from 0 on")]
    public async Task A_decision_that_cannot_be_is_refused_and_the_question_stands(string decision, string said)
    {
        var state = await Take(await Begin("exchange"), 2, Mine);
        for (var move = 0; move < 30 && (string)state["question"]!["kind"]! != "offer"; move++)
            state = await Decide(state, AsTheModel(state["question"]!));
        (await page.Post("/api/game/decide", new { game = (string)state["game"]!, seat = Mine, decision = JsonNode.Parse(decision) }))
            .IsRefused(422, said);
        Assert.Equal(state["question"]!.ToJsonString(), (await Look(state, 2))["question"]!.ToJsonString());
    }

    [Fact]
    public async Task A_file_that_is_no_game_of_this_scenario_is_refused()
    {
        (await page.Post("/api/game/open", """{"file":{"yaml":"name: x","strategy":"exchange","parties":[99],"decisions":[]}}"""))
            .IsRefused(422, "no party 99");
        (await page.Post("/api/game/open",
            """{"file":{"yaml":"name: x","strategy":"exchange","parties":[1],"decisions":[{"actor":2,"kind":"stay"}]}}"""))
            .IsRefused(422, "nobody took");
        (await page.Post("/api/game/open",
            """{"file":{"yaml":"name: x","strategy":"exchange","parties":[1],"decisions":[{"actor":1,"kind":"return"}]}}"""))
            .IsRefused(422, "is about");
        (await page.Post("/api/game/open", """{"file":{"yaml":"name: x","strategy":"exchnge","parties":[1],"decisions":[]}}"""))
            .IsRefused(422, "did you mean 'exchange'?");
        (await page.Post("/api/game/state", """{"game":"none"}""")).IsRefused(404, "not here any more");
    }

    // Offers, answers and signs as the model; keeps everything, stays.
    private static object AsTheModel(JsonNode question)
    {
        var (actor, subject) = ((int)question["actor"]!, question["subject"]!);
        return (string)question["kind"]! switch
        {
            "offer" when subject["model"] is { } model => new { actor, kind = "offer", givenIssue = (int)model["givenIssue"]!,
                given = (double)model["given"]!, askedIssue = (int)model["askedIssue"]!, asked = (double)model["asked"]! },
            "offer" => new { actor, kind = "offer" },
            "answer" or "sign" => new { actor, kind = (string)question["kind"]!, yes = (bool)subject["model"]! },
            "keep" => new { actor, kind = "keep" },
            var other => (object)new { actor, kind = other, yes = true },
        };
    }

    // Refuses everything and breaks what it can.
    private static object Stubborn(JsonNode question)
    {
        var actor = (int)question["actor"]!;
        return (string)question["kind"]! switch
        {
            "keep" => new { actor, kind = "keep",
                breaks = question["subject"]!["promises"]!.AsArray().Select(promise => (int)promise!["number"]!).ToArray() },
            "stay" => (object)new { actor, kind = "stay", yes = true, until = (int)question["round"]! + 2 },
            var other => new { actor, kind = other },
        };
    }

    private async Task<JsonNode> Begin(string strategy) => (await page.Post("/api/game/new", new { yaml = Yaml, strategy })).Json;

    private async Task<JsonNode> Take(JsonNode state, int actor, string seat) =>
        Sound(await page.Post("/api/game/take", new { game = (string)state["game"]!, actor, seat }));

    private async Task<JsonNode> Look(JsonNode state, int actor) =>
        Sound(await page.Post("/api/game/state", new { game = (string)state["game"]!, actor }));

    private async Task<JsonNode> Decide(JsonNode state, object decision, string seat = Mine) =>
        Sound(await page.Post("/api/game/decide", new { game = (string)state["game"]!, seat, decision }));

    private async Task<JsonNode> Run(JsonNode state, bool model) =>
        Sound(await page.Post("/api/game/run", new { game = (string)state["game"]!, model }));

    private static JsonNode Sound(Answer answer)
    {
        Assert.True(answer.Status == 200, answer.Text);
        return answer.Json;
    }
}
