namespace SamenWerken.Sim.Claims;

/// <summary>A treatment of a claim, with a name by which a condition can call it.</summary>
/// <param name="Name">Its name: the key of its strategy, with a number where several treatments share that.</param>
/// <param name="Treatment">The treatment in words.</param>
public sealed record ClaimArm(string Name, string Treatment)
{
    internal static IReadOnlyList<ClaimArm> Of(IReadOnlyList<Treatment> treatments)
    {
        var arms = new List<ClaimArm>();
        foreach (var its in treatments)
        {
            var strategy = its.Strategy.Replace('-', '_');
            var alone = treatments.Count(other => other.Strategy == its.Strategy) == 1;
            var number = arms.Count(arm => arm.Name.StartsWith(strategy + "_", StringComparison.Ordinal)) + 1;
            arms.Add(new(alone ? strategy : FormattableString.Invariant($"{strategy}_{number}"), its.ToString()));
        }

        return arms;
    }
}
