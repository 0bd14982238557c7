using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>A run as it is told in a language.</summary>
internal static class RunWords
{
    /// <summary>A run with the names of its actors and issues in the language of a look.</summary>
    internal static RunResult Told(this Look look, RunResult run)
    {
        if (look.Language != Language.Dutch)
            return run;
        var (its, told) = (run.Scenario, (Scenario)run.Scenario.InDutch());
        return run with
        {
            ActorNames = Told(run.ActorNames, its.ActorNames(), told.ActorNames()),
            IssueNames = Told(run.IssueNames, its.IssueNames(), told.IssueNames()),
        };

        // A run that was put together by hand may have names that its scenario does not know.
        static IReadOnlyList<string> Told(IReadOnlyList<string> names, IReadOnlyList<string> known, IReadOnlyList<string> told) =>
            [.. names.Select((name, place) => place < known.Count && known[place] == name ? told[place] : name)];
    }
}
