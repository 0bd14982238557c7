using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Promises that were not kept, why, and what it ended.</summary>
internal sealed class Promises : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Broke), typeof(Dissolved)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var broken in scene.All<Broke>())
            yield return scene.Say("story.promises.does-not-keep", ("actor", scene.Actor(broken.Actor)), ("promise", Promise(scene, broken))) + Why(scene, broken) + ".";
        foreach (var ended in scene.All<Dissolved>())
        {
            var (first, second) = (scene.Actor(ended.First), scene.Actor(ended.Second));
            yield return scene.Say("story.promises.the-agreement-between-and", ("first", first), ("second", second));
        }
    }

    private static string Promise(Scene scene, Broke broken)
    {
        var on = broken.Issue < 0 ? "" : $" {scene.Say("story.promises.on")} {scene.Issue(broken.Issue)}";
        return (broken.Partner < 0
            ? scene.Say("story.promises.its-part-of-the")
            : $"{scene.Say("story.promises.its-promise-to")} {scene.Actor(broken.Partner)}") + on;
    }

    private static string Why(Scene scene, Broke broken)
    {
        if (broken.Overruled)
            return scene.Say("story.promises.its-representative-wanted-to");
        var (isCynical, cynicism, kept) = (scene.IsCynical(broken.Actor), scene.Number(scene.Cynicism(broken.Actor)), scene.Share(broken.Probability));
        if (broken.Temptation > broken.Stake + broken.Guilt)
        {
            return scene.Say("story.promises.breaking-it-pays-more")
                + (isCynical ? scene.Say("story.promises.and-it-is-cynical", ("cynicism", cynicism)) : "");
        }

        return isCynical
            ? scene.Say("story.promises.it-has-more-to", ("cynicism", cynicism))
            : scene.Say("story.promises.a-slip-as-it", ("kept", kept));
    }
}
