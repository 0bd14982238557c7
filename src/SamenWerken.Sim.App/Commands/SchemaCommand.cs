using System.CommandLine;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Commands;

/// <summary>The JSON Schema of the scenario format.</summary>
internal static class SchemaCommand
{
    internal static Command Make(Terminal terminal) =>
        new ExemplifiedCommand("schema", "Prints the JSON Schema of the scenario format, with which editors complete and check scenarios.",
        "samenwerken schema > scenario.schema.json")
        .Doing((_, _) => terminal.Output.WriteLine(ScenarioSchema.Json(Words(terminal.Language)).TrimEnd()));

    private static SchemaWords Words(Language language) =>
        new(its => ParameterWords.Meaning(its, language), its => ParameterWords.InOneBreath(its, language));
}
