using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Narrative;
using SamenWerken.Sim.Lab.Runs;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Commands;

/// <summary>One run, told round by round.</summary>
internal static class RunCommand
{
    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("run",
            "Tells one run: where it turned and why, who won and lost, what held; with --full round by round who met whom, what was "
                + "agreed, refused or broken and why.",
        "samenwerken run scenarios/weer-thuis-gouda.yaml --strategy covenant",
        "samenwerken run scenarios/reference.yaml --strategy mandate --replication 7 --set rounds=12 --full",
        "samenwerken run scenarios/weer-thuis-gouda.yaml --strategy mandate --at 0,12,59 --out results/mandate")
        .With(RunInput.Symbols)
        .Doing((parsed, stop) => Run(RunInput.Of(parsed), terminal, stop));

    private static void Run(RunInput input, Terminal terminal, CancellationToken stop)
    {
        var run = Abandonable.Of(() => input.Scenario.Run(input.Strategy.Key, input.Replication, input.Seed, stop), stop);
        var summary = Glossary.Summary(input.Strategy, input.Look.Language);
        input.Folder?.Write(RunReport.Files(run, summary, input.Origin(run), input.Rounds, input.Figures, input.Look), stop);
        foreach (var line in RunStory.Tell(run, summary, input.Look.Language, input.Full))
        {
            stop.ThrowIfCancellationRequested();
            terminal.WriteWrapped(line);
        }
    }
}
