using SamenWerken.Sim.App.Web;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.App.Tests;

/// <summary>
/// A strategy that takes its time, so that a test can come in between on any machine. After some runs it waits as long as the
/// file is there that SAMENWERKEN_TEST_GATE names.
/// </summary>
public sealed class Unhurried : Strategy
{
    internal const string Gate = "SAMENWERKEN_TEST_GATE";

    private const int RunsBeforeTheGate = 26;
    private static readonly string? GateFile = Environment.GetEnvironmentVariable(Gate);
    private static int _runs;

    public override string Key => "unhurried";

    public override StrategyKind Kind => StrategyKind.Composite;

    public override string Summary => "everybody meets, slowly";

    public override void Coordinate(Situation situation)
    {
        Thread.Sleep(8);
        if (situation.Round == 0 && Interlocked.Increment(ref _runs) > RunsBeforeTheGate)
        {
            while (File.Exists(GateFile))
                Thread.Sleep(20);
        }

        situation.HoldMeetings(MeetingStyle.Exploring);
    }
}
