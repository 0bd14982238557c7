using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Tests;

/// <summary>What files and command lines bring never reaches a terminal as anything but visible text.</summary>
public sealed class PlainTextTests : Desk
{
    private static readonly char[] Others = ['\0', '\a', '\b', '\r', '\u001b', '\u007f', '\u0085', '\u009b', '\u061c', '\u200e', '\u200f',
        '\u2028', '\u202a', '\u202e', '\u2066', '\u2069', '\ufeff'];

    public static TheoryData<string> Keys =>
        ["name", "question", "description", "sources: [x", "assumptions: [x", "actors: [{name", "issues: [{name"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_text_in_a_scenario_is_plain_text(string key)
    {
        foreach (var other in Others)
        {
            var escaped = FormattableString.Invariant($"\"a\\u{(int)other:x4}b\"");
            var text = key.StartsWith("name", StringComparison.Ordinal) ? $"name: {escaped}\n"
                : "name: x\n"
                    + (!key.Contains('[', StringComparison.Ordinal) ? key + ": " : key.Replace("[x", "[", StringComparison.Ordinal)
                        .Replace("{name", $"{{name: {escaped}}}]", StringComparison.Ordinal))
                    + (key.Contains("{name", StringComparison.Ordinal) ? "\n" : key.EndsWith('x') ? escaped + "]\n" : escaped + "\n");
            File.WriteAllText(At("strange.yaml"), text);
            var run = CommandLineRun.Of("validate", At("strange.yaml"));
            Assert.True(run.ExitCode == 2, text);
            Assert.Contains($"the control character {PlainText.NameOf(other)}; expected text that can be seen; leave it out", run.Error,
                StringComparison.Ordinal);
            Shows(run.Error);
        }
    }

    [Fact]
    public void Line_ends_and_tabs_are_plain_and_so_are_letters_of_any_script()
    {
        File.WriteAllText(At("plain.yaml"), "name: \"Zażółć 漢字 مرحبا e\u0301 👩‍👩‍👧\"\ndescription: |\n  one\n  two\ttabs\n");
        Assert.Equal((0, ""), (CommandLineRun.Of("validate", At("plain.yaml")) is var run ? run.ExitCode : -1, run.Error));
    }

    [Fact]
    public void A_text_that_is_set_on_the_command_line_is_plain_text()
    {
        foreach (var other in Others.Skip(1))
        {
            var run = CommandLineRun.Of("compare", Scenario, "--set", $"name=a{other}b");
            Assert.Equal(2, run.ExitCode);
            Shows(run.Error);
        }
    }

    [Fact]
    public void Whatever_a_message_repeats_is_made_visible()
    {
        const string Strange = "\u001b[31mred\a\u009b1A\u202egpj.exe";
        string[][] lines =
        [
            ["compare", Strange], ["compare", Scenario, "--strategies", Strange], ["compare", Scenario, "--outcomes", Strange],
            ["compare", Scenario, "--set", Strange + "=1"],
            ["compare", Scenario, "--out", Scenario + "/" + Strange], ["compare", Scenario, "--format", Strange],
            ["compare", Scenario, "--seed", Strange], [Strange], ["list", Strange],
            ["compare", Scenario, "--" + Strange], ["run", Scenario, "--strategy", Strange],
            ["sweep", Scenario, "--vary", Strange, "--out", At("x")], ["status", Strange], ["resume", Strange],
            ["claims", Strange], ["notebook", "run", Strange], ["validate", Strange], ["list", "scenarios", Strange],
            ["compare", Scenario, "--assembly", Strange], ["serve", Strange],
        ];
        foreach (var line in lines)
        {
            var run = CommandLineRun.Of(line);
            Assert.True(run.ExitCode == 2, string.Join(' ', line.Select(VisibleText.Of)));
            Assert.Contains(@"\u001b[31mred\u0007\u009b1A\u202egpj.exe", run.Error, StringComparison.Ordinal);
            Shows(run.Error);
        }
    }

    [Fact]
    public void So_is_what_a_list_repeats()
    {
        Directory.CreateDirectory(At("odd"));
        File.Copy(Scenario, At("odd/a\u001b[1mb.yaml"));
        var run = CommandLineRun.Of("list", "scenarios", At("odd"));
        Assert.Contains(@"a\u001b[1mb.yaml", run.Output.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Shows(run.Output);
    }

    private static void Shows(string text) => Assert.True(PlainText.FirstOther(text) < 0, VisibleText.Of(text));
}
