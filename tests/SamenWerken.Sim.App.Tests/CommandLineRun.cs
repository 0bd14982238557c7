using SamenWerken.Sim.App.Terminals;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A command line that was run in this process, with what it wrote.</summary>
internal sealed record CommandLineRun(int ExitCode, string Output, string Error)
{
    internal static CommandLineRun Of(params IReadOnlyList<string> arguments) => Of(CancellationToken.None, arguments);

    internal static CommandLineRun Of(CancellationToken stop, params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error);
        var exitCode = Program.Run(arguments, terminal, stop);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>What a terminal writes of a message where Dutch was asked for.</summary>
    internal static string Dutch(string message)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, error) { Language = Lab.Figures.Language.Dutch };
        terminal.Error.WriteLine(message);
        return error.ToString()[..^1];
    }

    /// <summary>A mistake: told on the error stream, in Dutch as well, nothing on the output.</summary>
    internal void IsMistake(params IReadOnlyList<string> messages)
    {
        Assert.Equal("", Output);
        Assert.Equal(messages, Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(2, ExitCode);
        Assert.DoesNotContain(messages, message => Dutch(message) == message);
    }
}
