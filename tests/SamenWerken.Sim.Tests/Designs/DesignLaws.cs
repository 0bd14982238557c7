using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Designs;

namespace SamenWerken.Sim.Tests.Designs;

[Properties(MaxTest = 200, Replay = "20260101,9")]
public sealed class DesignLaws
{
    private static Arbitrary<(int Rows, int Dimensions, ulong Seed)> Sizes(int mostRows, int mostDimensions) => Arb.From(
        from rows in Gen.Choose(1, mostRows)
        from dimensions in Gen.Choose(1, mostDimensions)
        from seed in Gen.Choose(0, int.MaxValue)
        select (rows, dimensions, (ulong)seed));

    [Property]
    public Property Every_slice_of_a_Latin_hypercube_holds_one_point() =>
        Prop.ForAll(Sizes(300, 6), size => new[] { true, false }.All(centred =>
        {
            var points = LatinHypercube.Of(size.Rows, size.Dimensions, size.Seed, centred).Points;
            return Enumerable.Range(0, size.Dimensions).All(i =>
                points.Column(i).Select(x => (int)Math.Floor(x * size.Rows)).Order().SequenceEqual(Enumerable.Range(0, size.Rows)));
        }));

    [Property]
    public Property Each_Morris_trajectory_moves_every_factor_once_by_delta_on_the_grid() =>
        Prop.ForAll(Sizes(20, 8), size => new[] { 2, 4, 8 }.All(levels =>
        {
            var design = MorrisTrajectories.Of(size.Rows, size.Dimensions, size.Seed, levels);
            var delta = levels / (2.0 * (levels - 1));
            var onGrid = Enumerable.Range(0, design.Factors).SelectMany(design.Points.Column)
                .All(x => Math.Abs(x * (levels - 1) - Math.Round(x * (levels - 1))) < 1e-12);
            var steps = Enumerable.Range(0, design.Moved.Length).All(step =>
            {
                var before = step / design.Factors * (design.Factors + 1) + step % design.Factors;
                var factor = design.Moved[step];
                return Math.Abs(Math.Abs(design.Points[before + 1, factor] - design.Points[before, factor]) - delta) < 1e-12;
            });
            // Reading the points back checks that each trajectory moves each factor once.
            return onGrid && steps && design.Trajectories == size.Rows
                && MorrisTrajectories.Of(design.Points).Moved.SequenceEqual(design.Moved);
        }));

    [Property]
    public Property Points_of_every_design_lie_in_the_unit_cube() =>
        Prop.ForAll(Sizes(100, 10), size =>
        {
            Design[] designs =
            [
                LatinHypercube.Of(size.Rows, size.Dimensions, size.Seed), SobolSequence.Of(size.Rows, size.Dimensions, (uint)size.Seed),
                SaltelliSample.Of(size.Rows, size.Dimensions), MorrisTrajectories.Of(size.Rows, size.Dimensions, size.Seed),
            ];
            return designs.All(
                design => Enumerable.Range(0, size.Dimensions).SelectMany(design.Points.Column).All(x => x is >= 0 and <= 1));
        });

    [Property]
    public Property Scaling_stays_between_the_ends_and_keeps_the_order() =>
        Prop.ForAll(Sizes(1000, 1000), size =>
        {
            double low = size.Rows / 100.0, high = low + size.Dimensions / 10.0;
            var values = Enumerable.Range(0, 101).Select(i => Scale.Linear(i / 100.0, low, high)).ToArray();
            return values[0] == low && values[^1] == high && values.SequenceEqual(values.Order());
        });
}
