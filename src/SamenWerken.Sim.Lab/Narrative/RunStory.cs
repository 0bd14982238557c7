using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Tells a run round by round, in words for people who do not know the model.</summary>
public static class RunStory
{
    private const string Indent = "  ";
    private const double Noticeable = 0.005;
    private const double Striking = 0.02;

    internal static readonly IReadOnlyList<Telling> Tellings =
        [new Events(), new Meetings(), new Plans(), new Adjustments(), new Promises(), new Leaving()];

    private static readonly Outcome[] Followed =
        [CollaborationOutcomes.Trust, CollaborationOutcomes.Cynicism, CollaborationOutcomes.Cooperation];

    /// <summary>
    /// The story, line by line; lines that belong to a heading are indented. It begins with half a page: what was tried, where it
    /// turned and why, who won and lost, what held.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="summary">How agreements come about under its strategy, in one line; null to leave that out.</param>
    /// <param name="language">In which language; names stay as they are.</param>
    /// <param name="full">Whether every round follows, and all outcomes; else only the half page.</param>
    public static IEnumerable<string> Tell(RunResult run, string? summary = null, Language language = Language.English, bool full = true)
    {
        var told = new Look { Language = language }.Told(run);
        var brief = Opening.Tell(told, summary, language).Concat(new Synopsis(told, language).Tell());
        return full
            ? brief.Concat(Opening.Parties(told, language)).Concat(Rounds(told, 0, told.Rounds.Count, language))
                .Concat(Closing.Tell(told, language))
            : brief;
    }

    /// <summary>The story of one round, sentence by sentence; the last one says how it then stands.</summary>
    /// <param name="run">The run.</param>
    /// <param name="round">Round t, from 0.</param>
    /// <param name="language">In which language.</param>
    public static IReadOnlyList<string> OfRound(RunResult run, int round, Language language = Language.English)
    {
        var scene = SceneOf(new Look { Language = language }.Told(run), round, language);
        var sentences = Sentences(scene).Select(Scene.Sentence).ToList();
        return [.. sentences.Count == 0 ? [Quiet(language)] : sentences, Movement(scene)];
    }

    /// <summary>What happened in some rounds, as one text.</summary>
    /// <param name="run">The run.</param>
    /// <param name="first">The first of these rounds, from 0.</param>
    /// <param name="last">The last of them; later than the run's last means to its end.</param>
    /// <param name="language">In which language.</param>
    public static string Story(this RunResult run, int first, int last, Language language = Language.English) =>
        string.Join('\n', Rounds(new Look { Language = language }.Told(run), Math.Max(0, first), Math.Min(last + 1, run.Rounds.Count),
            language)).TrimStart('\n');

    private static IEnumerable<string> Rounds(RunResult run, int from, int end, Language language)
    {
        for (var place = from; place < end; place++)
        {
            var (start, first) = (place, SceneOf(run, place, language));
            var sentences = Sentences(first);
            while (place + 1 < end && Sentences(SceneOf(run, place + 1, language)).SequenceEqual(sentences))
                place++;
            yield return "";
            yield return Heading(first.Round.Round, run.Rounds[place].Round, language) + (sentences.Count > 0 && place > start
                ? language.Say("story.run-story.each-of-them") : "");
            foreach (var sentence in sentences)
                yield return Indent + Scene.Sentence(sentence);
            if (sentences.Count == 0)
                yield return Indent + Quiet(language);
            yield return Indent + Movement(first with { Round = run.Rounds[place] });
        }
    }

    private static string Heading(int from, int to, Language language) => from == to
        ? $"{language.Say("story.run-story.round")} {from}"
        : language.Say("story.run-story.rounds-to", ("from", from), ("to", to));

    private static string Quiet(Language language) => language.Say("story.run-story.nothing-new-everybody-goes");

    private static Scene SceneOf(RunResult run, int place, Language language) =>
        new(run, run.Rounds[place], place == 0 ? null : run.Rounds[place - 1], language);

    private static List<string> Sentences(Scene scene) => [.. Tellings.SelectMany(telling => telling.Tell(scene))];

    private static string Movement(Scene scene)
    {
        var (round, before) = (scene.Round, scene.Before);
        var moved = string.Join(" · ", Followed.Select(
            outcome => Moved(scene, Glossary.Name(outcome, scene.Language), round[outcome], before?[outcome] ?? double.NaN)));
        if (before is null)
            return moved;
        var changes =
            round.Actors.Select((actor, index) => (Change: actor.Cynicism - before.Actors[index].Cynicism, Index: index)).ToList();
        var most = changes.MaxBy(change => Math.Abs(change.Change));
        if (Math.Abs(most.Change) < Striking)
            return moved;
        var (who, many) = (scene.Actor(most.Index), scene.IsMany(most.Index));
        var cynicism = scene.Number(round.Actors[most.Index].Cynicism);
        return $"{moved} · "
            + scene.Say("story.run-story.cynical", ("who", who),
                ("many", many ? scene.Say("story.run-story.become") : scene.Say("story.run-story.becomes")), ("change",
                    most.Change > 0 ? scene.Say("story.run-story.more") : scene.Say("story.run-story.less")), ("cynicism", cynicism));
    }

    private static string Moved(Scene scene, string name, double now, double before)
    {
        var change = now - before;
        var text = $"{name} {scene.Number(now)}";
        return !double.IsFinite(change) ? text
            : Math.Abs(change) < Noticeable ? text + " →"
            : $"{text} {(change > 0 ? "↑" : "↓")} ({scene.Signed(change)})";
    }
}
