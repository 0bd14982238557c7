using System.Runtime.InteropServices;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.Lab.Tests.Store;

public sealed class PackedRoundsTests
{
    [Fact]
    public void Rounds_come_back_bit_by_bit_and_nothing_else_is_taken_for_them()
    {
        var chance = new Random(1);
        byte[] buffer = [];
        for (var number = 0; number < 300; number++)
        {
            var rounds = Enumerable.Range(0, 1 + chance.Next(400)).Select(_ => chance.Next(5) switch
            {
                0 => double.NaN, 1 => -0.0, 2 => 1.0 / chance.Next(1, 9), 3 => BitConverter.Int64BitsToDouble(chance.NextInt64()), _ => 0.5,
            }).ToArray();
            var stored = PackedRounds.Of(rounds, ref buffer).ToArray();
            Assert.True(stored.Length <= rounds.Length * sizeof(double));
            var back = new double[rounds.Length];
            Assert.True(PackedRounds.TryRead(stored, back));
            Assert.Equal(MemoryMarshal.AsBytes<double>(rounds).ToArray(), MemoryMarshal.AsBytes<double>(back).ToArray());
            if (stored.Length == rounds.Length * sizeof(double))
                continue;
            Assert.False(PackedRounds.TryRead(stored.AsSpan(0, stored.Length - 1), back));
            Assert.False(PackedRounds.TryRead([.. stored, 0], back));
            Assert.False(PackedRounds.TryRead(stored, new double[rounds.Length + 1]));
            Assert.False(PackedRounds.TryRead([], back));
        }
    }

    // 3.3 times for the rounds of the scenario of the README, of which a third of the numbers are new; as much for this one.
    [Fact]
    public void Rounds_of_a_comparison_take_less_than_half_of_their_room()
    {
        byte[] buffer = [];
        var (all, stored) = (0L, 0L);
        var plan = (Experiment.Comparing(new Scenario { Rounds = 60 }) with { Replications = 5 }).Expand();
        plan.Run((in RunOutcome run) =>
        {
            all += run.Rounds.Length * sizeof(double);
            stored += PackedRounds.Of(run.Rounds, ref buffer).Length;
        });
        Assert.True(stored < 0.5 * all, $"{stored} of {all} bytes");
    }
}
