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
            yield return scene.Say(
                $"{names} {(one ? "does" : "do")} not keep {promise}: ",
                $"{names} {(one ? "komt" : "komen")} {promise} niet na: ") + alike.Key.Why + ".";
        }

        foreach (var ended in scene.All<Dissolved>())
        {
            var (first, second) = (scene.Actor(ended.First), scene.Actor(ended.Second));
            yield return scene.Say($"The agreement between {first} and {second} is over.", $"De afspraak tussen {first} en {second} is voorbij.");
        }
    }

    private static string Promise(Scene scene, Broke broken, bool one)
    {
        var (on, its) = (broken.Issue < 0 ? "" : $" {scene.Say("on", "over")} {scene.Issue(broken.Issue)}", one ? "its" : "their");
        return (broken.Partner < 0
            ? scene.Say($"{its} part of the plan", "het eigen deel van het plan")
            : $"{scene.Say($"{its} promise to", "de toezegging aan")} {scene.Actor(broken.Partner)}") + on;
    }

    private static string Why(Scene scene, Broke broken)
    {
        if (broken.Overruled)
            return scene.Say("the representative wanted to, but was overruled at home", "de vertegenwoordiger wilde wel, maar werd thuis overstemd");
        var (isCynical, cynicism, kept) = (scene.IsCynical(broken.Actor), scene.Number(scene.Cynicism(broken.Actor)), scene.Share(broken.Probability));
        if (broken.Temptation > broken.Stake + broken.Guilt)
        {
            return scene.Say("breaking it pays more than what it puts at stake with the others", "breken levert meer op dan er bij de anderen mee op het spel staat")
                + (isCynical ? scene.Say($", and cynicism is great ({cynicism})", $", en het cynisme is er groot ({cynicism})") : "");
        }

        return isCynical
            ? scene.Say(
                $"there is more to lose than to gain, but cynicism is too great ({cynicism}) to count on the others",
                $"er is meer te verliezen dan te winnen, maar het cynisme is te groot ({cynicism}) om op de anderen te rekenen")
            : broken.Probability >= 0.5 ? scene.Say(
                $"a slip, as {kept} of such promises are kept",
                $"een uitglijder, want {kept} van zulke toezeggingen wordt nagekomen")
            : scene.Say(
                $"there is little to lose by it, and no more than {kept} of such promises are kept",
                $"er staat weinig op het spel, en niet meer dan {kept} van zulke toezeggingen wordt nagekomen");
    }
}
