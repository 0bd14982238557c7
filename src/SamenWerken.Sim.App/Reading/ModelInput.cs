using System.CommandLine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Chooses a model, and says what it lacks for what was asked.</summary>
internal static class ModelInput
{
    /// <summary>The option that names a model.</summary>
    internal static Option<string> Option() => new("--model")
    {
        HelpName = "KEY",
        Description = "Model; 'list models' names them",
        DefaultValueFactory = _ => CaseFile.UsualModel,
    };

    /// <exception cref="MistakeException">There is no such model.</exception>
    internal static Model Chosen(string key) =>
        ModelCatalogue.WithKey(key)
            ?? throw new MistakeException(Typing.Unknown("model", key, [.. ModelCatalogue.All().Select(model => model.Key)]));

    /// <summary>A scenario of collaboration, for what only that model has.</summary>
    /// <param name="its">The case.</param>
    /// <param name="lack">What other models lack: "a story".</param>
    /// <exception cref="MistakeException">It is of another model.</exception>
    internal static Scenario Collaboration(Case its, string lack) => its as Scenario
        ?? throw new MistakeException($"The model '{its.ModelKey}' has no {lack}; compare, sweep, sensitivity and map take it.");
}
