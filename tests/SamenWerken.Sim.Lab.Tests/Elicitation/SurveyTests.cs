using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Lab.Elicitation;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Tests.Yaml;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Tests.Elicitation;

public sealed class SurveyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private string File(string name, string text)
    {
        System.IO.File.WriteAllText(At(name), text);
        return At(name);
    }

    private IReadOnlyList<string> Wrong(Func<object> read) =>
        [.. Assert.Throws<StakeholderFileException>(read).Problems
            .Select(problem => problem.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    [Fact]
    public void A_row_for_each_actor_and_issue_becomes_a_scenario_and_what_is_left_open_stays_open()
    {
        var scenario = SurveyFile.Read(File("t.csv",
            "actor,issue,position,salience,influence,openness,high\nA,x,0.2,3,,0.4,more\nA,y,,1,,,\nB,x,0.9,,,,\nB,,,,,0.7,\n")).Scenario;
        Assert.Equal(["A", "B"], scenario.ActorNames());
        Assert.Equal([new Issue("x") { High = "more" }, new Issue("y")], scenario.Issues);
        Assert.Equal(new Actor("A") { Position = [("x", 0.2)], Salience = [("x", 3), ("y", 1)], Openness = 0.4 }, scenario.Actors[0]);
        Assert.Equal(new Actor("B") { Position = [("x", 0.9)], Openness = 0.7 }, scenario.Actors[1]);
    }

    [Fact]
    public void Respondents_become_their_median_and_what_they_differ_on_a_range()
    {
        var survey = SurveyFile.Read(
            File("t.csv",
                "respondent,actor,issue,position,openness\n1,St. Jan,x,0.2,0.5\n2,St. Jan,x,0.3,0.5\n3,St. "
                    + "Jan,x,0.7,\n1,B,x,0.1,\n2,B,x,0.3,\n"),
            File("r.csv", "respondent,from,to,trust\n1,B,St. Jan,0.4\n2,B,St. Jan,0.8\n"));
        Assert.Equal(3, survey.Respondents);
        Assert.Equal([0.3, 0.2], survey.Scenario.Actors.Select(actor => actor.Position!.For("x")!.Value));
        Assert.Equal(0.5, survey.Scenario.Actors[0].Openness);
        Assert.Equal(0.6, survey.Scenario.Relations[0].Trust!.Value, 12);
        Assert.Equal(["actors.'St. Jan'.position.x", "actors.B.position.x", "relations.0.trust"],
            survey.Disagreements.Select(each => each.Path));
        Assert.Equal([0.2, 0.3, 0.7], survey.Disagreements[0].Answers);
        // The paths lead somewhere, and the experiment file reads them.
        System.IO.File.WriteAllText(At("s.yaml"), ScenarioFile.Write(survey.Scenario));
        var plan = ExperimentFile.Read(File("e.yaml", UncertaintyText.Of(survey, "s.yaml")));
        Assert.Equal(survey.Disagreements.Select(each => each.Factor), plan.Experiment.Factors);
        Assert.All(survey.Disagreements, each => Assert.Equal(each.Median, (double)ParameterPath.Get(survey.Scenario, each.Path)!));
    }

    [Fact]
    public void Every_wrong_cell_is_named_by_row_and_column_of_all_tables_at_once() => Assert.Equal(
        [
            "i.csv: row 3, column upper: '0'; expected a number above the lower end 5",
            "t.csv: row 1, column opennes: no such column, did you mean 'openness'?; expected some of respondent, actor, type, note, "
                + "issue, lower, upper, issueNote, low, high, scale, publicIdeal, publicWeight, position, salience, influence, "
                + "redLines, count, role, member, redLine, autonomyNeed, openness, publicOrientation, conscience, cynicism, trust, "
                + "knowledge, power",
            "t.csv: row 2, column position: 'hoog'; expected a number from 0 to 10",
            "t.csv: row 3, column salience: '-1'; expected a number from 0 to 1000000",
            "t.csv: row 4: 'A' and 'x' stand in row 2 already; expected one row for each actor and issue, or a column 'respondent' "
                + "that tells who says so",
            "t.csv: row 5, column position: '0.4'; expected an empty cell, since its row names no issue; or an issue in column issue",
            "t.csv: row 6, column issue: 'z'; expected an issue of the table of issues, did you mean 'x'?",
            "t.csv: row 6, column role: 'boss'; expected one of party, commissioner",
            "t.csv: row 7, column actor: 'a'; expected one spelling for each actor: row 2 has 'A'",
            "r.csv: row 2, column trust: '0,5'; expected a number from 0 to 1; did you mean '0.5'?",
        ],
        Wrong(() => SurveyFile.Read(
            File("t.csv",
                "actor,issue,position,salience,role,opennes\nA,x,hoog,1,,\nB,x,1,-1,,\nA,x,2,1,,\nC,,0.4,,,\nD,z,0.4,,boss,\na,x,1,1,,\n"),
            File("r.csv", "from,to,trust\nA,B,\"0,5\"\n"),
            File("i.csv", "issue,lower,upper\nx,0,10\ny,5,0\n"))));

    [Fact]
    public void What_is_wrong_with_the_whole_is_told_at_the_row_that_it_is_about()
    {
        Assert.Equal(
            ["t.csv: row 3: actors.B.salience: all 0; expected at least one weight above 0, or no saliences at all to have them drawn"],
            Wrong(() => SurveyFile.Read(File("t.csv", "actor,issue,salience\nA,x,1\nB,x,0\n"))));
        Assert.StartsWith("r.csv: row 2, column to: no actor is called 'C'; expected ",
            Assert.Single(Wrong(() => SurveyFile.Read(File("t.csv", "actor,issue\nA,x\nB,x\n"),
                File("r.csv", "from,to,trust\nA,C,0.5\n")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_numbers_may_differ_between_respondents_and_one_respondent_says_one_thing()
    {
        Assert.Equal(["t.csv: row 3, column type: 'zorg'; expected what row 2 says, 'care': only numbers may differ between respondents"],
            Wrong(() => SurveyFile.Read(File("t.csv", "respondent,actor,issue,type\n1,A,x,care\n2,A,x,zorg\n"))));
        Assert.Equal(["t.csv: row 3, column openness: '0.5'; expected what row 2 says of the same, '0.4', or an empty cell"],
            Wrong(() => SurveyFile.Read(File("t.csv", "actor,issue,openness\nA,x,0.4\nA,y,0.5\n"))));
    }

    [Fact]
    public void Dutch_headings_words_separators_and_decimals_are_read()
    {
        var scenario =
            SurveyFile.Read(
                File("t.csv",
                    "Partij;Onderwerp;Standpunt;Belang;Rode lijn;Publieke "
                        + "oriëntatie;Rol;Lid;ondergrens;bovengrens\nGouda;huur;7,5;2;0,5;0,25;opdrachtgever;nee;0;10\n"
                        + "Zuidplas;;;;;;;;;\n")).Scenario;
        Assert.Equal(new Actor("Gouda") { Position = [("huur", 0.75)], Salience = [("huur", 2)], RedLine = 0.5, PublicOrientation = 0.25,
            Role = Role.Commissioner, Member = false }, scenario.Actors[0]);
    }

    [Fact]
    public void The_tables_of_decisions_are_read_as_well()
    {
        var stakes = SurveyFile.Read(Path.Combine(Repository.Scenarios, "stakeholders", "neighbourhood.csv"),
            issues: Path.Combine(Repository.Scenarios, "stakeholders", "neighbourhood-issues.csv")).Scenario;
        Assert.Equal((0.25, 0.9, 1), (stakes.Actors[0].Position!.For("budget"), stakes.Actors[0].Salience!.For("budget"),
            stakes.Actors[0].Influence!.For("budget")));
        var space = SurveyFile.Read(Path.Combine(Repository.Scenarios, "stakeholders", "neighbourhood-space.csv")).Scenario;
        Assert.Equal((0.7, 0.45, 100), (space.Actors[0].Position!.For("housing"), space.Actors[0].Salience!.For("housing"),
            space.Actors[0].Influence!.For("housing")));
    }

    [Fact]
    public void An_empty_template_is_a_scenario_in_which_all_is_drawn()
    {
        foreach (var language in new[] { Language.English, Language.Dutch })
        {
            using (var writer = new StreamWriter(At("t.csv")))
                SurveyTemplate.Stakes(8, 5, 10, language).Write(writer);
            using (var writer = new StreamWriter(At("r.csv")))
                SurveyTemplate.Relations(8, language).Write(writer);
            using (var stream = System.IO.File.Create(At("t.xlsx")))
                SurveySheet.WriteExcel(stream, SurveyTemplate.Stakes(8, 5, 10, language), SurveyTemplate.Relations(8, language));
            foreach (var survey in new[] { SurveyFile.Read(At("t.csv"), At("r.csv")), SurveyFile.Read(At("t.xlsx")) })
            {
                Assert.Equal((8, 5, 0, 0),
                    (survey.Scenario.ActorCount, survey.Scenario.IssueCount, survey.Scenario.Relations.Count, survey.Disagreements.Count));
                Assert.All(survey.Scenario.Actors, actor => Assert.Equal(new Actor(actor.Name), actor));
            }
        }
    }

    [Fact]
    public void A_damaged_file_of_excel_is_a_mistake_of_the_user()
    {
        Assert.Equal(["t.xlsx: is no file of Excel (.xlsx), or a damaged one; save it again, or as CSV"],
            Wrong(() => SurveyFile.Read(File("t.xlsx", "actor,issue\n"))));
        Assert.Equal(["none.xlsx: no such file"], Wrong(() => SurveyFile.Read(At("none.xlsx"))));
    }

    [Fact]
    public void The_example_of_a_workshop_is_what_its_tables_say()
    {
        string Of(string name) => Path.Combine(Repository.Scenarios, "stakeholders", name);
        var survey = SurveyFile.Read(Of("workshop.csv"), Of("workshop-relations.csv"));
        survey = survey with { Scenario = survey.Scenario with { Name = "workshop" } };
        Assert.Equal(System.IO.File.ReadAllText(Of("workshop.yaml")), ScenarioFile.Write(survey.Scenario));
        Assert.Equal(System.IO.File.ReadAllText(Of("workshop-uncertainty.yaml")), UncertaintyText.Of(survey, "workshop.yaml"));
    }

    [Theory]
    [InlineData("workshop-form.html", Language.English)]
    [InlineData("werkbijeenkomst-formulier.html", Language.Dutch)]
    public void The_form_in_the_articles_is_the_one_that_is_written(string name, Language language) => Assert.Equal(
        System.IO.File.ReadAllText(Path.Combine(Repository.Root, "src", "SamenWerken.Sim.Docs", "articles", name)),
        SurveyForm.Html(["", "", ""], ["", "", "", "", ""], language));
}
