using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Scenarios from tables of stakeholders, and tables from scenarios.</summary>
internal static class ScenarioCommand
{
    private static readonly Argument<string> File = SharedOptions.Scenario();
    private static readonly Option<string> TableOut =
        Out("FILE", "Write to a file: Excel where its name ends in .xlsx, else CSV; by default CSV to the screen");
    private static readonly Option<string> YamlOut =
        Out("FILE.yaml", "Write the scenario to a file, and what respondents differ on to one beside it; by default to the screen");
    private static readonly Option<string> PageOut = Out("FILE.html", "Write the page to a file; by default to the screen");
    private static readonly Option<string> Relations =
        new("--relations") { HelpName = "FILE.csv", Description = "Also write a table of relations to this file; in Excel it is a sheet" };
    private static readonly Option<string> Basis = new("--scenario") { HelpName = "SCENARIO.yaml",
        Description = "Scenario whose issues and actors are on the form; by default lines to fill in" };

    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("scenario", "Makes a scenario from a table of stakeholders, and a table from a scenario.",
        "samenwerken scenario template --actors 8 --issues 5 > table.csv", "samenwerken scenario import table.csv --out my.yaml",
        "samenwerken scenario export my.yaml > table.csv")
    {
        new ExemplifiedCommand("template", "Writes an empty table, one row an actor and issue, to be filled in by one or more respondents.",
            "samenwerken scenario template --actors 8 --issues 5 > table.csv",
            "samenwerken scenario template --actors 3 --issues 2 --language nl --relations relaties.csv --out tabel.xlsx")
            .With(SurveyInput.Actors, SurveyInput.IssueCount, SurveyInput.Scale, TableOut, Relations, SurveyInput.Overwrite)
            .Doing((parsed, _) => SurveyWork.Template(terminal, parsed, TableOut, Relations)),
        new ExemplifiedCommand("import",
            "Reads a table as a scenario. Several respondents become their median, and what they differ on an experiment that draws "
                + "from the range of their answers.",
            "samenwerken scenario import table.csv --out my.yaml",
            "samenwerken scenario import scenarios/stakeholders/workshop.csv scenarios/stakeholders/workshop-relations.csv --out "
                + "workshop.yaml",
            "samenwerken scenario import scenarios/stakeholders/neighbourhood.csv --issues scenarios/stakeholders/neighbourhood-issues.csv")
            .With(SurveyInput.Table, SurveyInput.RelationTable, SurveyInput.Issues, SurveyInput.Base, SurveyInput.Name, YamlOut,
                SurveyInput.Overwrite)
            .Doing((parsed, _) => SurveyWork.Import(terminal, parsed, YamlOut)),
        new ExemplifiedCommand("export", "Writes the actors and issues of a scenario as a table, which 'import' reads back as the same.",
            "samenwerken scenario export scenarios/weer-thuis-gouda.yaml > gouda.csv",
            "samenwerken scenario export scenarios/weer-thuis-nieuwegein.yaml --relations nieuwegein-relations.csv --out nieuwegein.xlsx")
            .With(File, TableOut, Relations, SurveyInput.Overwrite)
            .Doing((parsed, _) => SurveyWork.Export(terminal, parsed, parsed.GetRequiredValue(File), TableOut, Relations)),
        new ExemplifiedCommand("form", "Writes a form to print for a workshop, in the columns of the table.",
            "samenwerken scenario form --issues 5 --language nl > formulier.html",
            "samenwerken scenario form --scenario scenarios/weer-thuis-gouda.yaml --out form.html")
            .With(SurveyInput.IssueCount, Basis, PageOut, SurveyInput.Overwrite)
            .Doing((parsed, _) => SurveyWork.Form(terminal, parsed, Basis, PageOut)),
    };

    private static Option<string> Out(string form, string description) => new("--out") { HelpName = form, Description = description };
}
