using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Tests;

/// <summary>One rule for words each, in every command.</summary>
public sealed partial class WordsTests : Desk
{
    [Fact]
    public void What_a_message_proposes_is_itself_valid()
    {
        // Each line has one slip; what is proposed takes its place and the line is then right, as far as it is looked at before anything
        // runs.
        string[] lines =
        [
            "compare SCENARIO --strategies nrm --replications 2", "compare SCENARIO --outcomes cynicsm --replications 2",
            "compare SCENARIO --set coordination.meeting=2 --replications 2",
            "compare SCENARIO --set population.opennes.mean=0.5 --replications 2",
            "compare SCENARIO --set Fragmentation=0.5 --replications 2", "compare SCENARIO --set fine=0.5 --replications 2",
            "compare SCENARIO --set coordination.network.shape=rng --replications 2",
            "compare SCENARIO --select-best --indifference 0.5 --outcome cooperaton --strategies norm,mandate",
            "run SCENARIO --strategy covenan", "list strategis", "compar SCENARIO --replications 2", "compare SCENARIO --replication 2",
            "list parameters --modl collaboration", "list outcomes --model collaboratoin",
            "sweep SCENARIO --vary coordination.finee=0,1 --strategies norm --replications 2 --out NEW",
            "map SCENARIO --x fragmentaton=0,1 --y clientVoice=0,1 --strategies norm,mandate --replications 2 --out NEW",
            "sensitivity SCENARIO --vary fragmentaton=0..1 --strategy norm --points 2 --replications 2 --out NEW", "list claim",
            "claims compulsion-raises-cynicsm --replications 2 --scenarios REPOSITORY",
        ];
        foreach (var line in lines)
        {
            var words = Words(line);
            var told = CommandLineRun.Of(words);
            Assert.True(told.ExitCode == 2, line + told.Output);
            var hint = Proposed().Match(told.Error);
            Assert.True(hint.Success, line + ": " + told.Error);
            var (wrong, right) = (hint.Groups["wrong"].Value, hint.Groups["right"].Value);
            var mended = CommandLineRun.Of([.. words.Select(word => word == wrong ? right : word.Replace(wrong + "=", right + "=",
                StringComparison.Ordinal).Replace("=" + wrong, "=" + right, StringComparison.Ordinal))]);
            Assert.True(mended.ExitCode == 0, $"{line}: {told.Error} and then {mended.Error}");
        }
    }

    [Theory]
    [InlineData("compare SCENARIO --precision 0,1 --strategies norm,mandate")]
    [InlineData("compare SCENARIO --select-best --indifference 0,1 --strategies norm,mandate")]
    [InlineData("compare SCENARIO --select-best --indifference 0.1 --alpha 0,1 --strategies norm,mandate")]
    [InlineData("compare SCENARIO --set fragmentation=0,5")]
    [InlineData("sweep SCENARIO --vary fragmentation=0,1..0,5:3 --out NEW")]
    [InlineData("map SCENARIO --x fragmentation=0,1..1:3 --y clientVoice=0,1 --out NEW")]
    [InlineData("sensitivity SCENARIO --vary fragmentation=0..0,5 --strategy norm --out NEW")]
    public void A_decimal_comma_is_told_of_wherever_a_number_is_expected(string line)
    {
        var run = CommandLineRun.Of(Words(line));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("decimals are written with a point", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--strategies norm,")]
    [InlineData("--strategies ,norm")]
    [InlineData("--strategies norm,,mandate")]
    [InlineData("--outcomes trust,")]
    [InlineData("--figures svg, --out NEW")]
    public void Nothing_between_commas_is_a_mistake_in_every_list(string options)
    {
        var run = CommandLineRun.Of(Words("compare SCENARIO --replications 2 " + options));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("expected names with commas between them", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fragmentation=0,")]
    [InlineData("fragmentation=,1")]
    [InlineData("fragmentation=0,,1")]
    public void So_it_is_in_a_list_of_values(string vary)
    {
        var run = CommandLineRun.Of(Words($"sweep SCENARIO --vary {vary} --strategies norm --replications 2 --out NEW"));
        Assert.Equal(
            (2, $"--vary '{vary}' has nothing between two commas; expected PATH=FROM..TO:LEVELS or PATH=a,b,c, such as "
                + "coordination.fine=0..1:5.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("sweep SCENARIO --set fragmentation=0.5 --vary fragmentation=0,1 --strategies norm --replications 2 --out NEW", "--vary")]
    [InlineData("sensitivity SCENARIO --set fragmentation=0.5 --vary fragmentation=0..1 --strategy norm --out NEW", "--vary")]
    [InlineData("map SCENARIO --set fragmentation=0.5 --x fragmentation=0,1 --y clientVoice=0,1 --out NEW", "--x")]
    [InlineData("map SCENARIO --set clientVoice=0.5 --x fragmentation=0,1 --y clientVoice=0,1 --out NEW", "--y")]
    public void What_is_varied_is_not_set_as_well(string line, string option)
    {
        var run = CommandLineRun.Of(Words(line));
        Assert.Equal(2, run.ExitCode);
        Assert.Matches($"^{option} varies '(fragmentation|clientVoice)', which --set sets; leave one of them out\\.\n$", run.Error);
    }

    [Fact]
    public void One_thing_is_told_in_the_singular()
    {
        string[] lines =
        [
            "compare SCENARIO --replications 1 --strategies norm",
            "sweep SCENARIO --vary fragmentation=1 --strategies norm --replications 1 --out ONE", "status ONE", "export ONE",
            "reproduce ONE", "resume ONE",
            "map SCENARIO --x fragmentation=1 --y clientVoice=1 --strategies norm,mandate --replications 2 --out NEW",
            "run SCENARIO --strategy norm --set rounds=1 --set population.issues=1", "validate LEAST",
            "sweep SCENARIO --vary fragmentation=1 --strategies norm --replications 1 --plan --out NEW", "list scenarios WRONG",
        ];
        File.WriteAllText(At("least.yaml"), "name: least\nrounds: 1\npopulation: {actors: 2, issues: 1}\n");
        Directory.CreateDirectory(At("wrong"));
        File.WriteAllText(At("wrong/wrong.yaml"), "nam: wrong\n");
        foreach (var line in lines)
        {
            var run = CommandLineRun.Of([.. Words(line)
                .Select(word => word switch { "ONE" => At("one"), "LEAST" => At("least.yaml"), "WRONG" => At("wrong"), _ => word })]);
            Assert.True(run.ExitCode == 0, line + run.Error);
            Assert.DoesNotMatch(
                @"(?<![\d.,])1 (runs|strategies|replications|rows|points|design "
                    + @"points|shards|cells|actors|issues|rounds|mistakes|claims)\b", run.Output + run.Error);
        }
    }

    [Fact]
    public void What_the_system_says_of_a_file_is_told_in_words_of_one_s_own()
    {
        Directory.CreateDirectory(At("folder.yaml"));
        File.WriteAllText(At("closed.yaml"), "name: x\n");
        (string Line, string Said)[] lines =
        [
            ("validate FOLDER", "a directory; expected a scenario file"), ("compare SCENARIO --out SCENARIO", "is a file, not a folder"),
            ("compare SCENARIO --out SCENARIO/x", "is a file, not a folder"),
            ("status SCENARIO", "is a file; expected the folder of an experiment"),
            ("sweep SCENARIO --vary fragmentation=0,1 --out SCENARIO", "is a file, not a folder"), ("notebook run FOLDER", "no permission"),
            ("list strategies --assembly FOLDER", "is a folder; expected a file"), ("compare SCENARIO --out LONG", "its name is too long"),
            ("validate LONG", "its name is too long"),
        ];
        foreach (var (line, said) in lines)
        {
            var run = CommandLineRun.Of([.. Words(line).Select(word => word switch { "FOLDER" => At("folder.yaml"),
                "SCENARIO/x" => Scenario + "/x", "LONG" => At(new string('x', 300)), _ => word })]);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
            Assert.DoesNotMatch("Access to the path|Could not find|Invalid argument|is denied|No such file|System\\.", run.Error);
        }
    }

    private string[] Words(string line) =>
        [.. line.Split(' ').Select(word => word switch { "SCENARIO" => Scenario, "NEW" => At(Path.GetRandomFileName()),
            "REPOSITORY" => Path.GetFullPath(Notebooks.Teaching.At("../scenarios")), _ => word }), "--quiet"];

    [GeneratedRegex("'(?<wrong>[^']+)'[^']*?; did you mean '(?<right>[^']+)'\\?")]
    private static partial Regex Proposed();
}
