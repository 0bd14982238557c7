using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// A joint plan in force: per party a commitment d_ik on each issue that it is bound on, whether it consented, and the shift
/// that it feels as imposed. Made by a situation from a <see cref="Draft"/>; reused from run to run.
/// </summary>
public sealed class Plan
{
    internal Plan(int n, int stride)
    {
        Moves = Octet.Row(n * stride);
        Party = new bool[n];
        Consented = new bool[n];
        Kept = new bool[n];
        (Bound, Willing) = (Octet.Row(Octet.Padded(n)), Octet.Row(Octet.Padded(n)));
        Imposed = Octet.Row(n);
    }

    internal double[] Moves { get; }

    internal bool[] Party { get; }

    internal bool[] Consented { get; }

    internal bool[] Kept { get; }

    /// <summary>1 for a party, else 0.</summary>
    internal double[] Bound { get; }

    /// <summary>1 for a party that consented, else 0.</summary>
    internal double[] Willing { get; }

    internal double[] Imposed { get; }

    internal int Parties { get; set; }

    internal int Since { get; set; }

    internal double Enforcement { get; set; }

    /// <summary>Notes whether an actor is a party, and whether it consented.</summary>
    internal void Bind(int actor, bool party, bool consented)
    {
        (Party[actor], Consented[actor]) = (party, consented);
        (Bound[actor], Willing[actor]) = (party ? 1 : 0, consented ? 1 : 0);
    }

    /// <summary>Whether an actor is party to the plan.</summary>
    public bool Binds(int actor) => Party[actor];
}
