using System.CommandLine;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.App.Showing;
using SamenWerken.Sim.App.Terminals;
using SamenWerken.Sim.App.Working;

namespace SamenWerken.Sim.App.Commands;

/// <summary>Begins something of one's own.</summary>
internal static class NewCommand
{
    internal static Command Make(Terminal terminal) => new ExemplifiedCommand("new",
        "Begins a scenario, an experiment, a strategy or a model of your own: a commented start that runs as it is.",
        "samenwerken new scenario ours", "samenwerken new strategy coffee")
    {
        new ExemplifiedCommand("scenario", "Writes NAME.yaml, a small scenario with a comment at each key.",
            "samenwerken new scenario my-town", "samenwerken new scenario mijn-stad --language nl")
            .With(NewInput.Symbols).Doing((parsed, _) => NewWork.Scenario(terminal, NewInput.Of(parsed))),
        new ExemplifiedCommand("experiment", "Writes NAME.yaml, an experiment that varies a scenario.",
            "samenwerken new experiment my-fines --scenario reference")
            .With(NewInput.OfExperiment).Doing((parsed, _) => NewWork.Experiment(terminal, NewInput.Of(parsed), NewInput.Scenario(parsed))),
        new ExemplifiedCommand("strategy", "Writes a folder NAME with a strategy in C#, for --assembly.",
            "samenwerken new strategy monthly-coffee")
            .With(NewInput.Symbols).Doing((parsed, _) => NewWork.Strategy(terminal, NewInput.Free(parsed, "strategy"))),
        new ExemplifiedCommand("model", "Writes a folder NAME with a model in C#, which every command then takes, and a case of it.",
            "samenwerken new model copying")
            .With(NewInput.Symbols).Doing((parsed, _) => NewWork.Model(terminal, NewInput.Free(parsed, "model"))),
    };
}
