namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>All candidates of a round: demander and supplier stand on opposite sides of the outcome on every issue.</summary>
internal static class RingSearch
{
    /// <summary>
    /// Pairs of issues in the order of the table; within each, actors right on both with actors left on both, then those left on
    /// the first alone with those left on the second alone. Of two, the one who cares relatively more about the first issue demands it.
    /// </summary>
    /// <param name="stakes">Who cares how much.</param>
    /// <param name="left">Whether x ≤ O, [actor, issue].</param>
    public static IEnumerable<Ring> Pairs(StakeArrays stakes, bool[,] left) =>
        from p in Enumerable.Range(0, stakes.Issues)
        from q in Enumerable.Range(p + 1, stakes.Issues - p - 1)
        from sides in new[] { (First: (false, false), Second: (true, true)), (First: (true, false), Second: (false, true)) }
        from a in On(sides.First, p, q, stakes, left)
        from b in On(sides.Second, p, q, stakes, left)
        let s = stakes.Salience
        let swapped = s[a, p] * s[b, q] < s[b, p] * s[a, q]
        select Ring.Of(swapped ? [b, a] : [a, b], [p, q], s);

    /// <summary>Rings of three different actors over three different issues, each once.</summary>
    public static IEnumerable<Ring> Triples(StakeArrays stakes, bool[,] left)
    {
        bool Opposed(int demander, int supplier, int issue) =>
            stakes.Present[demander, issue] && stakes.Present[supplier, issue] && left[demander, issue] != left[supplier, issue];
        return
            from a in Enumerable.Range(0, stakes.Actors)
            from b in Enumerable.Range(a + 1, stakes.Actors - a - 1)
            from c in Enumerable.Range(a + 1, stakes.Actors - a - 1)
            where c != b
            from p in Enumerable.Range(0, stakes.Issues)
            where Opposed(a, b, p)
            from q in Enumerable.Range(0, stakes.Issues)
            where q != p && Opposed(b, c, q)
            from r in Enumerable.Range(0, stakes.Issues)
            where r != p && r != q && Opposed(c, a, r)
            select Ring.Of([a, b, c], [p, q, r], stakes.Salience);
    }

    /// <summary>Whether x ≤ O, [actor, issue].</summary>
    public static bool[,] Left(double[,] positions, double[] outcomes)
    {
        var left = new bool[positions.GetLength(0), positions.GetLength(1)];
        for (var a = 0; a < positions.GetLength(0); a++)
        {
            for (var p = 0; p < outcomes.Length; p++)
                left[a, p] = positions[a, p] <= outcomes[p];
        }

        return left;
    }

    private static IEnumerable<int> On((bool P, bool Q) sides, int p, int q, StakeArrays stakes, bool[,] left) =>
        Enumerable.Range(0, stakes.Actors).Where(a => stakes.HasBoth(a, p, q) && (left[a, p], left[a, q]) == sides);
}
