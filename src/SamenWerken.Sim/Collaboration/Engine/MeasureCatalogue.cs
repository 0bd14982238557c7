using System.Collections.Concurrent;
using System.Reflection;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Outcomes that are measured where they are asked for: those of issues and actors by name, and those of every assembly that is
/// loaded.</summary>
public static class MeasureCatalogue
{
    // Types of an assembly never change, and looking through them takes longer than a short run.
    private static readonly ConcurrentDictionary<Assembly, Type[]> Found = new();

    /// <summary>Those of one's own, by key.</summary>
    /// <exception cref="InvalidOperationException">Two have the same key, or that of an outcome of the model.</exception>
    public static IReadOnlyList<Measure> Own()
    {
        var measures = AppDomain.CurrentDomain.GetAssemblies()
            .SelectMany(assembly => Found.GetOrAdd(assembly, static its =>
                !its.IsDynamic && its != typeof(Measure).Assembly && PartTypes.MayStandIn(its) ? [.. its.GetTypes().Where(IsMeasure)] : []))
            .Select(type => (Measure)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(measure => measure.Outcome.Key, StringComparer.Ordinal)
            .ToList();
        var twice = measures.FirstOrDefault(measure =>
            CollaborationOutcomes.All.WithKey(measure.Outcome.Key) is not null
                || measures.Count(other => other.Outcome.Key == measure.Outcome.Key) > 1);
        return twice is null
            ? measures
            : throw new InvalidOperationException(
                $"Outcome {twice.GetType().FullName} has the key '{twice.Outcome.Key}', which another has; rename one.");
    }

    /// <summary>All that can be asked for of a scenario beside the model's outcomes: of each issue, of each actor, and one's own.</summary>
    public static IReadOnlyList<Measure> Of(Scenario scenario) =>
    [
        .. scenario.IssueNames().Select((name, issue) => new IssueMeasure(name, issue)),
        .. scenario.ActorNames().Select((name, actor) => new ActorMeasure(name, actor)),
        .. Own(),
    ];

    // The measures of the library itself are made by name.
    private static bool IsMeasure(Type type) => type.IsSubclassOf(typeof(Measure)) && !type.IsAbstract
        && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null;
}
