using System.Collections.Concurrent;
using System.Reflection;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>All models: those of the library and those of every assembly that is loaded.</summary>
public static class ModelCatalogue
{
    // Types of an assembly never change, and looking through them takes longer than a short run.
    private static readonly ConcurrentDictionary<Assembly, Type[]> Found = new();

    /// <summary>An instance of each, by key.</summary>
    /// <exception cref="InvalidOperationException">Two classes have the same key.</exception>
    public static IReadOnlyList<Model> All()
    {
        var models = AppDomain.CurrentDomain.GetAssemblies()
            .SelectMany(assembly => Found.GetOrAdd(assembly,
                static its => !its.IsDynamic && PartTypes.MayStandIn(its) ? [.. its.GetTypes().Where(IsModel)] : []))
            .Select(type => (Model)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(model => model.Key, StringComparer.Ordinal)
            .ToList();
        var twice = models.GroupBy(model => model.Key).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? models
            : throw new InvalidOperationException(
                $"Models {string.Join(" and ", twice.Select(model => model.GetType().FullName))} have the same key '{twice.Key}'; "
                    + "rename one.");
    }

    /// <summary>The model with a key, or null.</summary>
    public static Model? WithKey(string key) => All().FirstOrDefault(model => model.Key == key);

    /// <summary>The model with a key.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Model Required(string key) => WithKey(key)
        ?? throw new InvalidOperationException(
            $"No model has the key '{key}'; there are {string.Join(", ", All().Select(model => model.Key))}.");

    private static bool IsModel(Type type) => type.IsSubclassOf(typeof(Model)) && !type.IsAbstract
        && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null;
}
