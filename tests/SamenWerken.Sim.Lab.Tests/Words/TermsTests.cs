using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Elicitation;
using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.Lab.Tests.Words;

public sealed class TermsTests
{
    private static readonly string Article =
        File.ReadAllText(Path.Combine(SaidInCode.Root, "src", "SamenWerken.Sim.Docs", "articles", "glossary.md"));

    [Fact]
    public void The_glossary_of_the_site_shows_the_terms_and_no_other()
    {
        foreach (var section in Terms.All.GroupBy(term => term.Section))
        {
            var text =
                Article[(Article.IndexOf($"## {section.Key}\n", StringComparison.Ordinal) + section.Key.Length + 4)..].Split("\n## ")[0];
            var rows = text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
            Assert.Equal(section.Count(), rows.Count);
            Assert.All(section.Zip(rows), pair =>
            {
                var cells = pair.Second.Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
                Assert.Equal((pair.First.English, pair.First.Dutch), (cells[0], cells[1]));
                Assert.Contains(pair.First.Meaning, cells);
                Assert.True(pair.First.Source.Length == 0 || cells[^1] == pair.First.Source, pair.Second);
                Assert.True(pair.First.Symbol.Length == 0 || cells[2] == pair.First.Symbol, pair.Second);
            });
        }
    }

    [Fact]
    public void A_term_has_both_languages_one_key_and_words_of_its_own()
    {
        Assert.Equal(Terms.All.Count, Terms.All.Select(term => term.Key).Distinct().Count());
        Assert.All(Terms.All,
            term => Assert.True(term.English.Length > 0 && term.DutchMeaning.Length > 0 && term.DutchMeaning != term.Meaning, term.Key));
        var keys = Terms.All.SelectMany(term => new[] { $"{term.Key}.word", $"{term.Key}.meaning" });
        Assert.Equal(keys.Order(), Wording.Of("terms").Keys.Order());
        Assert.Throws<KeyNotFoundException>(() => Terms.Of("synergy"));
    }

    [Fact]
    public void Outcomes_and_axes_are_named_by_the_terms()
    {
        string[] named = ["cooperation", "joint-gain", "public-value", "households-helped", "worst-gain", "trust", "cynicism", "knowledge"];
        foreach (var key in named)
        {
            var outcome = CollaborationOutcomes.All.Single(each => each.Key == key.Replace('-', '_'));
            Assert.Contains(outcome.Name.ToLowerInvariant(), Words(Terms.Of(key).English));
            Assert.Contains(outcome.Dutch.ToLowerInvariant(), Words(Terms.Of(key).Dutch));
        }
    }

    [Theory]
    [InlineData("position", "position")]
    [InlineData("salience", "salience")]
    [InlineData("influence", "influence")]
    [InlineData("redLine", "red-line")]
    [InlineData("autonomyNeed", "autonomy-need")]
    [InlineData("openness", "openness")]
    [InlineData("publicOrientation", "public-orientation")]
    [InlineData("conscience", "conscience")]
    [InlineData("cynicism", "cynicism")]
    [InlineData("trust", "trust")]
    [InlineData("knowledge", "knowledge")]
    public void Keys_of_a_scenario_and_headings_of_a_table_are_named_by_the_terms(string key, string term)
    {
        var column = SurveyColumn.OfStakes.Concat(SurveyColumn.OfRelations).First(each => each.Name == key);
        Assert.Contains(Plain(key), Words(Terms.Of(term).English).Select(Plain));
        Assert.Contains(Plain(column.Dutch), Words(Terms.Of(term).Dutch).Select(Plain));
    }

    private static string[] Words(string words) => words.Split(", ");

    private static string Plain(string word) => string.Concat(word.Where(char.IsLetter)).ToLowerInvariant().Replace('ë', 'e');
}
