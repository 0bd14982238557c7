using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Varies parameters and stores every run.</summary>
internal static class SweepCommand
{
    private static readonly Varying Options = new() { Scenario = SharedOptions.Scenario(optional: true) };
    private static readonly Option<string> Design = SharedOptions.Choice("--design", "How design points are chosen", "factorial", "list", "lhs", "sobol");

    private static readonly Option<string[]> Figures = FigureInput.Option();

    internal static Command Make(Terminal terminal)
    {
        var command = new ExemplifiedCommand("sweep", "Varies parameters, runs strategies at every design point, and stores every run in a folder that can be resumed.",
            "samenwerken sweep scenarios/reference.yaml --vary coordination.fine=0..1:5 --vary population.alignment=0.1,0.3,0.6 --out results/fine-and-alignment",
            "samenwerken sweep scenarios/reference.yaml --vary coordination.fine=0..1 --vary behaviour.promiseWeight=0..2 --design sobol --points 64 --strategies mandate,covenant --out results/sequence",
            "samenwerken sweep --experiment scenarios/experiments/fines.yaml --out results/fines")
        {
            Options.Scenario, Options.Vary, Design, Options.Points, Options.Strategies, Options.Replications, Options.Seed, Options.Rounds,
            Options.Set, Options.Experiment, Options.Out, Figures, SharedOptions.Language, SharedOptions.Theme, Options.Shards, Options.PlanOnly, Options.Threads, Options.Assembly,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Sweep(parsed, terminal, stop)));
        return command;
    }

    private static int Sweep(ParseResult parsed, Terminal terminal, CancellationToken stop)
    {
        var formats = FigureInput.Formats(parsed, Figures, Options.Out);
        var plan = parsed.GetValue(Options.Experiment) is { } file ? Options.PlanOf(parsed, file, Design) : FromLine(parsed);
        NoticeView.Print(terminal, plan);
        var folder = Options.Begin(parsed, plan);
        var work = new ExperimentWork(terminal, parsed.GetRequiredValue(Options.Out));
        if (!parsed.GetValue(Options.PlanOnly))
        {
            work.Finish(folder, null, SharedOptions.ThreadsOf(parsed, Options.Threads), parsed.GetValue(SharedOptions.Quiet), stop);
            ExperimentWork.Illustrate(folder, SharedOptions.Look(parsed), formats);
        }

        ExperimentView.Print(terminal, parsed.GetRequiredValue(Options.Out), folder);
        return 0;
    }

    private static ExperimentPlan FromLine(ParseResult parsed) => parsed.GetValue(Options.Scenario) is null
        ? throw new MistakeException("SCENARIO is missing, or --experiment FILE; see 'samenwerken sweep --help'.")
        : Options.Plan(parsed, Enum.Parse<DesignKind>(parsed.GetValue(Design)!, ignoreCase: true));
}
