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
            yield return scene.Say(
                $"{scene.Actor(own.Key)} {(scene.IsMany(own.Key) ? "change what they do" : "changes what it does")}, without promising anything: {issue} from {from} to {to}{scene.Towards(largest.Issue, largest.To - largest.From)}"
                    + others switch { 0 => ".", 1 => ", and less so another issue.", _ => $", and less so {others} other issues." },
                $"{scene.Actor(own.Key)} {(scene.IsMany(own.Key) ? "passen" : "past")} het eigen handelen aan, zonder iets toe te zeggen: {issue} van {from} naar {to}{scene.Towards(largest.Issue, largest.To - largest.From)}"
                    + others switch { 0 => ".", 1 => ", en in mindere mate een ander onderwerp.", _ => $", en in mindere mate {others} andere onderwerpen." });
        }
    }
}
