using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows what a calibration leaves of each parameter, and how well the patterns are made then.</summary>
internal static class CalibrateView
{
    internal static void Print(Terminal terminal, CalibrationResult result, Look look)
    {
        foreach (var sentence in CalibrationReport.Sentences(look, result))
            terminal.WriteWrapped(sentence);
        if (result.Posterior is not { } posterior)
            return;
        var space = result.Trials.Space;
        new Listing(["parameter", "from", "to", "mean", "low", "high", "narrowed"], space.Factors.Select((factor, place) => (object?[])
        [
            factor.Path, factor.From, factor.To, Rounded(space.Number(place, posterior.Mean(place))),
            Rounded(space.Number(place, posterior.Region(place).Low)),
            Rounded(space.Number(place, posterior.Region(place).High)), Math.Round(posterior.Narrowed(place), 2),
        ])).Print(terminal);
        new Listing(["pattern", "observed", "tolerance", "said", "sd", "held_out"], result.Checked.Select((its, place) => (object?[])
        [
            its.Pattern.Name, its.Pattern.Observed, its.Pattern.Tolerance, Rounded(result.Said(place).Mean),
            Rounded(result.Said(place).Deviation),
            place < result.Patterns.Fitted.Count ? "" : look.Say("common.held-out"),
        ])).Print(terminal);
    }

    private static double Rounded(double value) => Math.Round(value, 4);
}
