using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The draws by which the two of a package keep their sides: by round and pair, the lower index first.</summary>
internal sealed class PackageLuck(Situation situation)
{
    private const int Together = 8;

    private readonly PurposeKeys _keys = new(Purposes.Keeping.Key);
    private ulong[] _pairs = new ulong[Together];

    /// <summary>Fills two lanes for each package.</summary>
    internal void Draw(PackageBook packages, double[] luck)
    {
        var (world, count) = (situation.World, packages.Count);
        if (_pairs.Length < count)
            _pairs = new ulong[2 * (count + Together - 1) / Together * Together];
        ref var pair = ref MemoryMarshal.GetArrayDataReference(_pairs);
        foreach (ref var package in packages.All)
        {
            pair = Draws.Pair(package.Low, package.High);
            pair = ref Unsafe.Add(ref pair, 1);
        }

        DrawRows.FirstTwo(new(_keys.With(world.Seed), world.Replication, (ulong)situation.Round), _pairs, count, luck);
    }
}
