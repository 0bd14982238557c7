namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>What a round brought an actor, measured from its own positions at the start of it.</summary>
/// <param name="Actor">Name of the actor.</param>
/// <param name="OwnGain">Sum of gains from its own exchanges.</param>
/// <param name="InnerExternality">
/// Effect of exchanges of others when it stands on the side of one of the parties on every issue traded.
/// </param>
/// <param name="OuterExternality">Effect of all other exchanges of others.</param>
/// <param name="Change">
/// Change in −Σ s |x − O| from the start of the round to its vote. Under clean rules <see cref="Net"/>, or more: who gives way where
/// the outcome has already passed its own position loses less by it than it reckoned.
/// </param>
public sealed record ActorUtility(string Actor, double OwnGain, double InnerExternality, double OuterExternality, double Change)
{
    /// <summary>Effect of all exchanges of others.</summary>
    public double Externality => InnerExternality + OuterExternality;

    /// <summary>Own gain and externality.</summary>
    public double Net => OwnGain + Externality;
}
