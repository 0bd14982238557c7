using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Says what a scenario decides without saying so.</summary>
internal static class NoticeView
{
    private const int MostNamed = 6; // parameters on a line

    /// <summary>Says that rows of a design were taken together.</summary>
    internal static void Print(Terminal terminal, ExperimentPlan plan)
    {
        if (plan.Rows.Count > plan.Points.Count)
            terminal.Error.WriteLine(FormattableString.Invariant(
                $"Note: the {plan.Rows.Count:N0} rows of the design come to {plan.Points.Count:N0} different points; each is run once."));
    }

    internal static void Print(Terminal terminal, string file, IReadOnlyList<CaseNotice> notices)
    {
        foreach (var same in notices.GroupBy(notice => notice.Because))
        {
            var all = same.ToList();
            var more = all.Count > MostNamed
                ? $", and {all.Count - MostNamed} more ({CommandLineText.Of(["samenwerken", "list", "parameters", file])})"
                : "";
            terminal.Error
                .WriteLine(
                    $"Note: {file}: "
                        + $"{string.Join(", ", all.Take(MostNamed).Select(notice => $"{notice.Path} is {notice.Effective}"))}{more}, "
                        + $"{same.Key}.");
        }
    }
}
