using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Tests.Figures;

public class LevelTextTests
{
    [Theory]
    [InlineData("0 0.16666666666666666 0.3333333333333333 0.5 0.6666666666666666 0.8333333333333333 1", "0 0.17 0.33 0.5 0.67 0.83 1")]
    [InlineData("0 0.25 0.5 0.75 1", "0 0.25 0.5 0.75 1")]
    [InlineData("0.125 0.25 0.375", "0.125 0.25 0.375")] // typed, and short enough to be read
    [InlineData("0.001 0.01 0.1 1", "0.001 0.01 0.1 1")]
    [InlineData("0.03333333333333333 0.06666666666666667 0.1", "0.033 0.067 0.1")]
    [InlineData("1 1.5714285714285714 2.142857142857143", "1 1.57 2.14")]
    [InlineData("5 12 1250 98765", "5 12 1250 98765")] // whole numbers count something
    [InlineData("12.3456 1234.5678", "12.3 1235")]
    [InlineData("-0.3333333333333333 0.3333333333333333", "−0.33 0.33")]
    [InlineData("0.12345678", "0.123")]
    [InlineData("0.0000001 0.0000003", "1E−07 3E−07")]
    public void Levels_have_no_more_digits_than_tell_them_apart(string values, string read)
    {
        double[] levels = [.. values.Split(' ').Select(Number)];
        Assert.Equal(read.Split(' '), LevelText.Of(levels, new Look()));
        Assert.Equal(read.Replace('.', ',').Split(' '), LevelText.Of(levels, new Look { Language = Language.Dutch }));
    }

    [FsCheck.Xunit.Property]
    public void Levels_that_differ_are_told_apart_and_stand_by_their_own(byte[] steps)
    {
        var values = steps.Distinct().Select(step => step / 255.0).ToList();
        if (values.Count == 0)
            return;
        var read = LevelText.Of(values, new Look());
        Assert.Equal(values.Count, read.Distinct().Count());
        Assert.Equal(values.Order(), values.Zip(read).OrderBy(each => Number(each.Second)).Select(each => each.First));
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void Ranges_have_decimal_commas_in_Dutch_and_words_are_said_as_people_say_them()
    {
        var plan = new Experiment
        {
            Scenario = new Collaboration.Scenarios.Scenario { Rounds = 2 }, Strategies = ["covenant"], Replications = 1,
            Factors = [Factor.Between("coordination.fine", 0, 1, 40), Factor.Of("coordination.network.shape", "smallWorld", "ring")],
        }.Expand();
        var dutch = new Look { Language = Language.Dutch };
        Assert.All(LevelText.Of(FactorLevels.Of(plan, 0), dutch), range => Assert.Matches("^[0-9,]+–[0-9,]+$", range));
        Assert.Equal(["kleine wereld", "kring"], LevelText.Of(FactorLevels.Of(plan, 1), dutch));
    }
}
