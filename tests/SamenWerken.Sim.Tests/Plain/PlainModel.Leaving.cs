using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 4, events, step 1 and step 7: what comes from outside, new representatives, leaving and returning.</content>
internal sealed partial class PlainModel
{
    // In the order of the scenario; a change of strategy after the others, the last one counts.
    private void Events()
    {
        var today = scenario.Events.Where(happens => happens.Round == t).ToList();
        foreach (var happens in today)
            Happen(happens);
        if (today.OfType<StrategyChange>().LastOrDefault() is { } change)
            Choose(change.Strategy);
    }

    private void Happen(ScenarioEvent happens)
    {
        var (names, issues) = (scenario.ActorNames().ToList(), scenario.IssueNames().ToList());
        IEnumerable<int> Who(IReadOnlyList<string> listed) =>
            listed.Count == 0 ? Enumerable.Range(0, n) : listed.Select(name => names.IndexOf(name));
        switch (happens)
        {
            case Training training:
                foreach (var i in Who(training.Actors))
                    Train(i, training.Amount);
                break;
            case TurnoverWave wave:
                foreach (var i in Who(wave.Actors))
                    NewRepresentative(i);
                break;
            case GoalShift shift:
                Shift(names.IndexOf(shift.Actor), issues.IndexOf(shift.Issue), shift.Position);
                break;
            case Join join:
                (Member[names.IndexOf(join.Actor)], Left[names.IndexOf(join.Actor)]) = (true, false);
                break;
            case Leave leave when Member[names.IndexOf(leave.Actor)]:
                Leave(names.IndexOf(leave.Actor));
                break;
            case BudgetCut cut:
                Meetings = cut.Meetings;
                break;
        }
    }

    private void Train(int i, double amount)
    {
        o[i] = Clip(o[i] + amount);
        for (var j = 0; j < n; j++)
            δ[i, j] = j == i ? 0 : Clip(δ[i, j] + amount);
    }

    // p_ik changes, commitments stay, what is compared with is computed anew.
    private void Shift(int i, int k, double position)
    {
        (p[i, k], b[i, k]) = (position, position);
        Benchmark();
    }

    private void Turnover()
    {
        for (var i = 0; i < n; i++)
        {
            if (Luck(Purposes.Turnover, 0, i).Uniform() < the.Turnover)
                NewRepresentative(i);
        }
    }

    private void NewRepresentative(int i)
    {
        for (var j = 0; j < n; j++)
        {
            (τ[i, j], τ[j, i]) = (world.τ[i, j], world.τ[j, i]);
            (δ[i, j], δ[j, i]) = (world.δ[i, j], world.δ[j, i]);
        }

        EndPackagesOf(i);
    }

    // One draw per actor and round serves leaving and returning.
    private void LeaveAndReturn()
    {
        if (!the.Exit || t - since <= the.Grace || active is "autonomous" or "adjustment" or "mandate")
            return;
        for (var i = 0; i < n; i++)
        {
            var luck = Luck(Purposes.Leaving, 0, i).Uniform();
            if (Member[i])
            {
                if (SmoothedNet[i] < -Tolerance && MayLeave(i) && luck < the.Leaving * c[i])
                    Leave(i);
            }
            else if (Left[i] && SmoothedNet[i] > -the.ReturnThreshold * the.χ + Tolerance && luck < the.Returning * (1 - c[i]) * τMean(i))
            {
                (Member[i], Left[i], SmoothedNet[i]) = (true, false, 0);
            }
        }
    }

    private bool MayLeave(int i) => active != "tender" || !commissions[i];

    private void Leave(int i)
    {
        (Member[i], Left[i], won[i], R[i]) = (false, true, false, 0);
        EndPackagesOf(i);
        foreach (var A in Agreements)
            A.d[i] = null;
        Agreements.RemoveAll(A => A.IsPlan && A.Parties().Length < 2);
        for (var k = 0; k < m; k++)
            b[i, k] = p[i, k];
    }

    // τ̄_i, over all others, leavers too.
    internal double τMean(int i) => Mean(Enumerable.Range(0, n).Where(j => j != i).Select(j => τ[i, j]));
}
