namespace SamenWerken.Sim.Collaboration.Agreements;

/// <summary>
/// What undoing one side of a bilateral agreement would change: u of the side that moves, u of its partner, g, and the size S
/// of the move.
/// </summary>
internal struct SideWorth
{
    internal double Own, Partner, Public, Size;
}
