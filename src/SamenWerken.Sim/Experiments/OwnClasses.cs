using System.Collections.Concurrent;
using System.Reflection;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// Finds the classes that derive from another in every assembly that is loaded, and makes one of each. What a user's class does while it
/// is made or asked for its name takes no other class along.
/// </summary>
internal static class OwnClasses
{
    // Types of an assembly never change, and looking through them takes longer than a short run.
    private static readonly ConcurrentDictionary<(Type Kind, Assembly Assembly), Type[]> Found = new();

    private static readonly Assembly Library = typeof(OwnClasses).Assembly;

    /// <summary>One of each class, or why there is none.</summary>
    /// <typeparam name="T">What they derive from.</typeparam>
    /// <param name="objection">Why one cannot be used, as the end of a sentence about it; null where it can.</param>
    internal static IEnumerable<(T? Made, UnusableClass? Unusable)> Of<T>(Func<T, string?> objection)
        where T : class =>
        AppDomain.CurrentDomain.GetAssemblies()
            .SelectMany(assembly => Found.GetOrAdd((typeof(T), assembly), static its => Leaves(its.Kind, its.Assembly)))
            .Select(type => Made(type, objection));

    private static (T? Made, UnusableClass? Unusable) Made<T>(Type type, Func<T, string?> objection)
        where T : class
    {
        try
        {
            var made = (T)Activator.CreateInstance(type, nonPublic: true)!;
            return type.Assembly != Library && objection(made) is { } why ? (null, new UnusableClass(type, why)) : (made, null);
        }
        catch (Exception failure) when (type.Assembly != Library)
        {
            return (null, new UnusableClass(type, $"it throws when it is made: {FailureText.Of(failure)}"));
        }
    }

    private static Type[] Leaves(Type kind, Assembly assembly) => !assembly.IsDynamic && PartTypes.MayStandIn(assembly)
        ? [.. Types(assembly).Where(type => type.IsSubclassOf(kind) && !type.IsAbstract
            && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null)]
        : [];

    // Of an assembly that needs what is not there, the classes that need nothing of it.
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException part)
        {
            return part.Types.OfType<Type>();
        }
    }
}
