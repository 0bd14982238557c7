using System.Collections.Concurrent;
using System.Reflection;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Claims;

/// <summary>All claims: those of the library and those of every assembly that is loaded.</summary>
public static class ClaimCatalogue
{
    // Types of an assembly never change, and looking through them takes longer than a short run.
    private static readonly ConcurrentDictionary<Assembly, Type[]> Found = new();

    /// <summary>The claims: those of the essays by id, then those of other research, then others by their room.</summary>
    /// <exception cref="InvalidOperationException">Two classes have the same id, or one cannot be made.</exception>
    public static IReadOnlyList<Claim> All()
    {
        var claims = AppDomain.CurrentDomain.GetAssemblies()
            .SelectMany(assembly => Found.GetOrAdd(assembly,
                static its => !its.IsDynamic && PartTypes.MayStandIn(its) ? [.. its.GetTypes().Where(IsClaim)] : []))
            .OrderBy(type => type.Assembly == typeof(Claim).Assembly ? 0 : 1)
            .ThenBy(type => type.Namespace, StringComparer.Ordinal)
            .Select(Made)
            .ToList();
        var twice = claims.GroupBy(claim => claim.Id).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? [.. claims.GroupBy(claim => (claim.GetType().Assembly, claim.GetType().Namespace))
                .SelectMany(room => room.OrderBy(claim => claim.Id, StringComparer.Ordinal))]
            : throw new InvalidOperationException(
                $"Claims {string.Join(" and ", twice.Select(claim => claim.GetType().FullName))} have the same id '{twice.Key}'; "
                    + "rename one.");
    }

    private static Claim Made(Type type)
    {
        try
        {
            return (Claim)Activator.CreateInstance(type, nonPublic: true)!;
        }
        catch (TargetInvocationException failure)
        {
            throw new InvalidOperationException($"Claim {type.FullName} cannot be made: {failure.InnerException?.Message}",
                failure.InnerException);
        }
    }

    private static bool IsClaim(Type type) => type.IsSubclassOf(typeof(Claim)) && !type.IsAbstract
        && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is not null;
}
