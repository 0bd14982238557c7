using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Collaboration.Claims.Essays;

internal sealed class OpenConflictSettles : Claim
{
    public override string Id => "quarrelling-openly-leads-to-a-fairer-exchange";

    public override string Source => Essay.Courage;

    public override string Statement =>
        "To speak together, and to quarrel where needed, about what each must, wants and can do leads to a fairer "
        + "exchange than talking differences away.";

    public override string Missing =>
        "Talk that can hide or face a difference. Positions are public in the model, and what is told of interests is "
        + "true; nobody can talk a conflict away, raise it or settle it by quarrelling. Conflict is counted only as "
        + "refusals, non-signatures and broken promises.";
}
