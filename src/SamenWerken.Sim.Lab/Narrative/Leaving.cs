using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Who left and who returned, and why.</summary>
internal sealed class Leaving : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Left), typeof(Returned)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var left in scene.All<Left>())
            yield return $"{scene.Actor(left.Actor)} {scene.Say("story.leaving.leaves-the-collaboration")}: " + Why(scene, left);
        foreach (var returned in scene.All<Returned>())
        {
            var (who, trust) = (scene.Actor(returned.Actor), scene.Number(scene.Round.Actors[returned.Actor].Trust));
            yield return scene.Say("story.leaving.returns-to-the-collaboration", ("who", who), ("trust", trust));
        }
    }

    private static string Why(Scene scene, Left left)
    {
        if (left.Chance >= 1)
            return scene.Say("story.leaving.that-was-to-happen");
        var (net, cynicism) = (scene.Number(left.Net, 3), scene.Number(scene.Cynicism(left.Actor)));
        return scene.Say("story.leaving.taking-part-has-cost", ("net", net), ("cynicism", cynicism));
    }
}
