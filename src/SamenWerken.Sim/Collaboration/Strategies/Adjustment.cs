using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// Partisan mutual adjustment (Lindblom 1965): no promises; each round, in turn (starting at i = t mod n), every member sets its
/// own action on each issue to what is best for V_i given the others'. Who is no member acts at p.
/// </summary>
internal sealed class Adjustment : Strategy
{
    public override string Key => "adjustment";

    public override StrategyKind Kind => StrategyKind.Baseline;

    public override string Summary => "no promises: in turn, everybody adjusts its own actions to what the others do";

    public override bool HasExit => false;

    public override bool Promises => false;

    public override void Coordinate(Situation situation)
    {
        var (actors, i) = (situation.Actors, situation.Round % situation.Actors);
        for (var turn = 0; turn < actors; turn++, i = i + 1 < actors ? i + 1 : 0)
        {
            if (situation.IsMember(i))
                situation.Adjust(i);
        }
    }
}
