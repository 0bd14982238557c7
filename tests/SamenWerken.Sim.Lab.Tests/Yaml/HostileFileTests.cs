using System.Diagnostics;
using System.Text;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Yaml;

public sealed class HostileFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string FileWith(byte[] bytes)
    {
        var path = Path.Combine(_folder, "s.yaml");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Refusal(string path) =>
        Assert.Throws<ScenarioFileException>(() => ScenarioFile.Read(path, Strategies.Keys)).Message
            .Replace(_folder, "", StringComparison.Ordinal);

    private string Refusal(byte[] bytes) => Refusal(FileWith(bytes));

    private static string Messages(string yaml) =>
        Assert.Throws<ScenarioFileException>(() => ScenarioFile.Parse(yaml, "s.yaml", Strategies.Keys)).Message;

    [Fact]
    public void What_is_no_file_is_named()
    {
        Assert.Equal("/none.yaml: no such file", Refusal(Path.Combine(_folder, "none.yaml")));
        Assert.Equal("/none/s.yaml: no such file", Refusal(Path.Combine(_folder, "none", "s.yaml")));
        Assert.Equal(": a directory; expected a scenario file", Refusal(_folder));
        Assert.StartsWith(": cannot be read: ", Refusal(""));
    }

    [Fact]
    public void What_is_no_text_is_refused_at_the_first_byte_that_is_none()
    {
        Assert.Equal("/s.yaml:2:10: not UTF-8 text", Refusal(Encoding.Latin1.GetBytes("name: x\nnote: cafés\n")));
        Assert.Equal("/s.yaml:1:1: not UTF-8 text", Refusal(Encoding.Unicode.GetPreamble()));
        Assert.Equal("/s.yaml:1:8: the control character U+0000; expected text that can be seen; leave it out",
            Refusal("name: x\0"u8.ToArray()));
        var random = new byte[5000];
        new Random(1).NextBytes(random);
        Assert.Contains("/s.yaml:", Refusal(random));
    }

    [Fact]
    public void A_mark_at_the_beginning_and_line_ends_of_Windows_are_no_problem() =>
        Assert.Equal(12, ScenarioFile.Read(FileWith([0xEF, 0xBB, 0xBF, .. "name: x\r\nrounds: 12\r\n"u8]), Strategies.Keys).Rounds);

    [Fact]
    public void A_file_of_ten_megabytes_is_refused_without_being_parsed()
    {
        var watch = Stopwatch.StartNew();

        Assert.Equal("/s.yaml: larger than 1 MB, the most that a scenario file can be", Refusal(new byte[10 << 20]));
        Assert.Equal("s.yaml: larger than 1 MB, the most that a scenario file can be", Messages(new string(' ', 2 << 20)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Deep_nesting_is_refused_at_once()
    {
        Assert.Equal("s.yaml:1:23: nested more than 16 levels deep", Messages("name: " + new string('[', 500_000)));
        Assert.EndsWith("nested more than 16 levels deep",
            Messages(string.Join('\n', Enumerable.Range(0, 1000).Select(i => new string(' ', i) + "a:"))));
    }

    [Fact]
    public void Anchors_aliases_tags_and_merge_keys_are_refused() => Assert.Equal(
        """
        s.yaml:1:7: anchor '&n'; anchors are not used here: write the value where it is needed
        s.yaml:2:11: alias '*n'; aliases are not used here: write the value out
        s.yaml:3:13: tag '!foo'; tags are not used here: write the value alone
        s.yaml:4:13: merge key '<<'; merge keys are not used here: write the values out
        """,
        Messages(
            """
            name: &n x
            question: *n
            population: !foo {}
            behaviour: {<<: 3}
            """));

    [Theory]
    [InlineData("name: x\n---\nname: y\n", "s.yaml:2:1: a second document begins; expected one scenario in a file")]
    [InlineData("name: x\npopulation:\n\talignment: 0.3\n", "s.yaml:3:1: a tab; YAML is indented with spaces")]
    [InlineData("name: x\n? [a, b]\n: 3\n", "s.yaml:2:3: a key that is no name; expected 'key: value'")]
    [InlineData("name: a: b\n", "s.yaml:1:8: not valid YAML: while scanning a plain scalar value, found invalid mapping")]
    public void What_is_no_plain_YAML_is_told_where_it_stands(string yaml, string message) => Assert.Equal(message, Messages(yaml));

    public static TheoryData<string> Floods =>
    [
        "name: x\nrelations:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"- {{from: aaaaaaaa{i}, to: bbbbbb}}\n")),
        "name: x\nactors:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"- {{name: a{i}, position: {{q: 2}}}}\n")),
        "name: x\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"zzzzz{i}: 3\n")),
        "name: x\npopulation: {actors: 2147483647, issues: 2147483647}\nactors: [{name: a, count: 2147483647}]\n",
    ];

    [Theory]
    [MemberData(nameof(Floods), DisableDiscoveryEnumeration = true)]
    public void A_flood_of_mistakes_takes_seconds_at_most(string yaml)
    {
        var watch = Stopwatch.StartNew();

        Assert.StartsWith("s.yaml:", Messages(yaml));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
