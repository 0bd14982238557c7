using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Optimisation;

namespace SamenWerken.Sim.Tests.Optimisation;

[Properties(MaxTest = 200, Replay = "20260101,11")]
public sealed class OptimisationLaws
{
    /// <summary>Points with coordinates 0 to 6: many ties.</summary>
    private static Arbitrary<double[][]> Points() => Arb.From(
        from objectives in Gen.Choose(1, 4)
        from count in Gen.Choose(1, 9)
        from points in Gen.Choose(0, 6).Select(its => (double)its).ArrayOf(objectives).ArrayOf(count)
        select points);

    [Property]
    public Property The_hypervolume_is_the_number_of_unit_cubes_below_some_point() => Prop.ForAll(Points(), points =>
    {
        var objectives = points[0].Length;
        var cubes = Enumerable.Range(0, (int)Math.Pow(6, objectives)).Count(code =>
        {
            var corner = new int[objectives];
            for (var m = 0; m < objectives; m++, code /= 6)
                corner[m] = code % 6 + 1;
            return points.Any(point => point.Zip(corner, (value, least) => value >= least).All(its => its));
        });
        return Hypervolume.Of(points, new double[objectives]) == cubes;
    });

    [Property]
    public Property One_point_more_never_lowers_the_hypervolume_and_a_dominated_one_leaves_it() => Prop.ForAll(Points(), points =>
    {
        var reference = new double[points[0].Length];
        double[] worse = [.. points[0].Select(value => value - 0.5)];
        var whole = Hypervolume.Of(points, reference);
        return Hypervolume.Of(points[..^1], reference) <= whole && Hypervolume.Of([.. points, worse], reference) == whole
            && Hypervolume.Of([.. points.Reverse()], reference) == whole;
    });

    [Property]
    public Property A_rank_is_one_more_than_the_highest_rank_that_dominates_it() => Prop.ForAll(Points(), points =>
    {
        var ranks = Dominance.Ranks(points);
        return Enumerable.Range(0, points.Length).All(i =>
        {
            int[] above = [.. ranks.Where((_, j) => Dominance.Dominates(points[j], points[i]))];
            return ranks[i] == (above.Length == 0 ? 0 : above.Max() + 1);
        });
    });

    [Property]
    public Property Dominance_is_a_strict_order() => Prop.ForAll(Points(), points => points.All(a => !Dominance.Dominates(a, a)
        && points.All(b => !(Dominance.Dominates(a, b) && Dominance.Dominates(b, a))
            && points.All(c => !(Dominance.Dominates(a, b) && Dominance.Dominates(b, c)) || Dominance.Dominates(a, c)))));

    [Property]
    public Property Thinning_keeps_so_many_and_the_best_in_each_objective() => Prop.ForAll(Points(), points =>
    {
        var count = Math.Max(points[0].Length, points.Length / 2);
        if (count > points.Length)
            return true;
        var kept = Thinning.Of(points, count);
        return kept.Length == count && kept.SequenceEqual(kept.Distinct().Order())
            && Enumerable.Range(0, points[0].Length).All(m => kept.Max(i => points[i][m]) == points.Max(point => point[m]));
    });

    [Property]
    public Property Each_that_is_thinned_out_is_the_one_closest_to_its_neighbours() => Prop.ForAll(Points(), points =>
    {
        var front = points.DistinctBy(point => string.Join(' ', point)).ToArray();
        if (front.Length < 2 || front[0].Length < 2)
            return true;
        // One at a time, with all distances computed anew.
        List<int> alive = [.. Enumerable.Range(0, front.Length)];
        var width = Enumerable.Range(0, front[0].Length).Select(m => front.Max(point => point[m]) - front.Min(point => point[m])).ToArray();
        var tops = Enumerable.Range(0, width.Length).Select(m => front.Max(its => its[m])).ToArray();
        int[] best = [.. tops.Select((top, m) => Array.FindIndex(front, point => point[m] == top))];
        while (alive.Count > front.Length / 2)
        {
            double[] Room(int i) =>
            [
                .. alive.Where(j => j != i).Select(j => Enumerable.Range(0, width.Length)
                    .Sum(m => width[m] == 0 ? 0 : Math.Pow((front[i][m] - front[j][m]) / width[m], 2))).Order().Take(2)
            ];
            var free = alive.Where(i => !best.Contains(i)).ToArray();
            var from = free.Length > 0 ? free : [.. alive];
            var leaver = from.OrderBy(i => Room(i)[0]).ThenBy(i => Room(i).Last()).First();
            if (from.Any(i => i != leaver && Room(i).Zip(Room(leaver), (x, y) => Math.Abs(x - y)).Max() < 1e-9))
                return true; // a tie, where rounding decides
            alive.Remove(leaver);
        }

        return Thinning.Of(front, alive.Count).SequenceEqual(alive);
    });

    [Property]
    public Property Children_stay_in_the_cube_and_have_the_mean_of_their_parents_unless_a_bound_was_near() =>
        Prop.ForAll(Parents(), its =>
        {
            var (a, b, seed) = its;
            var draws = new Draws((ulong)seed, new Purpose("children"), 0);
            var (first, second) = Crossover.Of(a, b, 20, ref draws);
            Mutation.Of(second, 0, 20, ref draws);
            return first.Concat(second).All(x => x is >= 0 and <= 1)
                && Enumerable.Range(0, a.Length).Where(i => Math.Abs(a[i] - 0.5) < 0.1 && Math.Abs(b[i] - 0.5) < 0.1)
                    .All(i => Math.Abs(first[i] + second[i] - a[i] - b[i]) < 1e-6);
        });

    [Property]
    public Property A_mutant_stays_in_the_cube() => Prop.ForAll(Parents(), its =>
    {
        var draws = new Draws((ulong)its.Seed, new Purpose("mutants"), 0);
        var mutant = (double[])its.A.Clone();
        Mutation.Of(mutant, 1, 20, ref draws);
        return mutant.All(x => x is >= 0 and <= 1) && !mutant.Where((x, i) => its.A[i] is > 0.01 and < 0.99 && x == its.A[i]).Any();
    });

    [Property]
    public Property A_population_comes_back_from_its_text_to_the_last_bit() => Prop.ForAll(Parents(), its =>
    {
        var population = new Population(its.Seed, [new(3, 1, [.. its.A], [1.0 / 3, double.NaN]), new(4, 0, [.. its.B], [-0.1, 1e300])]);
        return PopulationText.Read(PopulationText.Of(population)).Equals(population);
    });

    private static Arbitrary<(double[] A, double[] B, int Seed)> Parents() => Arb.From(
        from n in Gen.Choose(1, 8)
        from a in Gen.Choose(0, 1_000_000).ArrayOf(n)
        from b in Gen.Choose(0, 1_000_000).ArrayOf(n)
        from seed in Gen.Choose(0, 10_000)
        select (a.Select(x => x / 1e6).ToArray(), b.Select(x => x / 1e6).ToArray(), seed));
}
