using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>What came from outside, before anybody met.</summary>
internal sealed class Events : Telling
{
    internal override IReadOnlyList<Type> Of { get; } =
        [typeof(Joined), typeof(RepresentativeChanged), typeof(Trained), typeof(GoalShifted), typeof(BudgetChanged), typeof(StrategyChanged)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var changed in scene.All<StrategyChanged>())
            yield return $"Another way of working takes over: {changed.To} instead of {changed.From}.";
        foreach (var changed in scene.All<BudgetChanged>())
            yield return $"From now on there is time for {Scene.Number(changed.Meetings, 1)} meetings per party and month.";
        foreach (var joined in scene.All<Joined>())
            yield return $"{scene.Actor(joined.Actor)} joins the collaboration.";
        foreach (var trained in scene.All<Trained>().GroupBy(trained => trained.Amount))
            yield return $"{scene.Actors(trained.Select(t => t.Actor))} {(trained.Count() == 1 ? "is" : "are")} trained: {(trained.Key < 0 ? "less" : "more")} open, and {(trained.Key < 0 ? "worse" : "better")} at seeing what moves others (by {Scene.Number(Math.Abs(trained.Key))}).";
        foreach (var shifted in scene.All<GoalShifted>())
            yield return $"{scene.Actor(shifted.Actor)} wants something else on {scene.Issue(shifted.Issue)}: {Scene.Number(shifted.To)} instead of {Scene.Number(shifted.From)}. What it promised stays promised.";
        var replaced = scene.All<RepresentativeChanged>().Select(changed => changed.Actor).Distinct().ToList();
        if (replaced.Count > 0)
            yield return $"{scene.Actors(replaced)} {(replaced.Count == 1 ? "sends a new representative" : "send new representatives")}: trust, knowledge of each other and agreements between two start again.";
    }
}
