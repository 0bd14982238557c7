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
            look.Say($"{decision.Table}: what is decided", $"{decision.Table}: wat er besloten wordt"), Lead(look, decision),
            [
                Found(look, decision),
                SetUp(look, decision),
                Method(look, decision),
                new(look.Say("How to repeat it", "Hoe dit te herhalen"),
                    new ParagraphBlock(look.Say("This command gives the same files again, byte for byte:", "Deze opdracht geeft dezelfde bestanden opnieuw, tot op de byte:")),
                    new CodeBlock(command)),
            ], language);
    }

    private static string Lead(Look look, Decision decision)
    {
        var worse = decision.Changes.Count(change => change < -1e-9);
        var better = decision.Changes.Count(change => change > 1e-9);
        var one = decision.Issues.Count == 1;
        var outcome = look.Say(
            FormattableString.Invariant($"{decision.Actors.Count} actors decide on {decision.Issues.Count} {(one ? "issue" : "issues")}."),
            FormattableString.Invariant($"{decision.Actors.Count} actoren besluiten over {decision.Issues.Count} {(one ? "onderwerp" : "onderwerpen")}."));
        return decision.Model switch
        {
            DecisionModel.Compromise => outcome,
            DecisionModel.Exchange => outcome + look.Say(
                FormattableString.Invariant($" In {decision.Rounds.Count} {(decision.Rounds.Count == 1 ? "round" : "rounds")} they make {decision.Rounds.Sum(round => round.Exchanges.Count)} exchanges by which the partners gain; measured by their first positions, {better} are better off in the end than with the compromise, and {worse} worse."),
                FormattableString.Invariant($" In {decision.Rounds.Count} {(decision.Rounds.Count == 1 ? "ronde" : "rondes")} doen ze {decision.Rounds.Sum(round => round.Exchanges.Count)} ruilen waar de partners bij winnen; gemeten naar hun eerste posities zijn aan het eind {better} beter af dan met het compromis, en {worse} slechter.")),
            _ => outcome + look.Say(
                FormattableString.Invariant($" In {decision.Turns.Count - 1} {(decision.Turns.Count == 2 ? "turn" : "turns")} they make {decision.Turns.Sum(turn => turn.Confrontations.Count)} challenges until nobody moves much; measured by their first positions, {better} are better off in the end and {worse} worse."),
                FormattableString.Invariant($" In {decision.Turns.Count - 1} {(decision.Turns.Count == 2 ? "beurt" : "beurten")} doen ze {decision.Turns.Sum(turn => turn.Confrontations.Count)} uitdagingen, totdat niemand nog veel beweegt; gemeten naar hun eerste posities zijn aan het eind {better} beter af en {worse} slechter.")),
        };
    }

    private static ReportSection Found(Look look, Decision decision) => new(look.Say("What came out", "Wat eruit kwam"),
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
            look.Say("Outcomes, 0–100", "Uitkomsten, 0–100"),
            [look.Say("issue", "onderwerp"), look.Say("compromise", "compromis"), look.Say("in the end", "aan het eind"), look.Say("difference", "verschil")],
            [.. first.Zip(last, (before, after) => (IReadOnlyList<string>)
                [before.Issue, look.Text(before.Before, 2), look.Text(after.After, 2), look.Text(after.After - before.Before, 2, signed: true)])]);
    }

    private static TableBlock Gains(Look look, Decision decision) => new(
        look.Say(
            "The first round: gain from own exchanges, effect of others' exchanges, both; how much nearer the outcomes come",
            "De eerste ronde: winst uit eigen ruilen, gevolg van ruilen van anderen, beide; hoeveel dichterbij de uitkomsten komen"),
        [
            look.Say("actor", "actor"), look.Say("own gain", "eigen winst"), look.Say("externality", "externaliteit"), look.Say("net", "netto"),
            look.Say("better off by", "beter af"),
        ],
        [.. decision.Rounds[0].Actors.OrderByDescending(actor => actor.Net).Select(actor => (IReadOnlyList<string>)
            [actor.Actor, .. new[] { actor.OwnGain, actor.Externality, actor.Net, actor.Change }.Select(value => look.Text(value, 2, signed: true))])]);

    private static FoldedBlock Exchanges(Look look, Decision decision) => new(
        look.Say($"The first {MostExchanges} exchanges", $"De eerste {MostExchanges} ruilen"),
        new TableBlock(
            look.Say("Exchanges in order; all of them: exchanges.csv", "Ruilen op volgorde; alle: exchanges.csv"),
            [look.Say("round", "ronde"), look.Say("who moves", "wie beweegt"), look.Say("gain of each", "winst van elk")],
            [.. decision.Rounds.SelectMany(round => round.Exchanges.Select(exchange => (IReadOnlyList<string>)
            [
                FormattableString.Invariant($"{round.Number}.{exchange.Order}"),
                string.Join("; ", exchange.Parties.Select(party => $"{party.Actor}: {party.Supplies} {look.Text(party.From, 1)} → {look.Text(party.To, 1)}")),
                look.Text(exchange.Gain, 3),
            ])).Take(MostExchanges)]) { WordColumns = 2 });

    private static TableBlock Challenges(Look look, Decision decision) => new(
        look.Say("Challenges of the first turn, in the challenger's own eyes", "Uitdagingen van de eerste beurt, in de ogen van de uitdager"),
        [look.Say("actor", "actor"), look.Say("challenges", "daagt uit"), look.Say("chance to win", "kans om te winnen"), look.Say("expected gain", "verwachte winst"), look.Say("adopted by", "aangenomen door")],
        [.. decision.Turns.Skip(1).Take(1).SelectMany(turn => turn.Confrontations).Select(it => (IReadOnlyList<string>)
        [
            it.Actor, it.Target, look.Text(it.Probability, 2), look.Text(it.ExpectedGain, 3),
            (it.ActorAgrees, it.TargetAgrees) switch
            {
                (true, true) => look.Say("both", "beiden"),
                (true, false) => look.Say("the challenger", "de uitdager"),
                (false, true) => look.Say("the challenged", "de uitgedaagde"),
                _ => look.Say("none", "geen"),
            },
        ])]) { WordColumns = 2 };

    private static ReportSection SetUp(Look look, Decision decision) => new(look.Say("Set-up", "Opzet"), new FactsBlock(
    [
        (look.Say("Table", "Tabel"), decision.Table),
        (look.Say("Actors", "Actoren"), FormattableString.Invariant($"{decision.Actors.Count}: {string.Join(", ", decision.Actors)}")),
        (look.Say("Issues", "Onderwerpen"), FormattableString.Invariant($"{decision.Issues.Count}: {string.Join(", ", decision.Issues)}")),
        (look.Say("Model", "Model"), DecisionWords.Model(look, decision.Model)),
        .. decision.Settings is { } settings ? [(look.Say("Rules", "Regels"), DecisionWords.Rules(look, settings))] : Array.Empty<(string, string)>(),
        (look.Say("Program", "Programma"), $"samenwerken {Manifest.ProgramVersion}"),
    ]));

    private static ReportSection Method(Look look, Decision decision) => new(look.Say("Method, and how far to believe it", "Methode, en hoe ver die te geloven"),
    [
        new ParagraphBlock(look.Say(
            "Every position is a point of a scale from 0 to 100. An outcome weighs positions by what an actor can bring to bear and how much it cares.",
            "Elke positie is een punt van een schaal van 0 tot 100. Een uitkomst weegt posities naar wat een actor in de schaal kan leggen en hoeveel hij erom geeft.")),
        .. decision.Model switch
        {
            DecisionModel.Exchange =>
            [
                new ParagraphBlock(look.Say(
                    "Two actors on opposite sides of the outcome on two issues move for each other, each on the issue that it cares relatively less about, so far that both gain; the exchange with the largest gain comes first, and no outcome passes what the one who asks for it wants. After the vote each keeps a part of its move, the smaller the more it cares.",
                    "Twee actoren die op twee onderwerpen aan weerszijden van de uitkomst staan, bewegen voor elkaar, elk op het onderwerp waar het naar verhouding minder om geeft, zo ver dat beiden winnen; de ruil met de grootste winst gaat voor, en geen uitkomst gaat voorbij aan wat de vrager wil. Na de stemming behoudt elk een deel van zijn beweging, kleiner naarmate het er meer om geeft.")),
                new ParagraphBlock(look.Say(
                    "What is fair to two is not fair to all: effects on others are often larger than the gains. And it predicts no better than the plain compromise: against 353 decisions of the European Union (DEU III) one round of exchange errs by 25.4 points on average, the compromise by 23.7.",
                    "Wat eerlijk is voor twee, is dat niet voor allen: gevolgen voor anderen zijn vaak groter dan de winsten. En het voorspelt niet beter dan het gewone compromis: bij 353 besluiten van de Europese Unie (DEU III) zit één ronde uitruil er gemiddeld 25,4 punten naast, het compromis 23,7.")),
            ],
            DecisionModel.Challenge =>
            [
                new ParagraphBlock(look.Say(
                    "Each actor reckons, in its own eyes, what challenging each other actor would bring, and challenges the one from whom it expects most. A bargain brings both nearer, the one less who is likelier to win and cares more. Each adopts the bargain that would win an election among all. Changes are measured against the mean of first positions, weighted by capability and salience.",
                    "Elke actor schat in eigen ogen wat het uitdagen van elke andere actor zou opleveren, en daagt degene uit van wie hij het meest verwacht. Een afspraak brengt beiden dichter bij elkaar, degene minder die waarschijnlijker wint en er meer om geeft. Ieder neemt de afspraak aan die een verkiezing onder allen zou winnen. Veranderingen zijn gemeten tegen het gemiddelde van eerste posities, gewogen naar macht en belang.")),
            ],
            _ => Array.Empty<ReportBlock>(),
        },
        new ParagraphBlock(look.Say(
            "The model says what follows from the table and from assumptions about behaviour; it is no verdict on these parties.",
            "Het model zegt wat uit de tabel en uit aannamen over gedrag volgt; het is geen oordeel over deze partijen.")),
    ]);
}
