using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What claims say, in both languages. A claim without a translation, such as one of the user's own, keeps its words.</summary>
internal static class ClaimWords
{
    private static readonly Dictionary<string, (string Statement, string Note)> Dutch = new(StringComparer.Ordinal)
    {
        ["compulsion-raises-cynicism"] = (
            "Verplichte coördinatie maakt partijen cynischer dan een afspraak die even streng wordt gehandhaafd maar door allen is getekend, en cynischer dan alleen gaan.",
            "Dat een opgelegde verschuiving cynisme voedt, is een aanname (reactantie; Brehm 1966) en bepaalt de richting. Wat kan tegenvallen is de grootte: kleine overwinningen helen, en een plan voor bewoners brengt er enkele. Een aanwijzing bindt allen; een convenant dat niet slaagt bindt wie bereid blijft."),
        ["going-alone-is-no-option"] = (
            "Niemand kan het alleen: met een afspraak tussen allen zijn bewoners en partijen beter af dan wanneer ieder alleen gaat of zich alleen aan de anderen aanpast.",
            "Dat een passend antwoord vraagt dat partijen dezelfde kant op bewegen, is ingebouwd (fragmentatie). Alleen gaan kost geen ontmoetingen; wie afspreekt betaalt de eigen ontmoetingen."),
        ["less-conflict-does-not-go-with-more-gain"] = (
            "Harmonieus samenwerken is een fabel: groepen met minder conflict winnen niet meer dan groepen met meer conflict.",
            "Een samenhang over runs, dus over groepen die in doelen en toeval verschillen; ze zegt niets over wat er zou gebeuren als men het conflict wegnam."),
        ["horizontal-beats-an-appeal-when-goals-diverge"] = (
            "Waar doelen uiteenlopen, brengt coördinatie die vraagt wat elke partner zelf wint meer samenwerking dan een beroep op het hogere doel.",
            "Doelen lopen uiteen: idealen zijn getrokken zonder op de behoefte van bewoners te letten (alignment 0); in het dorp zoals dat scenario ze heeft. Samenwerking telt wat bewegingen aan de doelen van anderen geven; daaruit bestaat uitruil, terwijl een oproep op de behoefte van bewoners mikt. De maat helt dus naar het horizontale: maatschappelijke waarde en inspanning staan ernaast. Er wordt evenveel besteed en niets gehandhaafd."),
        ["interests-and-frames-sustain-collaboration"] = (
            "Een kader van afspraken tussen partijen die hun belangen hebben verteld, houdt samenwerking beter in stand dan relaties alleen, ook als mensen wisselen; en zonder open belangen is het kader minder waard.",
            "Mensen wisselen: de vertegenwoordiger van elke actor met een kans van 0,02 per maand. Beide besteden evenveel en worden niet gehandhaafd; de uren van de begeleider zelf zijn niemands kosten, wat het kader vleit."),
        ["investing-in-relations-raises-cooperation"] = (
            "Waar het vertrouwen laag is, verhoogt ontmoetingen besteden aan elkaar leren kennen in plaats van aan zaken doen het vertrouwen, en de samenwerking mee.",
            "Het vertrouwen is laag: 0,2 aan het begin, tussen partijen waarvan het scenario de relatie niet geeft. Dat een ontmoeting waarin iemand zich opent vertrouwen toevoegt, is ingebouwd, en relationele ontmoetingen doen dat twee keer zo snel; of er samenwerking op volgt niet, want er worden half zoveel voorstellen gedaan. Wat relaties kunnen bedenken is een andere uitspraak."),
        ["light-coercion-decides-without-cynicism"] = (
            "Waar kernbelangen beschermd zijn en een ruime meerderheid de rest mag binden, komen er vaker besluiten dan met eenstemmigheid, met nauwelijks meer cynisme dan daarbij en minder dan onder volle dwang.",
            "Licht: het quorum van een norm is twee derde in plaats van allen, verder is alles gelijk, met een derde van de handhaving van volle dwang. Een norm beslist alleen de regionale onderwerpen samen, een aanwijzing alle: zoveel van het verschil in cynisme is rekenkunde."),
        ["many-preconditions-hinder"] = (
            "Hoe meer onderwerpen één partij vooraf vastlegt, hoe minder samenwerking een tafel brengt en hoe vaker ze in een impasse eindigt.",
            "Dat over wat vooraf vastligt niet te onderhandelen valt, is ingebouwd; dat de rest dat niet meer goedmaakt niet. Een zitting over minder onderwerpen kost minder."),
        ["the-more-parties-the-harder-to-agree"] = (
            "Hoe meer partijen, hoe vaker een tafel in een impasse eindigt, en hoe minder ze hun belangen dichterbij brengt.",
            "Een convenant vraagt elke handtekening, wat rekenkundig moeilijker is met velen, en een begeleider hoort van velen in een uur niet meer reacties dan van weinigen; wat de partijen dan in hun belangen winnen is niet ingebouwd. Een coalitie van wie wel willen gaat zonder de anderen door. In Utrecht staan 45 partijen tegenover één van elk van negen soorten."),
        ["multiple-questions-need-collaboration"] = (
            "Hoe meer onderwerpen de vraag van een huishouden raakt, hoe meer huishoudens samenwerking helpt boven wat partijen helpen die alleen gaan.",
            "Geteld in huishoudens, van één onderwerp tot zeven: de verhouding zou al rekenkundig groeien. Niemands gedrag hangt van het aantal onderwerpen af; alleen de waarde van wat er gedaan wordt."),
        ["more-persuasion-does-not-rescue-an-appeal"] = (
            "Het hogere doel nog eens en beter uitleggen brengt actoren niet in beweging en niet tot samenwerking.",
            ""),
        ["reasoning-from-need-gives-public-value"] = (
            "Partijen die redeneren vanuit wat bewoners nodig hebben, en het van hen horen, brengen meer maatschappelijke waarde dan partijen die dat minder doen.",
            "Dat wie het publieke meer weegt er meer voor besluit, is ingebouwd; hoeveel daarvan door afspraken met anderen heen komt niet."),
        ["shared-commissioning-beats-a-single-buyer"] = (
            "Opdrachtgevers die de voorwaarden van een aanbesteding samen stellen, winnen voor allen meer, en meer maatschappelijke waarde, dan één budgethouder alleen.",
            "Niet dezelfde partijen zijn gebonden: opdrachtgevers zijn aan de voorwaarden gebonden, en dan zijn er meer gebonden. De inspanning stijgt dus per constructie, en telt niet mee."),
        ["shared-values-sustain-cooperation"] = (
            "Hoe meer partijen een 'wij' delen, hoe meer ze samenwerken, of er nu een beroep op hen wordt gedaan of ze uitruilen.",
            "Gedeelde waarden: het gewicht van het publieke in ieders perspectief. Samenwerking telt wat aan de eigen doelen van anderen wordt gegeven; bewegen voor het publieke telt dus alleen voor zover het die dient."),
        ["small-steps-beat-big-plans"] = (
            "Partijen die in kleine stappen naar elkaar toe bewegen komen tot meer samenwerking dan partijen die dat in grote doen.",
            "Stappen van een kwart van de afstand tegenover de hele afstand in één keer. Een ontmoeting heeft in beide ruimte voor twaalf afspraken, zodat er in kleine stappen evenveel kan bewegen; alleen de grootte van een stap verschilt."),
        ["tendering-sits-badly-with-collaboration"] = (
            "Een aanbesteding brengt minder samenwerking en minder vertrouwen dan een convenant dat even streng wordt gehandhaafd.",
            "Dat wie een aanbesteding verliest de opdrachtgevers minder vertrouwt, is ingebouwd; dat winnaars en opdrachtgevers hun toezeggingen aan elkaar nakomen bouwt vertrouwen op zoals overal. Een aanbesteding bindt opdrachtgevers en winnaars, een convenant wie tekent."),
        ["training-in-openness-improves-collaboration"] = (
            "Waar partijen gesloten zijn, maakt hen trainen in openheid over hun belangen de samenwerking beter, aan een tafel en tussen twee.",
            "Gesloten: de openheid is gemiddeld 0,15 in het referentiescenario, 0,25 in het praktijklab. Iedereen wordt na een jaar getraind, in het praktijklab halverwege; openheid en kennis van de anderen groeien met 0,3 en blijven. De training zelf kost niets."),
        ["unclear-mandates-undermine-and-networks-most"] = (
            "Waar onduidelijk is wat vertegenwoordigers mogen beloven, lijdt de samenwerking, en het meest waar die op intenties en vertrouwen rust in plaats van op dwang.",
            "Onduidelijk: een tiende van de kanten die nagekomen zouden worden, wordt thuis overstemd. Dat dit iets kost is ingebouwd; wie het het meest kost niet. De handhaving is hier niet gelijk: dwang is wat vergeleken wordt."),
        ["undisclosed-interests-read-as-unwillingness"] = (
            "Waar belangen niet verteld worden, worden voorstellen vaker geweigerd, en de weigeringen kosten vertrouwen omdat ze voor onwil worden aangezien.",
            "Niet verteld: openheid 0,05 en aan het begin geen kennis, zodat wie geweigerd wordt niet kan weten waarom; verteld: 0,75 en 0,8. Dat een weigering dan voor onwil wordt aangezien is een aanname (AttributionWeight 1); de tweede verwachting vergelijkt met een wereld waarin niemand dat doet (0). Aan een tafel kent het model zo'n lezing niet."),
        ["unequal-exchange-undermines"] = (
            "Uitruil op billijke voorwaarden brengt meer samenwerking en minder cynisme dan uitruil waarin wie voorstelt bijna alle winst houdt.",
            "Dat minder winnen dan anderen cynisme voedt is een aanname; maar ieder stelt om de beurt voor, zodat onbillijke voorwaarden met de tijd uitmiddelen."),
        ["unmonitored-compulsion-is-poorly-carried-out"] = (
            "Wat is opgelegd wordt alleen uitgevoerd zover erop gelet wordt: zonder toezicht worden minder toezeggingen nagekomen, en dwang verliest daar meer bij dan een afspraak die allen tekenden.",
            "Dat een boete die nooit wordt opgelegd niemand aan een toezegging houdt, is ingebouwd (vergelijking 6). Het verschil met het convenant niet. Toezicht eet hier niets op van de eigen reden om woord te houden (verdringing 0)."),
        ["invention-is-what-makes-relations-pay"] = (
            "Relaties lonen omdat partijen die elkaars praktijk kennen onconventionele oplossingen bedenken: zonder die brengt tijd voor relaties nauwelijks meer dan tijd voor zaken doen, met die wel.",
            "Vondsten komen waar twee elkaar kennen en vertrouwen, in elke strategie met ontmoetingen (in 0,5 van de ontmoetingen van twee die dat volledig doen; naar Follett 1925): dat relaties er meer doen is ingebouwd, wat ze voor het geheel waard zijn niet."),
        ["autonomy-need-makes-agreement-dearer"] = (
            "Hoe luider de roep om autonomie, hoe moeizamer partijen tot samenwerking komen en hoe minder ze erbij winnen, ook waar niets wordt opgelegd.",
            "Dat een beweging weg van de eigen manier een partij meer kost als ze meer autonomie nodig heeft, is ingebouwd (eigen manier, vergelijking 3). Hoeveel afspraken dat tegenhoudt niet."),
        ["agreement-of-many-is-rarer-and-more-on-the-average"] = (
            "Naarmate er meer partijen zijn wordt overeenstemming zeldzamer, en brengt wat wordt afgesproken hen er eerder toe hetzelfde te doen dan te geven en te nemen: de winst in belangen daalt, die in samenhang nauwelijks.",
            "De gezamenlijke winst valt precies in deze delen uiteen (paragraaf 5 van het model). Hetzelfde doen is per constructie iets waard (fragmentatie); dat velen dat vinden en weinigen meer vinden niet."),
        ["knowing-each-other-first-helps-a-covenant"] = (
            "Waar partijen elkaar nauwelijks kennen, brengt een jaar relaties en dan een convenant meer samenwerking dan een convenant vanaf het begin.",
            "Nauwelijks: vertrouwen 0,25 en geen kennis van elkaar aan het begin, in het scenario met die naam 0,4 en 0,05. Evenveel ontmoetingen in beide, en niemand vertrekt. Samenwerking is die van de tweede helft, als beide een tafel hebben; wat in het eerste jaar is uitgeruild staat dan nog, zoals het zou."),
        ["a-common-frame-of-reference-helps"] = (
            "Partijen die al ontmoetend een gemeenschappelijk interpretatiekader bouwen komen tot meer samenwerking en meer maatschappelijke waarde dan partijen die elkaar even vaak ontmoeten en dat niet doen.",
            "Dat wie iemand ontmoet die hij kent en vertrouwt het publieke zwaarder gaat wegen, is wat wordt aangezet (framing 0,02), en direct; dat afspraken en hun nakoming volgen niet. Samenwerking telt wat aan de eigen doelen van anderen wordt gegeven."),
        ["no-ready-made-plan-organises-collaboration"] = (
            "Wie denkt dat samenwerking te organiseren is door stap voor stap een kant-en-klaar plan te volgen, komt bedrogen uit.",
            ""),
        ["quarrelling-openly-leads-to-a-fairer-exchange"] = (
            "Samen spreken, en zo nodig ruzie maken, over ieders moeten, willen en kunnen leidt tot een billijker ruil dan verschillen wegpraten.",
            ""),
        ["bilateral-exchange-leaves-third-parties-worse-off"] = (
            "Wat twee uitruilen, wordt door derden betaald: onder velen verliest wie het minst wint bij bilaterale uitruil, terwijl onder twee niemand verliest.",
            "Ontmoetingen zijn hier gratis, zodat alleen afspraken iemand slechter af kunnen maken; met zijn tweeën is er geen derde, en moeten beiden verwachten te winnen. Dat niemand een derde iets vraagt is ingebouwd; dat die er meer bij verliest dan wint niet."),
        ["a-facilitators-time-is-worth-more-than-a-fine"] = (
            "Vier keer zoveel tijd van een begeleider brengt een convenant meer samenwerking dan een boete op het breken ervan.",
            "Voorstellen van 16 naar 64 per onderwerp en zitting, tegenover handhaving van 0 naar 0,15. De tijd van een begeleider is in het model niemands kosten, en het in stand houden van een boete evenmin (toezicht 0): wat elk waard is, niet wat het kost."),
        ["trust-matters-more-where-interests-conflict"] = (
            "Vertrouwen gaat nauwer samen met samenwerking waar belangen botsen dan waar ze overeenkomen.",
            "Vertrouwen aan het begin van 0,25 tot 0,8, bij alignment 0 tegenover 0,8, met een convenant en met uitruil. In de onderzoeken werd vertrouwen gemeten, hier wordt het gezet."),
        ["unanimity-is-more-equal-than-majority"] = (
            "Wie het allen eens moeten worden, vinden afspraken die de winst gelijker verdelen dan een meerderheid die de rest mag binden.",
            "Dezelfde tafel met een quorum van allen en van twee derde, alleen over regionale onderwerpen. Een tafel die niet slaagt laat in beide een coalitie van wie wel willen over."),
        ["central-sanctions-work-as-well-as-peers"] = (
            "Sancties van een centrum verhogen het nakomen van toezeggingen, en de samenwerking, niet minder dan sancties van gelijken.",
            "Een boete werkt met dezelfde vergelijking wie haar ook oplegt, en niemand betaalt voor het straffen: dat ze gelijk werken is bijna ingebouwd. Wat verschilt is hoeveel er te winnen valt, want plannen en pakketten worden niet even vaak gebroken."),
        ["control-is-not-always-harmful"] = (
            "Toezicht op toezeggingen verlaagt de samenwerking niet en verhoogt het cynisme niet met een hoeveelheid die ertoe doet, ook waar het iets opeet van de eigen reden om woord te houden.",
            "Verdringing is 0,5: bij sterk toezicht en volle behoefte aan autonomie gaat bijna de helft verloren van de eigen reden om woord te houden."),
        ["a-covenant-with-a-sword-beats-one-without"] = (
            "Een convenant waarop bij breuk een boete staat brengt meer nagekomen toezeggingen en meer samenwerking dan een convenant zonder sancties.",
            "Het geweten is 0,3 in de scenario's, zodat een convenant alleen ongeveer even vaak gebroken wordt als in de experimenten (5 tot 25 % van de gevallen, met een zwaard 1 tot 4 %). Boetes die betaald worden tellen als kosten, niet als samenwerking."),
        ["a-mandate-can-beat-voluntary-collaboration"] = (
            "Samenwerking die is opgelegd kan betere publieke uitkomsten brengen dan vrijwillige.",
            "Een aanwijzing mikt hier op wat bewoners nodig hebben zoals ieder dat waarneemt: een welwillende heerser, die allen bindt. Vrijwillige afspraken mikken op wat de partijen willen en binden wie meedoet. Het model van het artikel is van een andere soort (waterkwaliteit in een merengebied)."),
        ["reputation-fails-with-size"] = (
            "Roddel en de keuze van partners op vertrouwen verhogen de samenwerking in een kleine groep, en in een grote minder.",
            ""),
        ["slow-growth-beats-a-big-start"] = (
            "Een samenwerking die met weinigen begint en anderen een voor een toelaat, bereikt meer samenwerking dan een die met allen begint.",
            ""),
    };

    private static readonly Dictionary<string, string> DutchMissing = new(StringComparer.Ordinal)
    {
        ["more-persuasion-does-not-rescue-an-appeal"] =
            "Wat een uitleg zegt. Overtuigen is in het model het deel van het eigen gewicht dat een oproep bij het tekenen naar het publieke praat: dat meer ervan meer actoren beweegt is erin gestopt, en of betere uitleg er meer van bereikt is juist wat het essay betwijfelt. Hoe een oproep het bij een gegeven overtuigingskracht doet naast andere manieren, wordt in een andere uitspraak beproefd.",
        ["no-ready-made-plan-organises-collaboration"] =
            "Een proces dat gepland of onderweg gevonden kan worden. Een strategie van het model is zelf een vaste werkwijze; er is er geen die kijkt wat er gebeurt en zich aanpast, zodat gepland en ongepland niet te vergelijken zijn.",
        ["quarrelling-openly-leads-to-a-fairer-exchange"] =
            "Praten dat een verschil kan verbergen of onder ogen zien. Posities zijn in het model openbaar, en wat over belangen verteld wordt is waar; niemand kan een conflict wegpraten, aangaan of door ruzie beslechten. Conflict telt alleen als weigeringen, niet-ondertekenen en gebroken toezeggingen.",
        ["reputation-fails-with-size"] =
            "Vreemden, voor wie een reputatie alles is wat er is. Partijen ontmoeten elkaar hier steeds weer en zien zelf wie toezeggingen nakomt; roddel verlaagt vertrouwen alleen maar, en er is geen aanzien dat door helpen verdiend wordt. Waar reputatie niets te doen heeft kan ze ook niet falen.",
        ["slow-growth-beats-a-big-start"] =
            "Wat nieuwkomers zagen voordat ze kwamen. In de experimenten hadden ze gezien hoe de anderen op elkaar afstemden en verwachtten ze dat het zo doorging; hier weet en verwacht wie erbij komt niet meer dan wie ook, en er is geen spel van de zwakste schakel waarin één twijfelaar alles bederft. Alleen het aantal handtekeningen zou verschillen.",
    };

    internal static string Statement(ClaimResult claim, Language language) =>
        language == Language.Dutch && Dutch.TryGetValue(claim.Id, out var words) ? words.Statement : claim.Statement;

    internal static string Note(ClaimResult claim, Language language) =>
        language == Language.Dutch && Dutch.TryGetValue(claim.Id, out var words) ? words.Note : claim.Note;

    internal static string Missing(ClaimResult claim, Language language) =>
        language == Language.Dutch && DutchMissing.TryGetValue(claim.Id, out var words) ? words : claim.Missing;

    /// <summary>Claims that have been translated.</summary>
    internal static IEnumerable<string> Translated => Dutch.Keys;
}
