using System.Globalization;
using SamenWerken.Sim.Classics.Challenge;

namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A row for each actor, with a position and a salience for each dimension, both 0–100.</summary>
internal static class WideForm
{
    /// <summary>What headings of positions begin with.</summary>
    public const string Position = "position_";

    private const string Salience = "salience_";
    private const double Whole = 100;
    private const double Rounding = 1e-6; // of saliences that were written as percents and should add up to 100

    public static StakeholderTable Read(CellTable cells, string file, string? issueFile)
    {
        var names = cells.Columns.Select(Dimension).OfType<string>().Distinct().ToList();
        string[] columns = ["actor", "capability", .. names.SelectMany(name => new[] { Position + name, Salience + name })];
        cells.Expect(columns);
        if (names.Count == 0)
            cells.Wrong(1, "", $"no dimension; expected columns such as {Position}0 and {Salience}0");
        if (issueFile is not null)
            cells.Wrong(0, "", $"it has a row for each actor, on scales of 0–100; expected no file with scales ('{issueFile}')");
        var stakeholders = Array.TrueForAll(columns, cells.Columns.Contains) ? Stakeholders(cells, names) : [];
        if (cells.Problems.Count == 0 && stakeholders.Count < 2)
            cells.Wrong(0, "", "one actor; expected two or more");
        if (cells.Problems.Count == 0 && stakeholders.TrueForAll(actor => actor.Capability == 0))
            cells.Wrong(0, "", "nobody has a capability above 0; expected one actor at least that has");
        return cells.Problems.Count == 0
            ? new StakeholderTable(names, stakeholders)
            : throw new StakeholderFileException(cells.Problems);
    }

    private static string? Dimension(string column) =>
        column.StartsWith(Position, StringComparison.Ordinal) ? column[Position.Length..]
        : column.StartsWith(Salience, StringComparison.Ordinal) ? column[Salience.Length..]
        : null;

    private static List<Stakeholder> Stakeholders(CellTable cells, List<string> names)
    {
        var stakeholders = new List<Stakeholder>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in cells.Rows)
        {
            var actor = cells.Name(row["actor"]);
            if (actor is not null && !first.TryAdd(actor, row["actor"].Row))
                cells.Wrong(row["actor"], $"each actor once; row {first[actor]} has it already");
            var capability = cells.Number(row["capability"], 0, double.MaxValue);
            double?[] positions = [.. names.Select(name => cells.Number(row[Position + name], 0, Whole))];
            double?[] saliences = [.. names.Select(name => cells.Number(row[Salience + name], 0, Whole))];
            if (saliences.Sum() is var sum && sum > Whole + Rounding)
            {
                cells.Wrong(row["actor"].Row, "", string.Create(
                    CultureInfo.InvariantCulture, $"saliences add up to {sum}; expected at most {Whole}, shares of the actor's attention"));
            }

            if (actor is not null && capability is { } w && !positions.Contains(null) && !saliences.Contains(null))
                stakeholders.Add(new Stakeholder(actor, w, [.. positions.Select(x => x!.Value)], [.. saliences.Select(s => s!.Value)]));
        }

        return stakeholders;
    }
}
