using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>What came from outside, before anybody met.</summary>
internal sealed class Events : Telling
{
    internal override IReadOnlyList<Type> Of { get; } =
        [typeof(Joined), typeof(RepresentativeChanged), typeof(Trained), typeof(GoalShifted), typeof(BudgetChanged), typeof(StrategyChanged)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var changed in scene.All<StrategyChanged>())
        {
            yield return scene.Say(
                $"Another way of working takes over: {changed.To} instead of {changed.From}.",
                $"Een andere manier van werken neemt het over: {scene.Strategy(changed.To)} in plaats van {scene.Strategy(changed.From)}.");
        }

        foreach (var changed in scene.All<BudgetChanged>())
        {
            yield return scene.Say(
                $"From now on there is time for {scene.Number(changed.Meetings, 1)} meetings per party and month.",
                $"Vanaf nu is er per partij en maand tijd voor {scene.Number(changed.Meetings, 1)} ontmoetingen.");
        }

        foreach (var joined in scene.All<Joined>())
        {
            var (who, many) = (scene.Actor(joined.Actor), scene.IsMany(joined.Actor));
            yield return scene.Say(
                $"{who} {(many ? "join" : "joins")} the collaboration.",
                $"{who} {(many ? "doen" : "doet")} mee aan de samenwerking.");
        }


        foreach (var trained in scene.All<Trained>().GroupBy(trained => trained.Amount))
            yield return Training(scene, [.. trained.Select(each => each.Actor)], trained.Key);
        foreach (var shifted in scene.All<GoalShifted>())
        {
            var (who, many) = (scene.Actor(shifted.Actor), scene.IsMany(shifted.Actor));
            var (issue, from, to) = (scene.Issue(shifted.Issue), scene.Number(shifted.From), scene.Number(shifted.To));
            yield return scene.Say(
                $"{who} {(many ? "want" : "wants")} something else on {issue}: {to} instead of {from}. What was promised stays promised.",
                $"{who} {(many ? "willen" : "wil")} iets anders op {issue}: {to} in plaats van {from}. Wat toegezegd is, blijft toegezegd.");
        }

        var replaced = scene.All<RepresentativeChanged>().Select(changed => changed.Actor).Distinct().ToList();
        if (replaced.Count > 0)
        {
            var one = scene.IsOne(replaced);
            yield return scene.Say(
                $"{scene.Actors(replaced)} {(one ? "sends a new representative" : "send new representatives")}: trust, knowledge of each other and agreements between two start again.",
                $"{scene.Actors(replaced)} {(one ? "stuurt een nieuwe vertegenwoordiger" : "sturen nieuwe vertegenwoordigers")}: vertrouwen, kennis van elkaar en afspraken tussen twee beginnen opnieuw.");
        }
    }

    private static string Training(Scene scene, IReadOnlyList<int> actors, double amount)
    {
        var (one, less, by) = (scene.IsOne(actors), amount < 0, scene.Number(Math.Abs(amount)));
        return scene.Say(
            $"{scene.Actors(actors)} {(one ? "is" : "are")} trained: {(less ? "less" : "more")} open, and {(less ? "worse" : "better")} at seeing what moves others (by {by}).",
            $"{scene.Actors(actors)} {(one ? "wordt" : "worden")} getraind: {(less ? "minder" : "meer")} open, en {(less ? "slechter" : "beter")} in het zien van wat anderen beweegt (met {by}).");
    }
}
