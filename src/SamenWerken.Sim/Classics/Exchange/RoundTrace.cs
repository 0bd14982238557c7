namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>What happened in a round, in numbers of actors and issues.</summary>
internal sealed class RoundTrace(int actors, double[,] votes)
{
    public int Candidates { get; set; }

    public int Valid { get; set; }

    public int Capped { get; set; }

    /// <summary>y, [actor, issue]: what is voted for.</summary>
    public double[,] Votes { get; } = votes;

    public List<RealisedRing> Realised { get; } = [];

    public double[] OwnGain { get; } = new double[actors];

    public double[] Inner { get; } = new double[actors];

    public double[] Outer { get; } = new double[actors];
}
