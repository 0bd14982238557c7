namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>
/// Which bargain each actor adopts: of the status quo and all bargains that it made or received, the one most probable to win an
/// election among all actors.
/// </summary>
/// <remarks>A bargain is worth to an actor the mean utility, with its own R, of where all would stand after it.</remarks>
internal sealed class Settlement
{
    private readonly Space _space;
    private readonly double[,] _distances;
    private readonly double[] _risk;
    private readonly double[] _statusQuo;

    public Settlement(Space space, double[,] distances, double[] risk)
    {
        (_space, _distances, _risk, _statusQuo) = (space, distances, risk, new double[space.Actors]);
        for (var a = 0; a < space.Actors; a++)
        {
            for (var m = 0; m < space.Actors; m++)
                _statusQuo[a] += Space.Utility(distances[a, m], risk[a]);
        }
    }

    /// <summary>New positions, [actor, dimension]; marks in the bargains who agreed.</summary>
    public double[,] Adopt(IReadOnlyList<Bargain> bargains)
    {
        double[][] worth = [.. bargains.Select(Worth)];
        var positions = (double[,])_space.Position.Clone();
        for (var k = 0; k < _space.Actors; k++)
        {
            int[] queue = [.. Enumerable.Range(0, bargains.Count).Where(b => bargains[b].Actor == k || bargains[b].Target == k)];
            if (queue.Length == 0 || Chosen(queue, worth) is not { } chosen)
                continue;
            var bargain = bargains[chosen];
            bargain.ActorAgrees |= bargain.Actor == k;
            bargain.TargetAgrees |= bargain.Target == k;
            var to = bargain.Actor == k ? bargain.ActorTo : bargain.TargetTo;
            for (var d = 0; d < _space.Dimensions; d++)
                positions[k, d] = to[d];
        }

        return positions;
    }

    /// <summary>The bargain that would win, null for the status quo; the earlier one of equals.</summary>
    private int? Chosen(int[] queue, double[][] worth)
    {
        var utility = new double[_space.Actors, queue.Length + 1];
        for (var a = 0; a < _space.Actors; a++)
        {
            utility[a, 0] = _statusQuo[a] / _space.Actors;
            for (var b = 0; b < queue.Length; b++)
                utility[a, b + 1] = worth[queue[b]][a] / _space.Actors;
        }

        var probability = Election.Probabilities(_space.Capability, utility);
        var winner = Array.IndexOf(probability, probability.Max());
        return winner == 0 ? null : queue[winner - 1];
    }

    private double[] Worth(Bargain bargain)
    {
        var worth = new double[_space.Actors];
        for (var a = 0; a < worth.Length; a++)
        {
            worth[a] = _statusQuo[a]
                + Space.Utility(_space.Distance(a, bargain.ActorTo), _risk[a]) - Space.Utility(_distances[a, bargain.Actor], _risk[a])
                + Space.Utility(_space.Distance(a, bargain.TargetTo), _risk[a]) - Space.Utility(_distances[a, bargain.Target], _risk[a]);
        }

        return worth;
    }
}
