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
            look.Say("replicas.replica.published-models-computed-anew"),
            Lead(look, rows),
            [
                new(look.Say("replicas.replica.findings"),
                [
                    new FigureBlock(figure),
                    Overview(look, rows, kinds),
                    .. Missed(look, rows),
                    .. models.Select(model => One(look, model, [.. rows.Where(row => row.Model == model.Model)])),
                ]),
                new(look.Say("common.method"),
                    new ParagraphBlock(look.Say("replicas.replica.each-number-is-set")),
                    new FactsBlock([.. kinds.Select(kind => (ReplicaWords.Kind(look, kind), ReplicaWords.Meaning(look, kind)))]),
                    new ParagraphBlock(look.Say("replicas.replica.each-model-is-described"))),
                ReportParts.Repeat(look, command, (look.Say("common.seed"), FormattableString.Invariant($"{seed}"))),
            ], language) { Question = look.Say("replicas.replica.does-this-program-give") };
    }

    private static string Lead(Look look, IReadOnlyList<ReplicaRow> rows)
    {
        var (within, models) = (rows.Count(row => row.Within), rows.Select(row => row.Model).Distinct().Count());
        return models == 1
            ? look.Say("replicas.replica.of-published-numbers-of", ("within", within), ("rows", rows.Count), ("models", models))
            : look.Say("replicas.replica.of-published-numbers-of-models", ("within", within), ("rows", rows.Count), ("models", models));
    }

    private static TableBlock Overview(Look look, IReadOnlyList<ReplicaRow> rows, IReadOnlyList<PublishedKind> kinds) => new(
        look.Say("replicas.replica.numbers-within-their-tolerance"),
        [look.Say("replicas.replica.model"), .. kinds.Select(kind => ReplicaWords.Kind(look, kind)), look.Say("replicas.replica.all")],
        [.. rows.GroupBy(row => row.Model).Select(model => (IReadOnlyList<string>)
            [model.Key, .. kinds.Select(kind => Share([.. model.Where(row => row.Published.Kind == kind)])), Share([.. model])])]);

    private static string Share(IReadOnlyList<ReplicaRow> rows) =>
        rows.Count == 0 ? "–" : $"{rows.Count(row => row.Within)} / {rows.Count}";

    private static IEnumerable<ReportBlock> Missed(Look look, IReadOnlyList<ReplicaRow> rows)
    {
        List<ReplicaRow> missed = [.. rows.Where(row => !row.Within)];
        return missed.Count == 0 ? [] : [Table(look, look.Say("replicas.replica.what-does-not-come"), missed, withModel: true)];
    }

    private static FoldedBlock One(Look look, Replica model, IReadOnlyList<ReplicaRow> rows) => new(
        $"{model.Model} – {Share(rows)}",
        new ParagraphBlock(model.Paper),
        Table(look, look.Say("replicas.replica.all-numbers", ("model", model.Model)), rows, withModel: false));

    private static TableBlock Table(Look look, string caption, IReadOnlyList<ReplicaRow> rows, bool withModel) => new(
        caption,
        [
            look.Say("common.quantity"), .. withModel ? [look.Say("replicas.replica.model")] : Array.Empty<string>(),
            look.Say("replicas.replica.source"), look.Say("replicas.replica.kind"), look.Say("replicas.replica.within"),
            look.Say("replicas.replica.published"), look.Say("replicas.replica.computed"),
            look.Say("replicas.replica.standard-error"), look.Say("common.tolerance"),
        ],
        [.. rows.Select(row => Cells(look, row, withModel))]) { WordColumns = withModel ? 5 : 4 };

    private static IReadOnlyList<string> Cells(Look look, ReplicaRow row, bool withModel)
    {
        var decimals = Decimals(row.Published.Tolerance);
        return
        [
            ReplicaWords.Quantity(look, row.Published), .. withModel ? [row.Model] : Array.Empty<string>(),
            ReplicaWords.Source(look, row.Published),
            ReplicaWords.Kind(look, row.Published.Kind), row.Within ? look.Say("common.yes") : look.Say("common.no"),
            look.Text(row.Published.Value, decimals), look.Text(row.Computed.Value, decimals),
            row.Computed.StandardError == 0 ? "–" : look.Text(row.Computed.StandardError, decimals + 1),
            row.Published.Tolerance.ToString("0.##########", CultureInfo.InvariantCulture),
        ];
    }

    // Enough to tell a number at the edge of its tolerance.
    private static int Decimals(double tolerance) => tolerance <= 0 ? 3 : Math.Clamp((int)Math.Ceiling(1 - Math.Log10(tolerance)), 1, 6);
}
