using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Tests.Classics.Exchange;

public sealed class RateTests
{
    private static readonly double[,] Salience = { { .2, .8 }, { .8, .4 } };

    // b demands p (20 at most), a demands q (100 / 3 at most).
    private static readonly double[] Limits = [20, 100.0 / 3];

    private static Ring Pair()
    {
        var pair = Ring.Of([1, 0], [0, 1], Salience);
        pair.Gain = 28.0 / 3;
        return pair;
    }

    private static (double B, double A) Gains(Ring pair) =>
        (.8 * pair.Shifts[0] - .4 * pair.Shifts[1], .8 * pair.Shifts[1] - .2 * pair.Shifts[0]);

    [Fact]
    public void Equal_gain_has_the_published_rate() => Assert.Equal(1.0 / 1.2, Pair().ShiftPerGain[1] / Pair().ShiftPerGain[0], 12);

    [Fact]
    public void Who_wins_everything_leaves_the_other_nothing()
    {
        var pair = Pair();
        Rates.Adjust(pair, Limits, Salience, first: false, wins: true, part: 1);
        Assert.Equal(70.0 / 3, Gains(pair).A, 9);
        Assert.Equal(0, Gains(pair).B, 9);
    }

    [Fact]
    public void Who_loses_everything_gets_nothing_and_the_other_the_most_it_can()
    {
        var pair = Pair();
        Rates.Adjust(pair, Limits, Salience, first: false, wins: false, part: 1);
        Assert.Equal(0, Gains(pair).A, 9);
        Assert.Equal(.8 * 20 - .4 * 5, Gains(pair).B, 9);
    }

    [Fact]
    public void Half_a_loss_is_half_the_gain()
    {
        var pair = Pair();
        Rates.Adjust(pair, Limits, Salience, first: true, wins: false, part: 0.5);
        Assert.Equal(14.0 / 3, Gains(pair).B, 9);
    }

    [Fact]
    public void Nash_gives_the_largest_product()
    {
        var pair = Pair();
        Rates.Nash(pair, Limits, Salience);
        // For dp = 20, dq = 20 (.8 / .4 + .2 / .8) / 2 = 22.5: gains 7 and 14, product 98; equal gain has 28² / 9 ≈ 87.
        Assert.Equal([20, 22.5], pair.Shifts);
        Assert.Equal(7, Gains(pair).B, 9);
        Assert.Equal(14, Gains(pair).A, 9);
    }
}
