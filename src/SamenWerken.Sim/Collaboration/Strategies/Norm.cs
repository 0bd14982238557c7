using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>
/// The norm with light coercion (S3): exchange on the local issues, a table on the regional ones. With the quorum the text
/// binds the minority as well, without its consent, and it feels what is imposed.
/// </summary>
internal sealed class Norm : Strategy
{
    private readonly RoundTable _table = new("norm", regionalOnly: true);

    public override string Key => "norm";

    public override StrategyKind Kind => StrategyKind.Hybrid;

    public override string Summary =>
        "a norm: exchange on local issues, and a regional table whose majority binds the minority (light coercion)";

    public override void Begin(Situation situation) => _table.Begin(situation);

    public override void Coordinate(Situation situation)
    {
        situation.HoldMeetings(MeetingStyle.Local);
        if (RoundTable.IsSession(situation))
            _table.Hold(situation, situation.Scenario.Coordination.Quorum, bindMinority: true);
    }
}
