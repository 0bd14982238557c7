using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Classics.Exchange;

namespace SamenWerken.Sim.Tests.Classics.Exchange;

/// <summary>Tables of two to seven actors and two to four issues, in numbers of many digits so that nothing is equal by accident.</summary>
internal static class AnyStakes
{
    private static readonly Gen<double> Share = Gen.Choose(1, 999_983).Select(i => i / 999_983.0);

    public static readonly Arbitrary<StakeTable> All = Arb.From(Tables());

    private static Gen<StakeTable> Tables() =>
        from actors in Gen.Choose(2, 7)
        from issues in Gen.Choose(2, 4)
        from numbers in Share.ArrayOf(actors * issues * 4)
        select new StakeTable(
            [.. Enumerable.Range(0, issues).Select(p => new ScaledIssue($"issue {p}", -p, 10 + 3 * p))],
            [
                .. from a in Enumerable.Range(0, actors)
                   from p in Enumerable.Range(0, issues)
                   let n = 4 * (a * issues + p)
                   where numbers[n + 3] > 0.1 || p < 2 // one stake in ten is missing
                   select new Stake($"actor {a}", $"issue {p}", -p + numbers[n] * (10 + 4 * p), numbers[n + 1], numbers[n + 2]),
            ]);
}
