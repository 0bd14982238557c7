using System.Text;
using SamenWerken.Sim.Lab.Figures;
using Spectre.Console;

namespace SamenWerken.Sim.App.Terminals;

/// <summary>Where a command writes: results to the output, everything else to the error stream.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where messages and progress go.</param>
internal sealed class Terminal(TextWriter output, TextWriter error) : IDisposable
{
    private const int WidthOfAFile = 120;
    private const int LeastWidth = 40;

    private readonly Lock _one = new();
    private readonly StandardStream? _standard;
    private int _drawn;

    /// <summary>The streams of a process.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where messages and progress go.</param>
    /// <param name="seen">Whether somebody looks at the output, and every line at once.</param>
    internal Terminal(StandardStream output, StandardStream error, bool seen)
        : this(Writer(output, seen), Writer(error, flush: true)) => _standard = output;

    internal TextWriter Output { get; } = new VisibleWriter(output);

    internal TextWriter Error { get; } = new VisibleWriter(error);

    /// <summary>Language of messages and progress.</summary>
    internal Language Language
    {
        get => ((VisibleWriter)Error).Language;
        set => ((VisibleWriter)Error).Language = value;
    }

    /// <summary>What is being done, as it stands in a sentence: "runs", "runs exported".</summary>
    internal string? InHand { get; set; }

    /// <summary>Whether the program goes on until it is stopped, whatever code of the user's own does.</summary>
    internal bool Stays { get; set; }

    /// <summary>Whether somebody looks at the output; else it goes to a file or another program.</summary>
    internal bool OutputIsSeen { get; init; }

    /// <summary>Whether somebody looks at the error stream.</summary>
    internal bool ErrorIsSeen { get; init; }

    /// <summary>Whether the output may have bold and colours.</summary>
    internal bool Styled { get; init; }

    /// <summary>Columns.</summary>
    internal int Width { get; init; } = WidthOfAFile;

    /// <summary>Why results did not get to where they should, as the end of a sentence; null if they did.</summary>
    internal string? Lost => _standard?.Failure;

    internal static Terminal OfProcess()
    {
        var (output, error) = (StandardStream.Output(), StandardStream.Error());
        var seen = output.IsOpen && !Console.IsOutputRedirected;
        var smart = Environment.GetEnvironmentVariable("TERM") is not "dumb";
        // What strategies of the user's own print is no part of a result.
        var printed = new VisibleWriter(Writer(error, flush: true));
        Console.SetOut(printed);
        Console.SetError(printed);
        return new Terminal(output, error, seen)
        {
            OutputIsSeen = seen,
            ErrorIsSeen = error.IsOpen && !Console.IsErrorRedirected && smart,
            // https://no-color.org: any value but an empty one
            Styled = seen && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 } && smart,
            Width = seen && Console.WindowWidth > 0 ? Math.Max(LeastWidth, Console.WindowWidth) : WidthOfAFile,
        };
    }

    /// <summary>A terminal like this one, of which nothing is seen before it is <see cref="Put"/>.</summary>
    internal Terminal Page() =>
        new(Writer(new MemoryStream(), flush: true), TextWriter.Null)
        {
            OutputIsSeen = OutputIsSeen, Styled = Styled, Width = Width, Language = Language,
        };

    /// <summary>Writes what a <see cref="Page"/> holds.</summary>
    internal void Put(Terminal page)
    {
        var written = (MemoryStream)page.Written!.BaseStream;
        output.Write(Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length));
    }

    private StreamWriter? Written => output as StreamWriter;

    /// <summary>Draws a line over the one that was drawn before.</summary>
    internal void Draw(string line)
    {
        lock (_one)
        {
            error.Write("\r" + line.PadRight(_drawn));
            _drawn = line.Length;
        }
    }

    /// <summary>Takes the drawn line away.</summary>
    internal void Clear()
    {
        lock (_one)
        {
            if (_drawn > 0)
                error.Write("\r" + new string(' ', _drawn) + "\r");
            _drawn = 0;
        }
    }

    internal void Write(Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = Styled ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Styled ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Write(table);
    }

    /// <summary>Writes a line that is the command's own, in its language; what is of the user's own is written as it is.</summary>
    internal void Tell(string line) => Output.WriteLine(Language.Message(line));

    /// <summary>Writes a line, broken between words where it is wider than the terminal, its later parts indented as far as it and
    /// further.</summary>
    internal void WriteWrapped(string line)
    {
        line = Language.Message(line);
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
        Output.Flush();
        Error.Flush();
    }

    private static StreamWriter Writer(Stream stream, bool flush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = flush, NewLine = "\n" };
}
