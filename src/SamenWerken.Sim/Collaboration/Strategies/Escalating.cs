using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>The shadow of hierarchy (Scharpf 1997): a horizontal strategy until so many impasses in a row, then a vertical one, no way
/// back.</summary>
internal sealed class Escalating : CompositeStrategy
{
    public override string Key => "escalating";

    public override string Summary =>
        "escalating: horizontal until patience with impasses runs out, then vertical for good (the shadow of hierarchy)";

    protected override string FirstKey(Situation situation) => situation.Scenario.Coordination.Escalating.First;

    protected override string NextKey(Situation situation) => situation.Scenario.Coordination.Escalating.Then;

    protected override bool Switches(Situation situation) =>
        situation.ImpassesInARow >= situation.Scenario.Coordination.Escalating.Patience;
}
