using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace MyModel;

/// <summary>A group whose members give to a common good, round after round; its parameters are what one can vary.</summary>
public sealed record PledgeCase : Case
{
    public override string ModelKey => PledgeModel.ModelKey;

    /// <summary>n, members of the group.</summary>
    [Parameter("n", 2, 1000, "members of the group", Unit = "members", Source = "chosen")]
    public int Members { get; init; } = 8;

    /// <summary>m, what each gift brings each member, as a share of it.</summary>
    [Parameter("m", 0, 1, "what each gift brings each member, as a share of it", Unit = "share", Source = "chosen")]
    public double Return { get; init; } = 0.4;

    /// <summary>a, how far a member goes towards what the others gave.</summary>
    [Parameter("a", 0, 1, "how far a member goes towards what the others gave", Unit = "per round", Source = "chosen")]
    public double Adjustment { get; init; } = 0.3;

    public override int Rounds { get; init; } = 20;
}
