using System.Runtime.Intrinsics;
using SamenWerken.Sim.Numbers;

namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// A joint plan in force: per party its moves d_ik, and whether it consented. Made by a situation from a <see cref="Draft"/>;
/// an actor without any move is no party, and a plan with fewer than two parties is not made, or ends.
/// </summary>
public sealed class Plan
{
    /// <summary>A distance below this is no move.</summary>
    internal const double NoMove = 1e-9;

    private readonly int _stride;

    internal Plan(int n, int stride)
    {
        _stride = stride;
        Moves = Quartet.Row(n * stride);
        (Party, Consent) = (new bool[n], new bool[n]);
        var column = Quartet.Padded(n);
        (Bound, Willing, Keeping) = (Quartet.Row(column), Quartet.Row(column), Quartet.Row(column));
    }

    /// <summary>Number of parties.</summary>
    public int Parties { get; internal set; }

    /// <summary>Round in which it came in force.</summary>
    public int Since { get; internal set; }

    /// <summary>Enforcement F ≥ 0.</summary>
    public double Enforcement { get; internal set; }

    /// <summary>d, rows of actors over issues; of who is no party a row says nothing.</summary>
    internal double[] Moves { get; }

    internal bool[] Party { get; }

    internal bool[] Consent { get; }

    /// <summary>1 for a party, else 0.</summary>
    internal double[] Bound { get; }

    /// <summary>1 for a party that consented, else 0.</summary>
    internal double[] Willing { get; }

    /// <summary>1 for a party that kept its side when it was last up to it, else 0.</summary>
    internal double[] Keeping { get; }

    /// <summary>A bit for each issue on which it moves anybody.</summary>
    internal ulong Issues { get; set; }

    /// <summary>Number among all agreements of the run: its age.</summary>
    internal int Number { get; set; }

    /// <summary>Whether an actor is party to the plan.</summary>
    public bool Binds(int actor) => Party[actor];

    /// <summary>Whether a party consented.</summary>
    public bool Consented(int actor) => Consent[actor];

    /// <summary>Whether a party kept its side when it was last up to it.</summary>
    public bool Kept(int actor) => Keeping[actor] != 0;

    /// <summary>How far the plan moves an actor on an issue, d_ik from −1 to 1; 0 for who is no party.</summary>
    public double Move(int actor, int issue) => Party[actor] ? Moves[actor * _stride + issue] : 0;

    /// <summary>Notes of four actors whether they are parties, and whether they consented: a bit for each.</summary>
    internal void BindFour(int actor, uint parties, uint willing)
    {
        var party = Quartet.Lanes(parties) & Vector256<double>.One;
        Quartet.Store(party, Bound, actor);
        Quartet.Store(party, Keeping, actor);
        Quartet.Store(Quartet.Lanes(willing) & Vector256<double>.One, Willing, actor);
    }

    /// <summary>Notes whether an actor is a party, and whether it consented.</summary>
    internal void Bind(int actor, bool party, bool consented)
    {
        (Party[actor], Consent[actor]) = (party, consented);
        (Bound[actor], Willing[actor], Keeping[actor]) = (party ? 1 : 0, consented ? 1 : 0, party ? 1 : 0);
    }
}
