using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Claims;

/// <summary>All claims: those of the library and those of every assembly that is loaded.</summary>
public static class ClaimCatalogue
{
    /// <summary>The claims: those of the essays by id, then those of other research, then others by their room.</summary>
    /// <exception cref="InvalidOperationException">Two classes have the same id.</exception>
    public static IReadOnlyList<Claim> All()
    {
        var claims = OwnClasses.Of<Claim>(Objection).Select(its => its.Made).OfType<Claim>()
            .OrderBy(claim => claim.GetType().Assembly == typeof(Claim).Assembly ? 0 : 1)
            .ThenBy(claim => claim.GetType().Namespace, StringComparer.Ordinal)
            .ToList();
        var twice = claims.GroupBy(claim => claim.Id).FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? [.. claims.GroupBy(claim => (claim.GetType().Assembly, claim.GetType().Namespace))
                .SelectMany(room => room.OrderBy(claim => claim.Id, StringComparer.Ordinal))]
            : throw new InvalidOperationException(
                $"Claims {string.Join(" and ", twice.Select(claim => claim.GetType().FullName))} have the same id '{twice.Key}'; "
                    + "rename one.");
    }

    /// <summary>Classes that cannot be used: those that throw when they are made, and those whose id is none.</summary>
    public static IReadOnlyList<UnusableClass> Unusable() =>
        [.. OwnClasses.Of<Claim>(Objection).Select(its => its.Unusable).OfType<UnusableClass>()];

    private static string? Objection(Claim claim) =>
        claim.Id is { Length: > 0 } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        ? null
        : $"its id is '{claim.Id}'; expected letters, digits, hyphens and underscores";
}
