namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>A table as arrays, [actor, issue], positions 0–100; what is not present weighs nothing.</summary>
internal sealed class StakeArrays
{
    public StakeArrays(StakeTable table, IReadOnlyList<string> actors)
    {
        (Actors, Issues) = (actors.Count, table.Issues.Count);
        var actorOf = actors.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var issueOf = table.Issues.Select((issue, i) => (issue.Name, i))
            .ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        (Position, Salience, Power) = (new double[Actors, Issues], new double[Actors, Issues], new double[Actors, Issues]);
        Present = new bool[Actors, Issues];
        foreach (var stake in table.Stakes)
        {
            var (a, p) = (actorOf[stake.Actor], issueOf[stake.Issue]);
            Position[a, p] = table.Issues[p].Scaled(stake.Position);
            (Salience[a, p], Power[a, p], Present[a, p]) = (stake.Salience, stake.Power, true);
        }
    }

    public int Actors { get; }

    public int Issues { get; }

    /// <summary>x, at the start of the round.</summary>
    public double[,] Position { get; set; }

    public double[,] Salience { get; }

    public double[,] Power { get; }

    public bool[,] Present { get; }

    public bool HasBoth(int actor, int one, int other) => Present[actor, one] && Present[actor, other];

    /// <summary>What an outcome costs an actor on an issue: s |x − O|.</summary>
    public double Loss(int actor, int issue, double outcome) => Salience[actor, issue] * Math.Abs(Position[actor, issue] - outcome);
}
