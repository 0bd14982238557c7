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
            yield return scene.Say(
                $"{who} {(many ? "leave" : "leaves")} the collaboration: ",
                $"{who} {(many ? "verlaten" : "verlaat")} de samenwerking: ") + Why(scene, left);
        }


        foreach (var returned in scene.All<Returned>())
        {
            var (who, many) = (scene.Actor(returned.Actor), scene.IsMany(returned.Actor));
            var trust = scene.Number(scene.Round.Actors[returned.Actor].Trust);
            yield return scene.Say(
                $"{who} {(many ? "return" : "returns")} to the collaboration: being outside brings nothing, and there is trust in the others again ({trust}).",
                $"{who} {(many ? "doen" : "doet")} weer mee: erbuiten staan levert niets op, en er is weer vertrouwen in de anderen ({trust}).");
        }
    }

    private static string Why(Scene scene, Left left)
    {
        if (left.Chance >= 1)
            return scene.Say("that was to happen in this scenario.", "dat lag in dit scenario vast.");
        var (net, cynicism) = (scene.Number(left.Net, 3), scene.Number(scene.Cynicism(left.Actor)));
        return scene.Say(
            $"taking part has cost more than it brought for a while ({net} a month), and cynicism is at {cynicism} there.",
            $"meedoen kostte al een tijd meer dan het opbracht ({net} per maand), en het cynisme is er {cynicism}.");
    }
}
