using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>One strategy until a round, then another. At the switch plans, what they impose and a tender's influence are reset; exchanges
/// stand.</summary>
internal sealed class Phased : CompositeStrategy
{
    public override string Key => "phased";

    public override string Summary => "phased: one strategy until a round, then another (by default first relations, then a covenant)";

    protected override string FirstKey(Situation situation) => situation.Scenario.Coordination.Phased.First;

    protected override string NextKey(Situation situation) => situation.Scenario.Coordination.Phased.Then;

    protected override bool Switches(Situation situation) => situation.Round >= situation.Scenario.Coordination.Phased.Until;
}
