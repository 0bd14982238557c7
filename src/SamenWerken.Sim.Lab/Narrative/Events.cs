using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>What came from outside, before anybody met.</summary>
internal sealed class Events : Telling
{
    internal override IReadOnlyList<Type> Of { get; } =
        [typeof(Joined), typeof(RepresentativeChanged), typeof(Trained), typeof(GoalShifted), typeof(BudgetChanged),
            typeof(StrategyChanged)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var changed in scene.All<StrategyChanged>())
        {
            yield return scene.Say("story.events.another-way-of-working", ("to", scene.Strategy(changed.To)),
                ("from", scene.Strategy(changed.From)));
        }

        foreach (var changed in scene.All<BudgetChanged>())
        {
            yield return scene.Say("story.events.from-now-on-there", ("meetings", scene.Number(changed.Meetings, 1)));
        }

        foreach (var joined in scene.All<Joined>())
        {
            var (who, many) = (scene.Actor(joined.Actor), scene.IsMany(joined.Actor));
            yield return many
                ? scene.Say("story.events.join-the-collaboration", ("who", who))
                : scene.Say("story.events.joins-the-collaboration-2", ("who", who));
        }


        foreach (var trained in scene.All<Trained>().GroupBy(trained => trained.Amount))
            yield return Training(scene, [.. trained.Select(each => each.Actor)], trained.Key);
        foreach (var shifted in scene.All<GoalShifted>())
        {
            var (who, many) = (scene.Actor(shifted.Actor), scene.IsMany(shifted.Actor));
            var (issue, from, to) = (scene.Issue(shifted.Issue), scene.Number(shifted.From), scene.Number(shifted.To));
            yield return many
                ? scene.Say("story.events.want-something-else-on", ("who", who), ("issue", issue), ("to", to), ("from", from))
                : scene.Say("story.events.wants-something-else-on-instead", ("who", who), ("issue", issue), ("to", to), ("from", from));
        }

        var replaced = scene.All<RepresentativeChanged>().Select(changed => changed.Actor).Distinct().ToList();
        if (replaced.Count > 0)
        {
            var one = scene.IsOne(replaced);
            yield return scene.Say("story.events.trust-knowledge-of-each", ("actors", scene.Actors(replaced)),
                ("one", one ? scene.Say("story.events.sends-a-new-representative") : scene.Say("story.events.send-new-representatives")));
        }
    }

    private static string Training(Scene scene, IReadOnlyList<int> actors, double amount)
    {
        var (one, less, by) = (scene.IsOne(actors), amount < 0, scene.Number(Math.Abs(amount)));
        return scene.Say("story.events.trained-open-and-at", ("actors", scene.Actors(actors)),
            ("one", one ? scene.Say("common.is") : scene.Say("common.are")), ("openness", less ? scene.Say("story.events.less") : scene.Say(
                "story.events.more")), ("skill", less ? scene.Say("story.events.worse") : scene.Say("story.events.better")), ("by", by));
    }
}
