using System.Globalization;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Replicas;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows published numbers beside those computed.</summary>
internal static class ReplicaView
{
    internal static void Print(Terminal terminal, IReadOnlyList<ReplicaRow> rows)
    {
        new Listing(["model", "kind", "published", "computed", "se", "tolerance", "within", "quantity"], rows.Select(row => (object?[])
        [
            row.Model, ReplicaTable.Word(row.Published.Kind), Number(row.Published.Value, row), Number(row.Computed.Value, row),
            row.Computed.StandardError == 0 ? "" : Number(row.Computed.StandardError, row), Brief(row.Published.Tolerance),
            row.Within ? "yes" : "no", row.Published.Quantity,
        ])).Print(terminal);
        foreach (var model in rows.GroupBy(row => row.Model))
        {
            var sources = string.Join("; ", model.Select(row => row.Published.Source).Distinct());
            terminal.WriteWrapped(
                $"{model.Key}: {model.Count(row => row.Within)} of {model.Count()} within their tolerance ({Kinds([.. model])}). " +
                $"Sources: {sources}.");
        }
    }

    private static string Kinds(IReadOnlyList<ReplicaRow> rows) => string.Join(", ", rows
        .GroupBy(row => row.Published.Kind).OrderBy(kind => kind.Key)
        .Select(kind => $"{ReplicaTable.Word(kind.Key)} {kind.Count(row => row.Within)} of {kind.Count()}"));

    // One decimal more than the tolerance needs.
    private static string Number(double value, ReplicaRow row)
    {
        var tolerance = row.Published.Tolerance;
        var decimals = tolerance <= 0 ? 3 : Math.Clamp((int)Math.Ceiling(1 - Math.Log10(tolerance)), 1, 6);
        return (Math.Round(value, decimals) + 0.0).ToString("F" + decimals, CultureInfo.InvariantCulture).Replace('-', '−');
    }

    private static string Brief(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
