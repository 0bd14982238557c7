#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 3-vertrouwen-en-cynisme.nl.ipynb; change the notebook, then: samenwerken notebook twin 3-vertrouwen-en-cynisme.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

using var page = TwinPage.Begin();

// # 3 · Vertrouwen en cynisme: wat breekt, wat heelt
//
// Vertrouwen komt te voet en gaat te paard, zegt men. En cynisme ("dat hebben we al eens gehad") lijkt te zijn wat overblijft als er genoeg samenwerkingen zijn gekomen en gegaan. Kan een model daar iets over zeggen?
//
// Het kan zeggen wat er uit een paar eenvoudige regels volgt. Dit notebook laat de regels zien, laat ze spelen, verstoort ze, en vraagt wat helpt.
//
// *Tijd: ongeveer 60 minuten. Doe eerst notebook 1.*

// ## De regels, in woorden
//
// **Vertrouwen** is wat de ene partij van de andere verwacht: *houdt die woord?* Elk paar heeft zijn eigen vertrouwen.
//
// - De ander komt zijn kant van een afspraak na: het vertrouwen groeit een beetje. Minder als de ander gedwongen was: wat iemand onder een boete doet, zegt weinig over die persoon.
// - De ander breekt zijn kant: het vertrouwen zakt. Een gebroken belofte weegt tweeënhalf keer zo zwaar als een nagekomen belofte.
// - Ook een geweigerd voorstel kost vertrouwen, zolang je de ander niet goed genoeg kent om de reden te zien.
//
// **Cynisme** is één getal per partij: *leidt dit ergens toe?* Het groeit door
//
// - teleurstelling: er kwam minder uit dan was afgesproken;
// - gedwongen worden tot wat je niet had gekozen;
// - frustratie: impasses, en zien dat anderen er meer op vooruitgaan.
//
// Het krimpt door **kleine overwinningen**: beter af zijn dan alleen. Langzaam zakt het ook terug naar waar het begon.
//
// En beide werken terug op gedrag: wie minder vertrouwt, verwacht minder van een afspraak; wie cynisch is, doet minder voorstellen, houdt minder vaak woord en vertrekt eerder.

// > **Voorspel eerst.** Welke manier van werken bouwt het meeste vertrouwen: een waarin mensen elkaar vooral *ontmoeten*, een waarin ze iets *tekenen*, of een waarin ze *moeten*? En welke laat het minste cynisme achter? Is dat dezelfde?

string[] manieren = ["mandate", "exchange", "relational", "covenant"];
var rustig = new Scenario().Compare(manieren, replications: 200, rounds: true);
page.Show(rustig.Paths(CollaborationOutcomes.Trust, Look.Dutch));

page.Show(rustig.Paths(CollaborationOutcomes.Cynicism, Look.Dutch));

// Vertrouwen en cynisme zijn twee dingen. Bij `relational` (relationeel), waar partijen erin investeren elkaar te kennen, stijgt het vertrouwen en blijft het cynisme waar het was: veel vertrouwen, en er komt weinig van. Bij het mandaat stijgt het vertrouwen ook (iedereen doet wat is opgelegd; er staat een boete op),
// terwijl het cynisme boven alle andere uitstijgt.
//
// Je kunt iemand dus vertrouwen en toch vinden dat het allemaal nergens toe leidt. Alleen bij het convenant gaan de twee samen: het meeste vertrouwen, het minste cynisme.
//
// > **Vraag.** Waar komen de brede banden onder het mandaat vandaan? In sommige runs wordt bijna niemand cynisch.
//
// ## Eén breuk, van dichtbij
//
// Kijk naar één run. Wanneer breekt iemand een belofte, en wat doet dat?

var run = new Scenario().Run("exchange", replication: 3);
var breuken = run.Rounds.Select(ronde => (ronde.Round, Gebroken: ronde.Happenings.Count(gebeurtenis => gebeurtenis is Broke))).Where(paar => paar.Gebroken > 0).Take(8);
page.Show(string.Join("\n", breuken.Select(paar => $"maand {paar.Round}: {paar.Gebroken} belofte(n) gebroken")));

var eerste = run.Rounds.First(ronde => ronde.Happenings.Any(gebeurtenis => gebeurtenis is Broke)).Round;
page.Show(run.Story(eerste, eerste + 1, Language.Dutch));

// Niemand in het model is kwaadwillend. Een partij breekt een belofte als nakomen meer kost dan ze verwacht te verliezen, en met een beetje toeval; hoe cynischer ze is, hoe minder een belofte telt.
//
// > **Voorspel eerst.** Je hebt maanden gezien waarin iets brak. Hoeveel beloften worden er in de hele run van zestig maanden nagekomen voor elke die wordt gebroken: twee, vijf, twintig? En houdt het breken op als partijen elkaar leren kennen?

page.Show(TimelineFigure.Of(run) with { Look = Look.Dutch });

// Voor elke kant die wordt gebroken, worden er zo'n twintig nagekomen, en het breken houdt nooit op: hoe meer er geldt, hoe meer er te breken valt. Tussen maand 37 en 41 worden negentien kanten gebroken, en het aantal afspraken dat geldt zakt van 28 naar 17. In maand 44 vertrekt actor 5.
//
// > **Voorspel eerst.** Is actor 5 degene die de anderen het minst vertrouwen? Schets acht cirkels en teken wie wie vertrouwt in maand 0, 43 en 59. Kijk dan naar actor 5 in de maand voor het vertrek.

page.Show(TrustNetworkFigure.Of(run, 0, 43, 59) with { Look = Look.Dutch });

// In drie van de vier maanden brak er iemand een belofte, en toch groeide er een web van vertrouwen waar niets was. Actor 5 zat daar midden in toen die vertrok: alleen actor 1 werd duidelijk meer vertrouwd. Het vertrek kwam doordat meedoen een tijdlang meer kostte dan het opbracht, zoals het verhaal zegt (`run.Story(44, 44, Language.Dutch)`). Vertrouwd worden is iets anders dan winnen; en het web blijft, ook om degene die ging.
//
// ## Een schok: alle contactpersonen wisselen
//
// Mensen veranderen van baan. In maand 30 vervangen we de contactpersonen van **alle** partijen tegelijk. De organisaties blijven, met hun doelen en hun cynisme; maar vertrouwen en kennis van elkaars belangen zaten in die mensen, en beginnen opnieuw. Ook afspraken in paren eindigen, want die waren van hen.
//
// > **Voorspel eerst.** Welke manier van werken lijdt het meest: een die op relaties rust, of een die op een ondertekende tekst rust? Hoe lang duurt het herstel?

var geschokt = new Scenario { Events = [new TurnoverWave { Round = 30 }] }.Compare(manieren, replications: 200, rounds: true);
page.Show((PathsFigure.Across(CollaborationOutcomes.Trust,
    ("convenant, rustig", rustig, "covenant"), ("convenant, schok", geschokt, "covenant"), ("relationeel, rustig", rustig, "relational"), ("relationeel, schok", geschokt, "relational")) with { Look = Look.Dutch }));

page.Show((PathsFigure.Across(CollaborationOutcomes.Cooperation,
    ("convenant, rustig", rustig, "covenant"), ("convenant, schok", geschokt, "covenant"), ("relationeel, rustig", rustig, "relational"), ("relationeel, schok", geschokt, "relational")) with { Look = Look.Dutch }));

// Het vertrouwen valt bij beide in één keer en klimt in jaren terug. De samenwerking vertelt meer. Bij `relational` stort ze met de mensen in en moet ze van de grond af worden opgebouwd. Bij het convenant zakt ze in: de ondertekende tekst staat en de tafel komt weer bijeen, maar mensen die elkaars belangen
// nauwelijks kennen maken een mindere tekst.
//
// Wat een samenwerking over een wisseling van mensen heen draagt, is wat *samen is opgeschreven*; wat het de moeite waard maakte om op te schrijven, was dat men elkaar kende.
//
// ## Geen schok maar gedruppel
//
// Nu geen golf, maar elke maand een kleine kans dat een contactpersoon vertrekt.

var gedruppel = new Scenario().Vary("behaviour.turnover", [0, 0.02, 0.05, 0.1], manieren, replications: 100);
page.Show(gedruppel.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// Bij 0,05 blijft een contactpersoon gemiddeld twintig maanden. Alles wat horizontaal is verliest, en het mandaat verliest niets: het heeft geen mensen nodig die elkaar kennen. Dat kun je kracht noemen. Je kunt ook vragen hoeveel van wat we "efficiënt sturen" noemen een manier is om te leven met mensen die komen en gaan.
//
// ## Kan het helen?
//
// Begin met een mandaat; partijen worden cynisch. Na twee jaar zegt iemand: *laten we als gelijken om de tafel gaan zitten*, en een convenant neemt het over. Zakt het cynisme terug naar wat het anders was geweest?
//
// > **Voorspel eerst**: helemaal, half, of helemaal niet?

var gekeerd = new Scenario { Events = [new StrategyChange { Round = 24, Strategy = "covenant" }] }.Compare(["mandate"], replications: 200, rounds: true);
page.Show((PathsFigure.Across(CollaborationOutcomes.Cynicism, ("mandaat", rustig, "mandate"), ("mandaat, dan convenant", gekeerd, "mandate"), ("convenant", rustig, "covenant")) with { Look = Look.Dutch }));

var einde = CollaborationOutcomes.CynicismEnd;
page.Show(string.Join("\n",
    $"steeds mandaat            {rustig["mandate", einde].Mean:F3}  [{rustig["mandate", einde].CiLow:F3}, {rustig["mandate", einde].CiHigh:F3}]",
    $"mandaat, dan convenant    {gekeerd["mandate", einde].Mean:F3}  [{gekeerd["mandate", einde].CiLow:F3}, {gekeerd["mandate", einde].CiHigh:F3}]",
    $"steeds convenant          {rustig["covenant", einde].Mean:F3}  [{rustig["covenant", einde].CiLow:F3}, {rustig["covenant", einde].CiHigh:F3}]"));

// Het heelt, ongeveer half. Drie jaar na de ommekeer zijn partijen duidelijk minder cynisch dan onder het mandaat, en nog twee keer zo cynisch als partijen die nooit gedwongen zijn. Wat mensen is aangedaan, blijft in wat ze verwachten.
//
// Let op één ding: dát het heelt, en hoe snel, volgt uit twee getallen in het model (hoeveel kleine overwinningen helen, en hoe cynisme wegzakt). Dat zijn aannames. Verander ze in oefening 3.
//
// ## Wat dit je niet kan vertellen
//
// Vertrouwen is hier één getal over woord houden. Echt vertrouwen gaat ook over kunde, over goede wil, en over de vraag of je je kwetsbaar durft op te stellen. Niemand in het model biedt excuses aan, maakt een grap, of loopt boos weg en komt terug. De gewichten (tweeënhalf tegen één voor een gebroken belofte) zijn in
// de geest van onderzoek naar hoe vertrouwen verloren gaat, maar niet gemeten bij gemeenten en zorgaanbieders.
//
// ## Oefeningen
//
// 1. Stuur iedereen naar een praktijklab: `new Training { Round = 12, Amount = 0.3 }` als gebeurtenis. Helpt dat `exchange`? Helpt het `covenant`? En als het pas na de wisseling komt?
// 2. Laat roddel toe: met `.With("behaviour.gossip", 0.5)` horen anderen van gebroken beloften. Is dat goed of slecht voor de samenwerking? Beargumenteer eerst beide kanten, en speel dan.
// 3. Varieer `"behaviour.smallWinsWeight"` over 0, 1.5, 3 en 6 en kijk naar `CollaborationOutcomes.Cynicism` bij `covenant`. Wat blijft er bij 0 over van het helen?
// 4. Begin met wantrouwen: `.With("population.trust", 0.1)`. Welke manier van werken komt eruit, en welke blijft steken?
// 5. Begin met cynisme: varieer `"population.cynicism.mean"` van 0.1 tot 0.8 en vind de manier van werken die als eerste bezwijkt.
// 6. *Moeilijker.* Twee jaar convenant en dan een mandaat: is dat het omgekeerde van wat we hierboven deden? Welke volgorde is beter voor inwoners, en welke voor de partijen?
//
// ## Om in de klas te bespreken
//
// - Denk aan een samenwerking die "al eens geprobeerd is". Welke van de bronnen van cynisme in de lijst heeft die?
// - Moet een gemeente de voorkeur geven aan vormen van samenwerking die een wisseling van mensen overleven? Wat geeft ze dan op?
// - "Eerst vertrouwen, dan afspraken" of "eerst afspraken, dan vertrouwen"? Wat zeggen de figuren, en wat zeg jij?
//
// ## Bronnen
//
// Dat verlies van vertrouwen zwaarder weegt dan winst: P. Slovic (1993). Dat gedrag onder bindende contracten weinig over de persoon zegt: D. Malhotra en J. K. Murnighan (2002). Cynisme over veranderingen in organisaties: J. Wanous, A. Reichers en J. Austin (2000). Reactance: J. Brehm (1966). Kleine overwinningen: K. Weick (1984);
// S. Vangen en C. Huxham (2003). Essays: *Samenwerken: Alles is mogelijk als je genoeg lef hebt* (cynisme waar de autonomie in het geding is) en *Dan doe ik het toch lekker zelf* (elkaars werk kennen geeft ruimte en vertrouwen). Vergelijkingen: `src/SamenWerken.Sim/Collaboration/ODD.md`, het deel over leren.
