using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The report of a calibration, its picture and its sentences.</summary>
public static class CalibrationReport
{
    private const double Barely = 0.1; // a region that is narrower by less than this is hardly narrower

    /// <summary>The figure with its name; none where everything is ruled out.</summary>
    public static IReadOnlyList<(string Name, Figure Figure)> Figures(CalibrationResult result) => result.Posterior is { } posterior
        ? [("posterior", new PosteriorFigure(posterior, result.Trials.Space, From(result)))]
        : [];

    /// <summary>What was found, in a few sentences.</summary>
    public static IReadOnlyList<string> Sentences(Look look, CalibrationResult result)
    {
        var remaining = result.Waves[^1].Remaining;
        if (result.Posterior is not { } posterior)
        {
            return
            [
                look.Say("reports.calibration.everything-is-ruled-out"),
            ];
        }

        var factors = result.Trials.Space.Factors;
        var free = Enumerable.Range(0, factors.Count).Where(place => posterior.Narrowed(place) < Barely)
            .Select(place => ParameterWords.NameOf(factors[place].Path, look)).ToList();
        return
        [
            result.Waves.Count == 1
                ? look.Say("reports.calibration.after-wave-of-the", ("waves", result.Waves.Count),
                    ("remaining", look.Text(100 * (1 - remaining), remaining < 0.01 ? 2 : 0)))
                : look.Say("reports.calibration.after-waves-of-the", ("waves", result.Waves.Count),
                    ("remaining", look.Text(100 * (1 - remaining), remaining < 0.01 ? 2 : 0))),
            free.Count == 0
                ? look.Say("reports.calibration.the-patterns-constrain-every")
                : look.Say("reports.calibration.the-patterns-do-not", ("free", look.Listed(free))),
            look.Say("reports.calibration.of-settings-of-the", ("checks", result.Checks.Count), ("plausible", result.Plausible),
                ("caveat", result.Plausible == 0 ? look.Say("reports.calibration.what-is-left-is") : "")),
        ];
    }

    /// <summary>Makes the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(CalibrationResult result, string command, Language language = Language.English)
    {
        var look = new Look { Language = language };
        return new Report(
            look.Say("reports.calibration.what-rule-out", ("scenario", look.Name(result.Trials.Scenario)),
                ("patterns", look.Say(result.Patterns.Name, result.Patterns.DutchName ?? result.Patterns.Name))),
            string.Join(" ", Sentences(look, result)),
            [
                new(look.Say("common.what-was-found"),
                    [.. Figures(result).Select(figure => new FigureBlock(figure.Figure)), .. result.Posterior is null
                        ? []
                        : new ReportBlock[] { Regions(look, result), Fit(look, result) }, Waves(look, result)]),
                new(look.Say("reports.calibration.where-the-patterns-come"),
                    new FactsBlock([.. result.Checked.Select(its => (its.Pattern.Name, its.Pattern.Source))])),
                Method(look),
                ReportParts.Repeat(look, command, (look.Say("common.seed"), FormattableString.Invariant($"{result.Trials.Seed}"))),
            ],
            language)
        {
            Question = look.Say("reports.calibration.at-which-settings-of", ("factors", result.Trials.Space.Factors.Count),
                ("fitted", result.Patterns.Fitted.Count)),
        };
    }

    private static Origin From(CalibrationResult result) =>
        new(result.Trials.Scenario.Name, result.Trials.Seed, result.Trials.Replications) 
        {
            Points = result.Waves[^1].Trials.Length, DutchScenario = result.Trials.Scenario.Nl.Name,
        };

    private static TableBlock Regions(Look look, CalibrationResult result) => new(
        look.Say("reports.calibration.the-parameters"),
        [look.Say("common.parameter"), look.Say("common.mean"), look.Say("reports.calibration.95-region"),
            look.Say("reports.calibration.narrowed-by")],
        [
            .. result.Trials.Space.Factors.Select((factor, place) =>
            {
                var (posterior, space) = (result.Posterior!, result.Trials.Space);
                var region = posterior.Region(place);
                return (IReadOnlyList<string>)
                [
                    ParameterWords.WithPath(factor.Path, look), look.Short(space.Number(place, posterior.Mean(place))),
                    look.Interval(look.Short(space.Number(place, region.Low)), look.Short(space.Number(place, region.High))),
                    look.Percent(Math.Max(0, posterior.Narrowed(place))),
                ];
            })
        ]);

    private static TableBlock Fit(Look look, CalibrationResult result) => new(
        look.Say("reports.calibration.what-the-calibrated-model", ("checks", result.Checks.Count)),
        [look.Say("reports.calibration.pattern"), look.Say("reports.calibration.seen"), look.Say("common.tolerance"),
            look.Say("reports.calibration.the-model-says"), look.Say("reports.calibration.fitted")],
        [
            .. result.Checked.Select((its, place) => (IReadOnlyList<string>)
            [
                its.Pattern.Name, look.Short(its.Pattern.Observed), look.Short(its.Pattern.Tolerance),
                $"{look.Short(result.Said(place).Mean)} ± {look.Short(result.Said(place).Deviation)}",
                place < result.Patterns.Fitted.Count ? look.Say("common.yes") : look.Say("common.held-out"),
            ])
        ]);

    private static TableBlock Waves(Look look, CalibrationResult result) => new(
        look.Say("reports.calibration.wave-by-wave"),
        [
            look.Say("reports.calibration.wave"), look.Say("reports.calibration.pattern"), look.Say("reports.calibration.rules-out"),
            look.Say("reports.calibration.left-of-all"),
            look.Say("reports.calibration.uncertainty-tolerance"), look.Say("reports.calibration.trials-foretold"),
        ],
        [
            .. result.Waves.SelectMany(wave => wave.Reports.Select(report => (IReadOnlyList<string>)
            [
                FormattableString.Invariant($"{wave.Number}"), report.Pattern.Name, look.Percent(report.RuledOut),
                look.Short(wave.Remaining),
                look.Short(report.Uncertainty), look.Percent(report.LeftOutWithin),
            ]))
        ])
    { WordColumns = 2 };

    private static ReportSection Method(Look look) => new(look.Say("common.method"),
        new ParagraphBlock(look.Say("reports.calibration.history-matching-vernon-goldstein")),
        new ParagraphBlock(look.Say("reports.calibration.a-tolerance-holds-what")),
        ReportParts.Luck(look), ReportParts.Model(look));
}
