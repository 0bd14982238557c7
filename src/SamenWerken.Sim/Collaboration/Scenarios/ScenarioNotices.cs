using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>What a scenario decides without saying so, where somebody listed actors or issues and so meant something by them.</summary>
internal static class ScenarioNotices
{
    private const string Tender = "tender";

    internal static IReadOnlyList<CaseNotice> Of(Scenario scenario) =>
    [
        .. Scales(scenario),
        .. Weights(scenario, "salience", actor => actor.Salience),
        .. Weights(scenario, "influence", actor => actor.Influence),
        .. Hub(scenario),
        .. Neighbours(scenario),
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

    private static IEnumerable<CaseNotice> Neighbours(Scenario scenario) =>
        scenario.Coordination.Network is { Shape: NetworkShape.Ring or NetworkShape.SmallWorld } network && scenario.Actors.Count > 0
            ? [new("coordination.network.shape", ParameterPath.Text(network.Shape),
                "in which neighbours are those beside each other in the list of actors",
                "waarin buren zijn wie naast elkaar in de lijst van actoren staan")]
            : [];

    private static IEnumerable<CaseNotice> Commissioners(Scenario scenario)
    {
        if (scenario.Actors.Count == 0 || !MayTender(scenario))
            return [];
        var roles = scenario.Actors.SelectMany(actor => Enumerable.Repeat(actor.Role, actor.Count));
        var named =
            scenario.ActorNames().Zip(roles).Where(actor => actor.Second == Role.Commissioner).Select(actor => actor.First).ToList();
        var (first, many) = (scenario.Coordination.Commissioners, named.Count > scenario.Coordination.Commissioners);
        if (named.Count > 0 && !many)
            return [];
        return [new("coordination.commissioners", string.Join(", ", (many ? named : scenario.ActorNames()).Take(first)),
            many ? "because more actors have the role commissioner and these come first"
                : "because no actor has the role commissioner and these come first",
            many ? "omdat meer actoren de rol commissioner hebben en deze vooraan staan"
                : "omdat geen actor de rol commissioner heeft en deze vooraan staan")];
    }

    // One strategy may begin or follow another.
    private static bool MayTender(Scenario scenario)
    {
        var (compared, coordination) = (scenario.Model.Compared(scenario), scenario.Coordination);
        return compared.Contains(Tender) || scenario.Events.OfType<StrategyChange>().Any(change => change.Strategy == Tender)
            || (compared.Contains("phased") && (coordination.Phased.First == Tender || coordination.Phased.Then == Tender))
            || (compared.Contains("escalating") && (coordination.Escalating.First == Tender || coordination.Escalating.Then == Tender));
    }

    private static IEnumerable<CaseNotice> Preconditions(Scenario scenario) =>
        scenario.Coordination.Preconditions > 0 && (scenario.Issues.Count > 0 || scenario.Actors.Count > 0)
            ? [new("coordination.preconditions",
                $"{string.Join(", ", scenario.IssueNames().Take(scenario.Coordination.Preconditions))}, fixed by "
                    + $"{scenario.ActorNames()[0]}",
                "because these issues and this actor come first", "omdat deze onderwerpen en deze actor vooraan staan")]
            : [];
}
