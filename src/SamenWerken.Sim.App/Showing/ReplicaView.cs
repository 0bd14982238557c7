using System.Globalization;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Replicas;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows published numbers beside those computed.</summary>
internal static class ReplicaView
{
    internal static void Print(Terminal terminal, IReadOnlyList<ReplicaRow> rows)
    {
        var look = new Look { Language = terminal.Language };
        new Listing(["model", "kind", "published", "computed", "se", "tolerance", "within", "quantity"], rows.Select(row => (object?[])
        [
            row.Model, ReplicaWords.Kind(look, row.Published.Kind), Number(row.Published.Value, row), Number(row.Computed.Value, row),
            row.Computed.StandardError == 0 ? "" : Number(row.Computed.StandardError, row), Brief(row.Published.Tolerance),
            row.Within ? look.Say("common.yes") : look.Say("common.no"), ReplicaWords.Quantity(look, row.Published),
        ])).Print(terminal);
        foreach (var model in rows.GroupBy(row => row.Model))
            terminal.WriteWrapped(look.Say("command.replica.within", ("model", model.Key), ("within", model.Count(row => row.Within)),
                ("all", model.Count()), ("kinds", Kinds([.. model], look)),
                ("sources", string.Join("; ", model.Select(row => ReplicaWords.Source(look, row.Published)).Distinct()))));
    }

    private static string Kinds(IReadOnlyList<ReplicaRow> rows, Look look) => string.Join(", ", rows
        .GroupBy(row => row.Published.Kind).OrderBy(kind => kind.Key)
        .Select(kind => look.Say("command.replica.kind", ("kind", ReplicaWords.Kind(look, kind.Key)),
            ("within", kind.Count(row => row.Within)), ("all", kind.Count()))));

    // One decimal more than the tolerance needs.
    private static string Number(double value, ReplicaRow row)
    {
        var tolerance = row.Published.Tolerance;
        var decimals = tolerance <= 0 ? 3 : Math.Clamp((int)Math.Ceiling(1 - Math.Log10(tolerance)), 1, 6);
        return (Math.Round(value, decimals) + 0.0).ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');
    }

    private static string Brief(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
