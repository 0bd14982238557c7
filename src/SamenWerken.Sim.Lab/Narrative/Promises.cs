using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Promises that were not kept, why, and what it ended.</summary>
internal sealed class Promises : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Broke), typeof(Dissolved)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var broken in scene.All<Broke>())
            yield return $"{scene.Actor(broken.Actor)} does not keep {Promise(scene, broken)}: {Why(scene, broken)}.";
        foreach (var ended in scene.All<Dissolved>())
            yield return $"The agreement between {scene.Actor(ended.First)} and {scene.Actor(ended.Second)} is over.";
    }

    private static string Promise(Scene scene, Broke broken)
    {
        var on = broken.Issue < 0 ? "" : $" on {scene.Issue(broken.Issue)}";
        return broken.Partner < 0 ? $"its part of the plan{on}" : $"its promise to {scene.Actor(broken.Partner)}{on}";
    }

    private static string Why(Scene scene, Broke broken)
    {
        if (broken.Overruled)
            return "its representative wanted to, but was overruled at home";
        var cynical = scene.IsCynical(broken.Actor) ? $", and it is cynical ({Scene.Number(scene.Cynicism(broken.Actor))})" : "";
        return broken.Temptation > broken.Stake
            ? $"breaking it pays more than what it puts at stake with the others{cynical}"
            : cynical.Length > 0
                ? $"it has more to lose than to gain, but is too cynical ({Scene.Number(scene.Cynicism(broken.Actor))}) to count on the others"
                : $"a slip, as it keeps {Scene.Share(broken.Probability)} of such promises";
    }
}
