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
            ($"box-{place + 1}", BoxFigure.Of(box, Cases.Cases, Asked, ExperimentParts.Origin(Plan))),
            ($"peeling-{place + 1}", new PeelingFigure(box, Asked, ExperimentParts.Origin(Plan))),
        ])
    ];

    private Headline Asked => ConditionWords.Of(Condition, Plan.Outcomes);

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
        return new Report(
            look.Say("reports.discovery.where", ("scenario", look.Name(Plan.Experiment.Scenario)), ("condition", Asked.In(look))),
            string.Join(" ", Sentences(look)),
            [
                new(look.Say("common.what-was-found"),
                [
                    new ParagraphBlock(Share(look)), .. Figures.Select(figure => new FigureBlock(figure.Figure)),
                    .. Found.Boxes.Length > 0 ? [Boxes(look), Ends(look)] : Array.Empty<ReportBlock>(),
                ]),
                ExperimentParts.SetUp(look, Plan),
                Method(look),
                ReportParts.Repeat(look, Command, (look.Say("common.seed"), FormattableString.Invariant($"{Plan.Experiment.Seed}"))),
            ],
            language)
            .Asking(look, Plan.Experiment, look.Say("reports.discovery.here-in-which-part", ("condition", Asked.In(look))));
    }

    private string Share(Look look) => look.Say("reports.discovery.it-holds-in-about", ("share", look.Percent(Found.Share)),
        ("points", Found.Points), ("leftOut", LeftOut(look)));

    private string LeftOut(Look look) =>
        Cases.LeftOut == 0 ? "" : look.Say("reports.discovery.more-have-no-value", ("leftOut", Cases.LeftOut));

    private string Nothing(Look look) => Found.P is { } p
        ? p > Found.Significance
            ? look.Say("reports.discovery.no-box-the-densest", ("p", look.Text(p, 2)))
            : look.Say("reports.discovery.no-box-it-is", ("p", look.Text(p, 3)))
        : look.Say("reports.discovery.no-box-it-holds", ("everywhere", Everywhere(look)));

    private string Everywhere(Look look) => Found.Members < Found.Points / 2.0
        ? look.Say("reports.discovery.nowhere-or-almost-so")
        : look.Say("reports.discovery.everywhere-or-almost-so");

    private string Sentence(Look look, DiscoveredBox box, int place)
    {
        var words = BoxWords.Of(box.Box, look);
        var (density, coverage, share) = (look.Percent(box.Quality.Density), look.Percent(box.Quality.Coverage), look.Percent(Found.Share));
        return place == 0
            ? look.Say("reports.discovery.where-it-holds-in", ("condition", Asked.In(look)), ("words", words), ("density", density),
                ("share", share), ("coverage", coverage))
            : look.Say("reports.discovery.outside-that-also-where", ("words", words), ("density", density), ("coverage", coverage));
    }

    private TableBlock Boxes(Look look) => new(
        look.Say("reports.discovery.the-boxes"),
        [
            look.Say("reports.discovery.box"), look.Say("common.coverage"), look.Say("common.density"), look.Say("reports.discovery.mass"),
            "p",
            look.Say("reports.discovery.density-in-cases-held"),
        ],
        [
            .. Found.Boxes.Select(box => (IReadOnlyList<string>)
            [
                BoxWords.Of(box.Box, look), look.Text(box.Quality.Coverage, 3), look.Text(box.Quality.Density, 3),
                look.Text(box.Quality.Mass, 3),
                look.Text(box.P, 3), look.Interval(look.Text(box.HeldOutDensity.Low, 2), look.Text(box.HeldOutDensity.High, 2)),
            ])
        ]);

    private TableBlock Ends(Look look) => new(
        look.Say("reports.discovery.how-sure-each-end"),
        [
            look.Say("reports.discovery.restriction"), look.Say("reports.discovery.quasi-p"),
            look.Say("reports.discovery.found-in-resamples"),
            look.Say("reports.discovery.lower-end-in-95"), look.Say("reports.discovery.upper-end-in-95"),
        ],
        [
            .. Found.Boxes.SelectMany(box => box.Restrictions).Select(its => (IReadOnlyList<string>)
            [
                BoxWords.Of(new Box([its.Restriction]), look), look.Text(its.QuasiP, 4), look.Percent(its.Found), Text(look, its.Low),
                Text(look, its.High),
            ])
        ]);

    private static string Text(Look look, Statistics.Interval? interval) =>
        interval is { } its ? look.Interval(look.Short(its.Low), look.Short(its.High)) : "–";

    private static ReportSection Method(Look look) => new(look.Say("common.method"),
        new ParagraphBlock(look.Say("reports.discovery.prim-the-patient-rule")),
        new ParagraphBlock(look.Say("reports.discovery.a-design-point-counts")),
        ReportParts.Luck(look), ReportParts.Model(look));
}
