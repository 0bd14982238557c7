using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Who left, and why.</summary>
internal sealed class Leaving : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Left)];

    internal override IEnumerable<string> Tell(Scene scene) => scene.All<Left>().Select(left =>
        $"{scene.Actor(left.Actor)} {scene.Say("leaves the collaboration", "verlaat de samenwerking")}: " + Why(scene, left));

    private static string Why(Scene scene, Left left)
    {
        if (left.Chance >= 1)
            return scene.Say("that was to happen in this scenario.", "dat lag in dit scenario vast.");
        var (net, cynicism) = (Scene.Number(left.Net, 3), Scene.Number(scene.Cynicism(left.Actor)));
        return scene.Say(
            $"taking part has cost it more than it brought for a while ({net} a month), and its cynicism is {cynicism}.",
            $"meedoen kostte al een tijd meer dan het opbracht ({net} per maand), en het cynisme is er {cynicism}.");
    }
}
