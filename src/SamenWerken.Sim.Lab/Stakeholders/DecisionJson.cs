using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A decision as JSON, for programs.</summary>
public static class DecisionJson
{
    /// <summary>The decision with all its rounds or turns.</summary>
    public static string Text(Decision decision) => decision.Model == DecisionModel.Challenge
        ? Json.Text(new
        {
            Model = Name(decision), decision.Table, decision.Actors, Dimensions = decision.Issues,
            decision.Outcomes, decision.Turns, decision.Changes,
        })
        : Json.Text(new
        {
            Model = Name(decision), decision.Table, Rules = decision.Settings?.Rules.ToString().ToLowerInvariant(),
            decision.Actors, decision.Issues, decision.Outcomes, decision.Rounds, decision.Changes,
        });

    internal static string Name(Decision decision) => decision.Model.ToString().ToLowerInvariant();
}
