using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Outcomes that are measured where they are asked for: those of issues and actors by name, and those of every assembly that is
/// loaded.</summary>
public static class MeasureCatalogue
{
    /// <summary>Those of one's own, by key.</summary>
    /// <exception cref="InvalidOperationException">Two have the same key, or that of an outcome of the model.</exception>
    public static IReadOnlyList<Measure> Own()
    {
        var measures = Own(its => its.Made).OrderBy(measure => measure.Outcome.Key, StringComparer.Ordinal).ToList();
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

    /// <summary>Classes that cannot be used: those that throw when they are made, and those whose key is none.</summary>
    public static IReadOnlyList<UnusableClass> Unusable() => Own(its => its.Unusable);

    // The measures of the library itself are made by name, and have no constructor without arguments.
    private static List<T> Own<T>(Func<(Measure? Made, UnusableClass? Unusable), T?> chosen)
        where T : class => [.. OwnClasses.Of<Measure>(Objection).Select(chosen).OfType<T>()];

    private static string? Objection(Measure measure) => measure.Outcome is not { } outcome ? "it has no outcome"
        : Arm.IsKey(outcome.Key ?? "") ? null : $"its key is '{outcome.Key}'; {Arm.KeyForm}";
}
