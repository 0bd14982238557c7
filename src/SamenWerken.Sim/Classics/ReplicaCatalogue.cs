using System.Reflection;

namespace SamenWerken.Sim.Classics;

/// <summary>All published models that are set beside their papers: those of the library and of every assembly that is loaded.</summary>
public static class ReplicaCatalogue
{
    /// <summary>An instance of each, in the order of their keys.</summary>
    /// <exception cref="InvalidOperationException">Two classes have the same key.</exception>
    public static IReadOnlyList<Replica> All()
    {
        var library = typeof(Replica).Assembly;
        var replicas = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && (assembly == library
                || assembly.GetReferencedAssemblies().Any(name => name.Name == library.GetName().Name)))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Replica)) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (Replica)Activator.CreateInstance(type)!)
            .OrderBy(replica => replica.Model, StringComparer.Ordinal)
            .ToList();
        var twice = replicas.GroupBy(replica => replica.Model).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? replicas
            : throw new InvalidOperationException(
                string.Join(" and ", twice.Select(replica => replica.GetType().FullName))
                + $" have the same key '{twice.Key}'; rename one.");
    }
}
