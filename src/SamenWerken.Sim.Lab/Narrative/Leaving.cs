using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Who left and who returned, and why.</summary>
internal sealed class Leaving : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Left), typeof(Returned)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var left in scene.All<Left>())
        {
            var (who, many) = (scene.Actor(left.Actor), scene.IsMany(left.Actor));
            yield return (many
                ? scene.Say("story.leaving.leave-the-collaboration", ("who", who))
                : scene.Say("story.leaving.leaves-the-collaboration-2", ("who", who))) + Why(scene, left);
        }


        foreach (var returned in scene.All<Returned>())
        {
            var (who, many) = (scene.Actor(returned.Actor), scene.IsMany(returned.Actor));
            var trust = scene.Number(scene.Round.Actors[returned.Actor].Trust);
            yield return many
                ? scene.Say("story.leaving.return-to-the-collaboration", ("who", who), ("trust", trust))
                : scene.Say("story.leaving.returns-to-the-collaboration-being", ("who", who), ("trust", trust));
        }
    }

    private static string Why(Scene scene, Left left)
    {
        if (left.Chance >= 1)
            return scene.Say("story.leaving.that-was-to-happen");
        var (net, cynicism) = (scene.Number(left.Net, 3), scene.Number(scene.Cynicism(left.Actor)));
        return scene.Say("story.leaving.taking-part-has-cost-more", ("net", net), ("cynicism", cynicism));
    }
}
