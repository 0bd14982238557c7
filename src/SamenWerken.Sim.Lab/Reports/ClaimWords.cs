using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>What claims say, in both languages. A claim without a translation, such as one of the user's own, keeps its words.</summary>
internal static class ClaimWords
{
    private static readonly Dictionary<string, (string Statement, string Note)> Dutch = new(StringComparer.Ordinal)
    {
        ["compulsion-raises-cynicism"] = (
            "Verplichte coördinatie maakt partijen cynischer dan een afspraak die even streng wordt gehandhaafd maar door allen is getekend, en cynischer dan alleen gaan.",
            "Dat een opgelegde verschuiving cynisme voedt, is een aanname (reactantie; Brehm 1966) en bepaalt de richting. Wat kan tegenvallen is de grootte: kleine overwinningen helen, en een plan voor bewoners brengt er enkele."),
        ["going-alone-is-no-option"] = (
            "Niemand kan het alleen: met een afspraak tussen allen zijn bewoners en partijen beter af dan wanneer ieder alleen gaat of zich alleen aan de anderen aanpast.",
            "Dat een passend antwoord vraagt dat partijen dezelfde kant op bewegen, is ingebouwd (fragmentatie). Alleen gaan kost geen ontmoetingen; wie afspreekt betaalt de eigen ontmoetingen."),
        ["less-conflict-does-not-go-with-more-gain"] = (
            "Harmonieus samenwerken is een fabel: groepen met minder conflict winnen niet meer dan groepen met meer conflict.",
            "Een samenhang over runs, dus over groepen die in doelen en toeval verschillen; ze zegt niets over wat er zou gebeuren als men het conflict wegnam."),
        ["horizontal-beats-an-appeal-when-goals-diverge"] = (
            "Waar doelen uiteenlopen, brengt coördinatie die vraagt wat elke partner zelf wint meer samenwerking dan een beroep op het hogere doel.",
            "Doelen lopen uiteen: idealen zijn getrokken zonder op de behoefte van bewoners te letten (alignment 0); in het dorp zoals dat scenario ze heeft. Samenwerking telt wat bewegingen aan de doelen van anderen geven; daaruit bestaat uitruil, terwijl een appel op de behoefte van bewoners mikt. De maat helt dus naar het horizontale: maatschappelijke waarde en inspanning staan ernaast."),
        ["interests-and-frames-sustain-collaboration"] = (
            "Een kader van afspraken tussen partijen die hun belangen hebben verteld, houdt samenwerking beter in stand dan relaties alleen, ook als mensen wisselen; en zonder open belangen is het kader minder waard.",
            "Mensen wisselen: de vertegenwoordiger van elke actor met een kans van 0.02 per maand. Een tafel vindt vanzelf de billijke uitkomst van wat ze weet, zonder de kosten van onderhandelen: dat vleit het kader."),
        ["investing-in-relations-raises-cooperation"] = (
            "Ontmoetingen besteden aan elkaar leren kennen in plaats van aan zaken doen verhoogt het vertrouwen, en de samenwerking mee.",
            "Dat een ontmoeting om de relatie vertrouwen toevoegt, is ingebouwd; of er samenwerking op volgt niet, want er worden half zoveel voorstellen gedaan."),
        ["light-coercion-decides-without-cynicism"] = (
            "Waar kernbelangen beschermd zijn en een ruime meerderheid de rest mag binden, komen er vaker besluiten dan met eenstemmigheid, met minder cynisme dan onder volle dwang.",
            "Licht: een quorum van twee derde, en een derde van de handhaving van volle dwang; uitgaven en vertrekmogelijkheid zijn gelijk. Een norm beslist alleen de regionale onderwerpen samen."),
        ["many-preconditions-hinder"] = (
            "Hoe meer onderwerpen één partij vooraf vastlegt, hoe minder samenwerking een tafel brengt en hoe vaker ze in een impasse eindigt.",
            "Dat over wat vooraf vastligt niet te onderhandelen valt, is ingebouwd; dat de rest dat niet meer goedmaakt niet."),
        ["the-more-parties-the-harder-to-agree"] = (
            "Hoe meer partijen, hoe vaker een tafel in een impasse eindigt, en hoe minder samenwerking ze brengt.",
            "Een convenant vraagt elke handtekening, wat rekenkundig moeilijker is met velen; dat een coalitie van wie wel willen zonder de anderen doorgaat, zit ook in het model. In Utrecht staan 45 partijen tegenover één van elk van negen soorten."),
        ["multiple-questions-need-collaboration"] = (
            "Hoe meer onderwerpen de vraag van een huishouden raakt, hoe meer huishoudens samenwerking helpt boven wat partijen helpen die alleen gaan.",
            "Geteld in huishoudens, van één onderwerp tot zeven: de verhouding zou al rekenkundig groeien. Niemands gedrag hangt van het aantal onderwerpen af; alleen de waarde van wat er gedaan wordt."),
        ["more-persuasion-does-not-rescue-an-appeal"] = (
            "Het hogere doel nog eens en beter uitleggen brengt actoren niet in beweging en niet tot samenwerking.",
            "Dat overtuigen actoren bij het tekenen het publieke laat wegen in plaats van de eigen doelen, is ingebouwd; juist dat betwijfelt het essay. Beproefd wordt of de afspraken die dan tot stand komen iets waard zijn."),
        ["reasoning-from-need-gives-public-value"] = (
            "Partijen die redeneren vanuit wat bewoners nodig hebben, en het van hen horen, brengen meer maatschappelijke waarde dan partijen die dat minder doen.",
            "Dat wie het publieke meer weegt er meer voor besluit, is ingebouwd; hoeveel daarvan door afspraken met anderen heen komt niet."),
        ["shared-commissioning-beats-a-single-buyer"] = (
            "Opdrachtgevers die de voorwaarden van een aanbesteding samen stellen, winnen voor allen meer, en meer maatschappelijke waarde, dan één budgethouder alleen.",
            "Dat de inspanning stijgt is ingebouwd, want opdrachtgevers zijn aan de voorwaarden gebonden en dan zijn er meer gebonden; ze telt niet mee."),
        ["shared-values-sustain-cooperation"] = (
            "Hoe meer partijen een 'wij' delen, hoe meer ze samenwerken, of er nu een beroep op hen wordt gedaan of ze uitruilen.",
            "Gedeelde waarden: het gewicht van het publieke in ieders perspectief. Samenwerking telt wat aan de eigen doelen van anderen wordt gegeven; bewegen voor het publieke telt dus alleen voor zover het die dient."),
        ["small-steps-beat-big-plans"] = (
            "Kleine stappen brengen meer samenwerking dan grote: in wat twee partijen in één keer uitruilen, en in uitruilen voordat er een gezamenlijk plan komt.",
            "Samenwerking is die van de tweede helft: de uitruil komt eerst, twee van de vijf jaar, en wat geruild is staat als het plan gemaakt wordt."),
        ["tendering-sits-badly-with-collaboration"] = (
            "Een aanbesteding brengt minder samenwerking en minder vertrouwen dan een convenant dat even streng wordt gehandhaafd.",
            "Dat wie een aanbesteding verliest de opdrachtgevers minder vertrouwt, is ingebouwd; dat winnaars en opdrachtgevers hun beloften aan elkaar nakomen bouwt vertrouwen op zoals overal."),
        ["training-in-openness-improves-collaboration"] = (
            "Partijen trainen in openheid over hun belangen maakt de samenwerking beter, aan een tafel en tussen twee.",
            "Iedereen wordt na een jaar getraind, in het praktijklab halverwege; openheid en kennis van de anderen groeien met 0.3 en blijven."),
        ["unclear-mandates-undermine-and-networks-most"] = (
            "Waar onduidelijk is wat vertegenwoordigers mogen beloven, lijdt de samenwerking, en het meest waar die op intenties en vertrouwen rust in plaats van op dwang.",
            "Onduidelijk: een tiende van de kanten die nagekomen zouden worden, wordt thuis overstemd. Dat dit iets kost is ingebouwd; wie het het meest kost niet."),
        ["undisclosed-interests-read-as-unwillingness"] = (
            "Waar belangen niet verteld worden, worden voorstellen vaker geweigerd, en de weigeringen kosten vertrouwen omdat ze voor onwil worden aangezien.",
            "Dat een weigering voor onwil wordt aangezien is een aanname (AttributionWeight 1); de tweede verwachting vergelijkt met een wereld waarin niemand dat doet (0)."),
        ["unequal-exchange-undermines"] = (
            "Uitruil op billijke voorwaarden brengt meer samenwerking en minder cynisme dan uitruil waarin wie voorstelt bijna alle winst houdt.",
            "Dat minder winnen dan anderen cynisme voedt is een aanname; maar ieder stelt om de beurt voor, zodat onbillijke voorwaarden met de tijd uitmiddelen."),
        ["unmonitored-compulsion-is-poorly-carried-out"] = (
            "Wat is opgelegd wordt alleen uitgevoerd zover erop gelet wordt: zonder toezicht worden minder beloften nagekomen, en dwang verliest daar meer bij dan een afspraak die allen tekenden.",
            "Dat een boete die nooit wordt opgelegd niemand aan een belofte houdt, is ingebouwd (vergelijking 6). Het verschil met het convenant niet."),
        ["central-sanctions-work-as-well-as-peers"] = (
            "Sancties van een centrum verhogen het nakomen van beloften, en de samenwerking, niet minder dan sancties van gelijken.",
            "Een boete werkt met dezelfde vergelijking wie haar ook oplegt, en niemand betaalt voor het straffen: dat ze gelijk werken is bijna ingebouwd."),
        ["control-is-not-always-harmful"] = (
            "Toezicht op beloften verlaagt de samenwerking niet en verhoogt het cynisme niet met een hoeveelheid die ertoe doet, ook waar het iets opeet van de eigen reden om woord te houden.",
            "Verdringing is 0.5: bij vol toezicht en volle behoefte aan autonomie gaat de helft verloren van wat een belofte zelf bindt."),
        ["a-covenant-with-a-sword-beats-one-without"] = (
            "Een convenant waarop bij breuk een boete staat brengt meer samenwerking dan een convenant zonder sancties.",
            "In de experimenten werd een convenant alleen in een kwart van de gevallen of minder gebroken; waar beloften toch al worden nagekomen heeft een zwaard niets te snijden."),
        ["a-mandate-can-beat-voluntary-collaboration"] = (
            "Samenwerking die is opgelegd kan betere publieke uitkomsten brengen dan vrijwillige.",
            "Een mandaat mikt hier op wat bewoners nodig hebben zoals ieder dat waarneemt: een welwillende heerser. Vrijwillige afspraken mikken op wat de partijen willen. Het model van het artikel is van een andere soort (waterkwaliteit in een merengebied)."),
        ["reputation-fails-with-size"] = (
            "Roddel en de keuze van partners op vertrouwen verhogen de samenwerking in een kleine groep, en in een grote minder.",
            "In het artikel is reputatie alles wat vreemden aan het samenwerken houdt; hier ontmoeten partijen elkaar steeds weer, zodat ze minder toe te voegen heeft."),
        ["slow-growth-beats-a-big-start"] = (
            "Een samenwerking die met weinigen begint en anderen een voor een toelaat, bereikt meer samenwerking dan een die met allen begint.",
            "Twaalf partijen; de start met weinigen heeft er vier, en elke derde maand een erbij tot in het tweede jaar. Samenwerking is die van de tweede helft, als allen erin zitten. In de experimenten zagen nieuwkomers hoe het de anderen was vergaan; hier weten ze niet meer dan wie ook."),
    };

    internal static string Statement(ClaimResult claim, Language language) =>
        language == Language.Dutch && Dutch.TryGetValue(claim.Id, out var words) ? words.Statement : claim.Statement;

    internal static string Note(ClaimResult claim, Language language) =>
        language == Language.Dutch && Dutch.TryGetValue(claim.Id, out var words) ? words.Note : claim.Note;

    /// <summary>Claims that have been translated.</summary>
    internal static IEnumerable<string> Translated => Dutch.Keys;
}
