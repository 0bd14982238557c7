using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Commands;

/// <summary>The description of the model.</summary>
internal static class OddCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("odd",
        "Prints the description of the model, equation by equation (ODD protocol), in Markdown.", "samenwerken odd > ODD.md")
        .Doing((_, _) =>
        {
            terminal.Output.Write(File.ReadAllText(Shipped.Came("ODD.md")!));
            if (terminal.Language != Language.English)
                terminal.Error.WriteLine("Note: the description of the model is in English only.");
        });
}
