using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>What a scenario decides without saying so, where somebody listed actors or issues and so meant something by them.</summary>
internal static class ScenarioNotices
{
    internal static IReadOnlyList<CaseNotice> Of(Scenario scenario) =>
    [
        .. Scales(scenario),
        .. Weights(scenario, "salience", actor => actor.Salience),
        .. Weights(scenario, "influence", actor => actor.Influence),
        .. Hub(scenario),
        .. Commissioners(scenario),
        .. Preconditions(scenario),
    ];

    private static IEnumerable<CaseNotice> Scales(Scenario scenario)
    {
        var segments = ParameterPath.Segments(scenario.Issues);
        for (var k = 0; k < scenario.Issues.Count; k++)
        {
            if (scenario.Issues[k].Scale is null)
                yield return new($"issues.{segments[k]}.scale", ParameterPath.Text(scenario.ScaleOf(k)),
                    "by its place in the list: issues without a scale alternate, and the first is local",
                    "door de plaats in de lijst: onderwerpen zonder schaal wisselen elkaar af, en het eerste is lokaal");
        }
    }

    // Weights of some issues make those of the others 0, while positions on them are drawn or given.
    private static IEnumerable<CaseNotice> Weights(Scenario scenario, string key, Func<Actor, ByName?> weights)
    {
        var (segments, issues) = (ParameterPath.Segments(scenario.Actors), scenario.IssueNames());
        return
            from i in Enumerable.Range(0, scenario.Actors.Count)
            where weights(scenario.Actors[i]) is { Count: > 0 }
            from issue in issues
            where weights(scenario.Actors[i])!.For(issue) is null
            select new CaseNotice($"actors.{segments[i]}.{key}.{ParameterPath.Segment(issue)}", "0",
                $"because its {key} of other issues is given", "doordat de waarde voor andere onderwerpen gegeven is");
    }

    private static IEnumerable<CaseNotice> Hub(Scenario scenario) =>
        scenario.Coordination.Network is { Shape: NetworkShape.Hub, Hub: null } && scenario.Actors.Count > 0
            ? [new("coordination.network.hub", scenario.ActorNames()[0], "because it is the first of the actors",
                "omdat het de eerste van de actoren is")]
            : [];

    private static IEnumerable<CaseNotice> Commissioners(Scenario scenario)
    {
        var named = scenario.Actors.Any(actor => actor.Role == Role.Commissioner);
        if (scenario.Actors.Count == 0 || named || !scenario.Model.Compared(scenario).Contains("tender"))
            return [];
        var names = scenario.ActorNames().Take(scenario.Coordination.Commissioners);
        return [new("coordination.commissioners", string.Join(", ", names),
            "because no actor has the role commissioner and these come first",
            "omdat geen actor de rol commissioner heeft en deze vooraan staan")];
    }

    private static IEnumerable<CaseNotice> Preconditions(Scenario scenario) =>
        scenario.Coordination.Preconditions > 0 && (scenario.Issues.Count > 0 || scenario.Actors.Count > 0)
            ? [new("coordination.preconditions",
                $"{string.Join(", ", scenario.IssueNames().Take(scenario.Coordination.Preconditions))}, fixed by "
                    + $"{scenario.ActorNames()[0]}",
                "because these issues and this actor come first", "omdat deze onderwerpen en deze actor vooraan staan")]
            : [];
}
