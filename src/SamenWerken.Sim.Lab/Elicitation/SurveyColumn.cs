using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Words;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>A column of a survey: a key of an actor, an issue or a relation, by an English or a Dutch heading.</summary>
/// <param name="Name">English heading, the key of the scenario format where it has one.</param>
/// <param name="Dutch">Dutch heading.</param>
/// <param name="Scope">What it tells about.</param>
/// <param name="Key">The key; null for what a row is about, and for the ends of a scale.</param>
internal sealed record SurveyColumn(string Name, string Dutch, SurveyScope Scope, RecordKey? Key)
{
    public const string Actor = "actor", Issue = "issue", Respondent = "respondent", Power = "power", Lower = "lower", Upper = "upper",
        From = "from", To = "to";

    // Decomposing letters needs the culture data that the program does without.
    private const string Accented = "áàâäéèêëíìîïóòôöúùûüç", Plain = "aaaaeeeeiiiioooouuuuc";

    private static readonly (string English, string Dutch)[] Columns = Named("column."), Words = Named("word.");

    /// <summary>The columns of a table with a row for each actor and issue.</summary>
    public static IReadOnlyList<SurveyColumn> OfStakes { get; } =
    [
        Of(Respondent, SurveyScope.Row), Of(Actor, SurveyScope.Row),
        .. Keys(typeof(Actor), SurveyScope.Actor, key => key.Form != KeyForm.ByName && key.Shown),
        Of(Issue, SurveyScope.Row), .. OfIssues.Skip(1),
        .. Keys(typeof(Actor), SurveyScope.Stake, key => key.Form == KeyForm.ByName),
        .. Keys(typeof(Actor), SurveyScope.Actor, key => key.Form != KeyForm.ByName && !key.Shown),
    ];

    /// <summary>The columns of a table with a row for each issue.</summary>
    public static IReadOnlyList<SurveyColumn> OfIssues =>
        [Of(Issue, SurveyScope.Row), Of(Lower, SurveyScope.Issue), Of(Upper, SurveyScope.Issue),
            .. Keys(typeof(Issue), SurveyScope.Issue, _ => true)];

    /// <summary>The columns of a table with a row for each relation.</summary>
    public static IReadOnlyList<SurveyColumn> OfRelations { get; } =
    [
        Of(Respondent, SurveyScope.Row), Of(From, SurveyScope.Row), Of(To, SurveyScope.Row),
        .. Keys(typeof(Relation), SurveyScope.Relation, key => key.Name is not (From or To)),
    ];

    /// <summary>The heading in a language.</summary>
    public string Heading(Language language) => language == Language.Dutch ? Dutch : Name;

    /// <summary>The English name of a heading among some columns; the heading itself where it is none of theirs.</summary>
    public static string NameOf(string heading, IReadOnlyList<SurveyColumn> columns)
    {
        var letters = Letters(heading);
        // In decisions influence is called power.
        if (letters == Power && columns.Any(column => column.Name == "influence"))
            return Power;
        return columns.FirstOrDefault(column => Letters(column.Name) == letters || Letters(column.Dutch) == letters)?.Name ?? heading;
    }

    /// <summary>The word of the scenario format for one of a table.</summary>
    public static string Word(string text) =>
        Words.FirstOrDefault(word => word.Dutch.Equals(text, StringComparison.OrdinalIgnoreCase)).English ?? text.ToLowerInvariant();

    /// <summary>A word of the scenario format in a language.</summary>
    public static string Said(string word, Language language) =>
        language == Language.Dutch && Words.FirstOrDefault(known => known.English == word).Dutch is { } dutch ? dutch : word;

    // A key of the format that has no heading of its own keeps its name.
    private static string InDutch(string name) =>
        Columns.FirstOrDefault(known => known.English == name).Dutch ?? name;

    private static (string English, string Dutch)[] Named(string kind) =>
    [
        .. Wording.Of("survey").Where(known => known.Key.StartsWith(kind, StringComparison.Ordinal))
            .Select(known => (known.Value.English.Text, known.Value.Dutch.Text)),
    ];

    private static SurveyColumn Of(string name, SurveyScope scope) => new(name, InDutch(name), scope, null);

    private static IEnumerable<SurveyColumn> Keys(Type record, SurveyScope scope, Func<RecordKey, bool> which) => RecordKey.Of(record)
        .Where(key => key.Name != "name" && key.Form != KeyForm.Record && which(key))
        .Select(key => (key, Name: scope == SurveyScope.Issue && key.Name == "note" ? "issueNote" : key.Name))
        .Select(its => new SurveyColumn(its.Name, InDutch(its.Name), scope, its.key));

    // Headings are told apart by their letters alone, without accents: "Red line", "red_line" and "redLine" are the same.
    private static string Letters(string heading) =>
        string.Concat(heading.Where(char.IsLetter).Select(char.ToLowerInvariant)
            .Select(letter => Accented.IndexOf(letter) is >= 0 and var at ? Plain[at] : letter));
}
