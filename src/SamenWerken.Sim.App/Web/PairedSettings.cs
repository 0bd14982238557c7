using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.App.Web;

/// <summary>Two comparisons side by side, the differences between them paired by run.</summary>
internal static class PairedSettings
{
    /// <exception cref="RefusedException">They share no luck or no strategy.</exception>
    internal static object Of(LiveComparison first, LiveComparison second, PairRequest request)
    {
        if (first.Request.Seed != second.Request.Seed)
            throw Unusable(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                    $"A was run with seed {first.Request.Seed} and B with seed {second.Request.Seed}: only runs with the same luck can "
                        + $"be paired. Run B again with seed {first.Request.Seed}."));
        var (a, b) = (first.Latest!, second.Latest!);
        var outcome = Pictures.OutcomeOf(request.Look, b.Outcomes);
        Pictures.OutcomeOf(request.Look, a.Outcomes);
        var strategies = b.Strategies.Where(a.Strategies.Contains).ToList();
        if (strategies.Count == 0)
            throw Unusable("A and B have no strategy in common; tick one that both have.");
        var runs = Math.Min(a.Sample.Replications, b.Sample.Replications);
        var (look, half) = (Pictures.LookOf(request.Look), Pictures.LookOf(request.Look) with { Width = request.Half });
        var (left, right) = (PathsFigure.Of(a, outcome), PathsFigure.Of(b, outcome));
        var figure = new SettingsFigure(outcome, [.. strategies.Select(key => Difference(a, b, key, outcome, runs))],
            new Origin(b.Scenario.Name, b.Seed, runs) { DutchScenario = b.Scenario.Nl.Name });
        return new
        {
            Replications = runs,
            FirstSvg = (left with { OverviewOnly = true, Beside = right.Paths }).ToSvg(half, "first"),
            SecondSvg = (right with { OverviewOnly = true, Beside = left.Paths }).ToSvg(half, "second"),
            Svg = figure.ToSvg(look, "both"),
            Outcomes = Pictures.Shown.Select(each => Glossary.Name(each, request.Look.Language)),
            Rows = strategies.Select(key => new
            {
                Strategy = Glossary.Strategy(key, request.Look.Language),
                Cells = Pictures.Shown.Select(each => Cell(Difference(a, b, key, each, runs), request.Look.Language)),
            }),
        };
    }

    private static object Cell(SettingsDifference it, Language language) => new
    {
        Difference = (it.Difference > 0 ? "+" : "") + Pictures.Text(it.Difference, language),
        Half = double.IsFinite(it.Low) ? Pictures.Text((it.High - it.Low) / 2, language) : "",
        Clear = it.Low > 0 || it.High < 0,
    };

    private static SettingsDifference Difference(Comparison a, Comparison b, string strategy, Outcome outcome, int runs)
    {
        var (x, y, moments) = (a.Sample.Of(strategy, outcome), b.Sample.Of(strategy, outcome), default(Moments));
        for (var run = 0; run < runs; run++)
        {
            if (double.IsFinite(x[run]) && double.IsFinite(y[run]))
                moments = moments.With(y[run] - x[run]);
        }

        var interval = moments.Count < 2 ? Interval.Unknown : moments.Interval();
        return new(strategy, a[strategy, outcome].Mean, b[strategy, outcome].Mean, moments.Count == 0 ? double.NaN : moments.Mean,
            interval.Low, interval.High);
    }

    private static RefusedException Unusable(string message) => new(StatusCodes.Status422UnprocessableEntity, message);
}
