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
        var of = named ? look.Say($" of {outcome}", $" van {outcome}") : "";
        return note.Kind switch
        {
            SensitivityNoteKind.NeverVaries => look.Say(
                $"{look.Name(about.Response.Outcome)} is the same at every design point, so it depends on none of these parameters within these ranges; no share or effect can be told.",
                $"{look.Name(about.Response.Outcome)} is in elk ontwerppunt gelijk en hangt binnen deze bereiken dus van geen van deze parameters af; aandelen of effecten zijn er niet."),
            SensitivityNoteKind.FewPoints => look.Say(
                $"With {note.Points} {Unit(about, "trajectories", "base points")} no intervals can be told, and estimates may be far off; take {note.Needed} or more: --points {note.Needed}.",
                $"Met {note.Points} {Unit(about, "trajecten", "basispunten")} zijn er geen intervallen te geven en kunnen schattingen ver afwijken; neem er {note.Needed} of meer: --points {note.Needed}."),
            SensitivityNoteKind.WideIntervals => look.Say(
                $"The widest interval{of} is ± {look.Text(note.Value, 2)} with {note.Points} base points; for ± 0.1 about {note.Needed} are needed: --points {note.Needed}.",
                $"Het breedste interval{of} is ± {look.Text(note.Value, 2)} met {note.Points} basispunten; voor ± 0,1 zijn er ongeveer {note.Needed} nodig: --points {note.Needed}."),
            SensitivityNoteKind.NoPowerOfTwo => look.Say(
                $"{note.Points} base points are no power of two, so that the sequence is uneven; {note.Needed / 2} or {note.Needed} fill the ranges better.",
                $"{note.Points} basispunten is geen macht van twee, zodat de reeks ongelijk verdeeld is; {note.Needed / 2} of {note.Needed} vullen de bereiken beter."),
            SensitivityNoteKind.SharesOutside => look.Say(
                $"A share of variance lies between 0 and 1; the estimates of {factors}{of} do not, because of the {note.Points} base points that they are estimated from. Read them as about 0 or 1; more points bring them within.",
                $"Een aandeel van de variantie ligt tussen 0 en 1; de schattingen van {factors}{of} niet, doordat ze uit {note.Points} basispunten geschat zijn. Lees ze als ongeveer 0 of 1; meer punten brengen ze erbinnen."),
            SensitivityNoteKind.AllAlike => look.Say(
                $"All effects{of} of {factors} that were seen are alike, so that resampling tells no interval.",
                $"Alle effecten{of} van {factors} die gezien zijn, zijn gelijk, zodat hertrekken geen interval geeft."),
            SensitivityNoteKind.Luck => look.Say(
                $"Luck of the {note.Points} replications is up to {look.Percent(note.Value)} of the largest measure{of} (row noise; {factors}); about {note.Needed} replications make it a fifth: --replications {note.Needed}.",
                $"Toeval van de {note.Points} herhalingen is tot {look.Percent(note.Value)} van de grootste maat{of} (rij noise; {factors}); ongeveer {note.Needed} herhalingen maken er een vijfde van: --replications {note.Needed}."),
            _ => look.Say(
                $"With {note.Points} {(note.Points == 1 ? "replication" : "replications")} effects{of} cannot be told from luck; ask for more with --replications.",
                $"Met {note.Points} {(note.Points == 1 ? "herhaling" : "herhalingen")} zijn effecten{of} niet van toeval te onderscheiden; vraag om meer met --replications."),
        };
    }

    private static string Unit(Sensitivity about, string morris, string saltelli) =>
        about.Measures.Any(measure => measure.Measure == "mu_star") ? morris : saltelli;
}
