using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>The draws by which the two of a package keep their sides: by round and pair, the lower index first.</summary>
internal sealed class PackageLuck(Situation situation)
{
    private readonly PurposeKeys _keys = new(Purposes.Keeping.Key);

    /// <summary>Fills two lanes for each package.</summary>
    internal void Draw(PackageBook packages, double[] luck)
    {
        var world = situation.World;
        DrawRows.FirstTwo(
            new(_keys.With(world.Seed), world.Replication, (ulong)situation.Round), packages.Pairs, packages.Count, luck);
    }
}
