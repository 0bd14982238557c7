using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MathNet.Numerics.LinearAlgebra;
using SamenWerken.Sim.Calibration;

namespace SamenWerken.Sim.Tests.Calibration;

[Properties(MaxTest = 40, Replay = "20260101,13")]
public sealed class EmulatorLaws
{
    private static Arbitrary<(double[][] Points, double[] Values)> Data() => Arb.From(
        from n in Gen.Choose(6, 20)
        from points in Gen.Choose(0, 1_000_000).ArrayOf(2).ArrayOf(n)
        from values in Gen.Choose(-1_000, 1_000).ArrayOf(n)
        select (points.Select(point => point.Select(x => x / 1e6).ToArray()).ToArray(), values.Select(y => y / 100.0).ToArray()));

    [Property]
    public Property Without_noise_the_emulator_says_what_was_seen_and_is_sure_of_it() => Prop.ForAll(Data(), data =>
    {
        var points = data.Points.DistinctBy(point => (point[0], point[1])).ToArray();
        var values = data.Values[..points.Length];
        var emulator = Emulator.Fit(points, values, new double[points.Length]);
        return points.Zip(values, (point, value) => (emulator.At(point), value))
            .All(its => Math.Abs(its.Item1.Mean - its.value) < 1e-2 && its.Item1.Variance is >= 0 and < 1e-2);
    });

    [Property]
    public Property Another_unit_of_the_outcome_changes_the_unit_of_what_is_said() => Prop.ForAll(Data(), data =>
    {
        var noise = Enumerable.Repeat(0.25, data.Values.Length).ToArray();
        var here = Emulator.Fit(data.Points, data.Values, noise).At([0.3, 0.4]);
        var scaled = Emulator.Fit(data.Points, [.. data.Values.Select(y => 1024 * y)], [.. noise.Select(v => 1024 * 1024 * v)]);
        var there = scaled.At([0.3, 0.4]);
        return Near(1024 * here.Mean, there.Mean) && Near(1024 * 1024 * here.Variance, there.Variance);
    });

    [Property]
    public Property More_noise_never_makes_the_emulator_surer() => Prop.ForAll(Data(), data =>
    {
        double[] Noise(double noise) => [.. data.Values.Select(_ => noise)];
        return Emulator.Fit(data.Points, data.Values, Noise(100)).At([0.5, 0.5]).Variance >= 100;
    });

    [Property]
    public Property A_factor_times_its_transpose_is_the_matrix_and_solves_it() => Prop.ForAll(Data(), data =>
    {
        var matrix = Matrix<double>.Build.DenseOfRowArrays(data.Points);
        matrix = matrix * matrix.Transpose() + Matrix<double>.Build.DenseIdentity(data.Points.Length);
        var root = Cholesky.Of([.. Enumerable.Range(0, matrix.RowCount).Select(i => matrix.Row(i).Take(i + 1).ToArray())])!;
        var solved = matrix.Solve(Vector<double>.Build.Dense(data.Values));
        return root.Solve(data.Values).Zip(solved, Near).All(its => its) && Near(root.LogDeterminant, Math.Log(matrix.Determinant()));
    });

    [Property]
    public Property Proposals_are_the_farthest_from_those_chosen() => Prop.ForAll(Data(), data =>
    {
        ImmutableArray<ImmutableArray<double>> points =
            [.. data.Points.DistinctBy(point => (point[0], point[1])).Select(its => its.ToImmutableArray())];
        var chosen = Apart.Of(points, 4);
        double Nearest(ImmutableArray<double> x, int before) =>
            chosen.Take(before).Min(its => its.Zip(x, (a, b) => (a - b) * (a - b)).Sum());
        return chosen.Length == Math.Min(4, points.Length)
            && Enumerable.Range(1, chosen.Length - 1).All(i => Near(Nearest(chosen[i], i), points.Max(x => Nearest(x, i))));
    });

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-7 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
}
