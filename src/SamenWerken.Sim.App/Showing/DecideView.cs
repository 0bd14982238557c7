using System.Globalization;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Stakeholders;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows a decision: tables for people, CSV or JSON for programs.</summary>
internal static class DecideView
{
    private const int Decimals = 2;

    internal static void Print(Terminal terminal, Decision decision, string format)
    {
        if (format == "csv")
            DecisionTables.Outcomes(decision).Write(terminal.Output);
        else if (format == "json")
            terminal.Output.Write(DecisionJson.Text(decision));
        else
            PrintTables(terminal, decision);
    }

    private static void PrintTables(Terminal terminal, Decision decision)
    {
        terminal.WriteWrapped(
            $"{decision.Table}: {decision.Actors.Count} actors, {decision.Issues.Count} "
                + $"{(decision.Issues.Count == 1 ? "issue" : "issues")}. {Told(decision)}");
        Outcomes(terminal, decision);
        if (decision.Model == DecisionModel.Exchange)
            Gains(terminal, decision);
        else if (decision.Model == DecisionModel.Challenge)
            Challenges(terminal, decision);
        terminal.WriteWrapped("Scales of 0–100; gains weighted by salience.");
    }

    private static void Outcomes(Terminal terminal, Decision decision)
    {
        var first = decision.Outcomes.Take(decision.Issues.Count).Select(step => step.Before).ToList();
        var last = decision.Outcomes.TakeLast(decision.Issues.Count).Select(step => step.After).ToList();
        if (decision.Model == DecisionModel.Compromise)
            Table(terminal, ("issue", decision.Issues), ("outcome", Numbers(first)));
        else
            Table(terminal, ("issue", decision.Issues), ("compromise", Numbers(first)), ("in the end", Numbers(last)),
                ("difference", Signed(last.Zip(first, (x, y) => x - y))));
    }

    private static void Gains(Terminal terminal, Decision decision)
    {
        terminal.WriteWrapped(
            "The first round, by actor: gain from own exchanges, effect of exchanges of others, both together; and how much nearer the "
                + "outcomes come to what it wants.");
        var actors = decision.Rounds[0].Actors.OrderByDescending(actor => actor.Net).ToList();
        Table(terminal, ("actor", [.. actors.Select(actor => actor.Actor)]), ("own gain", Signed(actors.Select(actor => actor.OwnGain))),
            ("externality", Signed(actors.Select(actor => actor.Externality))), ("net", Signed(actors.Select(actor => actor.Net))),
            ("better off by", Signed(actors.Select(actor => actor.Change))));
    }

    private static void Challenges(Terminal terminal, Decision decision)
    {
        terminal.WriteWrapped(
            "By actor: whom it challenges in the first turn, with what chance of winning in its own eyes; and how much nearer the "
                + "outcomes come to its first positions in the end.");
        var challenges = decision.Turns[1].Confrontations.ToDictionary(it => it.Actor);
        var made = decision.Actors.Select(actor => challenges.GetValueOrDefault(actor)).ToList();
        Table(terminal, ("actor", decision.Actors), ("challenges", [.. made.Select(it => it?.Target ?? "–")]),
            ("chance", Numbers(made.Select(it => it?.Probability ?? double.NaN))), ("better off by", Signed(decision.Changes)));
    }

    // Numbers stand below each other by their decimal points.
    private static void Table(Terminal terminal, params IReadOnlyList<(string Heading, IReadOnlyList<string> Cells)> columns) =>
        new Listing([.. columns.Select(column => column.Heading)], Enumerable.Range(0, columns[0].Cells.Count).Select(row =>
            (object?[])[.. columns.Select(column => column.Cells[row])])).Print(terminal);

    private static List<string> Numbers(IEnumerable<double> values) =>
        Aligned(values.Select(value => double.IsNaN(value) ? "–" : Number(value)));

    private static List<string> Signed(IEnumerable<double> values) =>
        Aligned(values.Select(value => (Math.Round(value, Decimals) > 0 ? "+" : "") + Number(value)));

    private static List<string> Aligned(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var widest = all.Max(text => text.Length);
        return [.. all.Select(text => text.PadLeft(widest))];
    }

    private static string Told(Decision decision) => decision.Model switch
    {
        DecisionModel.Compromise => "Compromise: the mean of positions, weighted by power and salience.",
        DecisionModel.Exchange => string.Create(CultureInfo.InvariantCulture,
            $"Exchange: {decision.Rounds.Sum(round => round.Exchanges.Count)} exchanges in {decision.Rounds.Count} "
                + $"{(decision.Rounds.Count == 1 ? "round" : "rounds")}; of {decision.Rounds[0].Candidates} candidates in the first "
                + $"{decision.Rounds[0].Valid} bring both a gain."),
        _ => string.Create(CultureInfo.InvariantCulture,
            $"Challenges: {decision.Turns.Sum(turn => turn.Confrontations.Count)} in {decision.Turns.Count - 1} "
                + $"{(decision.Turns.Count == 2 ? "turn" : "turns")}."),
    };

    private static string Number(double value) =>
        (Math.Round(value, Decimals) + 0.0).ToString("F" + Decimals, CultureInfo.InvariantCulture).Replace('-', '−');
}
