#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 2-verticaal-of-horizontaal.nl.ipynb; change the notebook, then: samenwerken notebook twin 2-verticaal-of-horizontaal.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 2 · Verticaal of horizontaal, en wanneer?
//
// "Iedereen is vóór samenwerken, dus laten we het hogere doel nog eens uitleggen." Dat is **verticale** afstemming: samenwerken *vanwege* het hogere doel. "Wat heb jíj eraan, en wat zou je voor mij kunnen doen?" Dat is **horizontale** afstemming: samenwerken omdat het ieders eigen doel
// dichterbij brengt. Bestuurskundige Duco Bannink pleit voor het tweede en tegen het eerste.
//
// Heeft hij gelijk? Altijd? In dit notebook spelen beide hetzelfde spel, en daarna veranderen we de omstandigheden tot het antwoord verandert.
//
// *Tijd: ongeveer 60 minuten. Doe eerst notebook 1.*

// ## Vier manieren van afstemmen, één wereld
//
// | | wie stelt voor | wie moet instemmen | en als je het breekt |
// |---|---|---|---|
// | `appeal`, oproep (verticaal) | het plan dat inwoners geacht worden nodig te hebben | wie overtuigd is | niets |
// | `mandate`, aanwijzing (verticaal) | hetzelfde plan | niemand: het bindt iedereen | een boete |
// | `exchange`, uitruil (horizontaal) | twee die elkaar ontmoeten | beiden | de ander kan ook stoppen |
// | `covenant`, convenant (horizontaal) | de tafel, na het verkennen van belangen | allen | een kleine boete |
//
// Al het andere is bij alle vier gelijk: hoe beloften worden nagekomen, hoe vertrouwen en cynisme bewegen, wat voor wie van waarde is, en wanneer een partij er genoeg van heeft en vertrekt.
//
// De wereld is het *referentiescenario*: acht partijen en acht kwesties, in elke run opnieuw geloot. We vergelijken dus manieren van werken over vele verzonnen samenwerkingen, niet in één.

string[] manieren = ["appeal", "mandate", "exchange", "covenant"];
var wereld = new Scenario();
var vergelijking = wereld.Compare(manieren, replications: 200);
page.Show(vergelijking.Means([CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.JointGain, CollaborationOutcomes.Cynicism], Look.Dutch));

// > **Voordat je goed kijkt**: naar welk van de vier vakken zou een *bestuurder* het eerst kijken? Een *inwoner*? Een *hulpverlener*? Noteer wat je in elk als beste manier had verwacht.
//
// Er is niet één winnaar. In deze runs brengt het convenant de meeste samenwerking, de meeste winst voor de partijen en het minste cynisme. Maar **inwoners hebben het meest aan de aanwijzing**, en de andere drie schelen daar nauwelijks: onder een aanwijzing gaan partijen waarheen het plan hen stuurt, en het plan gaat over wat inwoners nodig hebben. De prijs staat in de
// laatste twee vakken: partijen zijn slechter af dan alleen (een gezamenlijke winst onder nul), en worden cynisch.
//
// ## Hoe zeker is dat?
//
// Elke run heeft bij alle vier dezelfde partijen en hetzelfde toeval. Daarom mogen we *run voor run* aftrekken, en dat is veel preciezer dan twee gemiddelden vergelijken. Raakt het interval van een verschil de nul niet, dan is het verschil duidelijk.

page.Show(vergelijking.Differences("mandate", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.Cynicism], Look.Dutch));

// > **Vraag.** Uitruil en aanwijzing: welke brengt meer samenwerking? Mag je dat zeggen?
//
// Een duidelijk verschil is niet hetzelfde als een verschil dat altijd optreedt. Hoe vaak is het convenant beter dan de aanwijzing, run voor run?

foreach (var uitkomst in new[] { CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.Cynicism })
    Console.WriteLine($"{uitkomst.Dutch,-24} convenant beter dan aanwijzing in {vergelijking.Between("covenant", "mandate", uitkomst).PBetter:P1} van de runs");

// ## Wat betaal je?
//
// Zet de twee uitkomsten waarover het verticale en het horizontale kamp het oneens zijn tegen elkaar uit: wat inwoners krijgen, en hoe cynisch partijen worden. Elk stipje is een run; het grote teken is het gemiddelde.

page.Show(vergelijking.TradeOff(CollaborationOutcomes.Cynicism, CollaborationOutcomes.PublicValue, Look.Dutch));

// ## Wanneer verandert het antwoord?
//
// Een rangorde in één wereld is een anekdote. De interessante vraag is *waarvan het afhangt*. We veranderen één ding tegelijk en laten al het toeval gelijk.
//
// ### 1. Wat als niemand precies weet wat inwoners nodig hebben?
//
// Een oproep en een aanwijzing voeren een plan uit. Dat plan is wat inwoners *geacht worden* nodig te hebben. `infoNoise` zegt hoe ver dat ernaast kan zitten (een standaardafwijking, op een schaal van 0 tot 1).
//
// > **Voorspel eerst.** Teken vier lijnen: maatschappelijke waarde tegen `infoNoise`, één voor elke manier van werken.

var ruis = wereld.Vary("infoNoise", [0, 0.1, 0.2, 0.3, 0.4], manieren, replications: 100);
page.Show(ruis.Response(CollaborationOutcomes.PublicValue, Look.Dutch));

// Weet je volmaakt wat inwoners nodig hebben, dan wint niets het van een aanwijzing: bijna iedereen krijgt passende hulp. Maar het is zo goed als die kennis. Bij 0,3 is de voorsprong weg en bij 0,4 is de aanwijzing de slechtste van de vier: zij voert haar vergissing uit, nauwkeurig en overal, terwijl een tafel en paren
// uitgaan van wat partijen zelf willen. Zolang het plan goed is, doen manieren van werken die de partijen dienen voor inwoners echter niet meer dan een oproep.
//
// > **Vraag.** Hoe zou je in een echte gemeente te weten komen hoe groot `infoNoise` is? Wat zou het doen als inwoners een stem krijgen?
//
// ### 2. Wat als partijen al willen wat inwoners nodig hebben?
//
// `population.alignment` zegt hoe ver de eigen doelen van partijen volgen wat inwoners nodig hebben: 0 helemaal niet, 1 geheel.

var gelijkgezind = wereld.Vary("population.alignment", [0, 0.2, 0.4, 0.6, 0.8, 1], manieren, replications: 100);
page.Show(gelijkgezind.Response(CollaborationOutcomes.PublicValue, Look.Dutch));

// Wijzen de doelen dezelfde kant op, dan komt iedereen er, zonder veel afstemming; afstemmen is iets voor mensen die *iets anders willen*. Kijk naar de aanwijzing: zij profiteert nauwelijks, en vanaf ongeveer 0,8 is zij de slechtste. Haar plan berust op wat inwoners *geacht worden* nodig te hebben, en partijen die het al goed deden moeten nu iets net anders doen.
//
// En het cynisme?

page.Show(gelijkgezind.Response(CollaborationOutcomes.Cynicism, Look.Dutch));

// Mensen dwingen tot wat ze toch al deden: zelfs bij 1, waar geen afstemming nodig is, laat de aanwijzing partijen ongeveer twee keer zo cynisch achter als elke andere manier.
//
// ### 3. Wat als het nauwelijks uitmaakt dat partijen langs elkaar heen werken?
//
// In het model gaat een kwestie waaraan de een links trekt en de ander rechts voor iedereen slecht. `fragmentation` zegt hoe slecht. Bij 0 maakt het niet uit of partijen in lijn met elkaar handelen.
//
// > **Voorspel eerst.** Wat blijft er bij 0 over van de voorsprong van het convenant?

var versnippering = wereld.Vary("fragmentation", [0, 0.1, 0.2, 0.3, 0.4, 0.5], manieren, replications: 100);
page.Show(versnippering.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

// Niets: bij 0,1 brengt het convenant niet meer dan uitruil, en bij 0 minder. Het convenant leeft van **wederzijdse afhankelijkheid**: het is in dit model sterk waar langs elkaar heen werken veel kost. Geloof je dat niet van je eigen werkveld, geloof dan ook de voorsprong van het convenant niet. (Zo gebruik je een model: niet om het antwoord te horen,
// maar om de aanname te vinden waaraan het antwoord hangt.) De aanwijzing zakt onder nul: daar neemt het plan de partijen meer af dan het hun geeft.
//
// ## Met schuifjes
//
// In een terminal, in de map van de repository:
//
// ```sh
// samenwerken serve --port 8080
// ```
//
// opent een pagina op je eigen computer. Open dan dit adres in dezelfde browser en schuif *ruis in waargenomen nood* naar 0 en naar 0,4: waar raakt de aanwijzing achterop? *Variëren*, naast het schuifje, tekent de lijn die je hierboven zag.
//
// `http://127.0.0.1:8080/#scenario=reference.yaml&set=infoNoise=0.3&strategies=appeal,mandate,exchange,covenant&runs=100&figure=strategies&outcome=public_value`
//
// ## Dus: verticaal of horizontaal?
//
// Wat uit de aannames van dit model volgt:
//
// - Tegen Bannink: een **aanwijzing** kan inwoners het meest brengen, namelijk waar iemand goed weet wat ze nodig hebben en waar de prijs in cynisme aanvaardbaar is.
// - Voor Bannink: een **oproep** op het hogere doel is nergens het beste. Zij overtuigt sommigen, en doet niets met de redenen van de anderen.
// - Horizontaal is niet één ding. **Uitruil** in paren komt maar iets verder dan ieder alleen; een **convenant**, met eerst verkennen en dan een tafel waar allen tekenen, komt veel verder, als partijen elkaar nodig hebben. Voor *inwoners* doen ze geen van beide veel, zolang niemand aan tafel wil wat zij nodig hebben.
//
// ## Wat dit je niet kan vertellen
//
// Alle getallen berusten op standaardwaarden die aannemelijk zijn gekozen, niet gemeten. De aanwijzing van het model wordt nooit moe, wordt nooit voor de rechter aangevochten en kost geen verkiezingen. De tafel van het model heeft een geduldige begeleider en geen machtsspel; echte tafels niet. En elke figuur verandert
// *één* ding; twee tegelijk doen misschien iets anders.
//
// ## Oefeningen
//
// 1. Voeg `"norm"` (lichte dwang: twee derde bindt de rest) en `"tender"` (aanbesteding) toe aan `manieren`. Waar komen ze terecht in de figuur van cynisme tegen maatschappelijke waarde?
// 2. Varieer `"population.actors"` over 4, 8, 16. Uitruil en convenant verliezen allebei: welk van de twee houdt meer dan niets over? Past dat bij het idee dat veel partijen het moeilijk maken?
// 3. Geef inwoners een stem: varieer in de wereld met `infoNoise` 0,4 de `"clientVoice"` van 0 tot 1. Wie profiteert het meest van luisteren?
// 4. Varieer `"coordination.persuasion"` (de welsprekendheid van de oproep) van 0 tot 1. Brengt welsprekendheid de oproep in de buurt van de aanwijzing? Zet dan `"population.publicOrientation.mean"` op 0.8 in `wereld.With(…)`. Wat doet een oproep werken: welsprekendheid, of een publiek dat er al om geeft?
// 5. *Moeilijker.* Vind een wereld waarin de oproep het beste is op maatschappelijke waarde, of geef goede redenen waarom die er in dit model niet is.
// 6. *Moeilijker.* De drie figuren veranderen elk één ding. Zoek uit of het kruispunt van aanwijzing en convenant in `infoNoise` verschuift als `population.alignment` 0 is, en als het 0,6 is.
// 7. Varieer `"coordination.proposals"` (hoeveel voorstellen de begeleider van de tafel per kwestie kan proberen) over 1, 4, 16, 64 en 256, voor `covenant`. Wat is geduld aan tafel waard?
// 8. *Moeilijker.* Laat partijen die elkaar kennen en vertrouwen iets nieuws vinden: varieer `"behaviour.invention"` over 0, 0.05, 0.1 en 0.2 voor `exchange`, `relational`, `covenant` en `mandate`, en kijk naar de maatschappelijke waarde. Welke manier van werken doet het nu voor inwoners zo goed als de aanwijzing, en waarom die?
//
// ## Om in de klas te bespreken
//
// - "De aanwijzing werkt, dus het doel heiligt het cynisme." Wat antwoord je, met de figuur in de hand? En na tien jaar?
// - Bij welk van de twee kampen horen de wetten en subsidievoorwaarden in jouw werkveld?
// - In welk echt geval denk je dat `infoNoise` klein was? In welk groot, en wie dacht dat het klein was?
//
// ## Bronnen
//
// D. Bannink, *Samen is moeilijker dan het lijkt* (Koepel Adviesraden Sociaal Domein). Een essay over de Norm voor Opdrachtgeverschap stelt dat te sterke sturing van bovenaf op cynisme uitloopt, en dat enige lichte dwang toch nodig kan zijn (*Succesvol samenwerken is de ander versterken*). M. Olson (1965) over collectieve actie;
// J. Nash (1950) over onderhandelen; J. Brehm (1966) over reactance. Vergelijkingen: `src/SamenWerken.Sim/Collaboration/ODD.md`.
