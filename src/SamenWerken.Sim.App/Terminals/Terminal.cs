using System.Text;
using Spectre.Console;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Where a command writes: results to the output, everything else to the error stream.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where messages and progress go.</param>
internal sealed class Terminal(TextWriter output, TextWriter error) : IDisposable
{
    private const int WidthOfAFile = 120;
    private const int LeastWidth = 40;

    internal TextWriter Output { get; } = output;

    internal TextWriter Error { get; } = error;

    /// <summary>Whether somebody looks at the output; else it goes to a file or another program.</summary>
    internal bool OutputIsSeen { get; init; }

    /// <summary>Whether somebody looks at the error stream.</summary>
    internal bool ErrorIsSeen { get; init; }

    /// <summary>Whether the output may have bold and colours.</summary>
    internal bool Styled { get; init; }

    /// <summary>Columns.</summary>
    internal int Width { get; init; } = WidthOfAFile;

    internal static Terminal OfProcess()
    {
        var seen = !Console.IsOutputRedirected;
        return new Terminal(Writer(Console.OpenStandardOutput(), flush: seen), Writer(Console.OpenStandardError(), flush: true))
        {
            OutputIsSeen = seen,
            ErrorIsSeen = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb",
            // https://no-color.org: any value but an empty one
            Styled = seen && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 } && Environment.GetEnvironmentVariable("TERM") is not "dumb",
            Width = seen && Console.WindowWidth > 0 ? Math.Max(LeastWidth, Console.WindowWidth) : WidthOfAFile,
        };
    }

    internal void Write(Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Output),
            Ansi = Styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Styled ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Write(table);
    }

    /// <summary>Writes a line, broken between words where it is wider than the terminal, its later parts indented as far as it and further.</summary>
    internal void WriteWrapped(string line)
    {
        var indent = new string(' ', line.Length - line.TrimStart().Length);
        while (line.Length > Width && line.LastIndexOf(' ', Width) is var space && space > indent.Length + 2)
        {
            Output.WriteLine(line[..space].TrimEnd());
            line = indent + "  " + line[(space + 1)..];
        }

        Output.WriteLine(line);
    }

    public void Dispose()
    {
        try
        {
            Output.Flush();
            Error.Flush();
        }
        catch (IOException)
        {
            // Nobody reads it any more.
        }
    }

    private static StreamWriter Writer(Stream stream, bool flush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = flush, NewLine = "\n" };
}
