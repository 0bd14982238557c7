using System.Text.RegularExpressions;
using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.Lab.Tests.Words;

public sealed partial class PageWordsTests
{
    // Kinds of numbers that the page writes; and keys that are put together, by how they begin.
    private static readonly string[] Numbers = ["number", "three", "signed", "signed2", "short"];
    private static readonly string[] Made = ["found-", "ask-", "picture-", "group-"];

    private static readonly string Sources = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(SaidInCode.Root, "src", "SamenWerken.Sim.App", "Web"), "*.*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".js" or ".html" or ".cs").Select(File.ReadAllText));

    [Fact]
    public void What_the_page_says_is_among_its_words()
    {
        var said = Said().Matches(Sources).Select(match => match.Groups["key"].Value)
            .Concat(Marked().Matches(Sources).Select(match => match.Groups["key"].Value)).Distinct().ToList();
        Assert.True(said.Count > 150);
        Assert.DoesNotContain(said, key => !Numbers.Contains(key) && !Wording.Of("page").ContainsKey(key));
    }

    [Fact]
    public void Each_of_the_words_of_the_page_is_said_somewhere()
    {
        var keys = Wording.Of("page").Keys.Where(key => !Made.Any(made => key.StartsWith(made, StringComparison.Ordinal)));
        Assert.DoesNotContain(keys, key => !Regex.IsMatch(Sources, $"['\"\\s](page\\.)?{Regex.Escape(Whole(key))}['\"\\s]"));
    }

    [Fact]
    public void A_text_for_one_has_no_hole_that_the_text_for_many_has_not()
    {
        var ones = Wording.Of("page").Where(its => its.Key.EndsWith(".one", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ones);
        Assert.All(ones,
            its => Assert.Subset(Wording.Of("page")[Whole(its.Key)].English.Holes.ToHashSet(), its.Value.English.Holes.ToHashSet()));
    }

    private static string Whole(string key) => key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] : key;

    [GeneratedRegex(@"\bt\('(?<key>[\w-]+)'")]
    private static partial Regex Said();

    [GeneratedRegex("data-t(-placeholder|-label)?=\"(?<key>[\\w-]+)\"")]
    private static partial Regex Marked();
}
