using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>All claims of the library.</summary>
public static class ClaimCatalogue
{
    /// <summary>The claims: those of the essays in their order, then the counter-evidence.</summary>
    /// <exception cref="InvalidOperationException">Two classes have the same id.</exception>
    public static IReadOnlyList<Claim> All()
    {
        var claims = typeof(Claim).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Claim)) && !type.IsAbstract)
            .Select(type => (Claim)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(claim => claim.GetType().Namespace, StringComparer.Ordinal)
            .ThenBy(claim => claim.Id, StringComparer.Ordinal)
            .ToList();
        return claims.GroupBy(claim => claim.Id).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InvalidOperationException($"Claims {string.Join(" and ", twice.Select(claim => claim.GetType().FullName))} have the same id '{twice.Key}'; rename one.")
            : claims;
    }
}
