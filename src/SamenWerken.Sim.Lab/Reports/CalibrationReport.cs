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
                look.Say(
                    "Everything is ruled out: at no setting of these parameters does the model make all patterns together, within their tolerances.",
                    "Alles is uitgesloten: bij geen enkele instelling van deze parameters maakt het model alle patronen samen, binnen hun toleranties."),
            ];
        }

        var factors = result.Trials.Space.Factors;
        var free = Enumerable.Range(0, factors.Count).Where(place => posterior.Narrowed(place) < Barely).Select(place => ParameterWords.WithPath(factors[place].Path, look)).ToList();
        return
        [
            look.Say(
                $"After {result.Waves.Count} {(result.Waves.Count == 1 ? "wave" : "waves")} {look.Text(100 * (1 - remaining), remaining < 0.01 ? 2 : 0)} % of the space is ruled out.",
                $"Na {result.Waves.Count} {(result.Waves.Count == 1 ? "golf" : "golven")} is {look.Text(100 * (1 - remaining), remaining < 0.01 ? 2 : 0)} % van de ruimte uitgesloten."),
            free.Count == 0
                ? look.Say("The patterns constrain every parameter.", "De patronen leggen elke parameter vast.")
                : look.Say($"The patterns do not constrain {look.Listed(free)}.", $"De patronen leggen niet vast: {look.Listed(free)}."),
            look.Say(
                $"Of {result.Checks.Count} settings of the result that were run once more, {result.Plausible} make every pattern within three standard deviations{(result.Plausible == 0 ? ": what is left is what the emulators do not know yet, and more waves may rule out all of it" : "")}.",
                $"Van {result.Checks.Count} instellingen van de uitkomst die nog eens gedraaid zijn, maken {result.Plausible} elk patroon binnen drie standaardafwijkingen{(result.Plausible == 0 ? ": wat overblijft is wat de emulators nog niet weten, en meer golven sluiten het misschien alles uit" : "")}."),
        ];
    }

    /// <summary>Makes the report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(CalibrationResult result, string command, Language language = Language.English)
    {
        var look = new Look { Language = language };
        return new(
            look.Say($"{look.Name(result.Trials.Scenario)}: what {result.Patterns.Name} rule out", $"{look.Name(result.Trials.Scenario)}: wat {result.Patterns.Name} uitsluit"),
            string.Join(" ", Sentences(look, result)),
            [
                new(look.Say("Question", "Vraag"), new ParagraphBlock(look.Say(
                    $"At which settings of {result.Trials.Space.Factors.Count} parameters does the model make {result.Patterns.Fitted.Count} patterns that were seen elsewhere?",
                    $"Bij welke instellingen van {result.Trials.Space.Factors.Count} parameters maakt het model {result.Patterns.Fitted.Count} patronen die elders gezien zijn?"))),
                new(look.Say("What was found", "Wat eruit kwam"),
                    [.. Figures(result).Select(figure => new FigureBlock(figure.Figure)), .. result.Posterior is null ? [] : new ReportBlock[] { Regions(look, result), Fit(look, result) }, Waves(look, result)]),
                new(look.Say("Where the patterns come from", "Waar de patronen vandaan komen"), new FactsBlock([.. result.Checked.Select(its => (its.Pattern.Name, its.Pattern.Source))])),
                Method(look),
                ReportParts.Repeat(look, command, (look.Say("Seed", "Toevalszaad (seed)"), FormattableString.Invariant($"{result.Trials.Seed}"))),
            ],
            language);
    }

    private static Origin From(CalibrationResult result) => new(result.Trials.Scenario.Name, result.Trials.Seed, result.Trials.Replications) { Points = result.Waves[^1].Trials.Length };

    private static TableBlock Regions(Look look, CalibrationResult result) => new(
        look.Say("The parameters", "De parameters"),
        [look.Say("parameter", "parameter"), look.Say("mean", "gemiddelde"), look.Say("95 % region", "95%-gebied"), look.Say("narrowed by", "versmald met")],
        [
            .. result.Trials.Space.Factors.Select((factor, place) =>
            {
                var (posterior, space) = (result.Posterior!, result.Trials.Space);
                var region = posterior.Region(place);
                return (IReadOnlyList<string>)
                [
                    factor.Path, look.Short(space.Number(place, posterior.Mean(place))),
                    $"[{look.Short(space.Number(place, region.Low))}, {look.Short(space.Number(place, region.High))}]", look.Percent(Math.Max(0, posterior.Narrowed(place))),
                ];
            })
        ]);

    private static TableBlock Fit(Look look, CalibrationResult result) => new(
        look.Say($"What the calibrated model says, at {result.Checks.Count} settings on luck that the calibration did not see", $"Wat het geijkte model zegt, bij {result.Checks.Count} instellingen op toeval dat de ijking niet zag"),
        [look.Say("pattern", "patroon"), look.Say("seen", "gezien"), look.Say("tolerance", "tolerantie"), look.Say("the model says", "het model zegt"), look.Say("fitted", "gebruikt")],
        [
            .. result.Checked.Select((its, place) => (IReadOnlyList<string>)
            [
                its.Pattern.Name, look.Short(its.Pattern.Observed), look.Short(its.Pattern.Tolerance),
                $"{look.Short(result.Said(place).Mean)} ± {look.Short(result.Said(place).Deviation)}",
                place < result.Patterns.Fitted.Count ? look.Say("yes", "ja") : look.Say("held out", "achtergehouden"),
            ])
        ]);

    private static TableBlock Waves(Look look, CalibrationResult result) => new(
        look.Say("Wave by wave", "Golf voor golf"),
        [
            look.Say("wave", "golf"), look.Say("pattern", "patroon"), look.Say("rules out", "sluit uit"), look.Say("left of all", "over van alles"),
            look.Say("uncertainty / tolerance", "onzekerheid / tolerantie"), look.Say("trials foretold", "proeven voorspeld"),
        ],
        [
            .. result.Waves.SelectMany(wave => wave.Reports.Select(report => (IReadOnlyList<string>)
            [
                FormattableString.Invariant($"{wave.Number}"), report.Pattern.Name, look.Percent(report.RuledOut), look.Short(wave.Remaining),
                look.Short(report.Uncertainty), look.Percent(report.LeftOutWithin),
            ]))
        ])
    { WordColumns = 2 };

    private static ReportSection Method(Look look) => new(look.Say("Method", "Methode"),
        new ParagraphBlock(look.Say(
            "History matching (Vernon, Goldstein and Bower 2010, Bayesian Analysis 5(4), 619–670): wave by wave, settings at which some pattern is three standard deviations or more from what the model can say are ruled out; an emulator, fitted to the trials, says what the model would say elsewhere, and how unsure that is. What is left is weighed by approximate Bayesian computation with a normal kernel (Wilkinson 2013).",
            "History matching (Vernon, Goldstein en Bower 2010, Bayesian Analysis 5(4), 619–670): golf voor golf worden instellingen uitgesloten waarbij een patroon drie standaardafwijkingen of meer ligt van wat het model kan zeggen; een emulator, gepast op de proeven, zegt wat het model elders zou zeggen, en hoe onzeker dat is. Wat overblijft wordt gewogen met benaderende Bayesiaanse berekening met een normale kern (Wilkinson 2013).")),
        new ParagraphBlock(look.Say(
            "A tolerance holds what was measured imprecisely and what a model of this kind can at best say. It is a judgement, and the result hangs on it: it stands in the file of patterns.",
            "Een tolerantie omvat wat onnauwkeurig gemeten is en wat een model als dit op zijn best kan zeggen. Ze is een oordeel, en de uitkomst hangt ervan af: ze staat in het bestand met patronen.")),
        ReportParts.Luck(look), ReportParts.Model(look));
}
