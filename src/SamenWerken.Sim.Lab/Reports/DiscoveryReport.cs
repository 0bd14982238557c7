using SamenWerken.Sim.Discovery;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of a discovery in an experiment, its figures and its sentences.</summary>
/// <param name="Plan">The experiment.</param>
/// <param name="Condition">What was asked.</param>
/// <param name="Cases">The design points as cases.</param>
/// <param name="Found">What was found.</param>
/// <param name="Command">The command line that found it.</param>
public sealed record DiscoveryReport(ExperimentPlan Plan, Condition Condition, ExperimentCases Cases, Discoveries Found, string Command)
{
    /// <summary>The figures with the ends of their names.</summary>
    public IReadOnlyList<(string Name, Figure Figure)> Figures =>
    [
        .. Found.Boxes.SelectMany((box, place) => (IEnumerable<(string, Figure)>)
        [
            ($"box-{place + 1}", BoxFigure.Of(box, Cases.Cases, Condition.ToString(), ExperimentParts.Origin(Plan))),
            ($"peeling-{place + 1}", new PeelingFigure(box, Condition.ToString(), ExperimentParts.Origin(Plan))),
        ])
    ];

    /// <summary>What was found, a sentence a box; or that nothing was.</summary>
    /// <param name="look">Language.</param>
    public IReadOnlyList<string> Sentences(Look look) => Found.Boxes.Length == 0
        ? [Nothing(look)]
        : [.. Found.Boxes.Select((box, place) => Sentence(look, box, place))];

    /// <summary>Makes the report.</summary>
    /// <param name="language">Language of its words.</param>
    public Report Of(Language language = Language.English)
    {
        var look = new Look { Language = language };
        return new(
            look.Say($"{look.Name(Plan.Experiment.Scenario)}: where {Condition}", $"{look.Name(Plan.Experiment.Scenario)}: waar {Condition}"),
            string.Join(" ", Sentences(look)),
            [
                ReportParts.Question(look, Plan.Experiment, look.Say(
                    $"Here: in which part of the space of parameters is {Condition}, in the mean over luck?",
                    $"Hier: in welk deel van de ruimte van parameters is {Condition}, gemiddeld over het toeval?")),
                new(look.Say("What was found", "Wat eruit kwam"),
                [
                    new ParagraphBlock(Share(look)), .. Figures.Select(figure => new FigureBlock(figure.Figure)),
                    .. Found.Boxes.Length > 0 ? [Boxes(look), Ends(look)] : Array.Empty<ReportBlock>(),
                ]),
                ExperimentParts.SetUp(look, Plan),
                Method(look),
                ReportParts.Repeat(look, Command, (look.Say("Seed", "Toevalszaad (seed)"), FormattableString.Invariant($"{Plan.Experiment.Seed}"))),
            ],
            language);
    }

    private string Share(Look look) => look.Say(
        $"It holds in about {look.Percent(Found.Share)} of the {Found.Points} design points{LeftOut(look)}.",
        $"Het geldt in ongeveer {look.Percent(Found.Share)} van de {Found.Points} ontwerppunten{LeftOut(look)}.");

    private string LeftOut(Look look) => Cases.LeftOut == 0 ? "" : look.Say(
        $"; {Cases.LeftOut} more have no value and are left out", $"; nog {Cases.LeftOut} hebben geen waarde en blijven buiten beschouwing");

    private string Nothing(Look look) => Found.P is { } p
        ? p > Found.Significance
            ? look.Say(
                $"No box: the densest part of the space is no denser than luck makes it (p = {look.Text(p, 2)}).",
                $"Geen doos: het dichtste deel van de ruimte is niet dichter dan het toeval het maakt (p = {look.Text(p, 2)}).")
            : look.Say(
                $"No box: it is not spread by luck alone (p = {look.Text(p, 3)}), but no part that is large enough is so much denser that a restriction is worth it.",
                $"Geen doos: het is niet door toeval alleen verspreid (p = {look.Text(p, 3)}), maar geen deel dat groot genoeg is, is zoveel dichter dat een grens loont.")
        : look.Say($"No box: it holds {Everywhere(look)}.", $"Geen doos: het geldt {Everywhere(look)}.");

    private string Everywhere(Look look) => Found.Members < Found.Points / 2.0 ? look.Say("nowhere, or almost so", "nergens, of bijna nergens") : look.Say("everywhere, or almost so", "overal, of bijna overal");

    private string Sentence(Look look, DiscoveredBox box, int place)
    {
        var words = BoxWords.Of(box.Box, look);
        var (density, coverage, share) = (look.Percent(box.Quality.Density), look.Percent(box.Quality.Coverage), look.Percent(Found.Share));
        return place == 0
            ? look.Say(
                $"{Condition} where {words}: it holds in {density} of this part (in {share} of all), which has {coverage} of all cases where it holds.",
                $"{Condition} waar {words}: het geldt in {density} van dit deel (in {share} van alles), waarin {coverage} ligt van alle gevallen waar het geldt.")
            : look.Say(
                $"Outside that also where {words}: in {density} of that part, with {coverage} of all cases.",
                $"Daarbuiten ook waar {words}: in {density} van dat deel, met {coverage} van alle gevallen.");
    }

    private TableBlock Boxes(Look look) => new(
        look.Say("The boxes", "De dozen"),
        [
            look.Say("box", "doos"), look.Say("coverage", "dekking"), look.Say("density", "dichtheid"), look.Say("mass", "massa"), look.Say("p", "p"),
            look.Say("density in cases held out", "dichtheid in achtergehouden gevallen"),
        ],
        [
            .. Found.Boxes.Select(box => (IReadOnlyList<string>)
            [
                BoxWords.Of(box.Box, look), look.Text(box.Quality.Coverage, 3), look.Text(box.Quality.Density, 3), look.Text(box.Quality.Mass, 3),
                look.Text(box.P, 3), $"[{look.Text(box.HeldOutDensity.Low, 2)}, {look.Text(box.HeldOutDensity.High, 2)}]",
            ])
        ]);

    private TableBlock Ends(Look look) => new(
        look.Say("How sure each end is", "Hoe zeker elk eind is"),
        [
            look.Say("restriction", "beperking"), look.Say("quasi-p", "quasi-p"), look.Say("found in resamples", "gevonden in hertrekkingen"),
            look.Say("lower end in 95 %", "ondereind in 95 %"), look.Say("upper end in 95 %", "boveneind in 95 %"),
        ],
        [
            .. Found.Boxes.SelectMany(box => box.Restrictions).Select(its => (IReadOnlyList<string>)
            [
                BoxWords.Of(new Box([its.Restriction]), look), look.Text(its.QuasiP, 4), look.Percent(its.Found), Text(look, its.Low), Text(look, its.High),
            ])
        ]);

    private static string Text(Look look, Statistics.Interval? interval) =>
        interval is { } its ? $"[{look.Short(its.Low)}, {look.Short(its.High)}]" : "–";

    private static ReportSection Method(Look look) => new(look.Say("Method", "Methode"),
        new ParagraphBlock(look.Say(
            "PRIM, the patient rule induction method: from the whole space thin strips are peeled off, each time the one whose loss makes the rest densest; the box with most evidence on that way is kept and its faces are moved once more. Friedman and Fisher (1999), Statistics and Computing 9, 123–143; Bryant and Lempert (2010), Technological Forecasting and Social Change 77(1), 34–49.",
            "PRIM, de methode van geduldig pellen: van de hele ruimte worden dunne repen afgehaald, telkens die waarvan het verlies de rest het dichtst maakt; de doos met het meeste bewijs op die weg blijft, en haar zijden worden nog eens verschoven. Friedman en Fisher (1999), Statistics and Computing 9, 123–143; Bryant en Lempert (2010), Technological Forecasting and Social Change 77(1), 34–49.")),
        new ParagraphBlock(look.Say(
            "A design point counts with the probability that it is of interest, given its replications: where luck blurs a mean, it counts for less than one and more than nothing. p is that of the whole search: how often it finds as much evidence when what is of interest is dealt out at random. Ends are recomputed in resamples of design points and of replications; densities held out are those in design points that a resample left out.",
            "Een ontwerppunt telt mee met de kans dat het zo is, gegeven zijn herhalingen: waar het toeval een gemiddelde vertroebelt, telt het voor minder dan één en meer dan niets. p is die van de hele zoektocht: hoe vaak ze evenveel bewijs vindt als wat ertoe doet willekeurig verdeeld wordt. Einden worden opnieuw berekend in hertrekkingen van ontwerppunten en van herhalingen; achtergehouden dichtheden zijn die in ontwerppunten die een hertrekking wegliet.")),
        ReportParts.Luck(look), ReportParts.Model(look));
}
