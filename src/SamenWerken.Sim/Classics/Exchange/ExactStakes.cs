namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Positions of the published program from round to round, with all their digits.</summary>
internal sealed class ExactStakes
{
    private static readonly Decimal28 One = Decimal28.Of(1m);
    private static readonly Decimal28 Hundred = Decimal28.Of(100m);

    public ExactStakes(StakeTable table, IReadOnlyList<string> actors)
    {
        var stakes = new StakeArrays(table, actors);
        (Actors, Issues, Present) = (stakes.Actors, stakes.Issues, stakes.Present);
        (Position, Salience, Power) = (new Decimal28[Actors, Issues], new Decimal28[Actors, Issues], new Decimal28[Actors, Issues]);
        var actorOf = actors.Select((name, a) => (name, a)).ToDictionary(pair => pair.name, pair => pair.a);
        foreach (var stake in table.Stakes)
        {
            var p = table.Issues.Select((issue, index) => (issue, index)).First(pair => pair.issue.Name == stake.Issue).index;
            var (a, lower) = (actorOf[stake.Actor], Decimal28.Of(table.Issues[p].Lower));
            Position[a, p] = (Decimal28.Of(stake.Position) - lower) * (Hundred / (Decimal28.Of(table.Issues[p].Upper) - lower));
            (Salience[a, p], Power[a, p]) = (Decimal28.Of(stake.Salience), Decimal28.Of(stake.Power));
        }

        Votes = (Decimal28[,])Position.Clone();
    }

    public int Actors { get; }

    public int Issues { get; }

    public bool[,] Present { get; }

    /// <summary>x, at the start of the round.</summary>
    public Decimal28[,] Position { get; }

    /// <summary>y, what is voted for.</summary>
    public Decimal28[,] Votes { get; }

    public Decimal28[,] Salience { get; }

    public Decimal28[,] Power { get; }

    /// <summary>Lets the next round start at x + ((1 − s) · salience weight + fixed weight) (y − x); as doubles.</summary>
    public double[,] PartialShift(ExchangeSettings settings)
    {
        var (salienceWeight, fixedWeight) = (Decimal28.Of(settings.SalienceWeight), Decimal28.Of(settings.FixedWeight));
        var doubles = new double[Actors, Issues];
        for (var a = 0; a < Actors; a++)
        {
            for (var p = 0; p < Issues; p++)
            {
                var share = (One - Salience[a, p]) * salienceWeight + fixedWeight;
                Votes[a, p] = Position[a, p] += share * (Votes[a, p] - Position[a, p]);
                doubles[a, p] = (double)Position[a, p];
            }
        }

        return doubles;
    }
}
