using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class NoReadyMadePlan : Claim
{
    public override string Id => "no-ready-made-plan-organises-collaboration";

    public override string Source => Essay.Courage + "; " + Essay.Strengthen;

    public override string Statement =>
        "Who thinks that collaboration can be organised by following a ready-made plan, step by step, is deceived.";

    public override string Missing =>
        "A process that can be planned or found on the way. A strategy of the model is a fixed procedure itself; there is "
        + "none that looks at what happens and adapts, so that planned and unplanned cannot be compared.";
}
