#:project ../src/SamenWerken.Sim/SamenWerken.Sim.csproj
#:project ../src/SamenWerken.Sim.Lab/SamenWerken.Sim.Lab.csproj
// The twin of 5-ontwerp-je-eigen-strategie.nl.ipynb; change the notebook, then: samenwerken notebook twin 5-ontwerp-je-eigen-strategie.nl.ipynb

using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Notebooks;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Parameters;

using var page = TwinPage.Begin();

// # 5 · Ontwerp je eigen strategie
//
// Tot nu toe koos je uit manieren van werken die een ander had bedacht. Bedenk er nu zelf een. Een strategie is in deze bibliotheek een kleine klasse die elke maand zegt **hoe afspraken tot stand komen**: wie elkaar spreken, wie wat voorstelt, wie iets gevraagd wordt, wat er in werking treedt.
//
// Meer kan ze niet beslissen. Of beloften worden nagekomen, of vertrouwen groeit, of mensen cynisch worden of vertrekken: dat is aan de partijen, en werkt bij elke strategie hetzelfde. Goede bedoelingen leveren niets extra op.
//
// *Tijd: ongeveer 75 minuten. Doe eerst notebooks 1 en 2. Hier moet je een beetje C# lezen, en er iets aan veranderen.*

// ## De kleinste strategie: koffie
//
// Iedereen spreekt elkaar, leert elkaar kennen, en niemand stelt iets voor. `Coordinate` wordt eens per maand aangeroepen; `HoldMeetings` laat partijen elkaar twee aan twee ontmoeten.
//
// > **Voorspel eerst.** Zestig maanden koffie. Wat gebeurt er met samenwerking? Met de kennis van elkaars belangen? En met het aantal partijen dat nog komt?

var wereld = new Scenario();
page.Show(wereld.Compare(["autonomous", "coffee", "exchange", "covenant"], replications: 100)
    .Table([CollaborationOutcomes.Cooperation, CollaborationOutcomes.Knowledge, CollaborationOutcomes.Membership, CollaborationOutcomes.PublicValue], Look.Dutch));

// De klasse is gevonden aan haar `Key`; je hoeft haar nergens aan te melden. (Verander haar en voer de cel opnieuw uit: de laatste versie telt.)
//
// Koffie alleen brengt precies niets, en kost iets: bijeenkomsten kosten tijd, en partijen die voor hun tijd niets terugkrijgen **vertrekken**. In de latere jaren is meer dan de helft weg. Ze kennen elkaar wel beter. Weten is nog geen doen.
//
// ## Het midden: een plan van jezelf
//
// Nu een echt idee. Elk half jaar schrijft iemand voor elke kwestie **het midden van alle posities** op, en vraagt wie tekent. Wie tekent doet mee; wie niet tekent gaat zijn eigen weg. Geen boete, geen bijeenkomsten, geen begeleider: het eenvoudigste compromis dat er is.
//
// Lees het regel voor regel; elke regel is één ding dat een coördinator doet.

// > **Voorspel eerst.** Waar komt `middle` terecht tussen oproep, uitruil en convenant, in samenwerking en in maatschappelijke waarde?

var wedstrijd = wereld.Compare(["appeal", "exchange", "middle", "covenant"], replications: 200);
page.Show(wedstrijd.Means([CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue, CollaborationOutcomes.JointGain, CollaborationOutcomes.Cynicism], Look.Dutch));

// Niet slecht voor een strategie zonder één bijeenkomst: ze brengt meer samenwerking dan de uitruil, en half zoveel als het convenant. Wat het convenant overhoudt, is wat *belangen kennen* en *zoeken naar wat allen kunnen tekenen* van een tafel maken; het midden telt alleen koppen.
//
// Maar kijk naar de andere panelen. Het midden van wat partijen willen is niet wat inwoners nodig hebben: de maatschappelijke waarde is het laagst. En ze is van de vier het cynischst: elk half jaar zien sommigen die hadden willen tekenen dat anderen dat niet doen. Geen strategie is goed in alles.
//
// ## Hoe verschillend zijn haar runs?
//
// Achter een gemiddelde kunnen twee soorten runs schuilgaan.

page.Show(wedstrijd.Distribution([CollaborationOutcomes.Cooperation], Look.Dutch));

// > **Vraag.** Onder `middle` komen sommige samenwerkingen even ver als onder het convenant, en in de helft gebeurt er nauwelijks iets. Wat zouden die laatste gemeen hebben? (Zoek er een met `wereld.Run("middle", replication: …)` en kijk naar haar `Ideals`.)
//
// ## Is het een eerlijke vergelijking?
//
// Wie een strategie bedenkt, wil dat ze wint, en vindt redenen waarom dat hoort. Drie controles houden je eerlijk.
//
// **1. Is het verschil duidelijk, run voor run?**

page.Show(wedstrijd.Differences("covenant", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.PublicValue], Look.Dutch));

// **2. Geldt het in een andere wereld?** Veel strategieën zijn goed in één stel omstandigheden: die waarin ze bedacht zijn.

var elders = wereld.Vary("population.alignment", [0, 0.3, 0.6, 0.9], ["exchange", "middle", "covenant"], replications: 60);
page.Show(elders.Response(CollaborationOutcomes.JointGain, Look.Dutch));

// **3. Welk deel doet het werk?** Haal er een deel uit en kijk wat er overblijft. Hier voegen we er een *toe*: hetzelfde plan, met koffie ervoor.

page.Show(wereld.Compare(["middle", "middle-with-coffee", "covenant"], replications: 200)
    .DifferencesTable("middle", [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Knowledge, CollaborationOutcomes.JointGain, CollaborationOutcomes.Membership], Look.Dutch));

// Door koffie leren mensen elkaar kennen, vertrekken er een paar, en verandert er niets aan de samenwerking (nul ligt in het interval), want het midden van posities *gebruikt* die kennis niet. Bijeenkomsten zonder een manier om te gebruiken wat je leert, zijn alleen kosten. In het convenant betalen dezelfde bijeenkomsten zich terug.
//
// Dat is een bevinding over het model waarover je kunt twisten: waar ging jullie laatste kennismakingsbijeenkomst naartoe?
//
// ## Wat dit je niet kan vertellen
//
// Een strategie is hier een procedure. Echte strategieën zijn mensen: een voorzitter die voelt wanneer je moet stoppen, iemand die de avond tevoren belt. Het model vertelt wat de *procedure* kan als gewone mensen haar trouw uitvoeren.
//
// ## Opdrachten
//
// 1. Laat `MiddleGround` posities wegen naar invloed (`situation.InfluenceOn(actor, issue)`), zodat wie het meest moet doen het zwaarst telt. Voorspel eerst: wie wint daarbij?
// 2. Laat haar mikken op halverwege het midden en wat inwoners naar men denkt nodig hebben (`situation.PerceivedNeed(issue)`). Versla je de oproep op maatschappelijke waarde zonder de partijen kwijt te raken?
// 3. Leg maar drie kwesties tegelijk op tafel, die waarop posities het dichtst bij elkaar liggen (of het verst uiteen!). Welke volgorde is beter: eerst het makkelijke of eerst het moeilijke?
// 4. Nodig alleen partijen met weinig cynisme uit (`situation.Cynicism(actor) < 0.3`). Wat verwacht je van de anderen?
// 5. Geef haar een kleine boete: `enforcement: 0.15`. Wordt een groter deel van de beloften nagekomen (`CollaborationOutcomes.KeepRate`)? Verandert het wie tekent?
// 6. *Moeilijker.* Gebruik kennis: weeg elke positie naar belang, voor zover anderen dat kennen, zoals de tafel doet. Hoe dicht kom je bij het convenant?
// 7. *Wedstrijd.* Wie in de klas schrijft de strategie met de hoogste maatschappelijke waarde in de referentiewereld **en** een cynisme onder 0,15? Vergelijk alle inzendingen tegelijk, met dezelfde seed, en laat de gepaarde verschillen beslissen.
//
// ## Om in de klas te bespreken
//
// - Jouw strategie ziet alle posities. Zouden partijen die in werkelijkheid laten zien? Wat zou er veranderen als ze konden liegen?
// - Is een procedure zonder één bijeenkomst denkbaar in jouw werkveld? Wat zouden mensen ervan zeggen?
// - Wat in jouw strategie zou je niet graag aan een inwoner uitleggen?
//
// ## Bronnen
//
// Belangen verkennen voordat je onderhandelt: R. Fisher en W. Ury (1981). De tafel van het convenant: J. Nash (1950). Wat een strategie kan, staat in `src/SamenWerken.Sim/Collaboration/Situations/`; de strategieën van de bibliotheek, elk in een bestand, in `src/SamenWerken.Sim/Collaboration/Strategies/`.

public sealed class MonthlyCoffee : Strategy
{
    public override string Key => "coffee";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "iedereen spreekt elkaar, niemand stelt iets voor";
    public override void Coordinate(Situation situation) => situation.HoldMeetings(MeetingStyle.Exploring);
}

public sealed class MiddleGround : Strategy
{
    public override string Key => "middle";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "elk half jaar komt het midden van alle posities op papier; wie tekent doet mee";

    public override void Coordinate(Situation situation)
    {
        if (!situation.IsMoment(every: 6))
            return;

        situation.LapsePlans();                     // de oude tekst loopt af
        var plan = situation.NewDraft();            // een leeg vel
        for (var issue = 0; issue < situation.Issues; issue++)
            plan.Aim(issue, Middle(situation, issue));

        situation.InviteMembers(plan);
        var signers = situation.Sign(plan, persuasion: 0);                              // elk antwoordt voor zichzelf
        situation.CloseMoment(plan, impasse: signers < situation.Members);              // wie had willen tekenen is teleurgesteld
        plan.LeaveOutObjectors();
        if (signers > 1)
            situation.PutInForce(plan, enforcement: 0, Key);
        situation.ChargeMembers(situation.Scenario.Coordination.MeetingCost);           // praten is nooit gratis
    }

    private static double Middle(Situation situation, int issue) =>
        Enumerable.Range(0, situation.Actors).Average(actor => situation.Position(actor, issue));
}

public sealed class MiddleWithCoffee : Strategy
{
    private readonly MiddleGround _middle = new();

    public override string Key => "middle-with-coffee";
    public override StrategyKind Kind => StrategyKind.Horizontal;
    public override string Summary => "elke maand koffie, en elk half jaar het midden van alle posities";

    public override void Coordinate(Situation situation)
    {
        situation.HoldMeetings(MeetingStyle.Exploring);
        _middle.Coordinate(situation);
    }
}
