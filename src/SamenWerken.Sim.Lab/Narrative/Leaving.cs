using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Who left, and why.</summary>
internal sealed class Leaving : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Left)];

    internal override IEnumerable<string> Tell(Scene scene) => scene.All<Left>().Select(left =>
        $"{scene.Actor(left.Actor)} leaves the collaboration: " + (left.Chance >= 1
            ? "that was to happen in this scenario."
            : $"taking part has cost it more than it brought for a while ({Scene.Number(left.Net, 3)} a month), and its cynicism is {Scene.Number(scene.Cynicism(left.Actor))}."));
}
