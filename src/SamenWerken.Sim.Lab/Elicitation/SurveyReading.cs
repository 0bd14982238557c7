using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>Reads a table with a row for each actor and issue, and those beside it.</summary>
internal sealed class SurveyReading
{
    private readonly CellTable _stakes;
    private readonly CellTable? _issueTable, _relationTable;
    private readonly Scenario _basis;
    private readonly SurveyNames _actorNames = new("actor"), _issueNames = new("issue");
    private readonly Dictionary<string, Answers> _actors = new(StringComparer.Ordinal), _issues = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Actor, string Issue), Answers> _cells = [];
    private readonly SurveyRelations? _relations;
    private readonly HashSet<string> _respondents = [];
    private readonly List<Disagreement> _disagreements = [];
    private IssueScales _scales = IssueScales.None;

    public SurveyReading(CellTable stakes, CellTable? issues, CellTable? relations, Scenario basis)
    {
        (_stakes, _issueTable, _relationTable, _basis) = (stakes, issues, relations, basis);
        Headings(stakes, SurveyColumn.OfStakes, [SurveyColumn.Actor, SurveyColumn.Issue], SurveyColumn.Power);
        if (issues is not null)
            Headings(issues, SurveyColumn.OfIssues, [SurveyColumn.Issue]);
        if (relations is not null)
            Headings(relations, SurveyColumn.OfRelations, [SurveyColumn.From, SurveyColumn.To]);
        _relations = relations is null ? null : new SurveyRelations(relations);
    }

    /// <exception cref="StakeholderFileException">Something is wrong: all of it is named.</exception>
    public Survey Read()
    {
        _scales = new IssueScales(_stakes, _issueTable);
        foreach (var row in _issueTable?.Rows ?? [])
            TakeIssue(_issueTable!, row);
        foreach (var row in _stakes.Rows)
            Take(row);
        _relations?.Read();
        Stop();
        var scenario = Built();
        foreach (var mistake in scenario.Model.Check(scenario))
            Tell(mistake);
        Stop();
        return new Survey(scenario, [.. _disagreements],
            Math.Max(1, _respondents.Union(_relations?.Respondents ?? []).Count(name => name.Length > 0)));
    }

    private static void Headings(CellTable table, IReadOnlyList<SurveyColumn> columns, string[] needed, string? more = null)
    {
        table.Rename(heading => SurveyColumn.NameOf(heading, columns));
        if (table.Columns.Count == 0)
            return;
        List<string> known = [.. columns.Select(column => column.Name), .. more is null ? [] : new[] { more }];
        foreach (var missing in needed.Except(table.Columns))
            table.Wrong(1, "",
                $"no column '{missing}'; expected the columns {string.Join(", ", needed)} and some of "
                    + $"{string.Join(", ", known.Except(needed))}");
        foreach (var unknown in table.Columns.Except(known))
            table.Wrong(1, unknown,
                $"no such column{CellTable.Nearest(unknown, known.Except(table.Columns))}; expected some of {string.Join(", ", known)}");
        foreach (var twice in table.Columns.GroupBy(column => column).Where(same => same.Count() > 1))
            table.Wrong(1, twice.Key, $"{twice.Count()} columns mean this; expected each once");
    }

    private void TakeIssue(CellTable table, IReadOnlyDictionary<string, Cell> row)
    {
        if (!row.TryGetValue(SurveyColumn.Issue, out var cell) || table.Name(cell) is not { } issue)
            return;
        if (_issues.ContainsKey(issue))
            table.Wrong(cell, "each issue once");
        else
            Add(table, SurveyColumn.OfIssues, SurveyScope.Issue, row, "", IssueOf(table, cell, issue), issue);
    }

    private void Take(IReadOnlyDictionary<string, Cell> row)
    {
        if (!row.TryGetValue(SurveyColumn.Actor, out var actorCell) || !row.TryGetValue(SurveyColumn.Issue, out var issueCell))
            return;
        if (actorCell.Text.Length == 0 && issueCell.Text.Length == 0)
        {
            if (row.Values.Any(cell => cell.Text.Length > 0))
                _stakes.Wrong(actorCell, "an actor, an issue or both in each row");
            return;
        }

        var actor = actorCell.Text.Length == 0 ? null : _stakes.Name(actorCell);
        var issue = issueCell.Text.Length == 0 ? null : _stakes.Name(issueCell);
        var respondent = row.TryGetValue(SurveyColumn.Respondent, out var by) ? by.Text : "";
        _respondents.Add(respondent);
        if (_issueTable is not null && issue is not null && !_issues.ContainsKey(issue))
            _stakes.Wrong(issueCell, "an issue of the table of issues" + CellTable.Nearest(issue, _issues.Keys));
        Take(row, (actor, actorCell), (issue, issueCell), respondent);
    }

    private void Take(IReadOnlyDictionary<string, Cell> row, (string? Name, Cell Cell) actor, (string? Name, Cell Cell) issue,
        string respondent)
    {
        if (issue.Name is { } onIssue)
            Add(_stakes, SurveyColumn.OfStakes, SurveyScope.Issue, row, respondent, IssueOf(_stakes, issue.Cell, onIssue), onIssue);
        else
            Empty(row, issue.Cell, SurveyScope.Issue, "an issue");
        if (actor.Name is { } ofActor)
            Add(_stakes, SurveyColumn.OfStakes, SurveyScope.Actor, row, respondent, Of(_actors, ofActor, _actorNames, _stakes, actor.Cell),
                null);
        else
            Empty(row, actor.Cell, SurveyScope.Actor, "an actor");
        if (actor.Name is not { } who || issue.Name is not { } what)
        {
            Empty(row, actor.Name is null ? actor.Cell : issue.Cell, SurveyScope.Stake, actor.Name is null ? "an actor" : "an issue");
            return;
        }

        if (!_actorNames.IsFirst(who, what, respondent, row[SurveyColumn.Issue].Row, out var before))
        {
            _stakes.Wrong(row[SurveyColumn.Issue].Row, "",
                $"'{who}' and '{what}' stand in row {before} already; expected one row for each actor and issue"
                + (_stakes.Columns.Contains(SurveyColumn.Respondent)
                    ? " of a respondent"
                    : ", or a column 'respondent' that tells who says so"));
            return;
        }

        if (!_cells.TryGetValue((who, what), out var answers))
            _cells[(who, what)] = answers = new Answers(_stakes);
        Add(_stakes, SurveyColumn.OfStakes, SurveyScope.Stake, row, respondent, answers, what);
    }

    private Answers IssueOf(CellTable table, Cell cell, string name) => Of(_issues, name, _issueNames, table, cell);

    private static Answers Of(Dictionary<string, Answers> all, string name, SurveyNames names, CellTable table, Cell cell)
    {
        if (all.TryGetValue(name, out var answers))
            return answers;
        names.Add(name, table, cell);
        return all[name] = new Answers(table);
    }

    private void Add(
        CellTable table, IReadOnlyList<SurveyColumn> columns, SurveyScope scope, IReadOnlyDictionary<string, Cell> row, string respondent,
        Answers answers, string? issue)
    {
        foreach (var column in columns.Where(column => column.Scope == scope && column.Key is not null))
        {
            if (!row.TryGetValue(column.Name, out var cell)
                && !(column.Name == "influence" && row.TryGetValue(SurveyColumn.Power, out cell)))
                continue;
            // Where somebody stands is told on the scale of the issue.
            if (column.Name is "position" or "publicIdeal" && issue is not null)
                answers.Add(column, respondent, cell, number => _scales.Share(issue, number), _scales.Range(issue));
            else
                answers.Add(column, respondent, cell, number => number);
        }
    }

    private void Empty(IReadOnlyDictionary<string, Cell> row, Cell named, SurveyScope scope, string what)
    {
        foreach (var column in SurveyColumn.OfStakes.Where(column => column.Scope == scope))
        {
            if (row.TryGetValue(column.Name, out var cell) && cell.Text.Length > 0 && named.Text.Length == 0)
                _stakes.Wrong(cell, $"an empty cell, since its row names no {what.Split(' ')[1]}; or {what} in column {named.Column}");
        }
    }

    private Scenario Built()
    {
        // What the scenario beside the table draws by number stays drawn.
        var drawn = _basis.IssueNames().Skip(_basis.Issues.Count).ToHashSet();
        var usual = _basis.Issues.Count == 0 && _basis.Population.Issues is null;
        var listed = _issues.Keys.Where(name => usual || !drawn.Contains(name)).ToList();
        var actors = _actors.Select(its => ActorOf(its.Key, its.Value)).ToList();
        var issues = listed.ConvertAll(name => (Issue)_issues[name]
            .In(Begun(new Issue(name), _basis.Issues.FirstOrDefault(issue => issue.Name == name)), Differ("issues", name)));
        var relations = _relations?.Built(
            (place, key, numbers) => _disagreements.Add(new(FormattableString.Invariant($"relations.{place}.{key.Name}"), numbers)));
        return _basis with { Actors = actors, Issues = issues, Relations = relations ?? _basis.Relations };
    }

    // What has no column, such as its words in another language, is that of the scenario beside the table.
    private static T Begun<T>(T fresh, T? before)
        where T : class => before is null ? fresh : RecordKey.Of(typeof(T)).Where(key => key.Form == KeyForm.Record)
            .Aggregate(fresh, (record, key) => (T)key.With(record, key.In(before)));

    private Actor ActorOf(string name, Answers answers)
    {
        object actor =
            answers.In(Begun(new Actor(name), _basis.Actors.FirstOrDefault(actor => actor.Name == name)), Differ("actors", name));
        var numbers = new Dictionary<RecordKey, List<(string, double)>>();
        foreach (var issue in _issues.Keys)
        {
            if (!_cells.TryGetValue((name, issue), out var cell))
                continue;
            foreach (var (key, value) in cell.ByIssue(Differ("actors", name, issue)))
                (numbers.TryGetValue(key, out var some) ? some : numbers[key] = []).Add((issue, value));
        }

        foreach (var (key, some) in numbers)
            actor = key.With(actor, ByName.Of([.. some]));
        return (Actor)actor;
    }

    private Action<RecordKey, IReadOnlyList<double>> Differ(string list, string name, string? issue = null) => (key, numbers) =>
        _disagreements.Add(
            new($"{list}.{ParameterPath.Segment(name)}.{key.Name}{(issue is null ? "" : "." + ParameterPath.Segment(issue))}", numbers));

    // A mistake of the whole stands at the row that first names what it is about.
    private void Tell(Mistake mistake)
    {
        var segments = ParameterPath.Split(mistake.Path);
        if (segments is ["relations", var place, ..] && _relations?.Tell(place, segments[^1], mistake) == true)
            return;
        var names = segments[0] == "actors" ? _actorNames : segments[0] == "issues" ? _issueNames : null;
        if (segments.Count > 1 && names?.Place(segments[1]) is var (table, row))
            table.Wrong(row, "", mistake.ToString());
        else
            _stakes.Wrong(0, "", mistake.ToString());
    }

    private void Stop()
    {
        IReadOnlyList<TableProblem> problems = [.. _issueTable?.Problems ?? [], .. _stakes.Problems, .. _relationTable?.Problems ?? []];
        if (problems.Count > 0)
            throw new StakeholderFileException(problems);
    }
}
