using SamenWerken.Sim.Engine;
using SamenWerken.Sim.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>How it ended: the outcomes of the run, who gained and who lost.</summary>
internal static class Closing
{
    internal static IEnumerable<string> Tell(RunResult run)
    {
        if (run.Rounds.Count == 0)
            yield break;
        yield return "";
        yield return $"After {run.Rounds.Count} {(run.Rounds.Count == 1 ? "round" : "rounds")} (means over the second half)";
        var width = Outcome.All.Max(outcome => outcome.Name.Length);
        foreach (var outcome in Outcome.All)
        {
            var value = run[outcome];
            yield return $"  {outcome.Name.PadRight(width)}  {(double.IsFinite(value) ? Scene.Number(value, Math.Abs(value) >= 10 ? 1 : 2).PadLeft(6) + " " + outcome.Unit : "     – no value in this run")}";
        }

        yield return "";
        foreach (var line in People(run))
            yield return line;
    }

    private static IEnumerable<string> People(RunResult run)
    {
        var half = run.Rounds.Where((_, place) => 2 * place >= run.Rounds.Count).ToList();
        var gains = run.ActorNames.Select((name, actor) => (Name: name, Gain: half.Average(round => round.Actors[actor].Gain))).OrderByDescending(actor => actor.Gain).ToList();
        if (gains.Count > 0 && gains[0].Gain - gains[^1].Gain > 0.0005)
            yield return $"Compared with going alone {gains[0].Name} gained most ({Scene.Signed(gains[0].Gain, 3)} a month) and {gains[^1].Name} least ({Scene.Signed(gains[^1].Gain, 3)}).";
        else
            yield return "Compared with going alone nobody gained more than anybody else.";

        var happenings = run.Rounds.SelectMany(round => round.Happenings).ToList();
        var broken = happenings.OfType<Broke>().Count();
        var left = happenings.OfType<Left>().Count();
        yield return $"{Count(happenings.OfType<Proposed>().Count(offer => offer.Accepted), "exchange")} and {Count(happenings.OfType<PlanMade>().Count(), "plan")} agreed or imposed; {Count(broken, "promise")} broken; {Count(left, "departure")}.";

        var last = run.Rounds[^1];
        var actors = run.ActorNames.Select((name, actor) => (Name: name, State: last.Actors[actor])).ToList();
        if (actors.Count == 0)
            yield break;
        var (cynical, trusted) = (actors.MaxBy(actor => actor.State.Cynicism), actors.MaxBy(actor => actor.State.Trusted));
        yield return $"At the end {cynical.Name} is the most cynical ({Scene.Number(cynical.State.Cynicism)}) and {trusted.Name} the most trusted ({Scene.Number(trusted.State.Trusted)}).";
    }

    private static string Count(int number, string what) => number switch { 0 => $"no {what}s", 1 => $"one {what}", _ => $"{number} {what}s" };
}
