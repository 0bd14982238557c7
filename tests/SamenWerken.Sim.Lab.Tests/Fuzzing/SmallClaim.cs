using SamenWerken.Sim.Claims;

namespace SamenWerken.Sim.Lab.Tests.Fuzzing;

/// <summary>A claim that takes no runs.</summary>
internal sealed class SmallClaim : Claim
{
    public override string Id => "dreams";

    public override string Source => "this test";

    public override string Statement => "Who dreams together works together.";

    public override string Missing => "Dreams.";
}
