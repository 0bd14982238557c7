using System.Globalization;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>Reads a table with a row for each relation, or one for each respondent and relation.</summary>
/// <param name="cells">The table.</param>
internal sealed class SurveyRelations(CellTable cells)
{
    private readonly List<(string From, string To, int Row, Answers Answers)> _all = [];
    private readonly Dictionary<(string, string, string), int> _rows = [];

    /// <summary>Who said something.</summary>
    public HashSet<string> Respondents { get; } = [];

    public void Read()
    {
        foreach (var row in cells.Rows)
        {
            if (!row.TryGetValue(SurveyColumn.From, out var fromCell) || !row.TryGetValue(SurveyColumn.To, out var toCell))
                return;
            var (from, to) = (cells.Name(fromCell), cells.Name(toCell));
            var respondent = row.TryGetValue(SurveyColumn.Respondent, out var by) ? by.Text : "";
            Respondents.Add(respondent);
            if (from is null || to is null)
                continue;
            if (!_rows.TryAdd((from, to, respondent), fromCell.Row))
                cells.Wrong(fromCell.Row, "",
                    $"'{from}' and '{to}' stand in row {_rows[(from, to, respondent)]} already; expected each pair once for a respondent");
            else
                Take(row, from, to, respondent, fromCell.Row);
        }
    }

    /// <summary>The relations of which something is told, in the order of the table.</summary>
    public IReadOnlyList<Relation> Built(Action<int, RecordKey, IReadOnlyList<double>> differ)
    {
        _all.RemoveAll(its => its.Answers.None);
        return [.. _all.Select((its, place) =>
            (Relation)its.Answers.In(new Relation { From = its.From, To = its.To }, (key, numbers) => differ(place, key, numbers)))];
    }

    /// <summary>Tells of a mistake in a relation; false where there is none of that number.</summary>
    public bool Tell(string place, string key, Mistake mistake)
    {
        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= _all.Count)
            return false;
        cells.Wrong(_all[number].Row, cells.Columns.Contains(key) ? key : "", (mistake with { Path = "" }).ToString().TrimStart(':', ' '));
        return true;
    }

    private void Take(IReadOnlyDictionary<string, Cell> row, string from, string to, string respondent, int number)
    {
        var place = _all.FindIndex(its => its.From == from && its.To == to);
        if (place < 0)
        {
            place = _all.Count;
            _all.Add((from, to, number, new Answers(cells)));
        }

        foreach (var column in SurveyColumn.OfRelations.Where(column => column.Key is not null && row.ContainsKey(column.Name)))
            _all[place].Answers.Add(column, respondent, row[column.Name], value => value);
    }
}
