using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>The covenant (S1, Gouda): meetings for exploring only, and a table at which all members must sign.</summary>
internal sealed class Covenant : Strategy
{
    private readonly RoundTable _table = new("covenant", regionalOnly: false);

    public override string Key => "covenant";

    public override StrategyKind Kind => StrategyKind.Horizontal;

    public override string Summary => "a covenant: interests are explored in meetings, then all sign one text at the table";

    public override void Begin(Situation situation) => _table.Begin(situation);

    public override void Coordinate(Situation situation)
    {
        situation.HoldMeetings(MeetingStyle.Exploring);
        if (RoundTable.IsSession(situation))
            _table.Hold(situation, quorum: 1, bindMinority: false);
    }
}
