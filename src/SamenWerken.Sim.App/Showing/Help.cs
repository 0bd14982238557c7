using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Showing;

/// <summary>Help with examples, and the version with its commit.</summary>
internal static class Help
{
    private const int Widest = 110;

    internal static void Shape(RootCommand root, Terminal terminal)
    {
        root.HelpName = "samenwerken";
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                help.MaxWidth = Math.Min(terminal.Width, Widest);
                option.Action = new WithExamples(help);
            }
            else if (option is VersionOption version)
            {
                version.Action = new Version();
            }
        }
    }

    /// <summary>Whether a command line asks for help or the version, which show themselves whatever else is on the line.</summary>
    internal static bool IsAsked(ParseResult parsed) => parsed.Action is WithExamples or Version;

    private sealed class WithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            if (parseResult.CommandResult.Command is not ExemplifiedCommand { Examples.Count: > 0 } command)
                return 0;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(command.Examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in command.Examples)
                output.WriteLine("  " + example);
            return 0;
        }
    }

    private sealed class Version : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"samenwerken {Manifest.ThisProgram}");
            return 0;
        }
    }
}
