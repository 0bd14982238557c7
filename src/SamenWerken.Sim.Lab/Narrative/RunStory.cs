using SamenWerken.Sim.Engine;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Tells a run round by round, in words for people who do not know the model.</summary>
public static class RunStory
{
    private const string Indent = "  ";
    private const string Quiet = "Nothing new: everybody goes on as before.";
    private const double Noticeable = 0.005;
    private const double Striking = 0.02;

    internal static readonly IReadOnlyList<Telling> Tellings = [new Events(), new Meetings(), new Plans(), new Adjustments(), new Promises(), new Leaving()];

    private static readonly Outcome[] Followed = [Outcome.Trust, Outcome.Cynicism, Outcome.Cooperation];

    /// <summary>The story, line by line; lines that belong to a heading are indented.</summary>
    /// <param name="run">The run.</param>
    /// <param name="summary">How agreements come about under its strategy, in one line; null to leave that out.</param>
    public static IEnumerable<string> Tell(RunResult run, string? summary = null) =>
        Opening.Tell(run, summary).Concat(Rounds(run, 0, run.Rounds.Count)).Concat(Closing.Tell(run));

    /// <summary>The story of one round, sentence by sentence; the last one says how it then stands.</summary>
    /// <param name="run">The run.</param>
    /// <param name="round">Round t, from 0.</param>
    public static IReadOnlyList<string> OfRound(RunResult run, int round)
    {
        var sentences = Sentences(run, round).Select(Scene.Sentence).ToList();
        return [.. sentences.Count == 0 ? [Quiet] : sentences, Movement(run, run.Rounds[round], round == 0 ? null : run.Rounds[round - 1])];
    }

    /// <summary>What happened in some rounds, as one text.</summary>
    /// <param name="run">The run.</param>
    /// <param name="first">The first of these rounds, from 0.</param>
    /// <param name="last">The last of them; later than the run's last means to its end.</param>
    public static string Story(this RunResult run, int first, int last) =>
        string.Join('\n', Rounds(run, Math.Max(0, first), Math.Min(last + 1, run.Rounds.Count))).TrimStart('\n');

    private static IEnumerable<string> Rounds(RunResult run, int start, int end)
    {
        for (var place = start; place < end; place++)
        {
            var before = place == 0 ? null : run.Rounds[place - 1];
            var first = place;
            var sentences = Sentences(run, place);
            if (sentences.Count == 0)
            {
                while (place + 1 < end && Sentences(run, place + 1).Count == 0)
                    place++;
            }

            var (from, to) = (run.Rounds[first].Round, run.Rounds[place].Round);
            yield return "";
            yield return from == to ? $"Round {from}" : $"Rounds {from} to {to}";
            foreach (var sentence in sentences)
                yield return Indent + Scene.Sentence(sentence);
            if (sentences.Count == 0)
                yield return Indent + Quiet;
            yield return Indent + Movement(run, run.Rounds[place], before);
        }
    }

    private static List<string> Sentences(RunResult run, int place)
    {
        var scene = new Scene(run, run.Rounds[place], place == 0 ? null : run.Rounds[place - 1]);
        return [.. Tellings.SelectMany(telling => telling.Tell(scene))];
    }

    private static string Movement(RunResult run, RoundResult round, RoundResult? before)
    {
        var moved = string.Join(" · ", Followed.Select(outcome => Moved(outcome, round[outcome], before?[outcome] ?? double.NaN)));
        if (before is null)
            return moved;
        var changes = round.Actors.Select((actor, index) => (Change: actor.Cynicism - before.Actors[index].Cynicism, Index: index)).ToList();
        var most = changes.MaxBy(change => Math.Abs(change.Change));
        return Math.Abs(most.Change) < Striking
            ? moved
            : $"{moved} · {run.ActorNames[most.Index]} becomes {(most.Change > 0 ? "more" : "less")} cynical ({Scene.Number(round.Actors[most.Index].Cynicism)})";
    }

    private static string Moved(Outcome outcome, double now, double before)
    {
        var change = now - before;
        var text = $"{outcome.Name} {Scene.Number(now)}";
        return !double.IsFinite(change) ? text
            : Math.Abs(change) < Noticeable ? text + " →"
            : $"{text} {(change > 0 ? "↑" : "↓")} ({Scene.Signed(change)})";
    }
}
