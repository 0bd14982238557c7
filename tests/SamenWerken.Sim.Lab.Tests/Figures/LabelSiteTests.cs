using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Tests.Figures;

/// <summary>The place of a name, found among all places.</summary>
public sealed class LabelSiteTests
{
    private static readonly Frame Plot = new(10, 20, 300, 180);

    [Fact]
    public void A_name_stands_at_the_best_of_all_places_the_highest_and_leftmost_where_several_are_as_good() => Prop.ForAll(
        Arb.From(from x in Gen.Choose(0, 300) from y in Gen.Choose(0, 180) from others in Gen.Choose(0, 3)
            from places in Gen.Choose(0, 54000).ArrayOf(others) from width in Gen.Choose(20, 120)
            select (Point: (X: 10.0 + x, Y: 20.0 + y), Obstacles: places.Select(at => new Frame(at % 300, at / 300, 60, 40)).ToArray(),
                Width: (double)width)),
        its => Assert.Equal(Tried(its.Point, its.Width + 2, its.Obstacles),
            Assert.Single(LabelSites.Beside([its.Point], [its.Width], Plot, [], its.Obstacles))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261129UL, 5UL));

    // Without dust and other points a place costs the way to it, and a tenth of the way to its middle.
    private static Frame Tried((double X, double Y) point, double width, Frame[] obstacles)
    {
        var (best, least) = (new Frame(Plot.Left, Plot.Top, width, LabelSites.Height), double.PositiveInfinity);
        for (var top = Plot.Top; top + LabelSites.Height <= Plot.Bottom; top += 3)
        {
            for (var left = Plot.Left; left + width <= Plot.Right; left += 3)
            {
                var box = new Frame(left, top, width, LabelSites.Height);
                var cost = Way(point, (Math.Clamp(point.X, left, box.Right), Math.Clamp(point.Y, top, box.Bottom)))
                    + 0.1 * Way(point, (left + width / 2, top + LabelSites.Height / 2));
                if (cost < least && !Touch(box, new(point.X - 8, point.Y - 8, 16, 16)) && !obstacles.Any(other => Touch(box, other)))
                    (best, least) = (box, cost);
            }
        }

        return best;
    }

    private static double Way((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y));

    private static bool Touch(Frame one, Frame other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
