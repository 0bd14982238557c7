#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 3-vertrouwen-en-cynisme.nl.ipynb; change the notebook, then: samenwerken notebook twin 3-vertrouwen-en-cynisme.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Runs;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

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
// - Twee ontmoeten elkaar, en de ander is open: het vertrouwen groeit een beetje.
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
// En beide werken terug op gedrag: wie minder vertrouwt, verwacht minder van een afspraak; wie cynisch is, doet minder voorstellen, vraagt meer, houdt minder vaak woord en vertrekt eerder.

// > **Voorspel eerst.** Welke manier van werken bouwt het meeste vertrouwen: een waarin mensen elkaar vooral *ontmoeten*, een waarin ze iets *tekenen*, of een waarin ze *moeten*? En welke laat het minste cynisme achter? Is dat dezelfde?

string[] manieren = ["mandate", "exchange", "relational", "covenant"];
var rustig = new Scenario().Compare(manieren, replications: 200, rounds: true);
page.Show(rustig.Paths(CollaborationOutcomes.Trust, Look.Dutch));

page.Show(rustig.Paths(CollaborationOutcomes.Cynicism, Look.Dutch));

// Vertrouwen en cynisme zijn twee dingen. Bij `exchange` (uitruil) en `relational` (relationeel), waar partijen elkaar ontmoeten en afspraken maken, stijgt het vertrouwen het meest en beweegt het cynisme nauwelijks: veel vertrouwen, en er komt weinig van. Bij de aanwijzing stijgt het vertrouwen ook (de meeste doen wat is opgelegd;
// er staat een boete op), terwijl het cynisme boven alle andere uitstijgt. Je kunt iemand dus vertrouwen en toch vinden dat het allemaal nergens toe leidt.
//
// Het meeste vertrouwen en het minste cynisme zitten niet op dezelfde plaats: het convenant laat het minste cynisme achter, met minder vertrouwen dan afspraken in paren.
//
// > **Vraag.** Waar komen de brede banden onder de aanwijzing vandaan? In sommige runs wordt bijna niemand cynisch.
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
// > **Voorspel eerst.** Je hebt maanden gezien waarin iets brak. Hoeveel beloften worden er in de hele run van zestig maanden nagekomen voor elke die wordt gebroken: twee, twintig, tweehonderd? En houdt het breken op als partijen elkaar leren kennen?

page.Show(TimelineFigure.Of(run) with { Look = Look.Dutch });

// Voor elke kant die wordt gebroken, worden er zo'n tweehonderd nagekomen: tegenover een kant staat wat de partner terugdoet, en na de eerste maanden is dat bijna altijd meer dan wat breken zou opleveren. Wat deze samenwerking doet krimpen is niet breken maar *vertrekken*: actor 6 gaat in maand 13, actor 3 en 4 in maand 15,
// en daarmee eindigt de helft van wat gold. In maand 22 zijn allen op één na terug; tegen het eind zijn actor 3, 4 en 5 weg.
//
// > **Voorspel eerst.** Wantrouwen de anderen wie vertrekt? Schets acht cirkels en teken wie wie vertrouwt in maand 0, 43 en 59. Kijk dan naar actor 3, 4 en 5.

page.Show(TrustNetworkFigure.Of(run, 0, 43, 59) with { Look = Look.Dutch });

// Er groeide een dicht web van vertrouwen waar niets was, en niemand wantrouwt iemand. Actor 3, 4 en 5 staan er zo stevig in als de meeste, en toch vertrokken ze: meedoen kostte hun een tijdlang meer dan het opbracht (`run.Story(53, 58, Language.Dutch)` vertelt het). Vertrouwd worden is iets anders dan winnen; en het web blijft, ook om
// wie ging.
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

// Het vertrouwen valt bij beide in één keer en klimt in jaren terug. De samenwerking vertelt meer. Bij `relational` stort ze met de mensen in en wordt ze van bijna niets af opgebouwd; er was niet zo veel van, en na twee jaar is ze terug waar ze anders was geweest. Bij het convenant duurt het verlies langer: de ondertekende tekst verliest kracht
// doordat mensen die elkaar niet kennen er niet op vertrouwen dat de anderen zich eraan houden, de tafel maakt mindere teksten, en aan het eind, dertig maanden later, loopt ze nog achter. Ook dan heeft ze meer dan relaties ooit hadden.
//
// Een tekst is dus geen verzekering tegen een wisseling van mensen: wat hem het tekenen en het nakomen waard maakt is vertrouwen en kennis, en die zaten in de mensen.
//
// ## Geen schok maar gedruppel
//
// Nu geen golf, maar elke maand een kleine kans dat een contactpersoon vertrekt.

var gedruppel = new Scenario().Vary("behaviour.turnover", [0, 0.02, 0.05, 0.1], manieren, replications: 100);
page.Show(gedruppel.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// Bij 0,05 blijft een contactpersoon gemiddeld twintig maanden. De manieren die in paren werken verliezen de helft van hun samenwerking en het convenant meer dan een derde, en de aanwijzing verliest niets: zij heeft geen mensen nodig die elkaar kennen. (Zij had weinig samenwerking te verliezen; haar band is breed en reikt tot nul.) Dat kun je kracht noemen. Je kunt ook vragen hoeveel van wat we "efficiënt sturen"
// noemen een manier is om te leven met mensen die komen en gaan.
//
// ## Kan het helen?
//
// Begin met een aanwijzing; partijen worden cynisch. Na twee jaar zegt iemand: *laten we als gelijken om de tafel gaan zitten*, en een convenant neemt het over. Zakt het cynisme terug naar wat het anders was geweest?
//
// > **Voorspel eerst**: helemaal, half, of helemaal niet?

var gekeerd = new Scenario { Events = [new StrategyChange { Round = 24, Strategy = "covenant" }] }.Compare(["mandate"], replications: 200, rounds: true);
page.Show((PathsFigure.Across(CollaborationOutcomes.Cynicism, ("aanwijzing", rustig, "mandate"), ("aanwijzing, dan convenant", gekeerd, "mandate"), ("convenant", rustig, "covenant")) with { Look = Look.Dutch }));

var einde = CollaborationOutcomes.CynicismEnd;
page.Show(string.Join("\n",
    $"steeds aanwijzing            {rustig["mandate", einde].Mean:F3}  [{rustig["mandate", einde].CiLow:F3}, {rustig["mandate", einde].CiHigh:F3}]",
    $"aanwijzing, dan convenant    {gekeerd["mandate", einde].Mean:F3}  [{gekeerd["mandate", einde].CiLow:F3}, {gekeerd["mandate", einde].CiHigh:F3}]",
    $"steeds convenant          {rustig["covenant", einde].Mean:F3}  [{rustig["covenant", einde].CiLow:F3}, {rustig["covenant", einde].CiHigh:F3}]"));

// Het heelt, ongeveer half. Drie jaar na de ommekeer zijn partijen duidelijk minder cynisch dan onder de aanwijzing, en nog duidelijk cynischer dan partijen die nooit gedwongen zijn. Wat mensen is aangedaan, blijft in wat ze verwachten.
//
// Let op één ding: dát het heelt, en hoe snel, volgt uit twee getallen in het model (hoeveel kleine overwinningen helen, en hoe cynisme wegzakt). Dat zijn aannames. Verander ze in oefening 3.
//
// ## Met schuifjes
//
// In een terminal, in de map van de repository:
//
// ```sh
// samenwerken serve --port 8080
// ```
//
// opent een pagina op je eigen computer. Open dan dit adres in dezelfde browser: vertrouwen waar een contactpersoon twintig maanden blijft. Zet het resultaat vast, schuif *wisseling van vertegenwoordigers* naar 0, en vergelijk de twee naast elkaar.
//
// `http://127.0.0.1:8080/#scenario=reference.yaml&set=behaviour.turnover=0.05&strategies=mandate,exchange,relational,covenant&runs=100&outcome=trust`
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
// 4. Begin met wantrouwen: `.With("population.trust", 0.1)`. Welke manieren van werken komen eruit, en welke blijft steken?
// 5. Begin met cynisme: varieer `"population.cynicism.mean"` van 0.1 tot 0.8 en kijk naar de samenwerking. Welke manier van werken heeft het meest te verliezen?
// 6. *Moeilijker.* Twee jaar convenant en dan een aanwijzing: is dat het omgekeerde van wat we hierboven deden? Welke volgorde is beter voor inwoners, en welke voor de partijen?
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
