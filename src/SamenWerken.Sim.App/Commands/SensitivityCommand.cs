using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Finds which parameters an outcome depends on.</summary>
internal static class SensitivityCommand
{
    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("sensitivity", "Finds which parameters an outcome depends on, on the mean over replications.",
        "samenwerken sensitivity scenarios/reference.yaml --method morris --vary coordination.fine=0..1 --vary "
            + "population.alignment=0..1 --outcome cynicism --strategy mandate --out results/screening",
        "samenwerken sensitivity scenarios/reference.yaml --method sobol --vary coordination.fine=0..1 --vary "
            + "population.alignment=0..1 --strategies covenant,mandate --points 128 --out results/sobol",
        "samenwerken sensitivity --experiment scenarios/experiments/distance.yaml --outcome cooperation --out results/distance")
        .With(SensitivityInput.Symbols)
        .Doing((parsed, stop) => Explain(SensitivityInput.Of(parsed, Expansion.Of(parsed, terminal, stop)), terminal, stop));

    private static int Explain(SensitivityInput input, Terminal terminal, CancellationToken stop)
    {
        var work =
            new ExperimentWork(terminal, input.Asked.Path) { Then = "; or give this command again, which then explains what was found" };
        var folder = ExperimentWork.Begin(input.Asked);
        if (!input.Asked.PlanOnly)
        {
            work.Finish(folder, null, input.Asked.Threads, input.Asked.Quiet, stop);
            IReadOnlyList<Sensitivity> found = [];
            work.Making("intervals", folder, () => found = SensitivityWork.Explained(folder, input, stop));
            folder.WriteTable(SensitivityTable.FileName, SensitivityTable.Columns, SensitivityTable.Key, SensitivityTable.Rows(found));
            SensitivityView.Print(terminal, found);
            SensitivityView.Warn(terminal, found);
        }

        var exitCode = ExperimentView.Print(terminal, input.Asked.Path, folder);
        if (input.Asked.PlanOnly)
            terminal.WriteWrapped("Once it is complete, this command without --plan explains what was found.");
        return exitCode;
    }
}
