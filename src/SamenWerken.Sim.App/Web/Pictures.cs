using System.Globalization;
using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>What the page shows of a comparison: one of the figures, drawn, and the table of means.</summary>
internal static class Pictures
{
    private const int Widest = 1600;
    private const int Narrowest = Look.Narrowest;

    /// <summary>Outcomes in the table.</summary>
    internal static IReadOnlyList<Outcome> Shown { get; } =
        [CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism, CollaborationOutcomes.Trust, CollaborationOutcomes.JointGain,
            CollaborationOutcomes.PublicValue, CollaborationOutcomes.KeepRate];

    internal static IReadOnlyList<Kind> Kinds { get; } =
    [
        new("rounds", (comparison, look) => PathsFigure.Of(comparison, look.Outcome) with { OverviewOnly = true }) { ByRound = true },
        new("spread", (comparison, look) => PathsFigure.Of(comparison, look.Outcome)) { ByRound = true },
        new("strategies", (comparison, _) => StrategiesFigure.Of(comparison, Shown)) { OneOutcome = false },
        new("differences", (comparison, look) => DifferencesFigure.Of(comparison, look.Baseline, look.Outcome)) { Baseline = true },
        new("runs", (comparison, look) => DistributionFigure.Of(comparison, look.Outcome)),
        new("trade-off", (comparison, _) =>
            TradeOffFigure.Of(comparison, CollaborationOutcomes.Cooperation, CollaborationOutcomes.Cynicism)) { OneOutcome = false },
    ];

    /// <summary>Which outcomes a look needs by round.</summary>
    internal static IReadOnlyCollection<Outcome> Rounds(LookRequest look, OutcomeSet measured) =>
        Kindly(look).ByRound ? [OutcomeOf(look, measured)] : [];

    /// <exception cref="RefusedException">There is no such figure or width.</exception>
    internal static void Check(LookRequest look)
    {
        _ = Kindly(look);
        if (look.Width is < Narrowest or > Widest)
            throw Unusable(FormattableString.Invariant($"A width of {look.Width} pixels; expected {Narrowest} to {Widest}."));
    }

    internal static object Of(string id, Comparison comparison, int replications, LookRequest look)
    {
        var outcome = OutcomeOf(look, comparison.Outcomes);
        return new
        {
            Comparison = id,
            comparison.Replications,
            Of = replications,
            Final = comparison.Replications == replications,
            Failed = comparison.Failed.Count == 0 ? null
                : look.Language.Message(string.Join('\n', FailuresView.Lines(comparison.Failed, comparison.Seed))),
            Figure = Kindly(look).Key,
            Outcome = outcome.Key,
            Beside = comparison.Outcomes.Select(each => each.Key).Where(key => CollaborationOutcomes.All.WithKey(key) is null),
            Svg = Kindly(look).Draw(comparison, new Shows(outcome, BaselineOf(look, comparison))).ToSvg(LookOf(look)),
            Values = Kindly(look).ByRound ? Values(comparison, outcome, look.Language) : null,
            Rows = comparison.Strategies.Select(strategy => Row(comparison, strategy, look.Language)),
        };
    }

    internal static Look LookOf(LookRequest look) =>
        new() { Language = look.Language, Dark = look.Dark, Width = look.Width, Measured = true };

    // What is read off the lines: medians by round.
    private static object Values(Comparison comparison, Outcome outcome, Language language)
    {
        var rounds = comparison.Rounds.Where(round => round.Outcome == outcome.Key).ToLookup(round => round.Strategy);
        return new
        {
            Name = language.Say("common.round-2"),
            X = rounds[comparison.Strategies[0]].Select(round => round.Round),
            Series = comparison.Strategies.Select(
                key => new { Name = Glossary.Strategy(key, language), Values = rounds[key].Select(round => Wire.Number(round.Q50, 4)) }),
        };
    }

    private static object Row(Comparison comparison, string strategy, Language language) => new
    {
        Strategy = Glossary.Strategy(strategy, language),
        Cells = Shown.Select(outcome =>
        {
            var summary = comparison[strategy, outcome];
            var half = Math.Max(summary.CiHigh - summary.Mean, summary.Mean - summary.CiLow);
            return new { Mean = Text(summary.Mean, language), Half = double.IsFinite(half) ? Text(half, language) : "",
                Best = comparison.ClearlyBest(outcome) == strategy };
        }),
    };

    internal static string Text(double value, Language language) => double.IsFinite(value)
        ? (Math.Round(value, 3) + 0.0).ToString("F3", CultureInfo.InvariantCulture).Replace('-', '−')
            .Replace('.', language == Language.Dutch ? ',' : '.')
        : "–";

    private static Kind Kindly(LookRequest look) => look.Figure.Length == 0 ? Kinds[0]
        : Kinds.FirstOrDefault(kind => kind.Key == look.Figure)
            ?? throw Unusable(Typing.Unknown("figure", look.Figure, Kinds.Select(kind => kind.Key)));

    /// <summary>The outcomes of rounds that a scenario has: those of the model, of its issues and actors, and one's own.</summary>
    internal static IEnumerable<Outcome> Choices(Case scenario) => OutcomeInput.Of(scenario).Where(outcome => outcome.EachRound);

    /// <exception cref="RefusedException">The scenario has no such outcome of rounds.</exception>
    internal static Outcome OutcomeOf(LookRequest look, Case scenario) =>
        Choices(scenario).FirstOrDefault(outcome => outcome.Key == look.Outcome)
        ?? throw Unusable(Typing.Unknown("outcome of rounds", look.Outcome, Choices(scenario).Select(outcome => outcome.Key)));

    /// <exception cref="RefusedException">It was not measured.</exception>
    internal static Outcome OutcomeOf(LookRequest look, OutcomeSet measured) =>
        measured.WithKey(look.Outcome) is { EachRound: true } outcome
        ? outcome
        : throw new RefusedException(StatusCodes.Status409Conflict, $"'{look.Outcome}' was not measured in this comparison; run it again.");

    /// <summary>Keys of what is measured beside the model's own: what is looked at, and all of one's own.</summary>
    internal static IReadOnlyList<string> Beside(LookRequest look, Case scenario) =>
        OutcomeInput.Beside(scenario, [OutcomeOf(look, scenario), .. scenario.Model.Own]);

    private static string BaselineOf(LookRequest look, Comparison comparison) =>
        comparison.Strategies.Contains(look.Baseline) ? look.Baseline : DifferencesFigure.UsualBaseline(comparison.Strategies);

    private static RefusedException Unusable(string message) => new(StatusCodes.Status422UnprocessableEntity, message);

    /// <summary>What a figure is asked to show.</summary>
    internal readonly record struct Shows(Outcome Outcome, string Baseline);

    /// <summary>A kind of figure; what it is called stands in the words of the page.</summary>
    internal sealed record Kind(string Key, Func<Comparison, Shows, Figure> Draw)
    {
        /// <summary>Whether it shows one outcome, which is then chosen.</summary>
        internal bool OneOutcome { get; init; } = true;

        /// <summary>Whether it has lines over the rounds.</summary>
        internal bool ByRound { get; init; }

        /// <summary>Whether it shows differences from a strategy, which is then chosen.</summary>
        internal bool Baseline { get; init; }
    }
}
