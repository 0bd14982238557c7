using System.Globalization;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Reports;

namespace SamenWerken.Sim.Lab.Replicas;

/// <summary>Reports on a replication of published models.</summary>
internal static class ReplicaReport
{
    internal static Report Of(
        IReadOnlyList<Replica> models, IReadOnlyList<ReplicaRow> rows, ulong seed, string command, Language language, ReplicaFigure figure)
    {
        var look = new Look { Language = language };
        var kinds = rows.Select(row => row.Published.Kind).Distinct().Order().ToList();
        return new Report(
            look.Say("Published models, computed anew", "Gepubliceerde modellen, opnieuw berekend"),
            Lead(look, rows),
            [
                new(look.Say("Question", "Vraag"), new ParagraphBlock(look.Say(
                    "Does this program give the numbers that were published about models of working together, and where does it not?",
                    "Geeft dit programma de getallen die over modellen van samenwerken zijn gepubliceerd, en waar niet?"))),
                new(look.Say("Findings", "Bevindingen"),
                [
                    new FigureBlock(figure),
                    Overview(look, rows, kinds),
                    .. Missed(look, rows),
                    .. models.Select(model => One(look, model, [.. rows.Where(row => row.Model == model.Model)])),
                ]),
                new(look.Say("Method", "Methode"),
                    new ParagraphBlock(look.Say(
                        "Each number is set beside the same quantity computed here, with the standard error of its runs. It agrees where the distance is no larger than the tolerance, which was fixed beforehand. Agreement proves as much as the kind of number says:",
                        "Elk getal staat naast dezelfde grootheid zoals hier berekend, met de standaardfout van de runs. Het komt overeen waar de afstand niet groter is dan de tolerantie, die vooraf is vastgelegd. Overeenstemming bewijst zo veel als de soort van het getal zegt:")),
                    new FactsBlock([.. kinds.Select(kind => (ReplicaWords.Kind(look, kind), ReplicaWords.Meaning(look, kind)))]),
                    new ParagraphBlock(look.Say(
                        "Each model is described on one page, with equations, parameters, what it reproduces and what not, in README.md of its folder in the program's source (src/SamenWerken.Sim/Classics).",
                        "Elk model staat op één bladzijde beschreven, met vergelijkingen, parameters, wat het weergeeft en wat niet, in README.md van zijn map bij de broncode van het programma (src/SamenWerken.Sim/Classics), in het Engels."))),
                ReportParts.Repeat(look, command, (look.Say("Seed", "Toevalszaad (seed)"), FormattableString.Invariant($"{seed}"))),
            ], language);
    }

    private static string Lead(Look look, IReadOnlyList<ReplicaRow> rows)
    {
        var (within, models) = (rows.Count(row => row.Within), rows.Select(row => row.Model).Distinct().Count());
        return look.Say(
            $"{within} of {rows.Count} published numbers of {models} {(models == 1 ? "model" : "models")} come out within their tolerance.",
            $"{within} van {rows.Count} gepubliceerde getallen van {models} {(models == 1 ? "model" : "modellen")} komen uit binnen hun tolerantie.");
    }

    private static TableBlock Overview(Look look, IReadOnlyList<ReplicaRow> rows, IReadOnlyList<PublishedKind> kinds) => new(
        look.Say("Numbers within their tolerance, of all", "Getallen binnen hun tolerantie, van alle"),
        [look.Say("model", "model"), .. kinds.Select(kind => ReplicaWords.Kind(look, kind)), look.Say("all", "alle")],
        [.. rows.GroupBy(row => row.Model).Select(model => (IReadOnlyList<string>)
            [model.Key, .. kinds.Select(kind => Share([.. model.Where(row => row.Published.Kind == kind)])), Share([.. model])])]);

    private static string Share(IReadOnlyList<ReplicaRow> rows) =>
        rows.Count == 0 ? "–" : $"{rows.Count(row => row.Within)} / {rows.Count}";

    private static IEnumerable<ReportBlock> Missed(Look look, IReadOnlyList<ReplicaRow> rows)
    {
        List<ReplicaRow> missed = [.. rows.Where(row => !row.Within)];
        return missed.Count == 0 ? [] : [Table(look, look.Say("What does not come out", "Wat niet uitkomt"), missed, withModel: true)];
    }

    private static FoldedBlock One(Look look, Replica model, IReadOnlyList<ReplicaRow> rows) => new(
        $"{model.Model} – {Share(rows)}",
        new ParagraphBlock(model.Paper),
        Table(look, look.Say($"All numbers: {model.Model}", $"Alle getallen: {model.Model}"), rows, withModel: false));

    private static TableBlock Table(Look look, string caption, IReadOnlyList<ReplicaRow> rows, bool withModel) => new(
        caption,
        [
            look.Say("quantity", "grootheid"), .. withModel ? [look.Say("model", "model")] : Array.Empty<string>(),
            look.Say("source", "bron"), look.Say("kind", "soort"), look.Say("within", "binnen"),
            look.Say("published", "gepubliceerd"), look.Say("computed", "berekend"),
            look.Say("standard error", "standaardfout"), look.Say("tolerance", "tolerantie"),
        ],
        [.. rows.Select(row => Cells(look, row, withModel))]) { WordColumns = withModel ? 5 : 4 };

    private static IReadOnlyList<string> Cells(Look look, ReplicaRow row, bool withModel)
    {
        var decimals = Decimals(row.Published.Tolerance);
        return
        [
            ReplicaWords.Quantity(look, row.Published), .. withModel ? [row.Model] : Array.Empty<string>(), row.Published.Source,
            ReplicaWords.Kind(look, row.Published.Kind), row.Within ? look.Say("yes", "ja") : look.Say("no", "nee"),
            look.Text(row.Published.Value, decimals), look.Text(row.Computed.Value, decimals),
            row.Computed.StandardError == 0 ? "–" : look.Text(row.Computed.StandardError, decimals + 1),
            row.Published.Tolerance.ToString("0.##########", CultureInfo.InvariantCulture),
        ];
    }

    // Enough to tell a number at the edge of its tolerance.
    private static int Decimals(double tolerance) => tolerance <= 0 ? 3 : Math.Clamp((int)Math.Ceiling(1 - Math.Log10(tolerance)), 1, 6);
}
