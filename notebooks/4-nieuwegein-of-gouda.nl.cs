#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 4-nieuwegein-of-gouda.nl.ipynb; change the notebook, then: samenwerken notebook twin 4-nieuwegein-of-gouda.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
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

// De plaats doet ertoe *en* de manier doet ertoe. Lees per rij: relaties brengen in Nieuwegein **twee keer zo veel** als in Gouda. Lees per kolom: **in beide plaatsen brengt het convenant minder dan relaties**, en in Gouda helemaal niets.
//
// De kleine figuren laten zien waarom. In Nieuwegein is het convenant een loterij: in de meeste runs wordt er nooit iets getekend, in enkele brengt het meer dan relaties ooit doen. Alle tien moeten tekenen, elk rekent op de anderen voor zover ze hen vertrouwt, en van iemand vraagt de tekst bijna altijd te veel. In Gouda zijn ze met veertien.
// Relaties hebben een andere zwakte: in Nieuwegein stijgt de samenwerking twee jaar, en zakt daarna weer.
//
// > **Vraag.** Waar zou dat zakken vandaan kunnen komen? (Twee maken een afspraak; wie draagt haar? En wie vertrekt?) Kijk eerst wat de twee manieren nog meer brengen.

page.Show(inNieuwegein.Means([CollaborationOutcomes.Trust, CollaborationOutcomes.Knowledge, CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue], Look.Dutch));

// In Nieuwegein brengen relaties van alles meer: vertrouwen, kennis, samenwerking, en meer voor inwoners. Bij het convenant is meer dan de helft van de partijen weg voordat ze elkaar kennen (zie `CollaborationOutcomes.Membership`): ze betalen voor sessies waar geen tekst uit komt.
//
// ## Wat zou waar moeten zijn om het convenant te laten winnen?
//
// Een goede manier om ruzie te maken met een model is niet "ik geloof het niet" maar: *bij welke aanname zou ik gelijk hebben?* Probeer er drie namens Gouda.
//
// ### "Ze moeten elkaar vaker zien"

var ontmoetingen = nieuwegein.Vary("coordination.meetings", [1, 2, 4, 8], manieren, replications: 60);
page.Show(ontmoetingen.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// Vanaf twee per maand *schaden* meer ontmoetingen de relaties, en het convenant, waarvoor ontmoeten verkennen is, krijgt misschien iets meer (de banden zijn breed). Bij acht ligt het wellicht voor. Een paar dat elkaar wekelijks ziet maakt afspraken tot anderen ervoor betalen, en ontmoetingen kosten tijd.
//
// ### "Rode lijnen: aan een tafel brengt iedereen de zijne mee"
//
// `population.redLine` zegt hoe ver een partij nog van haar eigen positie af kan. Hoe lager, hoe minder ruimte. Aan een tafel tekent een partij niet als haar rode lijn wordt overschreden.

var rodeLijnen = nieuwegein.Vary("population.redLine", [0.2, 0.3, 0.4, 0.5, 0.7], manieren, replications: 60);
page.Show(rodeLijnen.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// Ruime rode lijnen laten het convenant niet winnen. Nauwe schaden beide, en het convenant het eerst: bij 0,3 brengt het niets meer, want een tekst voor allen moet binnen ieders grenzen blijven, terwijl twee die elkaar ontmoeten het ene ding kunnen zoeken waarop er tussen hen ruimte is.
//
// ### "Het maakt veel uit of allen in lijn handelen"

var versnippering = nieuwegein.Vary("fragmentation", [0, 0.1, 0.2, 0.3], manieren, replications: 60);
page.Show(versnippering.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// En dat is de aanname waar het meeste aan hangt. `fragmentation` zegt hoe slecht het een kwestie vergaat als partijen verschillende kanten op trekken; in beide bestanden staat de standaardwaarde, 0,2. Bij 0,3 ligt het convenant voor op relaties; bij 0,1 en lager brengt het niets. Denk je dat politie en zorgaanbieder het in Nieuwegein elk op hun eigen
// manier kunnen doen zonder elkaar veel te schaden, dan zijn relaties genoeg. Is een huurder die van drie partijen drie soorten signalen krijgt veel slechter af, dan hebben ze een tekst nodig.
//
// Dat is een vraag over Nieuwegein, niet over het model. Iemand daar zou haar kunnen beantwoorden.
//
// ## Moet je kiezen?
//
// Eerst leren kennen, dan tekenen: `phased` (gefaseerd) is een jaar relaties, en dan het convenant.

string[] drie = ["relational", "covenant", "phased"];
page.Show(nieuwegein.Compare(drie, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue], Look.Dutch));

page.Show(gouda.Compare(drie, replications: 200).DifferencesTable("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue], Look.Dutch));

// In Nieuwegein is dat verreweg het beste van de drie, in samenwerking en voor inwoners: een jaar relaties maakt het vertrouwen en de kennis waarmee een tekst getekend kan worden, en de tekst brengt dan wat paren niet kunnen. Ook in Gouda is het beter dan alleen een convenant; veertien partijen komen in een jaar minder ver. Het verschil van mening tussen
// de twee plaatsen ging misschien over de volgorde: *eerst* Nieuwegein, *dan* Gouda.
//
// ## Ongewone oplossingen
//
// Het beste argument van het essay voor relaties is nog niet gehoord: professionals die elkaar kennen vinden **oplossingen waar niemand aan had gedacht**. Met `behaviour.invention` boven 0 kan een ontmoeting van twee die elkaar kennen en vertrouwen iets vinden waardoor de afstand tussen hen op een kwestie minder pijn doet.
//
// > **Voorspel eerst.** Wie profiteert ervan: relaties, het convenant, of eerst het een en dan het ander?

var vondsten = nieuwegein.Vary("behaviour.invention", [0, 0.05, 0.1, 0.2], drie, replications: 60);
page.Show(vondsten.Response(CollaborationOutcomes.PublicValue, Look.Dutch));

// Relaties, het allermeest; bij 0,2 brengen ze inwoners meer dan welke tekst ook, en meer dan relaties gevolgd door een tekst. Het convenant alleen profiteert nauwelijks: iets vinden vraagt mensen die elkaar kennen en vertrouwen, en die maakt het niet. Hoe vindingrijk professionals werkelijk zijn heeft niemand gemeten; het essay vertelt van gevallen, en zegt dat het daarom gaat.
//
// ## Met schuifjes
//
// In een terminal, in de map van de repository:
//
// ```sh
// samenwerken serve --port 8080
// ```
//
// opent een pagina op je eigen computer. Open dan dit adres in dezelfde browser: Nieuwegein waar langs elkaar heen werken veel kost. Schuif *kosten van versnippering* omlaag naar 0,1 en zie het convenant verdwijnen; kies dan bovenaan Gouda.
//
// `http://127.0.0.1:8080/#scenario=weer-thuis-nieuwegein.yaml&set=fragmentation=0.3&strategies=relational,covenant,phased&runs=100&outcome=cooperation`
//
// ## Wat dit je niet kan vertellen
//
// - Aan geen partij in Nieuwegein of Gouda is iets gevraagd. Posities, gewichten en invloed in beide bestanden zijn aangenomen. "Gouda" en "Nieuwegein" zijn hier twee *soorten plaatsen*, met de namen van de plaatsen waardoor ze zijn ingegeven.
// - Wat in het model wordt gevonden maakt afstanden minder pijnlijk. Kwesties zijn gegeven; niemand bedenkt een nieuwe.
// - Een convenant schrijven vraagt vaardigheid, tijd en een voorzitter die allen aanvaarden. De tafel van het model kost alleen vergadertijd, en heeft een geduldige begeleider.
//
// ## Oefeningen
//
// 1. Speel alle manieren van werken in beide plaatsen (`gouda.Compare(replications: 100)`). Welke verrast je? Waarom zou een aanwijzing het in het Nieuwegein van het model zo goed doen? (Hint: hoe ver zitten de partijen daar van wat inwoners nodig hebben?)
// 2. Haal de regio uit Gouda: verwijder de kwestie *spread* uit het bestand (kopieer het eerst). Gaat Gouda meer op Nieuwegein lijken?
// 3. Geef Gouda het vertrouwen van Nieuwegein: `gouda.With("population.trust", 0.65)`. Hoeveel van het verschil tussen de plaatsen is vertrouwen?
// 4. Het praktijklab: voeg aan elk `Events = [new Training { Round = 6, Amount = 0.3 }]` toe. In welke plaats loont het, en voor welke manier van werken?
// 5. *Moeilijker.* Twee aannames tegelijk: `fragmentation` en `coordination.proposals` (het geduld van de begeleider), in Nieuwegein. Vanaf waar is het convenant *duidelijk* beter dan relaties (een interval zonder nul)?
// 6. *Moeilijker.* Schrijf een derde bestand, voor een plaats die je kent, uitgaande van een van deze twee. Houd bij wat je aannam.
//
// ## Om in de klas te bespreken
//
// - In het model hangt een oplossing vinden waar niemand aan had gedacht af van elkaar kennen en vertrouwen. Waar zou jij het nog meer van laten afhangen?
// - Welke van de drie aannames zou je als eerste willen controleren, en bij wie?
// - Is het eerlijk om de namen van echte plaatsen te gebruiken voor verzonnen getallen? Wat doen de bestanden daaraan, en is dat genoeg?
//
// ## Bronnen
//
// Essay *Dan doe ik het toch lekker zelf* (praktijklabs WeerThuis) over Nieuwegein en Gouda. Feiten over woningen en convenanten staan met hun bronnen in `scenarios/weer-thuis-gouda.yaml` en `scenarios/weer-thuis-nieuwegein.yaml`. Belangen achter posities: R. Fisher en W. Ury (1981); onderhandelen aan een tafel: J. Nash (1950). Vergelijkingen:
// `src/SamenWerken.Sim/Collaboration/ODD.md`.
