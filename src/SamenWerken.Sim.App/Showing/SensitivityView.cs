using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows which parameters responses depend on.</summary>
internal static class SensitivityView
{
    private static readonly string[] Columns = ["factor", "with", "measure", "value", "ci_low", "ci_high"];

    internal static void Print(Terminal terminal, IReadOnlyList<Sensitivity> found)
    {
        var look = new Look { Language = terminal.Language };
        foreach (var sensitivity in found)
        {
            terminal.Output.WriteLine(Heading.Of(sensitivity.Response, look));
            new Listing(Columns, sensitivity.Measures
                .OrderBy(measure => measure.With is not null)
                .ThenByDescending(measure => Rank(sensitivity, measure.Factor))
                .Select(measure => (object?[])[measure.Factor, measure.With ?? "", measure.Measure, Rounded(measure.Value),
                    Rounded(measure.Low), Rounded(measure.High)])).Print(terminal);
        }
    }

    /// <summary>Says what somebody who reads the tables should know, once where it holds for several outcomes.</summary>
    internal static void Warn(Terminal terminal, IReadOnlyList<Sensitivity> found)
    {
        var look = new Look { Language = terminal.Language };
        foreach (var line in found.SelectMany(sensitivity =>
            sensitivity.Notes.Select(note => SensitivityWords.Of(look, note, sensitivity, found.Count > 1))).Distinct())
            terminal.Error.WriteLine(look.Say("command.note", ("what", line)));
    }

    // The factor that matters most comes first.
    private static double Rank(Sensitivity sensitivity, string factor) => sensitivity.Measures
        .Where(measure => measure.Factor == factor && measure.Measure is ("mu_star" or "ST"))
        .Select(measure => measure.Value).FirstOrDefault(double.NaN);

    private static double Rounded(double value) => Math.Round(value, 4);
}
