using System.Text;

namespace SamenWerken.Sim.Web.Tests;

/// <summary>What the page and its server refuse, told to who reads Dutch.</summary>
public sealed class DutchTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>Texts of a scenario with a mistake, and what the page says of them.</summary>
    public static TheoryData<string, string> Spoiled => new()
    {
        { "name: x\nrouds: 8\n", "Regel 2, kolom 1 het scenario heeft geen 'rouds'; bedoelde u 'rounds'?" },
        { "name: x\ninfoNoise: 0,5\n", "Regel 2, kolom 12 infoNoise: '0,5'; verwacht: een getal van 0 tot 1; bedoelde u '0.5'?" },
        { "name: x\nrounds: 0\n", "Regel 2, kolom 9 rounds: 0; verwacht: een geheel getal van 1 tot 100000" },
        { "name: x\nrounds:\n", "Regel 2, kolom 8 rounds heeft geen waarde; verwacht: een geheel getal van 1 tot 100000, of laat de "
            + "sleutel weg" },
        { "name: x\nstrategies: [covenan]\n", "Regel 2, kolom 14 strategies.0: geen strategie heet 'covenan'; verwacht: een van " },
        { "name: x\nactors:\n- {name: a}\n", "Regel 2, kolom 1 actors: 1 actor; verwacht: 2 tot 200 actoren in totaal" },
        { "name: x\nrelations:\n- {from: actor 1, to: actor 99}\n",
            "Regel 3, kolom 23 relations.0.to: geen actor heet 'actor 99'; verwacht: de naam van een actor; bedoelde u 'actor " },
        { "name: x\nevents:\n- {round: 3, amount: 0.2}\n", "Regel 3, kolom 3 events.0 heeft geen 'kind'; verwacht: een van training, " },
        { "name: x\ncoordination: {relationalTrust: 0.1}\n", "Regel 2, kolom 16 coordination heeft geen 'relationalTrust' meer; elke "
            + "ontmoeting geeft nu vertrouwen, onder elke strategie: stel behaviour.contact in" },
        { "name: x\nrounds: [1\n", "Regel 3, kolom 1 geen geldige YAML: binnen rechte haken wordt ',' of ']' verwacht" },
        { "name: 'x\nrounds: 1\n", "Regel 1, kolom 7 geen geldige YAML: aanhalingstekens die niet worden gesloten" },
        { "rounds: 8\n", "Regel 1, kolom 1 het scenario heeft geen 'name'; verwacht: een naam, die boven de resultaten staat" },
        { "", "De hele tekst er staat niets in; verwacht: een scenario, zoals 'name: mijn scenario'" },
    };

    [App.Tests.FactWith("chromium")]
    public async Task A_mistake_in_the_editor_is_told_in_Dutch_beside_its_line_and_in_English_once_that_is_chosen()
    {
        var page = await browser.Open(locale: "nl-NL");
        await page.ClickAsync("#tab-edit");
        foreach (var (yaml, said) in Spoiled.Select(row => ((string)row[0], (string)row[1])))
        {
            await page.FillAsync("#yaml", yaml);
            await page.WaitForFunctionAsync("said => document.querySelector('#problems')?.textContent.includes(said)", said);
        }

        await page.FillAsync("#yaml", "name: x\nrouds: 8\nrounds: 0\n");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('#problems li').length === 2");
        await page.ClickAsync("#run");
        await page.WaitForFunctionAsync("() => document.querySelector('#message').textContent.startsWith('Het scenario heeft 2 fouten')");
        await page.ClickAsync("[data-language=english]");
        await page.WaitForFunctionAsync("() => document.querySelector('#problems').textContent.includes('expected a whole number')");
        await browser.Close(page, "dutch-mistakes");
    }

    [Theory]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":[],"replications":5}""",
        "Er is geen strategie aangevinkt; vink er minstens één aan.")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["covenan"],"replications":5}""",
        "Er is geen strategie 'covenan'; bedoelde u 'covenant'?")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":0}""",
        "0 runs van elke strategie; verwacht: een geheel getal van 1 tot 100000.")]
    [InlineData("/api/compare", """{"yaml":"name: x\nrouds: 2","strategies":["norm"],"replications":2}""", "Het scenario heeft een fout.")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":2,"set":{"infoNoise":"2"}}""",
        "infoNoise: '2'; verwacht: een getal van 0 tot 1")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":2,"set":{"rouds":"2"}}""",
        "het scenario heeft geen parameter 'rouds'; bedoelde u 'rounds'?")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":2,"set":{"coordination.commissioners":"9"}}""",
        "na coordination.commissioners: 9; verwacht: hoogstens 8, het aantal actoren")]
    [InlineData("/api/compare", """{"yaml":"name: x\nrounds: 90000","strategies":["norm"],"replications":2}""",
        "1 strategieën over 90000 rondes zijn meer dan deze pagina aankan")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":2,"look":{"figure":"runs","width":9}}""",
        "Een breedte van 9 pixels; verwacht: ")]
    [InlineData("/api/compare", """{"yaml":"name: x","strategies":["norm"],"replications":2,"look":{"figure":"ring"}}""",
        "Er is geen figuur 'ring'; ")]
    [InlineData("/api/play", """{"yaml":"name: x\nrounds: 5000","strategy":"norm"}""",
        "8 actoren en 8 onderwerpen over 5000 rondes zijn meer dan deze pagina afspeelt")]
    [InlineData("/api/play", """{"yaml":"name: x","strategy":"norm","replication":-1}""", "Run −1; verwacht: een geheel getal vanaf 0.")]
    [InlineData("/api/vary",
        """{"yaml":"name: x","strategies":["norm"],"replications":2,"x":{"path":"coordination.fine","from":0,"to":0,"levels":2}}""",
        "factors.0.to: 0, hetzelfde als from; verwacht: een andere waarde")]
    [InlineData("/api/vary",
        """{"yaml":"name: x","strategies":["norm"],"replications":2,"x":{"path":"coordination.fine","from":0,"to":1,"levels":99}}""",
        "99 waarden van coordination.fine; verwacht: een geheel getal van 2 tot 25.")]
    [InlineData("/api/pair", """{"first":"none","second":"none","half":400,"look":{"figure":"runs","width":600}}""",
        "Deze vergelijking is niet meer bewaard; draai haar opnieuw.")]
    [InlineData("/api/save", """{"name":"A.yaml","yaml":"name: x"}""", "'A.yaml' is geen naam voor een scenario; verwacht: kleine letters")]
    [InlineData("/api/save", """{"name":"small.yaml","yaml":"name: x"}""", "Er is al een scenario 'small.yaml'.")]
    [InlineData("/api/game/state", """{"game":"none"}""", "Dit spel is er niet meer; open het bestand waarin het is bewaard")]
    [InlineData("/api/game/state", """{"game":null}""",
        "Het verzoek is niet wat werd verwacht: 'game' is null; laat weg wat geen waarde heeft.")]
    [InlineData("/api/game/state", "{", "Het verzoek is op regel ")]
    [InlineData("/api/none", "{}", "Op dit adres is niets voor POST.")]
    public async Task What_the_server_refuses_it_refuses_in_the_language_of_who_asks(string path, string body, string said)
    {
        var dutch = await Asked(path, body, "nl");
        Assert.True(dutch.Status >= 400, dutch.Text);
        Assert.StartsWith(said, (string)dutch.Json["detail"]!, StringComparison.Ordinal);
        var english = await Asked(path, body, "en");
        Assert.Equal(dutch.Status, english.Status);
        Assert.NotEqual((string)dutch.Json["detail"]!, (string)english.Json["detail"]!);
        Assert.Equal((string)english.Json["detail"]!, (string)(await Asked(path, body, null)).Json["detail"]!);
    }

    private async Task<Answer> Asked(string path, string body, string? language)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        using var response = await browser.Served.Client.SendAsync(request);
        return await Answer.Of(response);
    }
}
