using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Tells scenarios and experiments apart by the keys that only one of them has.</summary>
internal static class FileKind
{
    /// <summary>What is said of an experiment where a scenario is expected.</summary>
    internal const string NoScenario =
        "an experiment, not a scenario; give it with --experiment, as in 'samenwerken sweep --experiment FILE --out DIR'";

    /// <summary>What is said of a scenario where an experiment is expected.</summary>
    internal const string NoExperiment =
        "a scenario, not an experiment; give it without --experiment, as in 'samenwerken sweep SCENARIO --vary PATH=FROM..TO:LEVELS "
            + "--out DIR', or name it in an experiment file by 'scenario: FILE'";

    private static readonly IReadOnlyList<string> OfScenarios = Names(typeof(Scenario)), OfExperiments = Names(typeof(ExperimentText));

    /// <summary>Whether more of its keys are those of experiments alone than those of scenarios alone.</summary>
    internal static bool IsExperiment(Mapping root) => Own(root, OfExperiments, OfScenarios) > Own(root, OfScenarios, OfExperiments);

    /// <summary>Whether more of its keys are those of scenarios alone than those of experiments alone.</summary>
    internal static bool IsScenario(Mapping root) => Own(root, OfScenarios, OfExperiments) > Own(root, OfExperiments, OfScenarios);

    private static int Own(Mapping root, IReadOnlyList<string> names, IReadOnlyList<string> others) =>
        root.Entries.Count(entry => names.Contains(entry.Key.Text) && !others.Contains(entry.Key.Text));

    private static IReadOnlyList<string> Names(Type record) => [.. RecordKey.Of(record).Select(key => key.Name)];
}
