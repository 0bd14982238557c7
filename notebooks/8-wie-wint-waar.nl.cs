#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 8-wie-wint-waar.nl.ipynb; change the notebook, then: samenwerken notebook twin 8-wie-wint-waar.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Benchmarks;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Robustness;

using var page = TwinPage.Begin();

// # 8 · Wie wint waar, en hoe zeker zijn we?
//
// "Welke manier van samenwerken is de beste?" Notebook 2 liet zien dat het antwoord met de omstandigheden verandert. Dan heeft het geen zin om het aan *één* wereld te vragen, en evenmin om te zeggen "dat hangt ervan af".
// Er blijven drie betere vragen over: wie doet het goed **over veel werelden**, wie blijft **uit de problemen** in de slechtste ervan, en **waar** wint de een van de ander?
//
// Voor elk is er gereedschap: een ranglijst over een reeks werelden, maten van robuustheid, en een zoektocht naar het deel van de ruimte waarin iets geldt. En achter alle drie staat de vraag die het vaakst vergeten wordt: hoe zeker zijn we?
//
// *Tijd: ongeveer 60 minuten. Doe eerst notebook 2.*

// ## Eén wereld is één wereld
//
// Vier manieren van coördineren, in twee werelden: acht willekeurig getrokken partijen, en de veertien partijen van Weer Thuis in Gouda.
//
// > **Voordat u kijkt**: van welke van de vier verwacht u de meeste samenwerking, in elk van beide?

string[] ways = ["mandate", "tender", "relational", "covenant"];
foreach (var file in new[] { "reference", "weer-thuis-gouda" })
{
    var comparison = ScenarioFile.Read($"../scenarios/{file}.yaml").Compare(ways, replications: 50);
    Console.WriteLine($"in {file}: " + string.Join(", ", ways.Select(way => $"{way} {comparison[way, CollaborationOutcomes.Cooperation].Mean:F2}")));
}

// De volgorde is bijna omgekeerd. Met acht partijen levert een convenant (`covenant`) de meeste samenwerking; met veertien, die allemaal moeten tekenen, komt er niets van, en wint wat zonder handtekening bindt. Wie maar naar één van beide had gekeken, was zeker van zijn zaak geweest, en had in de andere ongelijk gehad.
//
// ## Een suite van werelden
//
// Neem dus veel werelden. Een *suite* is een bestand dat ze noemt: `quick-1` heeft twee scenario's uit deze verzameling, twintig werelden getrokken uit wat aannemelijk is, en twee die met opzet moeilijk zijn. Haar identiteit is een hash van alles wat erin staat, zodat twee mensen die dezelfde identiteit noemen naar hetzelfde hebben gekeken.
//
// Strategieën spelen niet tegen elkaar; elk speelt dezelfde werelden met hetzelfde geluk. Er is dus geen Elo-rating en geen finale: er is een tabel van strategieën en werelden.

var suite = SuiteFile.Read("../benchmarks/suites/quick-1.yaml");
var result = SuitePlan.Of(suite, [.. ways, "exchange", "autonomous"]).Run();
page.Show(LeaderboardReport.Figure(result, result.All) with { Look = Look.Dutch });

// Zo leest u hem: een **punt** is het gemiddelde over de werelden, de **lijn** een interval; het **vierkantje** is het gemiddelde van het tiende deel van de werelden waar de strategie het slechtst doet; het **percentage** zegt in hoeveel werelden ze de beste is, of niet duidelijk slechter dan de beste.
//
// Al deze intervallen kloppen *samen* in 95 %: werelden worden opnieuw getrokken, en geluk ook, en elke lijn is precies zo breed dat in 95 van de 100 trekkingen niets erbuiten valt. Zes strategieën en vijf criteria geven dertig kansen om zich te vergissen; een interval dat er telkens maar één bekijkt, zit er bijna altijd ergens naast.
//
// > **Vraag.** Op welk criterium kunt u een winnaar noemen? Op welk niet? Wat zou het kosten om het toch te doen?
//
// Waar elk goed voor is en waar ze breekt, in woorden:

foreach (var place in result.Order)
    Console.WriteLine(LeaderboardReport.Portrait(Look.Dutch, result, place) + Environment.NewLine);

// "Geen andere strategie is in alles even goed" staat bij alle zes: niemand kan worden weggestreept zonder te zeggen waar het om gaat. Ook alleen verder gaan (`autonomous`) staat op de lijst, en niet onderaan. Het kost niets en niemand gaat erop achteruit. Dat is geen lof op alleen verder gaan; het is wat een lijst van vijf criteria doet als een ervan kosten is.
//
// ## Hoe zeker zijn we van de volgorde?
//
// De strategieën staan op volgorde van hoe vaak ze de beste zijn of niet duidelijk slechter, gemiddeld over de criteria. Laten we alles drie keer opnieuw trekken: andere aannemelijke werelden, andere partijen, ander geluk.

Suite With(ulong seed) => suite with { Groups = [.. suite.Groups.Select(world => world with { Experiment = world.Experiment with { Seed = seed } })] };
foreach (var seed in new ulong[] { 1, 2, 3 })
{
    var again = SuitePlan.Of(With(seed), [.. ways, "exchange", "autonomous"]).Run();
    Console.WriteLine($"toevalszaad {seed}: " + string.Join(", ", again.Order.Select(place => $"{again.All.Standings[place].Strategy} {BenchmarkResult.Rank(again.All.Standings[place]):F2}")));
}

// De bovenste drie wisselen van plaats; de afstand tussen hen en de aanwijzing blijft. Dat is wat de intervallen zeiden: de *groep* bovenaan is echt, haar volgorde niet. Met twintig werelden en tien runs zijn de eerste drie niet te onderscheiden. De suite `governance-2`, met 220 werelden en 40 runs, is er voor wie meer wil zeggen.
//
// > **Vraag.** Een krant wil één naam. Wat zegt u?
//
// ## Wie kiest, moet een regel kiezen
//
// Werelden kunnen op verschillende manieren gewogen worden, en elk is een keuzeregel:
//
// - naar het **gemiddelde**: u kunt in elk van deze werelden zitten, en verlies in de ene wordt goedgemaakt door winst in de andere;
// - naar de **slechtste tiende**: de slechte werelden kunt u zich niet veroorloven;
// - naar de grootste **spijt**: achteraf zal men u vragen waarom u niet koos wat het beste bleek.

string Best(string criterion, Func<RobustScore, double> of) => result.All.Standings
    .MaxBy(standing => of(standing.Scores.Single(score => score.Criterion.Name == criterion)))!.Strategy;
foreach (var (criterion, more) in new[] { ("cooperation", 1), ("cynicism", -1), ("public_value", 1), ("worst_gain", 1) })
    Console.WriteLine($"{criterion,-13} het beste gemiddeld: {Best(criterion, score => more * score.Mean.Value),-11} in de slechtste tiende: {Best(criterion, score => more * score.WorstTenth.Value),-11} naar spijt: {Best(criterion, score => -score.LargestRegret.Value)}");

// De regel telt het zwaarst waar strategieën tussen werelden het meest verschillen. Over samenwerking geven drie regels drie namen. Over maatschappelijke waarde noemen alle regels de aanwijzing, en over cynisme alle relaties: daar gaat de twist niet over onzekerheid maar over wat men wil.
//
// > **Vraag.** Welke regel zou een gemeente kiezen? Een bewoner? Een minister?
//
// ## Waar wint de een van de ander?
//
// Over alle werelden brengt een aanwijzing bewoners het meest. In *welke* werelden is een convenant toch beter voor hen? Trek 200 instellingen van vijf parameters, vergelijk de twee in elk, en zoek een doos waarin het convenant wint: een bereik van één parameter, of van twee, dat het meeste zegt.

var space = new Experiment
{
    Name = "space", Scenario = new Scenario(), Strategies = ["covenant", "mandate"], Design = DesignKind.Lhs, Points = 200, Replications = 10,
    Factors =
    [
        Factor.Between("fragmentation", 0, 0.5), Factor.Between("infoNoise", 0, 0.25), Factor.Between("population.alignment", 0, 0.8),
        Factor.Between("population.trust", 0.25, 0.8), Factor.Between("coordination.fine", 0.1, 0.5),
    ],
};
var plan = space.Expand();
var condition = Condition.Read("covenant.public_value - mandate.public_value > 0", plan);
var cases = ExperimentCases.Of(plan, condition, take => plan.Run(take));
var box = new DiscoveryReport(plan, condition, cases, new Prim().Find(cases.Cases, seed: 1), "");
foreach (var sentence in box.Sentences(Look.Dutch))
    Console.WriteLine(sentence);

page.Show(box.Figures[0].Figure with { Look = Look.Dutch });

// Zo leest u een doos. Haar **dichtheid** is het deel van de werelden erin waar de voorwaarde geldt; haar **dekking** is het deel van al zulke werelden dat erin ligt. Pellen maakt een doos dichter en kleiner: voor dichtheid betaalt u met dekking. Hier liggen bijna alle gevallen erin (de dekking), en geldt de voorwaarde in het grootste deel ervan; daarbuiten bijna nergens.
//
// Een bestuurder kan met die zin uit de voeten: het plan van een aanwijzing is gemaakt van wat men *denkt* dat bewoners nodig hebben. Waar dat slecht bekend is, en de eigen doelen van de partijen de goede kant op wijzen, dient hun convenant de bewoners beter dan het plan. Het is ook een zin die onjuist kan zijn: daarom zegt de zoektocht hoe vaak ze in ruis een even goede doos vindt, en zegt ze "geen doos" waar ze er geen vindt.
//
// > **Vraag.** De einden van een doos zien er precies uit (0.112). Hoe precies zijn ze? (De figuur laat het zien: waar de einden liggen als punten en runs opnieuw getrokken worden.)
//
// ## Doe zelf mee
//
// Een strategie van uzelf speelt dezelfde suite; alleen haar eigen runs worden gemaakt. Dit is die van notebook 5, waarin iedereen elkaar ontmoet en niemand iets voorstelt:

var mine = SuitePlan.Of(suite, [.. ways, "coffee"]).Run();
var standing = mine.All.Standings.Single(its => its.Strategy == "coffee");
Console.WriteLine(LeaderboardReport.Portrait(Look.Dutch, mine, mine.All.Standings.IndexOf(standing)));

// Ze doet geen kwaad en kost weinig, en dat is alles: de maat "de beste of niet duidelijk slechter" is mild voor wie niets doet waar niets te winnen valt. Onthoud dat als u het portret van uw eigen strategie leest.
//
// Vanaf de opdrachtregel wordt hetzelfde bewaard, kan het worden gestopt en gaat het verder waar het was:
//
// ```
// samenwerken benchmark --suite quick-1 --language nl --out results/quick
// samenwerken sweep scenarios/reference.yaml --vary fragmentation=0..0.5 --vary population.alignment=0..0.8 --design lhs --points 200 --strategies covenant,mandate --replications 10 --out results/space
// samenwerken discover results/space --where "covenant.public_value - mandate.public_value > 0" --language nl
// samenwerken serve --results results
// ```
//
// ## Wat dit u niet kan vertellen
//
// Welke strategie in uw regio de beste is. De werelden zijn aannemelijk voor zover iemand het weet, en dat is niet ver; en de twintig zijn getrokken alsof ze even waarschijnlijk zijn, wat niemand weet. Wat het u wel kan vertellen: welke conclusies daar niet van afhangen, en welke wel.
//
// ## Opdrachten
//
// 1. Laat `cost` weg uit de criteria. (Kopieer `quick-1.yaml`, verander het, geef het een nieuwe versie.) Wie staat nu bovenaan? Schrijf op wat u verwacht voordat u het draait.
// 2. Haal de rang uit elkaar: in welke van de drie soorten werelden (repository, plausible, adversarial) verliest het convenant zijn plaats? `result.Kinds` heeft van elk een ranglijst.
// 3. Zoek de doos van `mandate.cynicism > 0.4`. Welke van de vijf parameters zit erin? Had u dat verwacht?
// 4. Zoek een doos van iets dat nergens geldt, of overal. Wat zegt de zoektocht? Waarom is dat beter dan een doos?
// 5. Verander `MonthlyCoffee` zo dat iemand iets voorstelt, en doe opnieuw mee.
// 6. *Moeilijker.* Met andere instellingen doet een convenant het misschien beter: `samenwerken optimise --help`. Wat is zijn grootste spijt op zijn best?
//
// ## Om in de klas te bespreken
//
// - Een ranglijst noemt een winnaar, en namen reizen verder dan intervallen. Moet men er een publiceren?
// - Is een slechtste geval een argument? Wie draagt het?
// - Twintig werelden zijn "getrokken uit wat aannemelijk is". Wie bepaalde wat dat is?
//
// ## Bronnen
//
// Maten van robuustheid: McPhail e.a. (2018), *Earth's Future* 6(2). Spijt: Savage (1951), JASA 46. De beste of niet duidelijk slechter: Nelson & Matejcik (1995), *Management Science* 41. Dozen: Friedman & Fisher (1999), *Statistics and Computing* 9; Bryant & Lempert (2010), *Technological Forecasting and Social Change* 77.
// Bibliotheken van strategieën in reeksen werelden: Axelrod-Python, Melting Pot. Vergelijkingen: `src/SamenWerken.Sim/Collaboration/ODD.md`.

public sealed class MonthlyCoffee : Strategy
{
    public override string Key => "coffee";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "iedereen ontmoet elkaar, niemand stelt iets voor";
    public override void Coordinate(Situation situation) => situation.HoldMeetings(MeetingStyle.Exploring);
}
