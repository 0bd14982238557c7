using System.Collections.Concurrent;
using System.Reflection;

namespace SamenWerken.Sim.Parameters;

/// <summary>
/// Where parts such as strategies and models are looked for. Looking through an assembly loads all its classes, which takes longer
/// than many a run; so an assembly that has no parts says so: <c>[assembly: AssemblyMetadata("SamenWerken.Sim.Parts", "none")]</c>.
/// </summary>
internal static class PartTypes
{
    private const string Says = "SamenWerken.Sim.Parts";
    private const string None = "none";

    private static readonly Assembly Library = typeof(PartTypes).Assembly;
    private static readonly string? Name = Library.GetName().Name;
    private static readonly ConcurrentDictionary<Assembly, bool> Known = new();

    /// <summary>Whether parts may stand in an assembly: it is the library, or knows it and does not say that it has none.</summary>
    internal static bool MayStandIn(Assembly assembly) => Known.GetOrAdd(assembly, static its => its == Library
        || (Array.Exists(its.GetReferencedAssemblies(), name => name.Name == Name)
            && !its.GetCustomAttributes<AssemblyMetadataAttribute>().Any(says => says is { Key: Says, Value: None })));
}
