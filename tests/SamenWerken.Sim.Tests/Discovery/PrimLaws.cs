using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Discovery;

namespace SamenWerken.Sim.Tests.Discovery;

[Properties(MaxTest = 150, Replay = "20260101,9")]
public sealed class PrimLaws
{
    private static readonly Search Usual = new(0.05, 5, null);

    /// <summary>Two numbers with ties and a choice of three levels; whether each case is of interest.</summary>
    private static Arbitrary<(int X, int Y, int Level, bool Member)[]> Any() => Arb.From(
        from n in Gen.Choose(20, 120)
        from rows in Row().ArrayOf(n)
        select rows);

    private static Gen<(int X, int Y, int Level, bool Member)> Row() =>
        from x in Gen.Choose(0, 30)
        from y in Gen.Choose(0, 5)
        from level in Gen.Choose(0, 2)
        from member in Gen.Choose(0, 2)
        select (x, y, level, member == 0);

    private static Cases CasesOf((int X, int Y, int Level, bool Member)[] rows, Func<double, double>? scale = null) => Cases.Of(
        [
            Variable.Number("x", [.. rows.Select(row => scale is null ? row.X : scale(row.X))]),
            Variable.Number("y", [.. rows.Select(row => (double)row.Y)]),
            Variable.Choice("level", [.. rows.Select(row => $"level {row.Level}")])
        ],
        [.. rows.Select(row => (double[])[row.Member ? 1 : -1])]);

    private static Part PartOf(Cases cases) => new(cases, [.. cases.Memberships], [.. Enumerable.Repeat(1, cases.Count)]);

    private static HashSet<int> Inside(Part part, Bounds bounds) =>
        [.. Enumerable.Range(0, part.Weights.Length).Where(point => part.Holds(bounds, point))];

    [Property]
    public Property Each_box_of_a_trajectory_lies_within_the_one_before_and_holds_fewer_cases() => Prop.ForAll(Any(), rows =>
    {
        var part = PartOf(CasesOf(rows));
        var boxes = Usual.Peel(part).Select(step => Inside(part, step.Bounds)).ToArray();
        return boxes.Zip(boxes.Skip(1), (before, after) => after.IsProperSubsetOf(before)).All(its => its) && boxes[^1].Count >= 5;
    });

    [Property]
    public Property A_step_counts_what_lies_in_its_box() => Prop.ForAll(Any(), rows =>
    {
        var part = PartOf(CasesOf(rows));
        return Usual.Peel(part).All(step => part.In(step.Bounds) == (step.Points, step.Members));
    });

    [Property]
    public Property The_first_strip_is_the_best_of_all_strips_tried_one_by_one() => Prop.ForAll(Any(), rows =>
    {
        var part = PartOf(CasesOf(rows));
        var trajectory = Usual.Peel(part);
        if (trajectory.Count < 2)
            return true;
        var (n, k) = (rows.Length, rows.Count(row => row.Member));
        double Gain(Func<(int X, int Y, int Level, bool Member), bool> lost)
        {
            var strip = rows.Where(lost).ToArray();
            var left = n - strip.Length;
            return strip.Length == 0 || left < 5
                ? double.NegativeInfinity
                : ((double)(k - strip.Count(row => row.Member)) / left - (double)k / n) / strip.Length;
        }

        double Best(Func<(int X, int Y, int Level, bool Member), int> of)
        {
            int[] sorted = [.. rows.Select(of).Order()];
            var place = Math.Max(1, (int)(0.05 * n));
            int low = sorted[place], high = sorted[n - 1 - place];
            low = sorted[0] == low ? low + 1 : low;
            high = sorted[^1] == high ? high - 1 : high;
            return Math.Max(Gain(row => of(row) < low), Gain(row => of(row) > high));
        }

        var best = Math.Max(
            Math.Max(Best(row => row.X), Best(row => row.Y)), Enumerable.Range(0, 3).Max(level => Gain(row => row.Level == level)));
        var step = trajectory[1];
        return Math.Abs((step.Members / step.Points - (double)k / n) / (n - step.Points) - best) < 1e-12;
    });

    [Property]
    public Property Another_unit_of_a_variable_gives_a_box_of_the_same_cases() => Prop.ForAll(Any(), rows =>
    {
        Part here = PartOf(CasesOf(rows)), there = PartOf(CasesOf(rows, x => 1024 * x - 7));
        List<Peeling.Step> first = Usual.Peel(here), second = Usual.Peel(there);
        return first.Count == second.Count
            && first.Zip(second, (a, b) => Inside(here, a.Bounds).SetEquals(Inside(there, b.Bounds))).All(its => its);
    });

    [Property]
    public Property A_case_that_counts_twice_counts_as_two_cases() => Prop.ForAll(Any(), rows =>
    {
        var once = CasesOf(rows);
        var weighted = new Part(once, [.. once.Memberships], [.. rows.Select((_, i) => 1 + i % 2)]);
        var doubled = PartOf(CasesOf([.. rows.SelectMany((row, i) => Enumerable.Repeat(row, 1 + i % 2))]));
        return Usual.Peel(weighted).Select(step => (step.Points, step.Members))
            .SequenceEqual(Usual.Peel(doubled).Select(step => (step.Points, step.Members)));
    });

    [Property]
    public Property Pasting_never_lowers_the_evidence_and_counts_what_lies_in_its_box() => Prop.ForAll(Any(), rows =>
    {
        var part = PartOf(CasesOf(rows));
        var trajectory = Usual.Peel(part);
        return trajectory.All(step =>
        {
            var pasted = Pasting.Of(part, step, 5);
            return part.In(pasted.Bounds) == (pasted.Points, pasted.Members)
                && part.EvidenceOf(pasted.Points, pasted.Members) >= part.EvidenceOf(step.Points, step.Members)
                && pasted.Points >= Math.Min(5, step.Points);
        });
    });

    [Property]
    public Property Evidence_is_nothing_where_a_box_is_no_denser_than_the_rest() => Prop.ForAll(Any(), rows =>
    {
        var part = PartOf(CasesOf(rows));
        return Usual.Peel(part).All(step => part.EvidenceOf(step.Points, step.Members) >= 0
            && (step.Members * part.Points > part.Interest * step.Points || part.EvidenceOf(step.Points, step.Members) == 0));
    });
}
