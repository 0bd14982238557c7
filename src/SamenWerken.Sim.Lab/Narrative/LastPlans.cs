using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Lab.Narrative;

/// <summary>Looks back for the plan that holds.</summary>
public static class LastPlans
{
    /// <summary>The last plan before a round; null if there was none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="before">The round, from 0.</param>
    public static PlanMade? LastPlan(this RunResult run, int before)
    {
        ArgumentNullException.ThrowIfNull(run);
        for (var round = Math.Min(before, run.Rounds.Count) - 1; round >= 0; round--)
        {
            var happenings = run.Rounds[round].Happenings;
            for (var place = happenings.Count - 1; place >= 0; place--)
            {
                if (happenings[place] is PlanMade plan)
                    return plan;
            }
        }

        return null;
    }
}
