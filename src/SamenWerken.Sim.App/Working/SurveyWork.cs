using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Elicitation;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Working;

/// <summary>Makes scenarios of tables, and tables of scenarios.</summary>
internal static class SurveyWork
{
    private const int EmptyLines = 5; // for others whom one trusts more or less, on a form without names

    internal static void Template(Terminal terminal, ParseResult parsed, Option<string> to, Option<string> relations)
    {
        var (actors, language) = (parsed.GetValue(SurveyInput.Actors), SharedOptions.Look(parsed).Language);
        var largest = parsed.GetResult(SurveyInput.Scale) is null ? 1 : parsed.GetValue(SurveyInput.Scale);
        if (parsed.GetValue(relations) is not null && actors == 1)
            throw new MistakeException("Option '--relations' needs two actors or more.");
        Write(terminal, parsed, SurveyTemplate.Stakes(actors, parsed.GetValue(SurveyInput.IssueCount), largest, language),
            actors > 1 ? SurveyTemplate.Relations(actors, language) : null, to, relations);
    }

    internal static void Import(Terminal terminal, ParseResult parsed, Option<string> to)
    {
        var survey = SurveyInput.Read(parsed);
        var text = CaseFile.Write(survey.Scenario);
        if (parsed.GetValue(to) is not { } file)
        {
            terminal.Output.Write(text);
            if (survey.Disagreements.Count > 0)
                terminal.Error.WriteLine($"{Differ(survey)}; with --out FILE.yaml they are written to an experiment beside it.");
            return;
        }

        var experiment = Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file) + "-uncertainty.yaml");
        NewFile.Check(parsed.GetValue(SurveyInput.Overwrite), survey.Disagreements.Count > 0 ? [file, experiment] : [file]);
        NewFile.Write(file, text);
        terminal.Tell($"{file}: {Counted.Of(survey.Scenario.ActorCount, "actor")}, {Counted.Of(survey.Scenario.IssueCount, "issue")}");
        if (survey.Disagreements.Count > 0)
        {
            NewFile.Write(experiment, UncertaintyText.Of(survey, Path.GetFileName(file), SharedOptions.Look(parsed).Language));
            terminal.Tell($"{experiment}: {Differ(survey)}");
        }

        string[] again = [.. SharedOptions.Repeated(terminal.Language)];
        terminal.Output.WriteLine(
            terminal.Language.Say("command.new.go-on") + CommandLineText.Of(["samenwerken", "compare", file, .. again]));
        if (survey.Disagreements.Count > 0)
            terminal.Output.WriteLine(terminal.Language.Say("command.or-with")
                + CommandLineText.Of(["samenwerken", "sweep", "--experiment", experiment, "--out", "results/uncertainty", .. again]));
    }

    internal static void Export(Terminal terminal, ParseResult parsed, string file, Option<string> to, Option<string> relations)
    {
        var scenario = SurveyInput.Scenario(file);
        var language = SharedOptions.Look(parsed).Language;
        var table = SurveyWriter.Stakes(scenario, language)
            ?? throw new MistakeException(
                $"'{file}' lists no actors and no issues: all are drawn anew in each run, so there is no table of them.");
        var pairs = SurveyWriter.Relations(scenario, language);
        if (pairs is null && parsed.GetValue(relations) is not null)
            throw new MistakeException($"'{file}' has no relations; leave --relations out.");
        Write(terminal, parsed, table, pairs, to, relations);
        var bare = scenario with { Actors = [], Issues = [],
            Relations = pairs is null || IsExcel(parsed, to) || parsed.GetValue(relations) is not null ? [] : scenario.Relations };
        var translated =
            scenario.Actors.Any(actor => actor.Nl != new ActorWords()) || scenario.Issues.Any(issue => issue.Nl != new IssueWords());
        if (translated || CaseFile.Write(bare) != CaseFile.Write(new Scenario { Name = scenario.Name }))
            terminal.Error
                .WriteLine($"The table holds actors and issues only; for all else, import it with {CommandLineText.Of(["--base", file])}.");
    }

    internal static void Form(Terminal terminal, ParseResult parsed, Option<string> basis, Option<string> to)
    {
        var scenario = parsed.GetValue(basis) is { } file ? SurveyInput.Scenario(file) : null;
        if (scenario is not null && parsed.GetResult(SurveyInput.IssueCount) is { Implicit: false })
            throw new MistakeException("Option '--issues' does not go with --scenario, which has its own.");
        IReadOnlyList<string> issues = scenario?.IssueNames() ?? [.. Enumerable.Repeat("", parsed.GetValue(SurveyInput.IssueCount))];
        var page =
            SurveyForm.Html(issues, scenario?.ActorNames() ?? [.. Enumerable.Repeat("", EmptyLines)], SharedOptions.Look(parsed).Language);
        if (parsed.GetValue(to) is not { } name)
        {
            terminal.Output.Write(page);
            return;
        }

        NewFile.Check(parsed.GetValue(SurveyInput.Overwrite), name);
        NewFile.Write(name, page);
        terminal.Output.WriteLine(SharedOptions.Look(parsed).Language.Say("command.form", ("file", name)));
    }

    private static void Write(Terminal terminal, ParseResult parsed, SurveySheet table, SurveySheet? pairs, Option<string> to,
        Option<string> relations)
    {
        var (file, beside) = (parsed.GetValue(to), parsed.GetValue(relations));
        NewFile.Check(parsed.GetValue(SurveyInput.Overwrite), new[] { file, beside }.OfType<string>());
        if (file is null)
            table.Write(terminal.Output);
        else if (IsExcel(parsed, to))
            NewFile.Write(file, stream => SurveySheet.WriteExcel(stream, pairs is null ? [table] : [table, pairs]));
        else
            NewFile.Write(file, Text(table));
        if (beside is not null)
            NewFile.Write(beside, Text(pairs!));
        if (file is not null)
            terminal.Tell($"{file}: {Counted.Of(table.Rows.Count, "row")}");
        if (beside is not null && file is not null)
            terminal.Tell($"{beside}: {Counted.Of(pairs!.Rows.Count, "row")}");
    }

    private static bool IsExcel(ParseResult parsed, Option<string> to) =>
        Path.GetExtension(parsed.GetValue(to) ?? "").Equals(SurveyInput.Excel, StringComparison.OrdinalIgnoreCase);

    private static string Text(SurveySheet sheet)
    {
        using var text = new StringWriter();
        sheet.Write(text);
        return text.ToString();
    }

    private static string Differ(Survey survey) =>
        $"{Counted.Of(survey.Respondents, "respondent")} differ on {Counted.Of(survey.Disagreements.Count, "parameter")}, of which the "
            + "scenario has the median";
}
