using System.CommandLine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Elicitation;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Tables of stakeholders as they were named on the command line.</summary>
internal static class SurveyInput
{
    internal const string Excel = ".xlsx";

    private const int Most = 200; // actors, and issues

    internal static readonly Argument<string> Table = new("TABLE")
    {
        Description =
            "Table in CSV or Excel: a row for each actor and issue (actor, issue, position, salience, …), or as 'decide' reads it",
    };

    internal static readonly Argument<string> RelationTable = new("RELATIONS")
    {
        Description = "Table of relations: from, to, trust, knowledge; in Excel also a sheet 'relations'",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal static readonly Option<string> Issues = new("--issues")
    {
        HelpName = "ISSUES.csv",
        Description = "Table with a row for each issue: issue, lower, upper (ends of its scale of positions), low, high, …",
    };

    internal static readonly Option<string> Base = new("--base")
    {
        HelpName = "SCENARIO.yaml",
        Description = "Scenario that has all else, such as events and budgets; by default the reference scenario",
    };

    internal static readonly Option<string> Name =
        new("--name") { HelpName = "NAME", Description = "Name of the scenario; by default that of --base, or of the table's file" };

    internal static readonly Option<int> Actors = SharedOptions.Count("--actors", "N", "Number of actors", 1, Most, 8);
    internal static readonly Option<int> IssueCount = SharedOptions.Count("--issues", "M", "Number of issues", 1, Most, 5);
    internal static readonly Option<double> Scale =
        SharedOptions.Positive("--scale", "TOP", "Positions run from 0 to this, such as 10; 1 unless told otherwise");
    internal static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Write over a file that is there" };

    /// <summary>What a table says.</summary>
    /// <exception cref="MistakeException">A file is mistaken: all mistakes are named.</exception>
    internal static Survey Read(ParseResult parsed)
    {
        var table = Shipped.Table(parsed.GetRequiredValue(Table));
        var mistakes = new Mistakes();
        var basis = parsed.GetValue(Base) is { } file ? mistakes.Of(() => Scenario(file)) : null;
        var survey = mistakes.Of(() => Of(table, Came(parsed.GetValue(RelationTable)), Came(parsed.GetValue(Issues)), basis));
        mistakes.Check();
        var name = parsed.GetValue(Name) ?? basis?.Name ?? Path.GetFileNameWithoutExtension(table);
        var named = survey! with { Scenario = survey!.Scenario with { Name = name } };
        return SamenWerken.Sim.Parameters.Mistake.OfText("--name", name) is { } hidden || name.Length == 0
            ? throw new MistakeException($"Option '--name' has a text that cannot be seen; expected a name.")
            : named;
    }

    /// <summary>A scenario of collaboration, for its table.</summary>
    /// <exception cref="MistakeException">The file is mistaken, or is of another model.</exception>
    internal static Scenario Scenario(string file) => ModelInput.Collaboration(ScenarioInput.Read(file, []), "table of stakeholders");

    private static string? Came(string? table) => table is null ? null : Shipped.Table(table);

    private static Survey Of(string table, string? relations, string? issues, Scenario? basis)
    {
        try
        {
            return SurveyFile.Read(table, relations, issues, basis);
        }
        catch (StakeholderFileException mistaken)
        {
            throw new MistakeException(mistaken.Message);
        }
    }
}
