using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Promises that were not kept, why, and what it ended.</summary>
internal sealed class Promises : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Broke), typeof(Dissolved)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var alike in scene.All<Broke>().GroupBy(broken => (broken.Partner, broken.Issue, Why: Why(scene, broken))))
        {
            List<int> who = [.. alike.Select(broken => broken.Actor)];
            var (names, promise, one) = (scene.Actors(who), Promise(scene, alike.First(), scene.IsOne(who)), scene.IsOne(who));
            yield return (one
                ? scene.Say("story.promises.does-not-keep-2", ("names", names), ("promise", promise))
                : scene.Say("story.promises.do-not-keep", ("names", names), ("promise", promise))) + alike.Key.Why + ".";
        }

        foreach (var ended in scene.All<Dissolved>())
        {
            var (first, second) = (scene.Actor(ended.First), scene.Actor(ended.Second));
            yield return scene.Say("story.promises.the-agreement-between-and", ("first", first), ("second", second));
        }
    }

    private static string Promise(Scene scene, Broke broken, bool one)
    {
        var on = broken.Issue < 0 ? "" : $" {scene.Say("story.promises.on")} {scene.Issue(broken.Issue)}";
        if (broken.Partner < 0)
            return (one ? scene.Say("story.promises.its-part-of-the") : scene.Say("story.promises.their-part-of-the")) + on;
        var partner = scene.Actor(broken.Partner);
        return (one
            ? scene.Say("story.promises.its-promise-to-2", ("partner", partner))
            : scene.Say("story.promises.their-promise-to", ("partner", partner))) + on;
    }

    private static string Why(Scene scene, Broke broken)
    {
        if (broken.Overruled)
            return scene.Say("story.promises.the-representative-wanted-to");
        var (isCynical, cynicism, kept) =
            (scene.IsCynical(broken.Actor), scene.Number(scene.Cynicism(broken.Actor)), scene.Share(broken.Probability));
        if (broken.Temptation > broken.Stake + broken.Guilt)
        {
            return scene.Say("story.promises.breaking-it-pays-more")
                + (isCynical ? scene.Say("story.promises.and-cynicism-is-great", ("cynicism", cynicism)) : "");
        }

        return isCynical
            ? scene.Say("story.promises.there-is-more-to", ("cynicism", cynicism))
            : broken.Probability >= 0.5 ? scene.Say("story.promises.a-slip-as-of", ("kept", kept))
            : scene.Say("story.promises.there-is-little-to", ("kept", kept));
    }
}
