using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The draws by which the two of a package keep their sides: by round and pair, the lower index first; eight packages at
/// once.</summary>
internal sealed class PackageLuck(Situation situation)
{
    private const int Together = 8;

    private readonly ulong _purpose = Purposes.Keeping.Key;

    /// <summary>Fills two lanes for each package.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // 512 bits at once are not compiled ahead
    internal void Draw(PackageBook packages, double[] luck)
    {
        var (world, round) = (situation.World, Vector512.Create((ulong)situation.Round));
        Span<ulong> pairs = stackalloc ulong[Together];
        var eight = default(Philox4x64.Eight);
        for (var first = 0; first < packages.Count; first += Together)
        {
            var count = Math.Min(Together, packages.Count - first);
            for (var at = 0; at < count; at++)
                pairs[at] = Draws.Pair(packages[first + at].Low, packages[first + at].High);
            (eight.Word0, eight.Word1, eight.Word2, eight.Word3) =
                (Vector512<ulong>.Zero, round, Vector512.Create<ulong>(pairs), Vector512.Create(world.Replication));
            Philox4x64.Words(world.Seed, _purpose, ref eight);
            var words = MemoryMarshal.Cast<Philox4x64.Eight, ulong>(MemoryMarshal.CreateReadOnlySpan(in eight, 1));
            for (var at = 0; at < count; at++)
            {
                ref var lane = ref luck[2 * (first + at)];
                (lane, Unsafe.Add(ref lane, 1)) = (Draws.ToUniform(words[at]), Draws.ToUniform(words[Together + at]));
            }
        }
    }
}
