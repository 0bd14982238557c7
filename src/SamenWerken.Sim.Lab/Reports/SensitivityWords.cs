using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>The notes on a sensitivity analysis in words.</summary>
public static class SensitivityWords
{
    /// <summary>A note as a sentence or two.</summary>
    /// <param name="look">Its language.</param>
    /// <param name="note">The note.</param>
    /// <param name="about">The analysis that it is about.</param>
    /// <param name="named">Whether the outcome is named, as where there are several.</param>
    public static string Of(Look look, SensitivityNote note, Sensitivity about, bool named = false)
    {
        var (outcome, factors) = (look.Name(about.Response.Outcome).ToLowerInvariant(), string.Join(", ", note.Factors));
        var of = named ? look.Say("reports.sensitivity.of", ("outcome", outcome)) : "";
        return note.Kind switch
        {
            SensitivityNoteKind.NeverVaries =>
                look.Say("reports.sensitivity.is-the-same-at", ("outcome", look.Name(about.Response.Outcome))),
            SensitivityNoteKind.FewPoints =>
                look.Say("reports.sensitivity.with-no-intervals-can", ("points", note.Points), ("unit", Unit(about,
                    look.Say("reports.sensitivity.trajectories"), look.Say("reports.sensitivity.base-points"))), ("needed", note.Needed)),
            SensitivityNoteKind.WideIntervals => look.Say("reports.sensitivity.the-widest-interval-is", ("of", of),
                ("note", look.Text(note.Value, 2)), ("points", note.Points), ("needed", note.Needed)),
            SensitivityNoteKind.NoPowerOfTwo => look.Say("reports.sensitivity.base-points-are-no", ("points", note.Points),
                ("fewer", note.Needed / 2), ("more", note.Needed)),
            SensitivityNoteKind.SharesOutside =>
                look.Say("reports.sensitivity.a-share-of-variance", ("factors", factors), ("of", of), ("points", note.Points)),
            SensitivityNoteKind.AllAlike => look.Say("reports.sensitivity.all-effects-of-that", ("of", of), ("factors", factors)),
            SensitivityNoteKind.Luck => look.Say("reports.sensitivity.luck-of-the-replications", ("points", note.Points),
                ("note", look.Percent(note.Value)), ("of", of), ("factors", factors), ("needed", note.Needed)),
            _ => note.Points == 1
                ? look.Say("reports.sensitivity.with-replication-effects-cannot", ("points", note.Points), ("of", of))
                : look.Say("reports.sensitivity.with-replications-effects-cannot", ("points", note.Points), ("of", of)),
        };
    }

    private static string Unit(Sensitivity about, string morris, string saltelli) =>
        about.Measures.Any(measure => measure.Measure == "mu_star") ? morris : saltelli;
}
