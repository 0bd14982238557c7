using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>The names of actors or issues in a survey, and where they first stand.</summary>
/// <param name="kind">What they name.</param>
internal sealed class SurveyNames(string kind)
{
    private readonly Dictionary<string, (CellTable Table, int Row)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _alike = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), int> _rows = [];

    /// <summary>Takes a name; one that differs from another only in capitals or spaces is a slip.</summary>
    public void Add(string name, CellTable table, Cell cell)
    {
        _places[name] = (table, cell.Row);
        var letters = string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        if (!_alike.TryAdd(letters, name))
            table.Wrong(cell, $"one spelling for each {kind}: row {_places[_alike[letters]].Row} has '{_alike[letters]}'");
    }

    /// <summary>Whether a respondent speaks of an actor and an issue for the first time.</summary>
    public bool IsFirst(string actor, string issue, string respondent, int row, out int before)
    {
        before = _rows.GetValueOrDefault((actor, issue, respondent));
        return before == 0 && _rows.TryAdd((actor, issue, respondent), row);
    }

    /// <summary>Where the name of a path's segment first stands; null where it does not.</summary>
    public (CellTable Table, int Row)? Place(string segment) =>
        _places.FirstOrDefault(place => ParameterPath.Segment(place.Key) == segment) is { Key: not null } place ? place.Value : null;
}
