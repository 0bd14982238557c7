using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// Investing in relations (S1, Nieuwegein): as exchange, but meetings explore twice as fast and add trust both ways, and half
/// of them reach a proposal.
/// </summary>
internal sealed class Relational : Strategy
{
    private const double Speed = 2;
    private const double Proposals = 0.5;

    private MeetingStyle? _style;

    public override string Key => "relational";

    public override StrategyKind Kind => StrategyKind.Horizontal;

    public override string Summary => "a relational network: meetings first build knowledge and trust, half of them reach a proposal";

    public override void Begin(Situation situation)
    {
        var gain = situation.Scenario.Coordination.RelationalTrust;
        if (_style?.TrustGain != gain)
            _style = new MeetingStyle { Speed = Speed, TrustGain = gain, Proposals = Proposals };
    }

    public override void Coordinate(Situation situation) => situation.HoldMeetings(_style!);
}
