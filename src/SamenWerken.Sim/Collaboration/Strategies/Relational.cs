using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// Investing in relations (S1, Nieuwegein): as exchange, but meetings explore twice as fast, and half of them reach a proposal.
/// </summary>
internal sealed class Relational : Strategy
{
    private MeetingStyle? _style;

    public override string Key => "relational";

    public override StrategyKind Kind => StrategyKind.Horizontal;

    public override string Summary => "a relational network: meetings first build knowledge and trust, half of them reach a proposal";

    public override void Begin(Situation situation)
    {
        var coordination = situation.Scenario.Coordination;
        if (_style?.Speed != coordination.RelationalSpeed || _style.Proposals != coordination.RelationalProposals)
            _style = new MeetingStyle { Speed = coordination.RelationalSpeed, Proposals = coordination.RelationalProposals };
    }

    public override void Coordinate(Situation situation) => situation.HoldMeetings(_style!);
}
