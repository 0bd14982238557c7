using SamenWerken.Sim.Collaboration.Scenarios;
using System.CommandLine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Reads scenario and experiment files and tells all their mistakes.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Scenario or experiment files in YAML", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string[]> Assembly = SharedOptions.Assembly();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("validate", "Checks scenario and experiment files and names every mistake with its line and column.",
            "samenwerken validate scenarios/*.yaml",
            "samenwerken validate scenarios/experiments/fines.yaml")
        { Files, Assembly };
        command.SetAction((parsed, stop) => Task.FromResult(Validate(parsed, terminal, stop)));
        return command;
    }

    private static int Validate(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        StrategyInput.Load(parsed.GetValue(Assembly)!);
        var mistakes = new Mistakes();
        var (valid, notices) = (new List<string>(), new List<(string File, IReadOnlyList<CaseNotice> Notices)>());
        foreach (var file in parsed.GetRequiredValue(Files))
        {
            stop.ThrowIfCancellationRequested();
            if (mistakes.Of(() => Said(file, told => notices.Add((file, told)))) is { } said)
                valid.Add($"{file}: valid ({said})");
        }

        mistakes.Check();
        valid.ForEach(terminal.Output.WriteLine);
        notices.ForEach(each => NoticeView.Print(terminal, each.File, each.Notices));
        return 0;
    }

    private static string Said(string file, Action<IReadOnlyList<CaseNotice>> notices)
    {
        if (ExperimentInput.IsExperiment(file))
        {
            var plan = ExperimentInput.Read(file, []);
            notices(plan.Experiment.Scenario.Notices());
            return FormattableString.Invariant($"experiment: {plan.Points.Count:N0} design points × {plan.Experiment.Strategies.Count} strategies × {plan.Experiment.Replications:N0} replications = {plan.Runs:N0} runs");
        }

        var its = ScenarioInput.Read(file, []);
        notices(its.Notices());
        return its is not Scenario scenario ? $"a case of the model {its.ModelKey}" : FormattableString.Invariant($"{scenario.ActorCount} actors, {scenario.IssueCount} issues, {scenario.Rounds} rounds");
    }
}
