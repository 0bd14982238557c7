namespace SamenWerken.Sim.Experiments;

/// <summary>What a party gains under a strategy, over runs.</summary>
/// <param name="Party">Name of the party.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Mean">Mean gain over runs, in the unit of the model's gain.</param>
/// <param name="CiLow">Lower end of its 95 % interval (Student's t); NaN of one run.</param>
/// <param name="CiHigh">Upper end.</param>
public sealed record PartyGain(string Party, string Strategy, double Mean, double CiLow, double CiHigh)
{
    /// <summary>Whether it gains, and the interval excludes zero.</summary>
    public bool Gains => CiLow > 0;

    /// <summary>Whether it loses, and the interval excludes zero.</summary>
    public bool Loses => CiHigh < 0;
}
