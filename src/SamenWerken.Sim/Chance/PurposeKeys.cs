using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Chance;

/// <summary>The key of all draws for a purpose, and the two words that each later round of Philox mixes in, in four lanes each.</summary>
/// <remarks>They hang on seed and purpose alone, of which an experiment has one each: added up in every block of draws they took a
/// twentieth of its instructions.</remarks>
internal sealed class PurposeKeys(ulong purpose)
{
    /// <summary>How many rounds there are after the first two, which are made otherwise.</summary>
    internal const int Rounds = Philox4x64.Rounds - 2;

    /// <summary>How far the words of the next round stand from those of one.</summary>
    internal const int OfRound = 2 * Quartet.Width;

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

    private void Make(ulong seed)
    {
        (Seed, _made) = (seed, true);
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
