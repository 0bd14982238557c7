using System.Globalization;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>
/// The cells of a sheet of Excel, or of a file of values that are separated by commas, semicolons or tabs, and what is wrong with them.
/// </summary>
internal sealed class CellTable
{
    private readonly string _file;
    private readonly List<TableProblem> _problems = [];
    private readonly List<Dictionary<string, Cell>> _rows = [];

    private bool _commas; // decimals may have one: it does not separate cells

    private CellTable(string file) => _file = file;

    /// <summary>Headings, in order.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The cells of each row by heading; rows of another length are left out.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, Cell>> Rows => _rows;

    /// <summary>What was found so far, in the order of the file.</summary>
    public IReadOnlyList<TableProblem> Problems => [.. _problems.OrderBy(problem => problem.Row)];

    /// <summary>Reads a file; what it cannot make sense of is among the problems.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sheet">Sheet of a file of Excel; its first where null.</param>
    public static CellTable Of(string file, string? sheet = null)
    {
        var table = new CellTable(sheet is null ? file : $"{file}, sheet {sheet}");
        try
        {
            if (SheetFile.IsSheets(file))
                table.Take(SheetFile.Rows(file, sheet));
            else
                table.Take(FileText.Read(file, "a table"));
        }
        catch (ScenarioFileException failure)
        {
            foreach (var problem in failure.Problems)
                table.Wrong(problem.Line, "", problem.Message);
        }

        return table;
    }

    /// <summary>Tells of something wrong.</summary>
    public void Wrong(int row, string column, string message) =>
        _problems.Add(new TableProblem(_file, row, VisibleText.Line(column), VisibleText.Line(message)));

    /// <summary>Tells of a cell that holds what it should not.</summary>
    public void Wrong(Cell cell, string expected)
    {
        Wrong(cell.Row, cell.Column, $"{(cell.Text.Length == 0 ? "nothing" : $"'{cell.Text}'")}; expected {expected}");
    }

    /// <summary>Gives columns other names.</summary>
    /// <param name="known">The name of a heading, or the heading itself.</param>
    public void Rename(Func<string, string> known)
    {
        Columns = [.. Columns.Select(known)];
        for (var row = 0; row < _rows.Count; row++)
        {
            var named = new Dictionary<string, Cell>(StringComparer.Ordinal);
            foreach (var (heading, cell) in _rows[row])
                named.TryAdd(known(heading), cell);
            _rows[row] = named;
        }
    }

    /// <summary>The number in a cell; null, and told, if it is none within the range.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="least">Smallest number.</param>
    /// <param name="most">Largest number.</param>
    /// <param name="hint">What to say of a larger one.</param>
    /// <param name="commas">Whether decimals may have a comma, where commas do not separate cells.</param>
    public double? Number(Cell cell, double least, double most, string hint = "", bool commas = false)
    {
        var text = commas && _commas && !cell.Text.Contains('.') ? cell.Text.Replace(',', '.') : cell.Text;
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= least && number <= most)
            return number;
        var range = least == double.MinValue ? "a number"
            : most == double.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"a number, {least} or more")
            : string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}");
        Wrong(cell, !isNumber && WithPoint(cell.Text) is { } meant && meant >= least && meant <= most
            ? string.Create(CultureInfo.InvariantCulture, $"{range}; did you mean '{meant}'?")
            : double.IsFinite(number) && number > most ? range + hint : range);
        return null;
    }

    // A decimal comma.
    private static double? WithPoint(string text) => text.Count(letter => letter == ',') == 1
        && double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The name in a cell; null, and told, if there is none.</summary>
    public string? Name(Cell cell)
    {
        if (cell.Text.Length > 0 && PlainText.FirstOther(cell.Text) is >= 0 and var other)
            Wrong(cell.Row, cell.Column,
                $"a text with the control character {PlainText.NameOf(cell.Text[other])}; expected text that can be seen; leave it out");
        else if (cell.Text.Length > 0 && cell.Text.AsSpan().IndexOfAny('\n', '\t') < 0)
            return cell.Text;
        else
            Wrong(cell, "a name on one line");
        return null;
    }

    /// <summary>Tells which headings are missing, and which are none of those expected.</summary>
    public void Expect(IReadOnlyList<string> expected)
    {
        foreach (var missing in expected.Except(Columns))
            Wrong(1, "", $"no column '{missing}'; expected the columns {string.Join(", ", expected)}");
        foreach (var unknown in Columns.Except(expected))
            Wrong(1, unknown, $"no such column{Nearest(unknown, expected.Except(Columns))}; expected {string.Join(", ", expected)}");
    }

    /// <summary>", did you mean …?", if anything is near.</summary>
    public static string Nearest(string name, IEnumerable<string> known) =>
        NearestName.Of(name, [.. known]) is { } nearest ? $", did you mean '{nearest}'?" : "";

    private void Take(string text)
    {
        var separator = Separator(text);
        _commas = separator != ',';
        var lines = new CellText(text, separator);
        Take(Lines(lines));
        if (lines.Unclosed)
            Wrong(lines.Row, "", "a quote that does not end; expected another one");
    }

    private static IEnumerable<(int, IReadOnlyList<string>)> Lines(CellText lines)
    {
        while (lines.Next() is { } row)
            yield return (lines.Row, row);
    }

    private void Take(IEnumerable<(int Number, IReadOnlyList<string> Cells)> lines)
    {
        var headed = false;
        foreach (var (number, cells) in lines)
        {
            if (!headed)
                Columns = cells;
            else if (cells.Count == Columns.Count)
                _rows.Add(Named(cells, number));
            else if (cells.Count > 1 || cells[0].Length > 0) // an empty line is no row
                Wrong(number, "", $"{cells.Count} cells; expected {Columns.Count}, one under each heading");
            headed = true;
        }

        foreach (var twice in Columns.GroupBy(column => column).Where(same => same.Count() > 1))
            Wrong(1, twice.Key, $"{twice.Count()} columns have this heading; expected each once");
        if (!headed)
            Wrong(0, "", "empty; expected a row of headings, then rows of cells");
        else if (_rows.Count == 0 && _problems.Count == 0)
            Wrong(0, "", "no rows; expected at least one below the headings");
    }

    private Dictionary<string, Cell> Named(IReadOnlyList<string> row, int number)
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        for (var place = 0; place < row.Count; place++)
            cells.TryAdd(Columns[place], new Cell(number, Columns[place], row[place]));
        return cells;
    }

    // What stands most often in the headings.
    private static char Separator(string text)
    {
        var headings = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var (best, most) = (',', headings.Count(','));
        foreach (var other in new[] { ';', '\t' })
        {
            if (headings.Count(other) > most)
                (best, most) = (other, headings.Count(other));
        }

        return best;
    }
}
