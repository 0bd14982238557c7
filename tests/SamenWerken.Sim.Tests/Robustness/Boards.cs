using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Robustness;

namespace SamenWerken.Sim.Tests.Robustness;

/// <summary>Tables with a known truth.</summary>
internal static class Boards
{
    private static readonly Purpose Places = new("worlds"), Luck = new("luck of worlds");

    /// <summary>Values by a rule of the world's place (0–1) and the strategy, with luck that strategies share and luck of their
    /// own.</summary>
    public static ScoreTable Of(
        int worlds, int strategies, int replications, ulong seed, params (Criterion Criterion, Func<double, int, double> Rule)[] criteria)
    {
        double Value(int c, int w, int s, int r)
        {
            var place = new Draws(seed, Places, 0, entity: (ulong)w).Uniform();
            var shared = new Draws(seed, Luck, (ulong)r, (ulong)c, (ulong)w).Normal();
            var own = new Draws(seed, Luck, (ulong)r, (ulong)c, Draws.Pair(s + 1, w)).Normal();
            return criteria[c].Rule(place, s) + 0.5 * shared + 0.1 * own;
        }

        return new(
            [.. criteria.Select(its => its.Criterion)], [.. Enumerable.Range(0, strategies).Select(s => $"s{s}")],
            [.. Enumerable.Range(0, worlds).Select(w => $"w{w}")],
            [
                .. Enumerable.Range(0, criteria.Length).Select(c => Enumerable.Range(0, worlds).Select(w => Enumerable.Range(0, strategies)
                    .Select(s => Enumerable.Range(0, replications).Select(r => Value(c, w, s, r)).ToArray()).ToArray()).ToArray())
            ]);
    }
}
