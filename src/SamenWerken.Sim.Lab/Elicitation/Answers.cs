using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>What respondents say of one thing, by its key: numbers become their median, all else must be the same for all.</summary>
/// <param name="cells">The table that they stand in, which is told what is wrong.</param>
internal sealed class Answers(CellTable cells)
{
    private readonly Dictionary<RecordKey, List<(string Respondent, object Value, Cell Cell)>> _given = [];

    /// <summary>Whether nothing is said.</summary>
    public bool None => _given.Count == 0;

    /// <summary>Takes an answer; an empty cell is none.</summary>
    public void Add(SurveyColumn column, string respondent, Cell cell, Func<double, double> scaled,
        (double Least, double Most)? range = null)
    {
        if (cell.Text.Length == 0 || Value(column.Key!, cell, scaled, range) is not { } value)
            return;
        if (!_given.TryGetValue(column.Key!, out var given))
            _given[column.Key!] = given = [];
        if (given.FirstOrDefault(other => other.Respondent == respondent) is { Value: { } before, Cell: var at })
        {
            if (!before.Equals(value))
                cells.Wrong(cell, $"what row {at.Row} says of the same, '{at.Text}', or an empty cell");
            return;
        }

        if (column.Key!.Form is not (KeyForm.Number or KeyForm.ByName) && given.Count > 0 && !given[0].Value.Equals(value))
            cells.Wrong(cell, $"what row {given[0].Cell.Row} says, '{given[0].Cell.Text}': only numbers may differ between respondents");
        given.Add((respondent, value, cell));
    }

    /// <summary>The record with the answers in it, those by issue aside.</summary>
    public object In(object record, Action<RecordKey, IReadOnlyList<double>> differ)
    {
        foreach (var (key, given) in _given.Where(its => its.Key.Form != KeyForm.ByName))
            record = key.With(record, key.Form == KeyForm.Number ? Median(key, given, differ) : given[0].Value);
        return record;
    }

    /// <summary>The numbers by issue.</summary>
    public IEnumerable<(RecordKey Key, double Value)> ByIssue(Action<RecordKey, IReadOnlyList<double>> differ) =>
        _given.Where(its => its.Key.Form == KeyForm.ByName).Select(its => (its.Key, Median(its.Key, its.Value, differ)));

    private static double Median(RecordKey key, List<(string, object Value, Cell)> given, Action<RecordKey, IReadOnlyList<double>> differ)
    {
        double[] numbers = [.. given.Select(its => (double)its.Value).Order()];
        if (numbers[0] < numbers[^1])
            differ(key, numbers);
        return Disagreement.MedianOf(numbers);
    }

    private object? Value(RecordKey key, Cell cell, Func<double, double> scaled, (double Least, double Most)? range) => key.Form switch
    {
        KeyForm.Number or KeyForm.ByName =>
            cells.Number(cell, range?.Least ?? key.Parameter!.Least, range?.Most ?? key.Parameter!.Largest, commas: true) is { } number
            ? scaled(number)
            : null,
        KeyForm.WholeNumber => cells.Number(cell, key.Parameter!.Least, key.Parameter.Largest) is { } number
            ? number == Math.Floor(number) ? (int)number : Refused(cell, key)
            : null,
        KeyForm.Truth =>
            SurveyColumn.Word(cell.Text) switch { "true" or "yes" => true, "false" or "no" => false, _ => Refused(cell, "yes or no") },
        KeyForm.Choice => key.Choice(SurveyColumn.Word(cell.Text)) ?? Refused(cell, key),
        _ => Mistake.OfText("", cell.Text) is { } hidden ? Refused(cell, hidden.Expected) : cell.Text,
    };

    private object? Refused(Cell cell, RecordKey key) =>
        Refused(cell, key.Expected + (NearestName.Of(cell.Text, key.Choices) is { } near ? $"; did you mean '{near}'?" : ""));

    private object? Refused(Cell cell, string expected)
    {
        cells.Wrong(cell, expected);
        return null;
    }
}
