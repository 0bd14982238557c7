using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Challenge;

/// <summary>The spatial model as a model of the laboratory: the same actors who stand still, or challenge each other.</summary>
internal sealed class ChallengeModel : Model
{
    internal const string ModelKey = "challenge";

    private const string Standing = "standing";
    private const string Challenging = "challenge";
    private const string Neutral = "neutral";

    private static readonly OutcomeSet Measured = new(
        new Outcome("distance", "Distance", "Afstand", Better.Lower, 0, 100, "points",
            "mean over actors of how far outcomes lie from their first positions, dimensions weighted by salience")
        {
            Usual = true, Leading = true,
        },
        new Outcome("spread", "Spread of positions", "Spreiding van posities", Better.Lower, 0, 100, "points",
            "mean over actors and dimensions of how far they stand from the outcome") { Usual = true, Leading = true },
        new Outcome("worse_off", "Worse off", "Slechter af", Better.Lower, 0, 1, "share",
            "share of actors whose distance is larger than at the start") { Usual = true },
        new Outcome("shift", "Shift of the outcome", "Verschuiving van de uitkomst", Better.Neither, 0, 100, "points",
            "mean over dimensions of how far the outcome has moved from the start") { Usual = true },
        new Outcome("challenges", "Challenges", "Uitdagingen", Better.Neither, 0, double.PositiveInfinity, "challenges",
            "challenges so far per actor"),
        new Outcome("turns", "Turns", "Beurten", Better.Neither, 0, double.PositiveInfinity, "turns",
            "turns made until nobody moves much"));

    /// <inheritdoc/>
    public override string Key => ModelKey;

    /// <inheritdoc/>
    public override string Summary =>
        "actors in a space of positions who challenge those from whom they expect most, with attitudes to risk";

    /// <inheritdoc/>
    public override string Source => "Bueno de Mesquita 1985 and 1994, in several dimensions";

    /// <inheritdoc/>
    public override Case Reference => new ChallengeCase();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms =>
    [
        new(Standing, "nobody moves: the mean of positions, weighted by capability and salience", "compromise"),
        new(Challenging, "each challenges the one from whom it expects most, the secure with more appetite for risk", "challenge"),
        new(Neutral, "the same, all neutral to risk", "challenge"),
    ];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => Measured;

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its) => [.. RangeCheck.Of(its, "")];

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((ChallengeCase)its, new Measures(Measured, outcomes));

    private sealed class Runs(ChallengeCase its, Measures measures) : Worker
    {
        private const double Tolerance = 1e-9;

        private StakeholderTable _table = new([], []);

        public override void Draw(ulong seed, ulong replication) => _table = ChallengePopulation.Drawn(its, seed, replication);

        public override void Run(string arm, Span<double> outcomes, double[]? rounds)
        {
            var turns = SpatialModel.Of(_table, new ChallengeSettings
            {
                FewestTurns = 1, MostTurns = arm == Standing ? 1 : its.Rounds, StandstillShare = its.StandstillShare,
                RiskNeutral = arm == Neutral,
            });
            turns = arm == Standing ? [turns[0]] : turns;
            var challenges = 0;
            double[] values = [];
            for (var round = 1; round <= its.Rounds; round++)
            {
                var made = Math.Min(round, turns.Count - 1);
                challenges += made == round ? turns[made].Confrontations.Count : 0;
                values = Values(turns[0], turns[made], (double)challenges / its.Actors);
                measures.Put(rounds, round - 1, values);
            }

            measures.Put(outcomes, values);
        }

        private double[] Values(ChallengeTurn start, ChallengeTurn turn, double challenges)
        {
            double[] first = [.. _table.Stakeholders.Select(actor => Distance(actor, start.Outcomes))];
            double[] now = [.. _table.Stakeholders.Select(actor => Distance(actor, turn.Outcomes))];
            var worse = now.Zip(first).Count(pair => pair.First > pair.Second + Tolerance);
            var spread = turn.Standings.Average(standing => Apart(standing.Positions, turn.Outcomes));
            return [now.Average(), spread, (double)worse / its.Actors, Apart(turn.Outcomes, start.Outcomes), challenges, turn.Number];
        }

        private static double Apart(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
            one.Zip(other).Average(pair => Math.Abs(pair.First - pair.Second));

        /// <summary>Σ s |x − O| / Σ s.</summary>
        private static double Distance(Stakeholder actor, IReadOnlyList<double> outcomes)
        {
            var (sum, weights) = (0.0, 0.0);
            for (var k = 0; k < outcomes.Count; k++)
                (sum, weights) = (sum + actor.Saliences[k] * Math.Abs(actor.Positions[k] - outcomes[k]), weights + actor.Saliences[k]);
            return weights > 0 ? sum / weights : 0;
        }
    }
}
