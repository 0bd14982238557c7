using System.Text.Json;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>The kinds of events: the names of their records in camel case.</summary>
internal static class EventKinds
{
    /// <summary>Key that tells an event's kind.</summary>
    public const string Key = "kind";

    public static readonly IReadOnlyDictionary<string, Type> All = typeof(ScenarioEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ScenarioEvent)))
        .OrderBy(type => type.MetadataToken)
        .ToDictionary(NameOf);

    public static string NameOf(Type kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.Name);
}
