using System.Runtime.Intrinsics;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Sides of agreements that are up for keeping, a lane each, so that four are decided at once. A lane without a side is
/// kept.</summary>
internal sealed class Sides
{
    /// <summary>Luck of a lane that has no side: less than any probability.</summary>
    internal const double NoSide = -1;

    private const double Kept = NoSide, Broken = 2; // less than any probability, and more

    internal double[] Faith { get; private set; } = Quartet.Row(64);

    /// <summary>T.</summary>
    internal double[] Temptation { get; private set; } = Quartet.Row(64);

    /// <summary>L.</summary>
    internal double[] Stake { get; private set; } = Quartet.Row(64);

    /// <summary>G.</summary>
    internal double[] Guilt { get; private set; } = Quartet.Row(64);

    /// <summary>F ρ S.</summary>
    internal double[] Due { get; private set; } = Quartet.Row(64);

    internal double[] Luck { get; private set; } = Quartet.Row(64);

    /// <summary>Makes room for so many lanes, a multiple of four.</summary>
    internal void Fit(int lanes)
    {
        if (lanes <= Faith.Length)
            return;
        var length = Math.Max(lanes, 2 * Faith.Length);
        (Faith, Temptation, Stake) = (Quartet.Row(length), Quartet.Row(length), Quartet.Row(length));
        (Guilt, Due, Luck) = (Quartet.Row(length), Quartet.Row(length), Quartet.Row(length));
    }

    /// <summary>A bit for each of four lanes from one on: whether it breaks.</summary>
    internal uint Breaks(int at, double steepness)
    {
        var balance = Keeping.Balance(
            Quartet.Load(Faith, at), Quartet.Load(Stake, at), Quartet.Load(Guilt, at), Quartet.Load(Due, at), Quartet.Load(Temptation, at));
        return ~Keeping.Kept(Vector256.Create(steepness) * balance, Quartet.Load(Luck, at)).ExtractMostSignificantBits() & Quartet.Every;
    }

    /// <summary>Lets an actor that is decided for keep the side of a lane or break it; without a side there is nothing to keep.</summary>
    internal void Ask(Decider decider, Situation situation, int lane, int actor, int place, int partner, double steepness)
    {
        if (Luck[lane] == NoSide || !decider.Decides(actor))
            return;
        var promise = new Promise(
            actor, place, partner, Temptation[lane], Stake[lane], Guilt[lane], Due[lane], Probability(lane, steepness));
        Luck[lane] = decider.Keeps(situation, promise) switch { true => Kept, false => Broken, null => Luck[lane] };
    }

    /// <summary>P(keep) of a lane.</summary>
    internal double Probability(int lane, double steepness) =>
        Keeping.Probability(steepness * Keeping.Balance(Faith[lane], Stake[lane], Guilt[lane], Due[lane], Temptation[lane]));
}
