using SamenWerken.Sim.Lab.Words;
using YamlDotNet.RepresentationModel;

namespace SamenWerken.Sim.Lab.Tests.Words;

public sealed class WordFileTests
{
    [Fact]
    public void Every_file_of_words_is_YAML_and_says_the_same_to_a_reader_of_YAML()
    {
        Assert.NotEmpty(Wording.Files);
        foreach (var file in Wording.Files)
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(File.ReadAllText(Path.Combine(SaidInCode.Root, "src/SamenWerken.Sim.Lab/Words", file + ".yaml"))));
            var read = ((YamlMappingNode)yaml.Documents[0].RootNode).Children.Select(entry =>
                (((YamlScalarNode)entry.Key).Value!, ((YamlScalarNode)entry.Value["en"]).Value!,
                    ((YamlScalarNode)entry.Value["nl"]).Value!));
            Assert.Equal(read, Wording.Of(file).Select(its => (its.Key, its.Value.English.Text, its.Value.Dutch.Text)));
        }
    }

    [Theory]
    [InlineData("a:\n  en: \"x\"\n", "'a' has not both languages")]
    [InlineData("a:\n  nl: \"x\"\n", "Line 2")]
    [InlineData("a:\n  en: \"x\"\n  nl: \"y\"\na:\n  en: \"x\"\n  nl: \"y\"\n", "Line 6")]
    [InlineData("a:\n  en: x\n", "Line 2 of the words: expected words between quotes")]
    [InlineData("a:\n  en: \"x\\q\"\n", "Line 2 of the words: expected \\n")]
    [InlineData("a:\n  en: \"x\"y\"\n", "Line 2 of the words: a quote")]
    [InlineData("a:\n  en: \"x\\\"\n", "Line 2")]
    [InlineData("a\n", "Line 1")]
    public void A_mistake_is_told_with_its_line(string text, string told) =>
        Assert.Contains(told, Assert.Throws<FormatException>(() => WordFile.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Quotes_lines_and_spaces_at_the_ends_are_kept()
    {
        var words = WordFile.Read("# about\n\na.b:\n  en: \" and \\\"so\\\" \\\\ on\\n\"\n  nl: \" en “zo” \"\n")["a.b"];
        Assert.Equal((" and \"so\" \\ on\n", " en “zo” "), (words.English.Filled([]), words.Dutch.Filled([])));
    }

    [Theory]
    [InlineData("{{a}} {b}", "{a} 1", "b")]
    [InlineData("{b}{b}", "11", "b")]
    [InlineData("none", "none", "")]
    public void Holes_are_filled_and_a_brace_that_stands_twice_is_a_brace(string text, string filled, string holes)
    {
        var template = new Template(text);
        Assert.Equal((filled, holes), (template.Filled([("b", 1)]), string.Join(",", template.Holes)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("a {b")]
    public void A_brace_alone_is_a_mistake(string text) => Assert.Throws<FormatException>(() => new Template(text).Filled([]));
}
