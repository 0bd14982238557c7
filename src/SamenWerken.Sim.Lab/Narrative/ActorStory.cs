using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Tells what one actor did in a round of a run, what was done to it, and why.</summary>
public static class ActorStory
{
    /// <summary>The sentences about an actor in a round; none where nothing happened with it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="round">Round t, from 0.</param>
    /// <param name="actor">Index of the actor.</param>
    /// <param name="language">In which language.</param>
    public static IReadOnlyList<string> OfRound(RunResult run, int round, int actor, Language language = Language.English)
    {
        var told = run.Rounds[round].Happenings.Where(happening => Concerns(happening, actor)).ToList();
        if (told.Count == 0)
            return [];
        var scene = new Scene(run, run.Rounds[round] with { Happenings = told }, round == 0 ? null : run.Rounds[round - 1], language);
        return [.. RunStory.Tellings.SelectMany(telling => telling.Tell(scene)).Select(Scene.Sentence)];
    }

    private static bool Concerns(Happening happening, int actor) => happening switch
    {
        Met met => met.First == actor || met.Second == actor,
        MissedMeeting missed => missed.First == actor || missed.Second == actor,
        Invented invented => invented.First == actor || invented.Second == actor,
        Proposed offer => offer.Proposer == actor || offer.Responder == actor,
        Answered answer => answer.Actor == actor,
        PlanMade plan => plan.Consenting.Contains(actor) || plan.Imposed.Contains(actor),
        TenderWon tender => tender.Winners.Contains(actor),
        Adjusted adjusted => adjusted.Actor == actor,
        Broke broke => broke.Actor == actor || broke.Partner == actor,
        Dissolved dissolved => dissolved.First == actor || dissolved.Second == actor,
        Left left => left.Actor == actor,
        Returned returned => returned.Actor == actor,
        Joined joined => joined.Actor == actor,
        RepresentativeChanged changed => changed.Actor == actor,
        Trained trained => trained.Actor == actor,
        GoalShifted shifted => shifted.Actor == actor,
        _ => false,
    };
}
