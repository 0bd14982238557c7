using System.Globalization;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Parameters;
using Spectre.Console;

namespace SamenWerken.Sim.App.Showing;

/// <summary>A list of things: all columns for programs, the telling ones for people.</summary>
internal sealed class Listing(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
{
    private const int LongestUnbroken = 46;

    internal IReadOnlyList<string> Columns { get; } = columns;

    internal IReadOnlyList<IReadOnlyList<object?>> Rows { get; } = [.. rows];

    /// <summary>Columns of the table.</summary>
    internal IReadOnlyList<string> Seen { get; init; } = columns;

    /// <summary>The lines of one thing, where a table would be too wide for people.</summary>
    internal Func<IReadOnlyList<object?>, IReadOnlyList<string>>? Entry { get; init; }

    internal void Print(Terminal terminal)
    {
        if (Entry is not null)
        {
            foreach (var line in Rows.SelectMany(Entry))
                terminal.WriteWrapped(line);
            return;
        }

        if (Rows.Count == 0)
        {
            terminal.Output.WriteLine(terminal.Language.Message("Nothing."));
            return;
        }

        var table = new Table { Border = TableBorder.Horizontal, UseSafeBorder = false };
        int[] places = [.. Seen.Select(column => Columns.ToList().IndexOf(column))];
        for (var seen = 0; seen < places.Length; seen++)
        {
            var numbers = Rows.All(row => row[places[seen]] is null or double or int);
            var widest = Rows.Max(row => Text(row[places[seen]], terminal.Language).Length);
            table.AddColumn(new TableColumn(Markup.Escape(terminal.Language.Message(Seen[seen])))
            {
                NoWrap = widest <= LongestUnbroken && seen < places.Length - 1, Alignment = numbers ? Justify.Right : Justify.Left,
                Padding = new Padding(seen == 0 ? 0 : 2, 0, 0, 0),
            });
        }

        foreach (var row in Rows)
            table.AddRow([.. places.Select(place => Markup.Escape(Text(row[place], terminal.Language)))]);
        terminal.Write(table);
    }

    private static string Text(object? cell, Language language)
    {
        if (cell is double.NaN)
            return "";
        var text = cell is double number ? (number + 0.0).ToString(CultureInfo.InvariantCulture)
            : VisibleText.Of(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");
        return language == Language.Dutch && text.All(letter => !char.IsLetter(letter)) ? text.Replace('.', ',') : text;
    }
}
