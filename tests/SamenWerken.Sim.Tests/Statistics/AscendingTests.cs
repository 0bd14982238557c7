using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

/// <summary>Numbers are put in order.</summary>
public sealed class AscendingTests
{
    private const int Lanes = 4;

    private static readonly Gen<double> Numbers = Gen.Frequency(
        (20, Gen.Choose(-500, 500).Select(number => number / 7.0)),
        (1, Gen.Elements(double.PositiveInfinity, double.NegativeInfinity, 0.0, -0.0, double.Epsilon, double.MaxValue)));

    [Fact]
    public void Each_of_four_samples_is_the_same_numbers_in_order() => Prop.ForAll(
        Arb.From(from length in Gen.Choose(0, 700) from numbers in Numbers.ArrayOf(Lanes * length) select numbers),
        numbers =>
        {
            var mine = (double[])numbers.Clone();
            Ascending.SortFour(mine, numbers.Length / Lanes);
            for (var lane = 0; lane < Lanes; lane++)
            {
                var sorted = numbers.Where((_, place) => place % Lanes == lane).Order().ToList();
                Assert.Equal(sorted, mine.Where((_, place) => place % Lanes == lane));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260101UL, 37UL));

    [Fact]
    public void Every_length_is_sorted_from_every_beginning_of_zeros_and_ones()
    {
        // What sorts all zeros and ones sorts all numbers (Knuth 1998, 5.3.4, theorem Z); eleven of them are all told.
        for (var count = 0; count <= 11; count++)
        {
            for (var bits = 0; bits < 1 << count; bits += Lanes)
            {
                var numbers =
                    Enumerable.Range(0, Lanes * count).Select(place => (double)((bits + place % Lanes) >> place / Lanes & 1)).ToArray();
                var ones = Enumerable.Range(0, Lanes).Select(lane => int.PopCount((bits + lane) & ((1 << count) - 1))).ToArray();
                Ascending.SortFour(numbers, count);
                for (var place = 0; place < numbers.Length; place++)
                    Assert.Equal(place / Lanes >= count - ones[place % Lanes] ? 1 : 0, numbers[place]);
            }
        }
    }
}
