using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>The report of a decision.</summary>
public static class DecisionReport
{
    private const int MostExchanges = 20;

    /// <summary>Makes the report.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="command">The command line that repeats it.</param>
    /// <param name="language">Language of its words.</param>
    public static Report Of(Decision decision, string command, Language language = Language.English)
    {
        var look = new Look { Language = language };
        return new Report(
            look.Say("decide.decision.what-is-decided", ("table", decision.Table)), Lead(look, decision),
            [
                Found(look, decision),
                SetUp(look, decision),
                Method(look, decision),
                new(look.Say("common.how-to-repeat-it"),
                    new ParagraphBlock(look.Say("decide.decision.this-command-gives-the")),
                    new CodeBlock(command)),
            ], language);
    }

    private static string Lead(Look look, Decision decision)
    {
        var worse = decision.Changes.Count(change => change < -1e-9);
        var better = decision.Changes.Count(change => change > 1e-9);
        var one = decision.Issues.Count == 1;
        var outcome =
            one
                ? look.Say("decide.decision.actors-decide-on-issue", ("actors", decision.Actors.Count), ("issues", decision.Issues.Count))
                : look.Say("decide.decision.actors-decide-on-issues", ("actors", decision.Actors.Count), ("issues", decision.Issues.Count));
        return decision.Model switch
        {
            DecisionModel.Compromise => outcome,
            DecisionModel.Exchange =>
                outcome + (decision.Rounds.Count == 1
                    ? look.Say("decide.decision.in-round-they-make", ("rounds", decision.Rounds.Count),
                        ("exchanges", decision.Rounds.Sum(round => round.Exchanges.Count)), ("better", better), ("worse", worse))
                    : look.Say("decide.decision.in-rounds-they-make", ("rounds", decision.Rounds.Count),
                        ("exchanges", decision.Rounds.Sum(round => round.Exchanges.Count)), ("better", better), ("worse", worse))),
            _ => outcome
                + (decision.Turns.Count == 2
                    ? look.Say("decide.decision.in-turn-they-make", ("turns", decision.Turns.Count - 1),
                        ("challenges", decision.Turns.Sum(turn => turn.Confrontations.Count)), ("better", better), ("worse", worse))
                    : look.Say("decide.decision.in-turns-they-make", ("turns", decision.Turns.Count - 1),
                        ("challenges", decision.Turns.Sum(turn => turn.Confrontations.Count)), ("better", better), ("worse", worse))),
        };
    }

    private static ReportSection Found(Look look, Decision decision) => new(look.Say("decide.decision.what-came-out"),
    [
        .. DecisionFiles.Figures(decision).Select(it => new FigureBlock(it.Figure)),
        Outcomes(look, decision),
        .. decision.Model switch
        {
            DecisionModel.Exchange => [Gains(look, decision), Exchanges(look, decision)],
            DecisionModel.Challenge => [Challenges(look, decision)],
            _ => Array.Empty<ReportBlock>(),
        },
    ]);

    private static TableBlock Outcomes(Look look, Decision decision)
    {
        var (first, last) = (decision.Outcomes.Take(decision.Issues.Count), decision.Outcomes.TakeLast(decision.Issues.Count));
        return new TableBlock(
            look.Say("decide.decision.outcomes-0-100"),
            [look.Say("common.issue"), look.Say("decide.decision.compromise"), look.Say("decide.decision.in-the-end"),
                look.Say("decide.decision.difference")],
            [.. first.Zip(last, (before, after) => (IReadOnlyList<string>)
                [before.Issue, look.Text(before.Before, 2), look.Text(after.After, 2),
                    look.Text(after.After - before.Before, 2, signed: true)])]);
    }

    private static TableBlock Gains(Look look, Decision decision) => new(
        look.Say("decide.decision.the-first-round-gain"),
        [
            look.Say("decide.decision.actor"), look.Say("decide.decision.own-gain"), look.Say("decide.decision.externality"),
            look.Say("decide.decision.net"),
            look.Say("decide.decision.better-off-by"),
        ],
        [.. decision.Rounds[0].Actors.OrderByDescending(actor => actor.Net).Select(actor => (IReadOnlyList<string>)
            [actor.Actor, .. new[] { actor.OwnGain, actor.Externality, actor.Net, actor.Change }.Select(
                value => look.Text(value, 2, signed: true))])]);

    private static FoldedBlock Exchanges(Look look, Decision decision) => new(
        look.Say("decide.decision.the-first-exchanges", ("mostExchanges", MostExchanges)),
        new TableBlock(
            look.Say("decide.decision.exchanges-in-order-all"),
            [look.Say("common.round"), look.Say("decide.decision.who-moves"), look.Say("decide.decision.gain-of-each")],
            [.. decision.Rounds.SelectMany(round => round.Exchanges.Select(exchange => (IReadOnlyList<string>)
            [
                FormattableString.Invariant($"{round.Number}.{exchange.Order}"),
                string.Join("; ", exchange.Parties
                    .Select(party => $"{party.Actor}: {party.Supplies} {look.Text(party.From, 1)} → {look.Text(party.To, 1)}")),
                look.Text(exchange.Gain, 3),
            ])).Take(MostExchanges)]) { WordColumns = 2 });

    private static TableBlock Challenges(Look look, Decision decision) => new(
        look.Say("decide.decision.challenges-of-the-first"),
        [look.Say("decide.decision.actor"), look.Say("decide.decision.challenges"), look.Say("decide.decision.chance-to-win"),
            look.Say("decide.decision.expected-gain"), look.Say("decide.decision.adopted-by")],
        [.. decision.Turns.Skip(1).Take(1).SelectMany(turn => turn.Confrontations).Select(it => (IReadOnlyList<string>)
        [
            it.Actor, it.Target, look.Text(it.Probability, 2), look.Text(it.ExpectedGain, 3),
            (it.ActorAgrees, it.TargetAgrees) switch
            {
                (true, true) => look.Say("decide.decision.both"),
                (true, false) => look.Say("decide.decision.the-challenger"),
                (false, true) => look.Say("decide.decision.the-challenged"),
                _ => look.Say("decide.decision.none"),
            },
        ])]) { WordColumns = 2 };

    private static ReportSection SetUp(Look look, Decision decision) => new(look.Say("common.set-up"), new FactsBlock(
    [
        (look.Say("common.table"), decision.Table),
        (look.Say("decide.decision.actors"), FormattableString.Invariant($"{decision.Actors.Count}: {string.Join(", ", decision.Actors)}")),
        (look.Say("decide.decision.issues"), FormattableString.Invariant($"{decision.Issues.Count}: {string.Join(", ", decision.Issues)}")),
        (look.Say("decide.decision.model"), DecisionWords.Model(look, decision.Model)),
        .. decision.Settings is { } settings
            ? [(look.Say("decide.decision.rules"), DecisionWords.Rules(look, settings))]
            : Array.Empty<(string, string)>(),
        (look.Say("common.program"), $"samenwerken {Manifest.ProgramVersion}"),
    ]));

    private static ReportSection Method(Look look, Decision decision) => new(look.Say("decide.decision.method-and-how-far"),
    [
        new ParagraphBlock(look.Say("decide.decision.every-position-is-a")),
        .. decision.Model switch
        {
            DecisionModel.Exchange =>
            [
                new ParagraphBlock(look.Say("decide.decision.two-actors-on-opposite")),
                new ParagraphBlock(look.Say("decide.decision.what-is-fair-to")),
            ],
            DecisionModel.Challenge =>
            [
                new ParagraphBlock(look.Say("decide.decision.each-actor-reckons-in")),
            ],
            _ => Array.Empty<ReportBlock>(),
        },
        new ParagraphBlock(look.Say("decide.decision.the-model-says-what")),
    ]);
}
