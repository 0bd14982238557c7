namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>
/// The spatial model of politics: actors reckon whom they could win over, challenge the one from whom they expect most, and settle for
/// the bargain that all together would most probably choose; positions move turn by turn until they hardly do.
/// </summary>
/// <remarks>
/// Sources: Bueno de Mesquita (1985), American Political Science Review 79, 156–172; Bueno de Mesquita (1994) in Bueno de Mesquita and
/// Stokman (eds), European Community Decision Making, 71–104; in several dimensions as in Wise, Lester and Efird (2015), KTAB.
/// </remarks>
public static class SpatialModel
{
    private const double LeastGain = 1e-5;

    /// <summary>The turns, the start first.</summary>
    /// <param name="table">Who stands where.</param>
    /// <param name="settings">When to stop; the defaults when left out.</param>
    /// <exception cref="ArgumentException">The table or the settings have mistakes; all are named.</exception>
    public static IReadOnlyList<ChallengeTurn> Of(StakeholderTable table, ChallengeSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        settings ??= new ChallengeSettings();
        ThrowIfAny(settings.Check(), nameof(settings));
        ThrowIfAny(table.Check(), nameof(table));
        var space = new Space(table);
        var nothing = Enumerable.Repeat(double.NaN, space.Actors).ToArray();
        var turns = new List<ChallengeTurn> { Told(table, space, 0, [], nothing, nothing, 0) };
        for (var number = 1; number <= settings.MostTurns && !Standstill(turns, settings); number++)
            turns.Add(Turn(table, space, number, settings.RiskNeutral));
        return turns;
    }

    private static bool Standstill(List<ChallengeTurn> turns, ChallengeSettings settings) =>
        turns.Count > settings.FewestTurns && turns[^1].Movement is var last
        && (last == 0 || last < settings.StandstillShare * turns[1].Movement);

    private static ChallengeTurn Turn(StakeholderTable table, Space space, int number, bool neutral)
    {
        var distances = space.Distances();
        var support = Election.Probabilities(space.Capability, Utilities(distances));
        var risk = neutral ? new double[space.Actors] : Election.RiskAttitudes(support);
        var bargains = Bargains(space, distances, risk);
        var positions = new Settlement(space, distances, risk).Adopt(bargains);
        var movement = Movement(space.Position, positions);
        space.Position = positions;
        return Told(table, space, number, bargains, support, risk, movement);
    }

    /// <summary>u of all positions for all, neutral to risk.</summary>
    private static double[,] Utilities(double[,] distances)
    {
        var n = distances.GetLength(0);
        var utilities = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                utilities[i, j] = Space.Utility(distances[i, j], 0);
        }

        return utilities;
    }

    /// <summary>Each actor challenges the one from whom it expects most, if that is anything.</summary>
    private static List<Bargain> Bargains(Space space, double[,] distances, double[] risk)
    {
        var bargains = new List<Bargain>();
        var expectation = new Expectation(space);
        for (var i = 0; i < space.Actors; i++)
        {
            expectation.Look(i, distances, risk);
            var (target, best, chance) = (-1, LeastGain, 0.0);
            for (var j = 0; j < space.Actors; j++)
            {
                if (j == i)
                    continue;
                var p = expectation.Probability(i, j);
                if (expectation.Gain(i, j, p) is var gain && gain > best)
                    (target, best, chance) = (j, gain, p);
            }

            if (target >= 0)
                bargains.Add(Bargain.Of(space, i, target, chance, best, expectation.Likeness(i, target)));
        }

        return bargains;
    }

    private static double Movement(double[,] from, double[,] to)
    {
        var movement = 0.0;
        for (var i = 0; i < from.GetLength(0); i++)
        {
            var squares = 0.0;
            for (var k = 0; k < from.GetLength(1); k++)
                squares += (to[i, k] - from[i, k]) * (to[i, k] - from[i, k]);
            movement += Math.Sqrt(squares);
        }

        return movement;
    }

    private static ChallengeTurn Told(
        StakeholderTable table, Space space, int number, List<Bargain> bargains, double[] support, double[] risk, double movement)
    {
        string Name(int actor) => table.Stakeholders[actor].Name;
        double[] PositionsOf(int actor) => [.. Enumerable.Range(0, space.Dimensions).Select(k => Percent(space.Position[actor, k]))];
        return new ChallengeTurn(
            number,
            [
                .. bargains.Select(it => new Confrontation(
                    Name(it.Actor), Name(it.Target), it.Gain, it.Probability, space.TotalSalience[it.Target], it.Likeness,
                    [.. it.ActorTo.Select(Percent)], [.. it.TargetTo.Select(Percent)], it.ActorAgrees, it.TargetAgrees))
            ],
            [.. Enumerable.Range(0, space.Actors).Select(i => new Standing(Name(i), PositionsOf(i), support[i], risk[i]))],
            [.. space.Outcomes().Select(outcome => 100 * outcome)],
            100 * movement);
    }

    // What was rounded to four decimals has two as a percentage, not fifteen.
    private static double Percent(double position) => Math.Round(100 * position, 10);

    private static void ThrowIfAny(IReadOnlyList<string> mistakes, string argument)
    {
        if (mistakes.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, mistakes), argument);
    }
}
