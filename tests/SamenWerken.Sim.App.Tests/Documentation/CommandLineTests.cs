using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Tests.Documentation;

/// <summary>The command lines of every article are ones that the program takes, about files that are there.</summary>
public sealed class CommandLineTests
{
    private const string Long = "dotnet run -c Release --project src/SamenWerken.Sim.App -- ";
    private const string Short = "samenwerken ";

    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static TheoryData<string> WithCommands => [.. Articles.All.Where(article => Lines(article).Any())];

    [Theory]
    [MemberData(nameof(WithCommands))]
    public void Every_command_line_is_understood(string article)
    {
        using var output = new StringWriter();
        using var terminal = new Terminal(output, output);
        foreach (var line in Lines(article))
        {
            var words = Words(line);
            var parsed = Program.Root(terminal).Parse(words, Parsing);
            Assert.True(parsed.Errors.Count == 0, $"{line}: {string.Join(' ', parsed.Errors.Select(error => error.Message))}");
            foreach (var file in words.Where(
                word => word.StartsWith("scenarios/", StringComparison.Ordinal) || word.StartsWith("notebooks/", StringComparison.Ordinal)))
                Assert.True(File.Exists(Path.Combine(Articles.Top, file)), $"{line}: there is no {file}");
        }
    }

    [Fact]
    public void A_word_that_the_program_does_not_know_is_seen()
    {
        using var output = new StringWriter();
        using var terminal = new Terminal(output, output);
        Assert.NotEmpty(Program.Root(terminal).Parse(Words("compare scenarios/reference.yaml --replicas 3"), Parsing).Errors);
        Assert.Equal(["a", "b c", "d"], Words("a \"b c\" 'd'"));
    }

    private static IEnumerable<string> Lines(string article)
    {
        var fenced = Articles.Blocks(article, "sh").SelectMany(block => block.Replace("\\\n", "", StringComparison.Ordinal).Split('\n'));
        var inline = Regex.Matches(Articles.Text(article), @"`(samenwerken [a-z]+ [^`\n]*)`").Select(match => match.Groups[1].Value)
            .Where(line => !line.Contains('…', StringComparison.Ordinal) && !line.Contains('|', StringComparison.Ordinal));
        return fenced.Concat(inline).Select(Command).OfType<string>();
    }

    // What follows the program's name; null where the line is no such line.
    private static string? Command(string line)
    {
        line = line.Split(" #")[0].Trim();
        line = Regex.Replace(line, @"^([A-Z_]+=\S+ )+", "");
        line = line.Split(" > ")[0].Split(" | ")[0];
        return line.StartsWith(Long, StringComparison.Ordinal) ? line[Long.Length..]
            : line.StartsWith(Short, StringComparison.Ordinal) ? line[Short.Length..]
            : null;
    }

    private static List<string> Words(string line)
    {
        var (words, word, quote, begun) = (new List<string>(), new StringBuilder(), '\0', false);
        foreach (var letter in line)
        {
            if (quote == letter)
            {
                quote = '\0';
            }
            else if (quote == '\0' && letter is '"' or '\'')
            {
                (quote, begun) = (letter, true);
            }
            else if (quote == '\0' && letter == ' ')
            {
                if (begun)
                    words.Add(word.ToString());
                (begun, word) = (false, new StringBuilder());
            }
            else
            {
                word.Append(letter);
                begun = true;
            }
        }

        if (begun)
            words.Add(word.ToString());
        return words;
    }
}
