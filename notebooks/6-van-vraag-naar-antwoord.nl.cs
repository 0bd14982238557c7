#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
#:project ../src/SamenWerken.Sim.ScottPlot/SamenWerken.Sim.ScottPlot.csproj
// The twin of 6-van-vraag-naar-antwoord.nl.ipynb; change the notebook, then: samenwerken notebook twin 6-van-vraag-naar-antwoord.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.ScottPlot;
using System.IO;

using var page = TwinPage.Begin();

// # 6 · Een experiment, van vraag naar antwoord
//
// Een model antwoordt op alles wat je vraagt, zo vaak je het vraagt, tot het antwoord je bevalt. Een *experiment* is een manier om je dat moeilijker te maken: eerst de vraag, dan wat je verwacht, dan wat je ongelijk zou bewijzen, dan hoeveel runs; en dan pas de runs.
//
// Dit notebook doet één experiment van begin tot eind, in de volgorde waarin een artikel het zou vertellen.
//
// *Tijd: ongeveer 60 minuten. Doe eerst notebook 2.*

// ## 1. De vraag
//
// Als gemeenten met aanbieders om tafel gaan, komt een van hen vaak met punten die "niet ter discussie staan". Een essay over de Norm voor Opdrachtgeverschap waarschuwt daarvoor: stel vooraf niet te veel voorwaarden aan de inhoud.
//
// Een waarschuwing is nog geen uitspraak die kan falen. Dus scherpen we haar aan:
//
// > **Uitspraak.** In een convenant kost elke voorwaarde die één partij vooraf vastlegt samenwerking; en er is een punt vanaf waar partijen beter af waren geweest met een plan dat hun was opgelegd.
//
// "Voorwaarde" betekent in het model iets precies: van de acht kwesties op tafel liggen de eerste *k* vast op wat de eerste partij wil (`coordination.preconditions`). "Beter af" betekent `CollaborationOutcomes.JointGain`, de gemiddelde winst van partijen vergeleken met alleen gaan.
//
// ## 2. Wat we verwachten, en wat ons ongelijk zou bewijzen
//
// - *Verwacht:* samenwerking daalt met k. Bij een k tussen 1 en 8 komt de gezamenlijke winst van het convenant onder die van de aanwijzing.
// - *De eerste helft is fout als* het interval van het verschil in samenwerking tussen k = 0 en k = 4 nul bevat of aan de andere kant ligt.
// - *De tweede helft is fout als* de gezamenlijke winst van het convenant zelfs bij k = 8 niet duidelijk onder die van de aanwijzing ligt.
//
// Dit **vooraf** opschrijven kost vijf minuten. Het is het verschil tussen een toets en een rondleiding.
//
// ## 3. Hoeveel runs?
//
// Genoeg om het verschil te zien dat ons iets doet. Een verschil in gezamenlijke winst van minder dan 0,01 zou ons niets doen. De bibliotheek kan tellen: draai tot alle gepaarde verschillen bekend zijn op ± 0,005.

var wereld = new Scenario();
var precise = wereld.ComparePrecisely([CollaborationOutcomes.JointGain], precision: 0.005, strategies: ["covenant", "mandate"], limit: 5000);
Console.WriteLine($"{precise.Comparison.Replications} runs van elk; het verschil is dan bekend op ± {precise.Widest[0].HalfWidth:F4}");

// Dat geldt voor één paar. We vergelijken bij zes waarden van k, en willen misschien ook naar andere uitkomsten kijken, dus nemen we er wat meer: **400** runs van elk, bij elke k. Dat aantal leggen we nu vast, en we voegen geen runs toe tot een resultaat er beter uitziet.
//
// > **Vraag.** Waarom zou het vals spelen zijn om na elke honderd runs te kijken en te stoppen zodra het interval nul uitsluit?
//
// ## 4. Het experiment
//
// Dezelfde partijen en hetzelfde geluk bij elke k: replicatie 7 heeft overal dezelfde acht partijen.

var experiment = wereld.Vary("coordination.preconditions", [0, 1, 2, 4, 6, 8], ["covenant", "mandate"], replications: 400);
page.Show(experiment.Response(CollaborationOutcomes.Cooperation, Look.Dutch));

page.Show(experiment.Response(CollaborationOutcomes.JointGain, Look.Dutch));

// ## 5. De toetsen die we hadden aangekondigd
//
// Eerste helft: samenwerking bij k = 4 tegen k = 0. De runs horen in paren bij elkaar, maar zitten in twee verschillende vergelijkingen; dus nemen we het eigen verschil van elke run. (De lijn van de aanwijzing is vlak: zij heeft geen tafel, dus raken voorwaarden het niet. Zo controleer je of je varieert wat je denkt te variëren.)

var verschillen = Enumerable.Range(0, 400).Select(number => wereld.With("coordination.preconditions", 4).Run("covenant", number)[CollaborationOutcomes.Cooperation] - wereld.Run("covenant", number)[CollaborationOutcomes.Cooperation]).ToList();
var gemiddelde = verschillen.Average();
var helft = 1.966 * Math.Sqrt(verschillen.Sum(d => (d - gemiddelde) * (d - gemiddelde)) / (verschillen.Count - 1) / verschillen.Count);   // Student's t, 399 vrijheidsgraden
Console.WriteLine($"samenwerking, k = 4 min k = 0: {gemiddelde:F3}  [{gemiddelde - helft:F3}, {gemiddelde + helft:F3}]");

foreach (var k in experiment.Values)
{
    var gap = experiment.At(k).Between("covenant", "mandate", CollaborationOutcomes.JointGain);
    Console.WriteLine($"k = {k}: gezamenlijke winst, convenant min aanwijzing {gap.Difference,7:F4}  [{gap.CiLow,7:F4}, {gap.CiHigh,7:F4}]  {(gap.Clear ? "duidelijk" : "niet duidelijk")}");
}

// ## 6. Het antwoord
//
// **De eerste helft staat.** Elke voorwaarde kost samenwerking: als vier van de acht kwesties vooraf vastliggen, is meer dan driekwart weg van wat een convenant zou kunnen, en het interval ligt ver van nul.
//
// **De tweede helft valt.** De aangekondigde toets was of de gezamenlijke winst van het convenant bij k = 8 duidelijk onder die van de aanwijzing ligt. Dat is niet zo; ze ligt er duidelijk *boven*. Zelfs als alles vooraf vastligt, mogen partijen nog weigeren te tekenen en alleen gaan; onder een aanwijzing mogen ze dat niet. Er is in dit model dus geen punt vanaf waar partijen liever een plan opgelegd hadden gekregen. We hadden ongelijk, en dat weten we omdat we vooraf zeiden waaraan we dat zouden zien.
//
// Het is verleidelijk de uitspraak nu te redden ("maar het scheelt weinig", "maar met andere partijen…"). Dat mag. Dat is een *nieuwe* uitspraak, en die heeft nieuwe runs nodig, met een andere seed.
//
// > **Vraag.** Bij *maatschappelijke waarde* ziet het er anders uit. Bekijk het, en zeg dan waarom je de vraag nu niet mag inruilen voor een over maatschappelijke waarde en die bevestigd mag noemen.

page.Show(experiment.Response(CollaborationOutcomes.PublicValue, Look.Dutch));

// ## 7. Hangt het af van waar we keken?
//
// Eén wereld is één wereld. We herhalen de eerste toets waar partijen veel meer op elkaar lijken, en veel minder.

foreach (var alignment in new[] { 0.0, 0.3, 0.6 })
{
    var there = wereld.With("population.alignment", alignment).Vary("coordination.preconditions", [0, 4], ["covenant"], replications: 150);
    Console.WriteLine($"afstemming {alignment:F1}: samenwerking {there.At(0)["covenant", CollaborationOutcomes.Cooperation].Mean:F2} zonder, {there.At(4)["covenant", CollaborationOutcomes.Cooperation].Mean:F2} met vier voorwaarden");
}

// ## 8. De figuur aanpassen
//
// Een figuur is een waarde. Wie er iets aan wil veranderen, maakt er een grafiek van ScottPlot van: dezelfde kleuren, tekens en getallen, met assen in de getallen van de gegevens. Hier komt er een lijn bij op nul, waar partijen even goed af zijn als alleen.

var plot = experiment.Response(CollaborationOutcomes.JointGain, Look.Dutch).ToPlot();
plot.Panel.Add.HorizontalLine(0);
Directory.CreateDirectory("results");
plot.Save("results/gezamenlijke-winst.png");
Console.WriteLine($"results/gezamenlijke-winst.png: {plot.Width} × {plot.Height} pixels, getekend met twee punten per pixel");

// ## 9. Wat het ook zou kunnen zijn
//
// - In het model legt de *eerste* partij vast, en die is een partij als elke andere. In werkelijkheid is het vaak die met het geld. Dan is weglopen moeilijker; dat zit niet in dit experiment.
// - De eerste k kwesties liggen vast, niet de k belangrijkste.
// - Voorwaarden gaan hier over inhoud. Voorwaarden aan het proces ("we praten alleen als iedereen erbij is") zijn iets anders, en kunnen best helpen.
//
// ## 10. Hoe je het herhaalt
//
// Hetzelfde experiment vanaf de opdrachtregel, zo bewaard dat iedereen elke run kan nagaan:
//
// ```
// samenwerken sweep scenarios/reference.yaml --vary coordination.preconditions=0,1,2,4,6,8 --strategies covenant,mandate --replications 400 --out results/preconditions
// samenwerken reproduce results/preconditions
// ```
//
// Dezelfde seed, dezelfde resultaten, op elk aantal processoren.
//
// ## Wat dit je niet kan vertellen
//
// Of echte convenanten door voorwaarden mislukken. Daarvoor heb je echte convenanten nodig. Wat je nu hebt is een mechanisme dat aan het werk *kan* zijn, een plek waar het zichtbaar zou moeten zijn, en een idee hoe groot het zou moeten zijn.
//
// ## Opdrachten
//
// 1. Schrijf uitspraak, verwachting en wat je ongelijk zou bewijzen voor: "*Lichte dwang helpt een tafel die het niet eens wordt.*" (Strategieën `covenant` en `norm`, en `CollaborationOutcomes.ImpasseRate`.) Lever ze in **voordat** je iets draait.
// 2. Draai het, en schrijf het antwoord in vijf zinnen, met een interval erin.
// 3. Kies een ander aantal runs: 20. Hoe vaak had je de verkeerde conclusie getrokken? (Gebruik seeds 1 tot en met 10: `seed: 2`, …)
// 4. Varieer twee dingen tegelijk met een experimentbestand op de opdrachtregel (`samenwerken sweep --help`). Is het effect van voorwaarden hetzelfde bij weinig en bij veel partijen?
// 5. *Moeilijker.* Van welke parameters van het model hangt het *verschil* tussen convenant en aanwijzing het meest af? Zie `samenwerken sensitivity --help`, methode `morris`.
// 6. *Moeilijker.* Neem een uitspraak uit een beleidsstuk in je eigen werkveld en scherp haar aan tot ze kan falen.
//
// ## Om in de klas te bespreken
//
// - Heb je ooit een proefproject gezien dat kon mislukken? Wat had als mislukken geteld?
// - Wat is het verschil tussen "het model laat zien dat voorwaarden schadelijk zijn" en wat we nu mogen zeggen?
// - Wie zou moeten beslissen wat "beter af" in dit experiment betekent?
//
// ## Bronnen
//
// De waarschuwing voor voorwaarden: het essay *Succesvol samenwerken is de ander versterken*, over de Norm voor Opdrachtgeverschap (2020). Gepaard vergelijken met gemeenschappelijke toevalsgetallen, stopregels en selectie: A. Law, *Simulation Modeling and Analysis*.
// Vergelijkingen: `src/SamenWerken.Sim/Collaboration/ODD.md`.
