using SamenWerken.Sim.Situations;

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
            yield return $"{scene.Actor(own.Key)} changes what it does, without promising anything: {scene.Issue(largest.Issue)} from {Scene.Number(largest.From)} to {Scene.Number(largest.To)}"
                + others switch { 0 => ".", 1 => ", and less so another issue.", _ => $", and less so {others} other issues." };
        }
    }
}
