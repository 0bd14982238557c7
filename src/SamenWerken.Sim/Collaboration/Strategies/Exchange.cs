using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>Bilateral exchange (S4, S0; Stokman &amp; Van Oosten 1994): actors meet, explore each other's interests and trade
/// moves.</summary>
internal sealed class Exchange : Strategy
{
    public override string Key => "exchange";

    public override StrategyKind Kind => StrategyKind.Horizontal;

    public override string Summary => "bilateral exchange: actors meet, explore what the other gains, and trade moves";

    public override void Coordinate(Situation situation) => situation.HoldMeetings(MeetingStyle.Ordinary);
}
