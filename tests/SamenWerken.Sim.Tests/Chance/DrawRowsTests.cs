using SamenWerken.Sim.Chance;

namespace SamenWerken.Sim.Tests.Chance;

/// <summary>Many draws at once are the draws one by one, bit by bit, whatever the processor can do at once.</summary>
public sealed class DrawRowsTests
{
    private const ulong Seed = 20260101, Purpose = 0xF00DF00DF00DF00D, Replication = ulong.MaxValue - 7, Round = 56, Entity = 3;

    private static readonly PurposeKeys Keys = new PurposeKeys(Purpose).With(Seed);
    private static readonly int[] Rows = [1, 2, 3, 4, 5, 7, 8, 9, 12, 17], Lengths = [4, 8, 12, 20, 36, 68];

    private static double One(ref Draws draws, DrawForm form) => form switch
    {
        DrawForm.Bits => BitConverter.UInt64BitsToDouble(draws.Bits()),
        DrawForm.Uniform => draws.Uniform(),
        _ => draws.OpenUniform(),
    };

    private static void Same(Func<int, Draws> address, DrawForm form, int length, ReadOnlySpan<double> rows)
    {
        for (var row = 0; row * length < rows.Length; row++)
        {
            var draws = address(row);
            foreach (var number in rows.Slice(row * length, length))
                Assert.Equal(BitConverter.DoubleToUInt64Bits(One(ref draws, form)), BitConverter.DoubleToUInt64Bits(number));
        }
    }

    [Fact]
    public void Rows_of_rounds_are_the_draws_of_each_round()
    {
        foreach (var (rows, length) in Rows.SelectMany(rows => Lengths.Select(length => (rows, length))))
        {
            foreach (var form in Enum.GetValues<DrawForm>())
            {
                var drawn = new double[rows * length];
                DrawRows.Fill(new(Keys, Replication, Round, Entity), form, length, drawn);
                Same(row => new(Seed, Purpose, Replication, Round + (uint)row, Entity), form, length, drawn);
            }
        }
    }

    [Fact]
    public void Rows_of_entities_are_the_draws_of_each_entity()
    {
        foreach (var (rows, length) in Rows.SelectMany(rows => Lengths.Select(length => (rows, length))))
        {
            foreach (var form in Enum.GetValues<DrawForm>())
            {
                var drawn = new double[rows * length];
                DrawRows.Fill(new(Keys, Replication, Round, Entity, ByEntity: true), form, length, drawn);
                Same(row => new(Seed, Purpose, Replication, Round, Entity + (uint)row), form, length, drawn);
            }
        }
    }

    [Fact]
    public void Another_seed_makes_other_draws_for_the_same_purpose()
    {
        var keys = new PurposeKeys(Purpose);
        foreach (var seed in (ulong[])[0, Seed, Seed + 1, Seed])
        {
            foreach (var (rows, length) in ((int, int)[])[(1, 20), (3, 8), (8, 4)])
            {
                var drawn = new double[rows * length];
                DrawRows.Fill(new(keys.With(seed), Replication, Round), DrawForm.Uniform, length, drawn);
                Same(row => new(seed, Purpose, Replication, Round + (uint)row, 0), DrawForm.Uniform, length, drawn);
            }
        }
    }

    [Fact]
    public void Another_replication_or_a_longer_row_makes_other_draws_for_the_same_purpose()
    {
        var keys = new PurposeKeys(Purpose).With(Seed);
        foreach (var (replication, length) in ((ulong, int)[])[(0, 8), (0, 68), (1, 68), (1, 4), (2, 4), (2, 8), (2, 36), (0, 8)])
        {
            foreach (var rows in (int[])[1, 3])
            {
                var drawn = new double[rows * length];
                DrawRows.Fill(new(keys, replication, Round), DrawForm.Uniform, length, drawn);
                Same(row => new(Seed, Purpose, replication, Round + (uint)row, 0), DrawForm.Uniform, length, drawn);
            }

            var two = new double[8];
            DrawRows.FirstTwo(new(keys, replication, Round), [7, 5, 3, 1, 0, 0, 0, 0], 4, two);
            Same(_ => new(Seed, Purpose, replication, Round, 5), DrawForm.Uniform, 2, two.AsSpan(2, 2));
        }
    }

    [Fact]
    public void Nothing_is_written_behind_the_rows()
    {
        foreach (var (rows, length) in Rows.SelectMany(rows => Lengths.Select(length => (rows, length))))
        {
            var drawn = new double[rows * length + 64];
            DrawRows.Fill(new(Keys, Replication, Round), DrawForm.Open, length, drawn.AsSpan(0, rows * length));
            Assert.All(drawn[(rows * length)..], number => Assert.Equal(0, number));
            Assert.DoesNotContain(0, drawn[..(rows * length)]);
        }
    }

    [Fact]
    public void No_rows_of_no_length_take_no_draws() => DrawRows.Fill(new(Keys, Replication, Round), DrawForm.Bits, 0, []);

    [Fact]
    public void The_first_two_draws_of_pairs_are_those_of_each_pair()
    {
        var pairs = Enumerable.Range(0, 24).Select(i => Draws.Pair(i * i, i * i + 1 + i)).ToArray();
        for (var count = 1; count <= pairs.Length; count++)
        {
            var drawn = new double[(2 * count + 3) / 4 * 4 + 8];
            DrawRows.FirstTwo(new(Keys, Replication, Round), pairs, count, drawn);
            for (var at = 0; at < count; at++)
                Same(_ => new(Seed, Purpose, Replication, Round, pairs[at]), DrawForm.Uniform, 2, drawn.AsSpan(2 * at, 2));
            Assert.All(drawn[^8..], number => Assert.Equal(0, number));
        }
    }

    [Fact]
    public void Blocks_of_several_purposes_are_the_draws_of_each_purpose()
    {
        ulong[] purposes = [1, 1, 2, 3, ulong.MaxValue, Purpose, Purpose, 9], blocks = [0, 1, 0, 7, 2, 0, 3, 1];
        var drawn = new double[4 * blocks.Length];
        DrawRows.OfPurposes(Seed, Replication, purposes, blocks, drawn);
        Same(
            block => new(Seed, purposes[block], Replication, 0, 0) { Next = 4 * blocks[block] }, DrawForm.Uniform, 4, drawn);
    }

    [Fact]
    public void Half_a_step_more_makes_an_open_number()
    {
        var (closed, open) = (new Draws(Seed, Purpose, Replication, 0, 0), new Draws(Seed, Purpose, Replication, 0, 0));
        for (var draw = 0; draw < 1000; draw++)
            Assert.Equal(open.OpenUniform(), Draws.Open(closed.Uniform()));
    }
}
