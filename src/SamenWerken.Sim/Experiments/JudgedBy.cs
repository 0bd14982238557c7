namespace SamenWerken.Sim.Experiments;

/// <summary>How an objective over many worlds becomes one number.</summary>
public enum JudgedBy
{
    /// <summary>Its mean over the worlds.</summary>
    Mean,

    /// <summary>Its mean over the tenth of the worlds in which it is worst.</summary>
    WorstTenth,

    /// <summary>
    /// Minus its largest regret over the worlds: how far it stays at most behind the best of rivals in a world (Savage 1951, JASA 46(253),
    /// 55–67).
    /// </summary>
    LargestRegret,
}
