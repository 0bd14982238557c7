using SamenWerken.Sim.Lab.Stakeholders;

namespace SamenWerken.Sim.Lab.Tests.Stakeholders;

public sealed class StakeholderFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("samenwerken-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private IReadOnlyList<string> Wrong(Action read)
    {
        var failure = Assert.Throws<StakeholderFileException>(read);
        return [.. failure.Problems
            .Select(problem => problem.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
    }

    [Fact]
    public void A_row_for_each_actor_and_issue_is_read_with_the_scales_of_the_issues()
    {
        var table = StakeholderFile.ReadStakes(
            File("t.csv", "actor,issue,position,salience,power\r\nEU,toll,0.5,0.75,1\r\n\"Least, Developed\",ring,30,1,0.2\r\n"),
            File("i.csv", "issue,lower,upper\ntoll,0.5,7\nring,0,100\n"));
        Assert.Equal(["toll", "ring"], table.Issues.Select(issue => issue.Name));
        Assert.Equal([0.5, 0], table.Issues.Select(issue => issue.Lower));
        Assert.Equal(["EU", "Least, Developed"], table.Actors);
        Assert.Equal((0.5, 0.75, 1), (table.Stakes[0].Position, table.Stakes[0].Salience, table.Stakes[0].Power));
        Assert.Empty(table.Check());
    }

    [Theory]
    [InlineData("actor;issue;position;salience;power\na;p;1;0.5;2\n")]
    [InlineData("power\tposition\tactor\tissue\tsalience\n2\t1\ta\tp\t0.5\n\n")]
    [InlineData("\uFEFFactor, issue, position, salience, power\n a , p , 1 , 0.5 , 2")]
    public void Separators_orders_of_columns_and_ends_of_files_do_not_matter(string text)
    {
        var table = StakeholderFile.ReadStakes(File("t.csv", text));
        Assert.Equal(new("a", "p", 1, 0.5, 2), Assert.Single(table.Stakes));
        Assert.Equal((0.0, 100.0), (table.Issues[0].Lower, table.Issues[0].Upper));
    }

    [Fact]
    public void A_row_for_each_actor_is_read_with_its_dimensions()
    {
        var file =
            File("t.csv", "actor,capability,position_0,salience_0,position_pace,salience_pace\na,100,20,60,5,40\nb,1.5,65,30,100,0\n");
        var table = StakeholderFile.ReadStakeholders(file);
        Assert.Equal(["0", "pace"], table.Dimensions);
        Assert.Equal([65, 100], table.Stakeholders[1].Positions);
        Assert.Equal([60, 40], table.Stakeholders[0].Saliences);
        var stakes = StakeholderFile.ReadStakes(file);
        Assert.Equal(new("b", "0", 65, 0.3, 1.5), stakes.Stakes[2]);
    }

    [Fact]
    public void A_table_of_issues_becomes_a_space_when_every_actor_is_everywhere_with_one_power()
    {
        var scales = File("i.csv", "issue,lower,upper\np,0,10\nq,0,100\n");
        var table = StakeholderFile.ReadStakeholders(
            File("t.csv", "actor,issue,position,salience,power\na,p,5,0.5,2\na,q,10,1,2\nb,q,30,0,1\nb,p,10,0.8,1\n"), scales);
        Assert.Equal([50, 10], table.Stakeholders[0].Positions);
        Assert.Equal([25, 50], table.Stakeholders[0].Saliences);
        Assert.Equal([40, 0], table.Stakeholders[1].Saliences);
        Assert.Equal(
            ["t2.csv: 'a' has powers 2, 3; this model takes one power for all its issues",
             "t2.csv: 'b' has no row for issue 'q'; this model takes a position of every actor on every issue"],
            Wrong(() => StakeholderFile.ReadStakeholders(
                File("t2.csv", "actor,issue,position,salience,power\na,p,5,0.5,2\na,q,10,1,3\nb,p,10,0.8,1\n"), scales)));
    }

    [Fact]
    public void Every_wrong_cell_is_named_by_row_and_column_all_at_once() => Assert.Equal(
        [
            "i.csv: row 3, column upper: '0'; expected a number above the lower end 0",
            "i.csv: row 4, column issue: 'toll'; expected each issue once",
            "t.csv: row 2, column salience: '75'; expected a number from 0 to 1; divide percents by 100",
            "t.csv: row 3, column position: '0,5'; expected a number; did you mean '0.5'?",
            "t.csv: row 3, column power: '-1'; expected a number, 0 or more",
            "t.csv: row 4, column actor: nothing; expected a name on one line",
            "t.csv: row 4, column salience: nothing; expected a number from 0 to 1",
            "t.csv: row 5: 4 cells; expected 5, one under each heading",
            "t.csv: row 6: 'EU' and 'toll' stand in row 2 already; expected one row for each actor and issue",
        ],
        Wrong(() => StakeholderFile.ReadStakes(
            File("t.csv",
                "actor,issue,position,salience,power\nEU,toll,3,75,1\nUS,toll,\"0,5\",1,-1\n,toll,3,,1\nx,y,1,1\nEU,toll,3,1,1\n"),
            File("i.csv", "issue,lower,upper\ntoll,0.5,7\nring,0,0\ntoll,1,2\n"))));

    [Fact]
    public void Names_and_positions_are_held_against_the_scales() => Assert.Equal(
        [
            "t.csv: row 2, column position: '8'; expected a number from 0.5 to 7",
            "t.csv: row 3, column issue: 'tol'; expected an issue of the other file, did you mean 'toll'?",
        ],
        Wrong(() => StakeholderFile.ReadStakes(
            File("t.csv", "actor,issue,position,salience,power\na,toll,8,1,1\na,tol,3,1,1\n"),
            File("i.csv", "issue,lower,upper\ntoll,0.5,7\n"))));

    [Fact]
    public void Without_scales_positions_go_from_0_to_100() => Assert.Equal(
        ["t.csv: row 2, column position: '2015'; expected a number from 0 to 100; give other scales with --issues"],
        Wrong(() => StakeholderFile.ReadStakes(File("t.csv", "actor,issue,position,salience,power\na,year,2015,1,1\n"))));

    [Fact]
    public void Headings_are_held_against_those_expected() => Assert.Equal(
        [
            "t.csv: row 1: no column 'salience'; expected the columns actor, issue, position, salience, power",
            "t.csv: row 1, column salienc: no such column, did you mean 'salience'?; expected actor, issue, position, salience, power",
        ],
        Wrong(() => StakeholderFile.ReadStakes(File("t.csv", "actor,issue,position,salienc,power\na,p,1,1,1\n"))));

    [Fact]
    public void The_form_with_a_row_for_each_actor_is_as_strict() => Assert.Equal(
        [
            "t.csv: row 2, column capability: 'Infinity'; expected a number, 0 or more",
            "t.csv: row 2: saliences add up to 110; expected at most 100, shares of the actor's attention",
            "t.csv: row 3, column actor: 'a'; expected each actor once; row 2 has it already",
            "t.csv: row 3, column position_0: '101'; expected a number from 0 to 100",
        ],
        Wrong(() => StakeholderFile.ReadStakeholders(
            File("t.csv", "actor,capability,position_0,salience_0,position_1,salience_1\na,Infinity,1,60,1,50\na,1,101,1,1,1\n"))));

    [Theory]
    [InlineData("", "t.csv: empty; expected a row of headings, then rows of cells")]
    [InlineData("actor,issue,position,salience,power\n", "t.csv: no rows; expected at least one below the headings")]
    [InlineData("actor,capability\na,1\nb,1\n", "t.csv: row 1: no dimension; expected columns such as position_0 and salience_0")]
    [InlineData("actor,capability,position_0\na,1,1\nb,1,1\n",
        "t.csv: row 1: no column 'salience_0'; expected the columns actor, capability, position_0, salience_0")]
    [InlineData("actor,capability,position_0,salience_0\na,0,1,1\nb,0,1,1\n",
        "t.csv: nobody has a capability above 0; expected one actor at least that has")]
    [InlineData("actor,issue,position,salience,power\n\"a,p,1,1,1\n", "t.csv: row 2: a quote that does not end; expected another one")]
    public void What_is_no_table_is_told(string text, string message) =>
        Assert.Contains(message, Wrong(() => StakeholderFile.ReadStakes(File("t.csv", text))));

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Equal(["none.csv: no such file"], Wrong(() => StakeholderFile.ReadStakes(Path.Combine(_folder, "none.csv"))));
}
