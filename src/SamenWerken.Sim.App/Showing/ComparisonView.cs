using System.Globalization;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;
using Spectre.Console;
using TableColumn = Spectre.Console.TableColumn;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Shows a comparison: a table for people, CSV or JSON for programs.</summary>
internal static class ComparisonView
{
    internal const string ReportName = "report.html";

    private const string Best = "*";
    private const int Gap = 2; // of which the border draws one

    internal static void Print(Terminal terminal, Comparison comparison, CompareInput input)
    {
        if (input.Format == "csv")
            ComparisonTables.WriteSummary(terminal.Output, comparison, input.NamedOutcomes ?? comparison.Outcomes);
        else if (input.Format == "json")
            terminal.Output.Write(ComparisonJson.Text(comparison, input.NamedOutcomes));
        else
            PrintTable(terminal, comparison, input);
    }

    private static void PrintTable(Terminal terminal, Comparison comparison, CompareInput input)
    {
        var outcomes = input.Outcomes;
        var (look, its) = (input.Look, input.Look.Told(comparison.Scenario));
        terminal.WriteWrapped(its.Name + (its.Question is { Length: > 0 } question ? $": {question}" : ""));
        var columns = outcomes.Select(outcome => new Column(comparison, outcome, look)).ToList();
        var names = comparison.Strategies.Select(key => look.Language == Language.Dutch ? look.Name(key) : key).ToList();
        foreach (var block in Blocks(columns, terminal.Width - Math.Max(9, names.Max(name => name.Length)) - 2))
        {
            terminal.Output.WriteLine();
            PrintBlock(terminal, names, block);
        }

        terminal.Output.WriteLine();
        foreach (var note in Notes(comparison, outcomes))
            terminal.WriteWrapped(note);
        if (input.Out is { } folder)
            terminal.Output.WriteLine(
                look.Language.Message($"{Path.Combine(folder, ReportName)}: what was found, in sentences and pictures"));
    }

    // As few blocks as fit the width, of about the same number of columns.
    private static List<List<Column>> Blocks(List<Column> columns, int width)
    {
        for (var blocks = 1; blocks <= columns.Count; blocks++)
        {
            var parted = Enumerable.Range(0, blocks)
                .Select(block => columns[(block * columns.Count / blocks)..((block + 1) * columns.Count / blocks)]).ToList();
            if (blocks == columns.Count || parted.TrueForAll(block => block.Sum(column => column.Width + Gap) <= width))
                return parted;
        }

        return [columns];
    }

    private static void PrintBlock(Terminal terminal, List<string> names, List<Column> block)
    {
        var table = new Table { Border = TableBorder.Horizontal, UseSafeBorder = false };
        table.AddColumn(new TableColumn(terminal.Language.Message("strategy")) { NoWrap = true, Padding = new Padding(0, 0) });
        foreach (var column in block)
            table.AddColumn(new TableColumn(Markup.Escape(column.Heading)) { Alignment = Justify.Right, NoWrap = true,
                Padding = new Padding(Gap - 1, 0, 0, 0) });
        for (var place = 0; place < names.Count; place++)
            table.AddRow([Markup.Escape(names[place]), .. block.Select(column => column.Cells[place])]);
        terminal.Write(table);
    }

    private static IEnumerable<string> Notes(Comparison comparison, IReadOnlyList<Outcome> outcomes)
    {
        var runs = comparison.Replications;
        yield return string.Create(CultureInfo.InvariantCulture,
            $"Means over {(comparison.Scenario.Model.MeansOverSecondHalf ? "the second half of " : "")}{Counted.Of(runs, "run")} of "
                + $"each strategy, seed {comparison.Seed}; ± half the {Comparison.Confidence:P0} interval of the mean.")
                .Replace(" %", " %", StringComparison.Ordinal);
        if (outcomes.Any(outcome => comparison.ClearlyBest(outcome) is not null))
            yield return $"{Best} clearly best: paired by run, its difference from every other strategy here has an interval without zero.";
        if (outcomes.Any(outcome => outcome.Better != Better.Neither))
            yield return "↑ more is better, ↓ less is better.";
        var counts = comparison.Strategies.SelectMany(key => outcomes.Select(outcome => comparison[key, outcome].N)).ToList();
        if (counts.Any(count => count < runs))
            yield return "– no run has a value"
                + (counts.Any(count => count > 0 && count < runs) ? "; ° only the runs that have one." : ".");
    }

    /// <summary>One outcome: its heading and a cell for each strategy.</summary>
    private sealed class Column
    {
        private const double Fine = 10;

        internal Column(Comparison comparison, Outcome outcome, Look look)
        {
            var rows = comparison.Strategies.Select(key => comparison[key, outcome]).ToList();
            var decimals = rows.Select(row => Math.Abs(row.Mean)).Where(double.IsFinite).DefaultIfEmpty(0).Max() < Fine ? 3 : 1;
            var best = comparison.ClearlyBest(outcome);
            var plain = rows.Select(row => Plain(row, decimals, comparison.Replications, look)).ToList();
            Cells = [.. rows.Zip(plain, (row, text) => row.Strategy == best ? $"[bold]{text}{Best}[/]" : text + (best is null ? "" : " "))];
            var arrow = outcome.Better switch { Better.Higher => " ↑", Better.Lower => " ↓", _ => "" };
            var width = plain.Max(text => text.Length) + (best is null ? 0 : 1);
            Heading = Broken(look.Name(outcome) + arrow, width);
            Width = Math.Max(width, Heading.Split('\n').Max(line => line.Length));
        }

        internal string Heading { get; }

        internal IReadOnlyList<string> Cells { get; }

        internal int Width { get; }

        private static string Plain(OutcomeSummary row, int decimals, int runs, Look look)
        {
            if (!double.IsFinite(row.Mean))
                return "–";
            var half = Math.Max(row.CiHigh - row.Mean, row.Mean - row.CiLow);
            return look.Text(row.Mean, decimals) + (double.IsFinite(half) ? " ±" + look.Text(half, decimals) : "")
                + (row.N < runs ? "°" : "");
        }

        private static string Broken(string name, int width)
        {
            var lines = new List<string>();
            foreach (var word in name.Split(' '))
            {
                // An arrow never stands alone.
                if (lines.Count > 0 && (lines[^1].Length + 1 + word.Length <= width || word.Length == 1))
                    lines[^1] += " " + word;
                else
                    lines.Add(word);
            }

            return string.Join('\n', lines);
        }
    }
}
