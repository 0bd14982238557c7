using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary>The key of all draws for a purpose, the two words that each later round of Philox mixes in, in four lanes each, and what the
/// first two rounds make of a block of four draws.</summary>
/// <remarks>The words hang on seed and purpose alone, of which an experiment has one each: added up in every block of draws they
/// took a twentieth of its instructions. Blocks have the same numbers round by round; what becomes of them hangs on the replication,
/// too.</remarks>
internal sealed class PurposeKeys(ulong purpose)
{
    /// <summary>How many rounds there are after the first two, which are made otherwise.</summary>
    internal const int Rounds = Philox4x64.Rounds - 2;

    /// <summary>How far the words of the next round stand from those of one.</summary>
    internal const int OfRound = 2 * Quartet.Width;

    /// <summary>So many blocks stand together, with their first words, their second and their third.</summary>
    internal const int Together = 8;

    private const int Kinds = 3;

    private double[] _blocks = [];
    private int _count; // of blocks, those of the seed and the replication
    private ulong _replication;
    private bool _made;

    /// <summary>Key of the purpose.</summary>
    internal ulong Purpose { get; } = purpose;

    /// <summary>The seed that was last asked for.</summary>
    internal ulong Seed { get; private set; }

    /// <summary>The words of each round, the third first: four lanes of the one, four of the other.</summary>
    internal double[] Row { get; } = new double[Rounds * OfRound];

    /// <summary>The same key with a seed.</summary>
    internal PurposeKeys With(ulong seed)
    {
        if (!_made || seed != Seed)
            Make(seed);
        return this;
    }

    /// <summary>What the first two rounds make of each of so many blocks for all rows, from a place on: the first three words; the
    /// fourth has nothing of it.</summary>
    internal ref double Blocks(ulong replication, int count)
    {
        if (_count < count || replication != _replication)
            MakeBlocks(replication, count);
        return ref Quartet.Start(_blocks);
    }

    /// <summary>Where the first word of a block stands; the second and the third are <see cref="Together"/> further on each.</summary>
    internal static nuint Place(int block) => (uint)block / Together * (Together * Kinds) + (uint)block % Together;

    private void MakeBlocks(ulong replication, int count)
    {
        var length = (count + Together - 1) / Together * (Together * Kinds);
        if (_blocks.Length < length)
            _blocks = new double[length];
        (_replication, _count) = (replication, count);
        ref var blocks = ref Quartet.Start(_blocks);
        for (var block = 0; block < count; block += Quartet.Width)
        {
            var four = Vector256.Create(0UL, 1, 2, 3) + Vector256.Create((ulong)block);
            var third = FourLanes.Multiply(four, Philox4x64.Multiplier0, out var word);
            word ^= Vector256.Create(replication ^ Purpose);
            var second = FourLanes.Multiply(word, Philox4x64.Multiplier1, out var first);
            ref var place = ref Quartet.After(ref blocks, (int)Place(block));
            Quartet.Store((first ^ Vector256.Create(unchecked(Seed + Philox4x64.Weyl0))).AsDouble(), ref place, 0);
            Quartet.Store(second.AsDouble(), ref place, Together);
            Quartet.Store((third ^ Vector256.Create(unchecked(Purpose + Philox4x64.Weyl1))).AsDouble(), ref place, 2 * Together);
        }
    }

    private void Make(ulong seed)
    {
        (Seed, _made, _count) = (seed, true, 0);
        var (key0, key1) = unchecked((seed + 2 * Philox4x64.Weyl0, Purpose + 2 * Philox4x64.Weyl1));
        for (var round = 0; round < Rounds; round++)
        {
            Quartet.Store(Vector256.Create(key0).AsDouble(), Row, round * OfRound);
            Quartet.Store(Vector256.Create(key1).AsDouble(), Row, round * OfRound + Quartet.Width);
            unchecked
            {
                key0 += Philox4x64.Weyl0;
                key1 += Philox4x64.Weyl1;
            }
        }
    }
}
