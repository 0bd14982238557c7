using SamenWerken.Sim.Classics.Exchange;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>A table of decisions with a row for each actor, as a scenario: capability is influence.</summary>
/// <param name="table">The table.</param>
internal sealed class WideSurvey(StakeTable table)
{
    public Survey Read(Scenario basis)
    {
        var scales = table.Issues.ToDictionary(issue => issue.Name);
        var scenario = basis with
        {
            Issues = [.. table.Issues.Select(issue => new Issue(issue.Name))],
            Actors =
            [
                .. table.Stakes.GroupBy(stake => stake.Actor).Select(stakes => new Actor(stakes.Key)
                {
                    Position = ByIssue(stakes, stake => scales[stake.Issue].Scaled(stake.Position) / 100),
                    Salience = ByIssue(stakes, stake => stake.Salience),
                    Influence = ByIssue(stakes, stake => stake.Power),
                })
            ],
        };
        var mistakes = scenario.Model.Check(scenario);
        return mistakes.Count == 0
            ? new Survey(scenario, [], 1)
            : throw new StakeholderFileException([.. mistakes.Select(mistake => new TableProblem("the table", 0, "", mistake.ToString()))]);
    }

    private static ByName ByIssue(IEnumerable<Stake> stakes, Func<Stake, double> number) =>
        ByName.Of([.. stakes.Select(stake => (stake.Issue, number(stake)))]);
}
