#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 7-zeven-manieren-om-samenwerken-na-te-bootsen.nl.ipynb; change the notebook, then: samenwerken notebook twin 7-zeven-manieren-om-samenwerken-na-te-bootsen.nl.ipynb

using SamenWerken.Sim.Classics.Challenge;
using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Classics.Hauert;
using SamenWerken.Sim.Classics.Klein;
using SamenWerken.Sim.Classics.Landscapes;
using SamenWerken.Sim.Classics.Ostrom;
using SamenWerken.Sim.Classics.PublicGoods;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Tables;

using var page = TwinPage.Begin();

// # 7 · Zeven manieren om samenwerken na te bootsen
//
// Ons model is één manier om over samenwerken na te denken, niet de enige. Sinds de jaren tachtig bouwden onderzoekers andere, elk met één idee als hart en met getallen die iedereen kan narekenen. Zeven ervan zitten in de bibliotheek, en elk geeft de getallen van
// zijn artikel: `samenwerken replicate` drukt er 520 af, gepubliceerd naast berekend.
//
// In dit notebook maak je met alle zeven kennis, telkens met een beeld en een vraag. Aan het eind leg je ze naast ons eigen model: welke van hun bevindingen deelt het, en welke niet?
//
// | | idee | vraag | artikel |
// |---|---|---|---|
// | 1 | uitruil | wie beweegt voor wie, en wie betaalt? | Stokman & Van Oosten 1994 |
// | 2 | uitdaging | wie wijkt voor wiens druk? | Bueno de Mesquita 1985, 1994 |
// | 3 | één tekst | volhouden, of geven en nemen? | Klein e.a. 2003 |
// | 4 | evolutie | moet je meedoen? | Hauert e.a. 2007 |
// | 5 | gemeenschappelijke bron | een convenant, een zwaard, of allebei? | Ostrom, Walker & Gardner 1992 |
// | 6 | landschap | samen zoeken, of eerst apart? | Siggelkow & Levinthal 2003 |
// | 7 | publiek goed | helpt straffen overal? | Herrmann, Thöni & Gächter 2008 |
//
// *Tijd: ongeveer 90 minuten. Doe eerst notebook 1. De tabel met belanghebbenden hieronder is voor deze les bedacht.*

// ## 1 · Uitruil: ik beweeg voor jou, jij voor mij
//
// Zes partijen in een buurt moeten over vier dingen beslissen. Elk heeft een **positie** (0–100), een **belang** (hoeveel de zaak haar waard is, 0–1) en **macht**. Zonder overleg is de uitkomst van een onderwerp het gemiddelde van de posities, gewogen met macht maal belang.
//
// Maar partijen die om *verschillende* onderwerpen geven, kunnen het beter doen: ik kom naar jou toe op wat jou ter harte gaat, jij naar mij op wat mij ter harte gaat, en wel zo ver dat beiden evenveel winnen. In het model van Stokman en Van Oosten zoeken alle paren zulke ruilen, en de ruil met de
// grootste winst gaat eerst.
//
// > **Voorspel eerst.** Elke ruil maakt beide partners beter af. Is aan het eind iedereen beter af?

var issues = new[] { "woningen per jaar", "begeleiding", "geduld bij overlast", "wie betaalt" };
Stake[] Wants(string actor, params (double Position, double Salience, double Power)[] each) =>
    [.. each.Select((it, k) => new Stake(actor, issues[k], it.Position, it.Salience, it.Power))];

var table = new StakeTable([.. issues.Select(issue => new ScaledIssue(issue))],
[
    .. Wants("gemeente", (90, 0.9, 1), (60, 0.5, 1), (70, 0.4, 1), (30, 0.8, 1)),
    .. Wants("woningcorporatie", (30, 0.9, 1.2), (70, 0.4, 0.6), (20, 0.8, 0.8), (60, 0.7, 0.8)),
    .. Wants("zorgaanbieder", (60, 0.4, 0.4), (95, 1, 0.9), (90, 0.6, 0.6), (80, 0.9, 0.5)),
    .. Wants("politie", (40, 0.3, 0.3), (50, 0.6, 0.5), (5, 1, 1.2), (50, 0.1, 0.3)),
    .. Wants("schuldhulp", (80, 0.5, 0.2), (90, 0.7, 0.6), (60, 0.6, 0.4), (70, 0.2, 0.2)),
    .. Wants("bewoners", (20, 0.8, 0.4), (40, 0.5, 0.3), (10, 0.9, 0.5), (50, 0.1, 0.1)),
]);

var ruled = Decision.Exchange("een buurt", table, new ExchangeSettings { Rounds = 1 });
page.Show(PositionsFigure.Of(ruled) with { Look = Look.Dutch });

// Het geduld bij overlast halveert, en wie betaalt verschuift. Niemand heeft dat besloten: het is de som van ruilen tussen twee.
//
// Wie won er nu? Wat uit de *eigen* ruilen komt, is nooit negatief. Maar anderen ruilen ook, en hun ruilen verschuiven de uitkomsten evengoed.

page.Show(new ResultTable(["actor", "eigen ruilen", "ruilen van anderen", "netto"],
    [.. ruled.Rounds[0].Actors.Select(it => (string[])[it.Actor, $"{it.OwnGain:F1}", $"{it.Externality:F1}", $"{it.Net:F1}"])]));

page.Show(GainsFigure.Of(ruled) with { Look = Look.Dutch });

// **Vier van de zes zijn slechter af dan voordat iemand sprak**, hoewel elk van hen won bij elke ruil die zij zelf sloot. Economen noemen wat de ruilen van anderen jou doen een *extern effect*.
//
// > **Vraag.** Elke ruil was vrijwillig en voor beiden eerlijk. Was de uitkomst eerlijk? Wie zou je aan tafel vragen die er niet zat?
// >
// > **Oefening.** Voeg `Harm = HarmFilter.Together` toe aan de instellingen: geen ruil waarbij allen samen verliezen. Hoeveel verliezen er nu? En met `Rules = ExchangeRules.Published`, de regels van het oorspronkelijke programma?

// ## 2 · Uitdaging: wie wijkt?
//
// In het tweede model ruilt niemand. Actoren met posities op één schaal kijken naar elkaar en vragen zich af: *als ik deze onder druk zet om naar mijn kant te komen, wat mag ik dan verwachten, gelet op wie wie zou steunen?* Elk daagt degene uit van wie hij het meest verwacht; wie denkt te verliezen geeft toe, of komt
// halverwege tegemoet. We nemen alleen het derde onderwerp, met dezelfde partijen.

var patience = new StakeholderTable([issues[2]],
    [.. table.Stakes.Where(stake => stake.Issue == issues[2]).Select(stake => new Stakeholder(stake.Actor, stake.Power, [stake.Position], [100 * stake.Salience]))]);
var challenged = Decision.Challenge("een buurt", patience, new ChallengeSettings());
foreach (var turn in challenged.Turns.Skip(1))
    Console.WriteLine($"{turn.Number}: {turn.Outcomes[0],5:F1}   {string.Join(", ", turn.Confrontations.Select(it => $"{it.Actor} → {it.Target}"))}");

page.Show(PositionsFigure.Of(challenged) with { Look = Look.Dutch });

// De uitkomst beweegt nauwelijks (van 30 naar 33, waar uitruil er 15 van maakte), want hier telt alleen wie op *dit* onderwerp zou kunnen winnen. De zorgaanbieder wordt in de eerste beurt door bijna iedereen onder druk gezet.
//
// > **Vraag.** Welke van de twee lijkt het meest op een overleg dat je kent: partijen die over onderwerpen heen ruilen, of partijen die elkaar op één onderwerp onder druk zetten? Wat zou je moeten waarnemen om het te weten?

// ## 3 · Eén tekst: volhouden, of geven en nemen?
//
// Een bemiddelaar schrijft één contract van honderd clausules en stelt telkens één wijziging voor; allen moeten instemmen. Sommige partijen **houden vol**: zij stemmen alleen in met wat hen nu dient (`hc`, heuvelklimmers). Andere **geven en nemen**: eerst aanvaarden zij nu en dan een stap terug, later bijna niet
// meer (`a`). Clausules hangen van elkaar af, zodat een stap terug de weg naar iets beters kan openen.
//
// > **Voorspel eerst.** Wat is voor beiden het best: twee die volhouden, of twee die geven en nemen? En als maar één het doet?

var contract = new KleinCase { Name = "een contract van honderd clausules" };
var klein = contract.Compare(["hc-hc", "a-hc", "a-a"], replications: 60);
var measured = klein.Outcomes;
page.Show(klein.Means([measured["welfare"], measured["first_party"], measured["other_parties"]], Look.Dutch));

// Twee die geven en nemen bereiken 0,98 van wat samen te halen is; twee die volhouden 0,87. Maar kijk naar de eerste partij van `a-hc`, die als enige geeft en neemt: 0,52, terwijl de ander 0,99 krijgt. **Het is het beste voor beiden, en het slechtste voor wie het alleen doet**: een gevangenendilemma. Daarom moet iemand het veilig
// maken.
//
// En met meer partijen aan tafel?

var more = contract.Vary("parties", [2, 3, 4, 6, 8], ["hc-hc", "a-a", "sum"], replications: 15);
page.Show(more.Response(measured["welfare"], Look.Dutch));

// Met acht die volhouden wordt er niets meer afgesproken: de welvaart blijft waar zij begon, 0,5. Met geven en nemen daalt zij nauwelijks. `sum` houdt een wijziging als de *som* stijgt, alsof verliezers worden gecompenseerd.
//
// > **Oefening.** Zet `Temperature = 2` in het contract: partijen die maar een beetje geven. Hoeveel van de winst blijft over?

// ## 4 · Evolutie: moet je meedoen?
//
// Groepjes van vijf krijgen een gezamenlijke onderneming aangeboden. Sommigen dragen bij, sommigen profiteren, sommigen dragen bij *en* betalen om profiteurs te straffen; en misschien mag je erbuiten blijven. Wat slaagt, wordt nagedaan. Hoeveel van de tijd dragen op den duur allen bij?

var hauert = new HauertCase { Name = "een gezamenlijke onderneming" }.Compare(replications: 1);
page.Show(new ResultTable(["", "bijdragen", "welvaart"],
    [.. hauert.Strategies.Select(arm => (string[])[arm, $"{hauert[arm, hauert.Outcomes["contributing"]].Mean:F3}", $"{hauert[arm, hauert.Outcomes["welfare"]].Mean:F3}"])]));

// Hier wordt niets getrokken: dit zijn exacte getallen, die van het artikel. Waar je **mag wegblijven**, dragen allen 87 % van de tijd bij; waar allen **moeten** meedoen, nooit. De vrijheid om weg te blijven ontneemt profiteurs hun groepen, en in kleine groepen loont bijdragen weer.
//
// > **Vraag.** Een essay zegt dat dwang cynisme kweekt. Dit model kent geen cynisme, en komt tot een verwante conclusie. Steunt dat het essay, of is het een ander idee met dezelfde afloop?

// ## 5 · De gemeenschappelijke bron: een convenant, een zwaard, of allebei?
//
// Acht mensen putten uit een gemeenschappelijke bron. Meer putten is goed voor jezelf en slecht voor allen. Ostrom, Walker en Gardner lieten groepen in een laboratorium praten, elkaar straffen, of allebei. Het gedragsmodel hier is **gepast** op een deel van hun tabel en beoordeeld op de rest (de README ervan zegt welk deel).

var commons = new OstromCase { Name = "een gemeenschappelijke bron" }.Compare(replications: 300);
page.Show(commons.Means([commons.Outcomes["net_yield"], commons.Outcomes["after_sanctions"], commons.Outcomes["defections"]], Look.Dutch));

// Een zwaard **alleen** verhoogt de opbrengst een beetje, maar kosten en boetes eten meer op dan het brengt (0,10 na sancties, tegen 0,24 zonder alles). Alleen praten, steeds weer, brengt 0,74. Samen houden ze afspraken het best: 4 % geschonden.
//
// > **Vraag.** Het artikel heet *Covenants with and without a sword*; Hobbes schreef dat verdragen zonder zwaard slechts woorden zijn. Wie heeft hier gelijk?

// ## 6 · Landschappen: samen, of eerst apart?
//
// Zes beslissingen hangen van elkaar af, elk van drie andere. De ene organisatie beslist **centraal**, wat goed is voor het geheel; de andere laat twee eenheden **apart** zoeken, elk voor het eigen deel; een derde laat ze eerst apart zoeken en voegt ze later samen.

var hills = new LandscapesCase { Name = "zes beslissingen", Interdependence = 3 }.Compare(replications: 400, rounds: true);
page.Show(hills.Paths(hills.Outcomes["fitness"], Look.Dutch));

// Tijdelijk apart wint. Wie altijd naar het geheel kijkt, blijft steken bij de eerste goede oplossing; wie dat nooit doet, blijft dwalen. Eerst apart en dan samen vindt meer.
//
// > **Oefening.** Zet `Interdependence = 1`. Loont het nog om apart te beginnen? En wat is "eerst apart" in samenwerkingen die je kent: proefprojecten, praktijklabs?

// ## 7 · Publiek goed: helpt straffen overal?
//
// Vier mensen, tien rondes, elk twintig munten: hoeveel gaan er in de gezamenlijke pot? De meesten geven als anderen geven. In zestien steden werd hetzelfde spel gespeeld met en zonder straf; in sommige werden ook zij gestraft die **meer** gaven. We spelen één stad tweemaal.

var city = new PublicGoodsCase { Name = "een stad" };
var mild = city with { Society = city.Society with { AntisocialPunishment = 0 } };
var harsh = city with { Society = city.Society with { AntisocialPunishment = 0.15 } };
var (inMild, inHarsh) = (mild.Compare(replications: 300, rounds: true), harsh.Compare(replications: 300, rounds: true));
page.Show(PathsFigure.Across(inMild.Outcomes["contribution"],
    ("geen straf", inMild, "no-punishment"), ("straf", inMild, "punishment"), ("ook voor wie meer geeft", inHarsh, "punishment")) with { Look = Look.Dutch });

// Zonder straf zakt het geven weg. Met straf stijgt het, *tenzij* ook gestraft wordt wie meer geeft: dan is meer dan de helft van de winst weg. Het artikel vond zulke antisociale straf in sommige steden en in andere nauwelijks.
//
// > **Vraag.** Wie wordt er in een samenwerkingsverband gestraft omdat hij meer doet dan afgesproken? Hoe zou je het merken?

// ## En ons eigen model?
//
// Nu hetzelfde soort beeld van het onze: acht willekeurig getrokken partijen, vijf manieren van afstemmen.

var own = new Scenario().Compare(["autonomous", "appeal", "mandate", "exchange", "covenant"], replications: 400);
page.Show(own.Means([CollaborationOutcomes.Cooperation, CollaborationOutcomes.JointGain, CollaborationOutcomes.WorstGain, CollaborationOutcomes.Cynicism], Look.Dutch));

// | bevinding | waar | deelt ons model haar? |
// |---|---|---|
// | ruilen tussen twee maken anderen slechter af | uitruil | **deels**: wie er van acht het slechtst afkomt, eindigt bij uitruil onder alleen gaan (−0,07 hierboven), bij twee niet |
// | geven en nemen wint van volhouden, en wordt uitgebuit als je het alleen doet | één tekst | niet gezegd: partijen kiezen in ons model niet hoe zij onderhandelen |
// | hoe meer partijen, hoe zeldzamer een akkoord | één tekst | **ja**: van 4 naar 24 partijen stijgen impasses onder een convenant met 65 op de 100 |
// | dwang mislukt, de vrijheid om te gaan redt | evolutie | **hier wel, niet overal**: een aanwijzing werkt hier het minst samen (0,03), en in *Weer Thuis in Gouda* het meest |
// | een zwaard alleen is weinig waard, met een convenant veel | gemeenschappelijke bron | **deels**: een boete helpt afspraken houden (+0,10 hier), maar in slechts een derde van de denkbare werelden |
// | eerst apart, dan samen | landschap | **nee**: elkaar eerst leren kennen helpt vreemden, maar in slechts 4 % van de denkbare werelden |
// | straffen helpt, tenzij wie meer geeft wordt gestraft | publiek goed | niet gezegd: bij ons straft men wie een toezegging breekt, nooit wie meer geeft |
// | wie kan winnen, krijgt gelijk | uitdaging | niet gezegd: invloed telt bij ons, dreigen niet |
//
// Getallen zonder beeld hier komen uit [de stellingen](../src/SamenWerken.Sim/Collaboration/Claims/README.md). Waar modellen een bevinding delen hoewel hun mechanismen verschillen, mag je haar iets meer vertrouwen; waar zij verschillen, weet je waar je in het veld naar moet kijken.
//
// > **Voor de klas.** Elke groep neemt één van de zeven en verdedigt die als *de* verklaring van een samenwerking die mislukte. Welke waarneming zou je ervan afbrengen?

// ## Verder
//
// - Elk model draait vanuit een bestand van drie regels: `samenwerken list models`, dan `samenwerken compare klein.yaml`, `sweep`, `map`.
// - Een eigen tabel van belanghebbenden: `samenwerken decide TABEL.csv --model exchange --out results/beslissing`.
// - Gepubliceerd naast berekend, met wat er *niet* uitkomt: `samenwerken replicate --out results/replicas`.
