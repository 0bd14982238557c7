using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Statistics;

namespace SamenWerken.Sim.Tests.Statistics;

/// <summary>Numbers are put in order.</summary>
public sealed class AscendingTests
{
    [Fact]
    public void Sorted_numbers_are_the_same_numbers_in_order() => Prop.ForAll(
        Arb.From(from length in Gen.Choose(0, 3000) from numbers in Gen.Choose(-500, 500).Select(number => number / 7.0).ArrayOf(length)
            select numbers),
        numbers =>
        {
            var (mine, sorted) = ((double[])numbers.Clone(), (double[])numbers.Clone());
            Array.Sort(sorted);
            Ascending.Sort(mine);
            return mine.AsSpan().SequenceEqual(sorted);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260101UL, 37UL));
}
