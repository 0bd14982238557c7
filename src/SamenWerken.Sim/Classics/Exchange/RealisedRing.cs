namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>A ring that was carried out: supplier k + 1 of issue k goes from one position to another.</summary>
internal sealed record RealisedRing(int[] Actors, int[] Issues, double[] From, double[] To, double[] Gains, double Gain);
