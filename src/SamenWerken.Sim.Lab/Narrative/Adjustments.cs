using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>What actors changed in their own actions without any promise, one sentence for each actor.</summary>
internal sealed class Adjustments : Telling
{
    internal override IReadOnlyList<Type> Of { get; } = [typeof(Adjusted)];

    internal override IEnumerable<string> Tell(Scene scene)
    {
        foreach (var own in scene.All<Adjusted>().GroupBy(adjusted => adjusted.Actor))
        {
            var largest = own.MaxBy(adjusted => Math.Abs(adjusted.To - adjusted.From))!;
            var others = own.Select(adjusted => adjusted.Issue).Distinct().Count() - 1;
            var (issue, from, to) = (scene.Issue(largest.Issue), scene.Number(largest.From), scene.Number(largest.To));
            yield return scene.IsMany(own.Key)
                ? scene.Say("story.adjustments.change-what-they-do", ("actor", scene.Actor(own.Key)), ("issue", issue), ("from", from),
                    ("to", to), ("towards", scene.Towards(largest.Issue, largest.To - largest.From)),
                    ("others", others switch { 0 => ".", 1 => scene.Say("story.adjustments.and-less-so-another"),
                        _ => scene.Say("story.adjustments.and-less-so-other", ("others", others)) }))
                : scene.Say("story.adjustments.changes-what-it-does", ("actor", scene.Actor(own.Key)), ("issue", issue), ("from", from),
                    ("to", to), ("towards", scene.Towards(largest.Issue, largest.To - largest.From)),
                    ("others", others switch { 0 => ".", 1 => scene.Say("story.adjustments.and-less-so-another"),
                        _ => scene.Say("story.adjustments.and-less-so-other", ("others", others)) }));
        }
    }
}
