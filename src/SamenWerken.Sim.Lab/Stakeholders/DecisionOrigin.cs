using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>What a figure of a decision was made from.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Model">The model.</param>
/// <param name="Settings">How exchanges were found, under exchange.</param>
/// <param name="Rounds">Rounds or turns.</param>
public sealed record DecisionOrigin(string Table, DecisionModel Model, ExchangeSettings? Settings, int Rounds)
    : Origin(Table, Settings?.Seed ?? 0, 1)
{
    /// <summary>The origin of a decision.</summary>
    public static DecisionOrigin Of(Decision decision) =>
        new(decision.Table, decision.Model, decision.Settings, decision.Turns.Count > 0 ? decision.Turns.Count - 1 : decision.Rounds.Count);

    internal override string Words(Look look) => Model switch
    {
        DecisionModel.Compromise => look.Say("decide.decision-origin.compromise-without-exchange", ("table", Table)),
        DecisionModel.Challenge => Rounds == 1
            ? look.Say("decide.decision-origin.turn-of-challenges", ("table", Table), ("rounds", Rounds))
            : look.Say("decide.decision-origin.turns-of-challenges", ("table", Table), ("rounds", Rounds)),
        _ => Rounds == 1
            ? look.Say("decide.decision-origin.round-of-exchange", ("table", Table), ("rounds", Rounds),
                ("rules", DecisionWords.Rules(look, Settings!)))
            : look.Say("decide.decision-origin.rounds-of-exchange", ("table", Table), ("rounds", Rounds),
                ("rules", DecisionWords.Rules(look, Settings!))),
    };
}
