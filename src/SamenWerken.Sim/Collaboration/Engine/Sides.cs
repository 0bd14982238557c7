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

    /// <summary>A bit for each of four lanes: whether it breaks, as it was last decided.</summary>
    internal uint[] Breaking { get; private set; } = new uint[64 / Quartet.Width];

    /// <summary>Makes room for so many lanes, a multiple of four.</summary>
    internal void Fit(int lanes)
    {
        if (lanes <= Faith.Length)
            return;
        var length = Math.Max(lanes, 2 * Faith.Length);
        (Faith, Temptation, Stake) = (Quartet.Row(length), Quartet.Row(length), Quartet.Row(length));
        (Guilt, Due, Luck) = (Quartet.Row(length), Quartet.Row(length), Quartet.Row(length));
        Breaking = new uint[length / Quartet.Width];
    }

    /// <summary>Decides so many lanes, a multiple of four: all before the first is broken, since a processor that guesses wrongly who
    /// breaks begins anew with what it had begun of the next.</summary>
    internal void Decide(int lanes, double steepness)
    {
        var (faiths, stakes, guilts, dues, temptations) = (Faith, Stake, Guilt, Due, Temptation);
        for (var at = 0; at < lanes; at += Quartet.Width)
        {
            var balance = Keeping.Balance(
                Quartet.Load(faiths, at), Quartet.Load(stakes, at), Quartet.Load(guilts, at), Quartet.Load(dues, at),
                Quartet.Load(temptations, at));
            var kept = Keeping.Kept(Vector256.Create(steepness) * balance, Quartet.Load(Luck, at)).ExtractMostSignificantBits();
            Breaking[at / Quartet.Width] = ~kept & Quartet.Every;
        }
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
