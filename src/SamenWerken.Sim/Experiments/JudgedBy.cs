namespace SamenWerken.Sim.Experiments;

/// <summary>How an objective over many worlds becomes one number.</summary>
public enum JudgedBy
{
    /// <summary>Its mean over the worlds.</summary>
    Mean,

    /// <summary>Its mean over the tenth of the worlds in which it is worst.</summary>
    WorstTenth,
}
