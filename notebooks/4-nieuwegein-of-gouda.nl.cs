#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 4-nieuwegein-of-gouda.nl.ipynb; change the notebook, then: samenwerken notebook twin 4-nieuwegein-of-gouda.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 4 · Nieuwegein of Gouda
//
// Twee plaatsen, één opgave: mensen die uit de opvang komen, hebben een thuis nodig dat blijft. In **Nieuwegein** investeren professionals in elkaar: ze weten wie ze 's nachts kunnen bellen, en vinden ongewone oplossingen omdat ze elkaars werk kennen. In **Gouda** vertelden de partijen elkaar hun belangen en schreven ze die
// daarna op: een kader van afspraken over hoe ze samenwerken.
//
// Een essay over de praktijklabs van *Weer Thuis* beschrijft beide met sympathie. Het zegt niet wat beter is. Kunnen we dat aan een model vragen?
//
// Dat kan, als we oppassen wat we vragen: *de plaatsen* verschillen, en *de manieren van werken* verschillen. Dit notebook haalt die uit elkaar.
//
// *Tijd: ongeveer 60 minuten. Doe eerst notebook 1.*

// ## De twee plaatsen
//
// Elke plaats is een bestand dat je in elke editor kunt openen. Er staat in wie meedoen en wat elke partij wil, waar dat vandaan komt, en wat is **aangenomen**. Lees de aannames voordat je een getal gelooft.

var gouda = ScenarioFile.Read("../scenarios/weer-thuis-gouda.yaml");
var nieuwegein = ScenarioFile.Read("../scenarios/weer-thuis-nieuwegein.yaml");

page.Show(new ResultTable(["", "Gouda", "Nieuwegein"],
[
    ["partijen", $"{gouda.ActorCount}", $"{nieuwegein.ActorCount}"],
    ["kwesties", $"{gouda.IssueCount}", $"{nieuwegein.IssueCount}"],
    ["waarvan regionaal", $"{gouda.Issues.Count(kwestie => kwestie.Scale == Scale.Regional)}", $"{nieuwegein.Issues.Count(kwestie => kwestie.Scale == Scale.Regional)}"],
    ["paren die met meer vertrouwen beginnen", $"{gouda.Relations.Count(relatie => relatie.Trust > 0.5)}", $"{nieuwegein.Relations.Count(relatie => relatie.Trust > 0.5)}"],
]));

Console.WriteLine("In beide bestanden aangenomen:");
foreach (var aanname in gouda.Assumptions.Intersect(nieuwegein.Assumptions))
    Console.WriteLine("- " + aanname);
Console.WriteLine("\nAlleen voor Nieuwegein aangenomen:");
foreach (var aanname in nieuwegein.Assumptions.Except(gouda.Assumptions))
    Console.WriteLine("- " + aanname);

// ## Twee manieren van werken, twee plaatsen
//
// - `relational` (relationeel): de manier van Nieuwegein. Ontmoetingen bouwen eerst kennis en vertrouwen; de helft komt tot een voorstel, in paren.
// - `covenant` (convenant): de manier van Gouda. Evenveel ontmoetingen, alleen om te verkennen; dan een tafel waar allen één tekst tekenen.
//
// De valkuil zou zijn om Nieuwegein-met-relaties te vergelijken met Gouda-met-een-convenant: dan weet je nooit of het aan de plaats lag of aan de manier. Daarom spelen we **beide manieren in beide plaatsen**.
//
// > **Voorspel eerst.** Vul vier vakjes in met getallen van 0 tot 1: de samenwerking met relaties en met een convenant, in Nieuwegein en in Gouda.

string[] manieren = ["relational", "covenant"];
var inGouda = gouda.Compare(manieren, replications: 200, rounds: true);
var inNieuwegein = nieuwegein.Compare(manieren, replications: 200, rounds: true);
string Tekst(OutcomeSummary rij) => $"{rij.Mean:F2} [{rij.CiLow:F2}, {rij.CiHigh:F2}]";

page.Show(new ResultTable(["samenwerking", "Gouda", "Nieuwegein"],
    [.. manieren.Select(manier => (string[])[manier, Tekst(inGouda[manier, CollaborationOutcomes.Cooperation]), Tekst(inNieuwegein[manier, CollaborationOutcomes.Cooperation])])]));

page.Show((PathsFigure.Across(CollaborationOutcomes.Cooperation,
    ("Gouda, convenant", inGouda, "covenant"), ("Nieuwegein, convenant", inNieuwegein, "covenant"),
    ("Gouda, relationeel", inGouda, "relational"), ("Nieuwegein, relationeel", inNieuwegein, "relational")) with { Look = Look.Dutch }));

// De plaats doet ertoe *en* de manier doet ertoe. Lees per rij: relaties brengen in Nieuwegein **bijna drie keer zo veel** als in Gouda. Lees per kolom: een convenant brengt **in beide veel meer**.
//
// Het essay en het model zijn het dus over één ding eens en over één niet. Eens: Nieuwegein is de betere plaats voor relaties, met minder partijen, zonder regio om dingen over te verdelen, en met mensen die elkaar kennen. Maar het model voegt iets toe dat voor Nieuwegein ongemakkelijk is: met een tekst die allen tekenen zouden dezelfde
// mensen nog verder komen.
//
// > **Vraag.** Geloof je dat? Kijk voor je antwoordt naar wat relaties *wel* brengen.

page.Show(inNieuwegein.Means([CollaborationOutcomes.Trust, CollaborationOutcomes.Knowledge, CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue], Look.Dutch));

// In Nieuwegein brengen relaties ongeveer evenveel vertrouwen als een convenant, en meer kennis van elkaars belangen. Wat ze uit zichzelf niet brengen is *beweging*: twee die elkaar liggen maken afspraken in paren, en wat tien partijen nodig hebben is vaak niet de som van afspraken in paren.
//
// ## Wat zou waar moeten zijn om relaties te laten winnen?
//
// Een goede manier om ruzie te maken met een model is niet "ik geloof het niet" maar: *bij welke aanname zou ik gelijk hebben?* Probeer er drie.
//
// ### "Partijen die elkaar goed kennen, zien elkaar vaker"

var ontmoetingen = nieuwegein.Vary("coordination.meetings", [1, 2, 4, 8], manieren, replications: 60);
page.Show(ontmoetingen.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// Meer ontmoetingen helpen relaties, en inhalen doen ze nooit: de vierde kop koffie brengt minder dan de eerste.
//
// ### "Rode lijnen: aan een tafel brengt iedereen de zijne mee"
//
// `population.redLine` zegt hoe ver een partij nog van haar eigen positie af kan. Hoe lager, hoe minder ruimte. Aan een tafel tekent een partij niet als haar rode lijn wordt overschreden.

var rodeLijnen = nieuwegein.Vary("population.redLine", [0.2, 0.3, 0.4, 0.5, 0.7], manieren, replications: 60);
page.Show(rodeLijnen.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// Daar is het convenant kwetsbaar. Met nauwe rode lijnen is zijn voorsprong bijna weg: een tekst voor allen moet binnen ieders grenzen blijven, terwijl twee die elkaar ontmoeten het ene ding kunnen zoeken waarop er tussen hen ruimte is.
//
// ### "In een kleine plaats maakt het nauwelijks uit of allen in lijn handelen"

var versnippering = nieuwegein.Vary("fragmentation", [0, 0.1, 0.2, 0.3], manieren, replications: 60);
page.Show(versnippering.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// En dat is de aanname waar het meeste aan hangt. `fragmentation` zegt hoe slecht het een kwestie vergaat als partijen verschillende kanten op trekken. Bij 0,1 en lager brengt het convenant niet meer dan relaties, of zelfs minder. Denk je dat politie en zorgaanbieder het in Nieuwegein elk op hun eigen manier kunnen doen zonder elkaar
// te schaden, dan zijn relaties genoeg. Is een huurder die van drie partijen drie soorten signalen krijgt slechter af, dan hebben ze een tekst nodig.
//
// Dat is een vraag over Nieuwegein, niet over het model. Iemand daar zou haar kunnen beantwoorden.
//
// ## Moet je kiezen?
//
// Eerst leren kennen, dan tekenen: `phased` (gefaseerd) is een jaar relaties, en dan het convenant.

string[] drie = ["relational", "covenant", "phased"];
page.Show(nieuwegein.Compare(drie, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue], Look.Dutch));

page.Show(gouda.Compare(drie, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue], Look.Dutch));

// In Nieuwegein kost dat jaar weinig (dit zijn gemiddelden over de tweede helft van vijf jaar). In Gouda doet het schade, en de reden staat in een kolom die niet in de tabel staat: veertien partijen die elkaar een jaar lang met weinig resultaat ontmoeten, beginnen te vertrekken, en wie weg is tekent niet. Controleer het met
// `CollaborationOutcomes.Membership`.
//
// ## Wat dit je niet kan vertellen
//
// - Aan geen partij in Nieuwegein of Gouda is iets gevraagd. Posities, gewichten en invloed in beide bestanden zijn aangenomen. "Gouda" en "Nieuwegein" zijn hier twee *soorten plaatsen*, met de namen van de plaatsen waardoor ze zijn ingegeven.
// - Dat professionals die elkaar kennen **ongewone oplossingen** vinden, het beste argument van het essay voor relaties, zit helemaal niet in het model. Kwesties zijn gegeven; niemand bedenkt een nieuwe.
// - Een convenant schrijven vraagt vaardigheid, tijd en een voorzitter die allen aanvaarden. De tafel van het model kost alleen vergadertijd en vindt altijd de beste tekst.
//
// ## Oefeningen
//
// 1. Speel alle negen manieren van werken in beide plaatsen (`gouda.Compare(replications: 100)`). Welke verrast je? Waarom zou een mandaat het in het Nieuwegein van het model zo goed doen? (Hint: hoe ver zitten de partijen daar van wat inwoners nodig hebben?)
// 2. Haal de regio uit Gouda: verwijder de kwestie *spread* uit het bestand (kopieer het eerst). Gaat Gouda meer op Nieuwegein lijken?
// 3. Geef Gouda het vertrouwen van Nieuwegein: `gouda.With("population.trust", 0.65)`. Hoeveel van het verschil tussen de plaatsen is vertrouwen?
// 4. Het praktijklab: voeg aan elk `Events = [new Training { Round = 6, Amount = 0.3 }]` toe. In welke plaats loont het, en voor welke manier van werken?
// 5. *Moeilijker.* Twee aannames tegelijk: lage `population.redLine` en lage `fragmentation`, in Nieuwegein. Is er een hoek waar relaties *duidelijk* beter zijn dan het convenant (een interval zonder nul)?
// 6. *Moeilijker.* Schrijf een derde bestand, voor een plaats die je kent, uitgaande van een van deze twee. Houd bij wat je aannam.
//
// ## Om in de klas te bespreken
//
// - Het model ziet geen ongewone oplossingen. Hoe zou je "een oplossing vinden waar niemand aan had gedacht" in een model stoppen? Waar zou dat van afhangen?
// - Welke van de drie aannames zou je als eerste willen controleren, en bij wie?
// - Is het eerlijk om de namen van echte plaatsen te gebruiken voor verzonnen getallen? Wat doen de bestanden daaraan, en is dat genoeg?
//
// ## Bronnen
//
// Essay *Dan doe ik het toch lekker zelf* (praktijklabs WeerThuis) over Nieuwegein en Gouda. Feiten over woningen en convenanten staan met hun bronnen in `scenarios/weer-thuis-gouda.yaml` en `scenarios/weer-thuis-nieuwegein.yaml`. Belangen achter posities: R. Fisher en W. Ury (1981); onderhandelen aan een tafel: J. Nash (1950). Vergelijkingen:
// `src/SamenWerken.Sim/Collaboration/ODD.md`.
