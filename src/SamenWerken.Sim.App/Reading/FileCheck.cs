using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Says of a scenario or an experiment file that it is valid, and how large what it holds is.</summary>
internal static class FileCheck
{
    /// <exception cref="MistakeException">It has mistakes: all are named.</exception>
    internal static (string Valid, IReadOnlyList<CaseNotice> Notices) Of(string file, Expansion expansion)
    {
        var (said, its) = Said(file, expansion);
        return ($"{file}: valid ({said})", its.Notices());
    }

    private static (string Said, Case Its) Said(string file, Expansion expansion)
    {
        if (ExperimentInput.IsExperiment(file))
        {
            var plan = ExperimentInput.Read(file, [], expansion);
            return (string.Create(System.Globalization.CultureInfo.InvariantCulture, 
                $"experiment: {Counted.Of(plan.Points.Count, "design point")} × "
                    + $"{Counted.Of(plan.Experiment.Strategies.Count, "strategy")} × "
                    + $"{Counted.Of(plan.Experiment.Replications, "replication")} = {Counted.Of(plan.Runs, "run")}"),
                    plan.Experiment.Scenario);
        }

        var its = ScenarioInput.Read(file, []);
        return (its is not Scenario scenario ? $"a case of the model {its.ModelKey}"
            : $"{Counted.Of(scenario.ActorCount, "actor")}, {Counted.Of(scenario.IssueCount, "issue")}, "
                + $"{Counted.Of(scenario.Rounds, "round")}", its);
    }
}
