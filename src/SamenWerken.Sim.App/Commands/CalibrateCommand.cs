using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Rules out settings of parameters at which the model does not make what was seen.</summary>
internal static class CalibrateCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand(
        "calibrate",
        "Rules out the settings of parameters at which the model does not make patterns that were seen, and weighs the rest. Given "
            + "again, it goes on where it was stopped.",
        "samenwerken calibrate scenarios/reference.yaml --patterns evidence-2 --vary behaviour.keepSteepness=1..30 --vary "
            + "population.conscience.mean=0..1 --vary behaviour.ownWay=0..0.2 --out results/calibrated",
        "samenwerken calibrate ostrom --patterns ostrom-1 --vary behaviour.breaking=0..0.4 --vary behaviour.overshoot=0..0.2 --vary "
            + "behaviour.sanctioning=0..0.3 --language nl --out results/commons")
        .With(CalibrateInput.Symbols)
        .Doing((parsed, stop) => Calibrate(CalibrateInput.Of(parsed), terminal, stop));

    private static void Calibrate(CalibrateInput input, Terminal terminal, CancellationToken stop)
    {
        var (result, files) = new CalibrateWork(terminal, input).Done(stop);
        CalibrateView.Print(terminal, result, input.Look);
        terminal.Output.WriteLine($"{input.Path}: {string.Join(", ", files)}");
    }
}
