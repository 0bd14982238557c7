#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 1-eerste-samenwerking.nl.ipynb; change the notebook, then: samenwerken notebook twin 1-eerste-samenwerking.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 1 · Een eerste samenwerking in tien regels
//
// Een huurder is 's nachts onrustig en loopt achter met de huur. De **woningcorporatie**, de **zorgaanbieder** en de **politie** hebben er alle drie mee te maken, en geen van drieën
// lost het alleen op. Komen ze samen ergens?
//
// In dit notebook bouw je die samenwerking in tien regels C#, kijk je één keer maand voor maand mee, en laat je daarna het toeval haar tweehonderd keer spelen. Je hoeft geen C# te kennen: verander een getal,
// voer de cel uit, kijk wat er gebeurt.
//
// *Tijd: ongeveer 45 minuten. Notebook 2 vergelijkt manieren van samenwerken, notebook 3 gaat over vertrouwen en cynisme.*

// ## Vijf woorden
//
// - Een **kwestie** (*issue*) is een vraag waarop je elke positie tussen 0 en 1 kunt innemen. Bij *overlast* kan 0 betekenen "een klacht leidt tot een waarschuwing" en 1 "een klacht leidt tot hulp".
// - Een **actor** is een partij met eigen doelen. Haar **positie** (*position*) is wat zij zou doen als ze alleen op de wereld was.
// - Hoe zwaar een kwestie voor haar weegt, heet *salience*.
// - Haar **invloed** (*influence*) is het deel van wat er werkelijk gebeurt dat zij in handen heeft.
// - Een **ronde** is een maand.
//
// Een partij beschrijf je dus met drie dingen: wat ze wil, hoe graag ze het wil, en wat ze eraan kan doen. (In een van de essays achter dit model: willen, kunnen en moeten.)

var huurder = new Scenario
{
    Name = "Een onrustige huurder", Rounds = 36,
    Issues = [new("overlast") { PublicIdeal = 0.6 }, new("huurachterstand") { PublicIdeal = 0.8 }],
    Actors =
    [
        new("corporatie") { Position = [("overlast", 0.1), ("huurachterstand", 0.2)], Salience = [("overlast", 1), ("huurachterstand", 4)], Influence = [("overlast", 1), ("huurachterstand", 1)] },
        new("zorgaanbieder") { Position = [("overlast", 0.9), ("huurachterstand", 0.8)], Salience = [("overlast", 4), ("huurachterstand", 1)], Influence = [("overlast", 1), ("huurachterstand", 1)] },
        new("politie") { Position = [("overlast", 0.3), ("huurachterstand", 0.5)], Salience = [("overlast", 3), ("huurachterstand", 1)], Influence = [("overlast", 1), ("huurachterstand", 0.2)] },
    ],
};

// Lees het nog eens. De corporatie geeft het meest om de huur (4 tegen 1), de zorgaanbieder om wat er na een klacht gebeurt. Ze willen iets anders, en ze geven niet om hetzelfde. De huurder heeft iets daartussenin nodig: dat is
// `PublicIdeal`, en niemand in deze samenwerking wordt betaald om precies dát te willen.
//
// Alles wat er niet staat (hoe open partijen zijn, hoe snel ze vertrouwen) heeft een standaardwaarde of wordt geloot.

// ## Eén keer, maand voor maand
//
// Laat de partijen elkaar twee aan twee ontmoeten. Bij elke ontmoeting vertellen ze iets van wat voor hen telt, en een van beiden mag een voorstel doen: *ik schuif hierin naar jou op, als jij daarin naar mij opschuift.* Deze manier van werken heet
// `exchange`: uitruil.
//
// > **Voorspel eerst.** Wie sluit met wie een afspraak, en op welke kwestie geeft elk van beiden toe? Schrijf het op.

var run = huurder.Run("exchange");
page.Show(run.Story(4, 8, Language.Dutch));

// Vier dingen vallen op.
//
// **Het duurt een half jaar voordat iemand iets aanbiedt.** (`run.Story(0, 5, Language.Dutch)` laat het zien.) Ze weten nauwelijks waar de anderen om geven, vullen dat gat met hun eigen belangen, en zien dan geen afspraak die beide zouden willen.
// Wat een ontmoeting toevoegt is een beetje kennis en een beetje vertrouwen.
//
// **De afspraak die lukt** gaat kruiselings: de zorgaanbieder schuift op bij de huur, waar ze weinig om geeft; de corporatie bij overlast, waar *zij* weinig om geeft. Beide krijgen meer van wat voor hen telt. Was dat jouw voorspelling?
//
// **Ze wordt gebroken in de maand waarin ze is gemaakt**, en de maand erna opnieuw gemaakt, en groter. Een belofte wordt met een zekere kans nagekomen: hoe meer ze kost, en hoe minder je erop vertrouwt dat de ander zijn deel doet, hoe kleiner die kans.
//
// **Een weigering.** De corporatie biedt de politie iets aan, en de politie vindt dat zij er te weinig voor terugkrijgt.
//
// En wie wordt over deze afspraken niets gevraagd? Kijk naar de laatste twee kolommen van de volgende tabel.

var laatste = run.Rounds[^1];
page.Show(new ResultTable(["actor", "overlast: alleen", "overlast: nu", "huur: alleen", "huur: nu", "winst", "cynisme"],
    [.. run.ActorNames.Select((naam, i) => (string[])[naam, $"{run.Ideals[i][0]:F2}", $"{laatste.Actors[i].Actions[0]:F2}", $"{run.Ideals[i][1]:F2}", $"{laatste.Actors[i].Actions[1]:F2}", $"{laatste.Actors[i].Gain:F2}", $"{laatste.Actors[i].Cynicism:F2}"])],
    "Wat elk alleen zou doen, en wat elk doet in de laatste maand van deze run. Winst: waarde in haar eigen ogen, vergeleken met alleen."));

// In de laatste maand is de corporatie erop vooruitgegaan, en zijn zorgaanbieder en politie iets slechter af dan wanneer niemand elkaar ooit had ontmoet. Hoe kan dat, als niemand instemt met wat verlies betekent? Doordat een afspraak van twee verandert wat er
// voor alle drie gebeurt, en de derde niets wordt gevraagd. Wie achterblijft wordt cynisch: in deze run de politie meer dan wie ook.

// ## Was dat geluk?
//
// Wie je op de gang tegenkomt, is toeval. Eén run is dus één verhaal, geen bevinding. Speel dezelfde samenwerking opnieuw met ander toeval: `replication` is het nummer van de run.
//
// > **Voorspel eerst.** Hoeveel zullen vijf runs verschillen?

page.Show(string.Join("\n", Enumerable.Range(0, 5).Select(nummer => $"run {nummer}: samenwerking {huurder.Run("exchange", replication: nummer)[CollaborationOutcomes.Cooperation]:F2}")));

// **Samenwerking** is een aandeel: van alles wat partijen elkaar door op te schuiven zouden kunnen geven, hoeveel geven ze? Bij 0 doet iedereen wat hij alleen zou doen. Bij 1 doen ze voor elkaar het best mogelijke. Onder 0 neemt wat ze doen anderen meer af dan het geeft. Over de huurder zegt het nog niets: dat is de
// **maatschappelijke waarde**, de kans dat een huishouden hulp krijgt die past bij alles wat het nodig heeft.
//
// ## Tweehonderd runs, vier manieren van werken
//
// Vergelijk `exchange` nu met drie andere manieren waarop afspraken tot stand komen:
//
// - `appeal` (oproep): nog één keer uitleggen wat inwoners nodig hebben, en vragen wie tekent;
// - `mandate` (aanwijzing): hetzelfde plan, maar bindend, met een boete voor wie het breekt;
// - `covenant` (convenant): eerst uitzoeken wat voor wie telt, dan aan één tafel één tekst die iedereen ondertekent.
//
// De actoren en hun toeval zijn bij alle vier **dezelfde**, run voor run; alleen de manier van werken verschilt. En geen manier van werken krijgt in het model een bonus: wat verschilt is wie voorstelt, wie moet instemmen, wie wat weet, en wat wordt gehandhaafd.
//
// > **Voorspel eerst.** Zet de vier op volgorde van samenwerking, en daarna van maatschappelijke waarde. Is dat dezelfde volgorde?

var vergelijking = huurder.Compare(["appeal", "mandate", "exchange", "covenant"], replications: 200, rounds: true);
page.Show(vergelijking.Table([CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism], Look.Dutch));

// Het getal achter ± zegt hoe ver het gemiddelde ernaast kan zitten, omdat we 200 runs deden en niet oneindig veel: in 95 van de 100 van zulke experimenten ligt het ware gemiddelde daarbinnen. Schelen twee manieren van werken minder dan dat, vertel dan geen verhaal over het
// verschil. (Uitruil en aanwijzing schelen weinig in samenwerking.)
//
// Het is niet dezelfde volgorde. De uitruil, waar partijen het meest voor elkaar doen, brengt de huurder het minst; de aanwijzing, die partijen het cynischst maakt, brengt de huurder het meest. En het convenant, met zijn verkennen en zijn tafel? Dat komt er nauwelijks.

page.Show(vergelijking.Paths(CollaborationOutcomes.Cooperation, Look.Dutch));

// Kijk naar de banden, niet alleen naar de lijnen: ze laten zien hoe verschillend runs zijn. De **aanwijzing** werkt vanaf de eerste maand en slijt: partijen worden cynisch, en wie cynisch is houdt minder vaak woord. De **uitruil** heeft tien maanden nodig, en houdt dan stand. Bij de **oproep** vliegen
// enkele samenwerkingen, en de meeste komen nooit van de grond. Bij het **convenant** net zo: in meer dan de helft van de runs gebeurt er niets.
//
// Waarom kunnen twee op de gang wat drie aan een tafel niet kunnen? Alle drie moeten tekenen, en een van hen vindt bijna altijd dat de tekst meer van haar vraagt dan ze verwacht terug te krijgen (`huurder.Run("covenant").Story(6, 12, Language.Dutch)` vertelt het). En een paar ruilt twee stappen tegelijk, terwijl de tafel
// één zin tegelijk probeert; een enkele zin over huur of over overlast heeft een verliezer.
//
// > **Vraag.** Je bent wethouder en over vijf maanden zijn er verkiezingen. Welke lijn bevalt je? En over drie jaar?

page.Show(vergelijking.Paths(CollaborationOutcomes.Cynicism, Look.Dutch));

// De aanwijzing krijgt dingen voor elkaar en heeft een prijs: partijen die in een plan worden gedwongen worden cynisch, de corporatie als eerste (speel het verhaal hierboven eens met `"mandate"`). Bij de oproep stijgt het een beetje, bij het convenant blijft het waar het begon; bij de uitruil *daalt* het in de meeste runs een beetje, want een kleine
// overwinning die je zelf hebt gekozen, heelt. In sommige stijgt het: daar was iemand de derde.
//
// ## Met schuifjes
//
// In een terminal, in de map van de repository, opent `samenwerken serve --port 8080` een pagina op je eigen computer, met een schuifje voor elke parameter. Onder *Eén run afspelen* zie je een run zoals je die hierboven las,
// maand na maand: wie wie ontmoet, wat wordt afgesproken en gebroken, en wat elke partij wint. Kies daar een scenario, en dan *uitruil*.
//
// ## Wat dit je niet kan vertellen
//
// - De drie partijen zijn verzonnen. Hun posities, gewichten en invloed zijn **aannames**; met andere aannames kan de volgorde anders zijn.
// - De regels voor beloften, vertrouwen en cynisme zijn aannemelijk en komen uit onderzoek, maar niemand heeft ze in jouw gemeente gemeten. Het model laat zien *wat waaruit volgt*, niet wat er gaat gebeuren.
// - Een echt convenant kan mislukken doordat iemand ziek wordt of een college valt. Hier kan het alleen mislukken doordat iemand niet tekent, of niet doet wat is getekend.
//
// ## Oefeningen
//
// 1. Geef de corporatie `("overlast", 4), ("huurachterstand", 1)`, zodat ze om dezelfde kwestie geeft als de zorgaanbieder. Voorspel eerst wat dat met `exchange` doet; voer dan alle cellen opnieuw uit. Wat gebeurde er met de samenwerking, en met het aantal weigeringen?
// 2. Voeg een vierde partij toe, bijvoorbeeld `new("schuldhulp") { Openness = 0.8 }`. Wat je weglaat wordt in elke run opnieuw geloot. Wat doet dat met de banden in de figuur?
// 3. Geef de politie een invloed van `("overlast", 6)`. Wie heeft nu wie nodig?
// 4. Vervang in `huurder.Run("exchange")` het woord `exchange` door `mandate` en door `covenant`, en lees het verhaal van het eerste jaar. In welke maand wordt de eerste partij cynisch onder de aanwijzing, en waarom? Wie wil het convenant niet tekenen, en wie vertrekt?
// 5. *Moeilijker.* In dit model kost het iets als partijen op een kwestie langs elkaar heen werken; `fragmentation` zegt hoeveel, standaard 0,2. Vergelijk `exchange` en `covenant` voor `huurder.With("fragmentation", 0)` en voor 0,4. Wat blijft er bij 0 van elk over, welke profiteert het meest van 0,4, en waarom?
//    (Hint: wat kunnen partijen elkaar zonder die kosten nog bieden? De kruiselingse afspraak hierboven heeft ze niet nodig. Waar gaat het convenant dan over?)
// 6. *Moeilijker.* Geef alle partijen gelijke gewichten en vergelijk opnieuw, één keer met `fragmentation` 0,2 en één keer met 0. Welke uitkomst zou een leerboek over onderhandelen verwachten?
// 7. Stuur de politie naar huis: haal haar uit de lijst van actoren. Welke manier van werken profiteert ervan om met twee te zijn, en welke helemaal niet? (Hint: één zin tegelijk.)
//
// ## Om in de klas te bespreken
//
// - In het verhaal bood een half jaar lang niemand iets aan, doordat ze elkaar niet kenden. Waar heb jij dat voor onwil zien aanzien?
// - Niemand in deze samenwerking wil precies wat de huurder nodig heeft. Is dat realistisch? Wie zou namens de huurder moeten spreken, en wat verandert er dan?
// - "We moeten gewoon nog eens uitleggen waarom dit belangrijk is." Welke van de vier manieren van werken is dat? Wanneer zou het genoeg zijn?
//
// ## Bronnen
//
// Het voorbeeld van de onrustige huurder, en dat het telt of je elkaars belangen kent, volgen een essay over de praktijklabs van Weer Thuis (*Dan doe ik het toch lekker zelf*); dat een beroep op een gezamenlijk doel geen recht doet aan de doelen die partijen zelf hebben, betoogt Duco Bannink (*Samen is
// moeilijker dan het lijkt*). Uitruil: F. Stokman en M. van Oosten (1994). Dat onderhandelaars hun eigen belangen op de ander projecteren: L. Thompson en R. Hastie (1990). Kleine overwinningen: K. Weick (1984). Alle vergelijkingen met hun bronnen staan in `src/SamenWerken.Sim/Collaboration/ODD.md`.
