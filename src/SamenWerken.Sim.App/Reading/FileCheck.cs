using SamenWerken.Sim.Collaboration.Scenarios;
namespace SamenWerken.Sim.App.Reading;

/// <summary>Says of a scenario or an experiment file that it is valid, and how large what it holds is.</summary>
internal static class FileCheck
{
    /// <exception cref="MistakeException">It has mistakes: all are named.</exception>
    internal static string Of(string file) => $"{file}: valid ({Said(file)})";

    private static string Said(string file)
    {
        if (ExperimentInput.IsExperiment(file))
        {
            var plan = ExperimentInput.Read(file, []);
            return FormattableString.Invariant($"experiment: {plan.Points.Count:N0} design points × {plan.Experiment.Strategies.Count} strategies × {plan.Experiment.Replications:N0} replications = {plan.Runs:N0} runs");
        }

        var its = ScenarioInput.Read(file, []);
        return its is not Scenario scenario ? $"a case of the model {its.ModelKey}" : FormattableString.Invariant($"{scenario.ActorCount} actors, {scenario.IssueCount} issues, {scenario.Rounds} rounds");
    }
}
