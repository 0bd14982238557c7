using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Exchange;

/// <summary>Exchange of voting positions as a model of the laboratory: the same stakeholders under each way to decide.</summary>
internal sealed class ExchangeModel : Model
{
    internal const string ModelKey = "exchange";

    private const string Nobody = "compromise";
    private const string Clean = "exchange";
    private const string Published = "published";
    private const string Harmless = "no-harm";
    private const string Nash = "nash";
    private const string Random = "random";
    private const string Packages = "packages";

    private static readonly OutcomeSet Measured = new(
        new Outcome("distance", "Distance", "Afstand", Better.Lower, 0, 100, "points",
            "mean over actors of how far outcomes lie from their first positions, issues weighted by salience")
        {
            Usual = true, Leading = true,
        },
        new Outcome("worse_off", "Worse off", "Slechter af", Better.Lower, 0, 1, "share",
            "share of actors whose distance is larger than with the compromise of first positions") { Usual = true, Leading = true },
        new Outcome("inequality", "Inequality", "Ongelijkheid", Better.Lower, 0, 100, "points",
            "standard deviation of distance over actors") { Usual = true },
        new Outcome("own_gain", "Own gain", "Eigen winst", Better.Higher, double.NegativeInfinity, double.PositiveInfinity, "points",
            "gain from own exchanges per actor and round") { Usual = true },
        new Outcome("externality", "Externality", "Externaliteit", Better.Higher, double.NegativeInfinity, double.PositiveInfinity,
            "points", "what exchanges of others bring, per actor and round") { Usual = true },
        new Outcome("exchanges", "Exchanges", "Ruilen", Better.Neither, 0, double.PositiveInfinity, "exchanges",
            "exchanges per round"));

    /// <inheritdoc/>
    public override string Key => ModelKey;

    /// <inheritdoc/>
    public override string Summary =>
        "stakeholders who move for each other before they vote, each on what matters less to it: compromise, exchange and its rules";

    /// <inheritdoc/>
    public override string Source => "Stokman and Van Oosten 1994";

    /// <inheritdoc/>
    public override Case Reference => new ExchangeCase();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms =>
    [
        new(Nobody, "nobody moves: the mean of positions, weighted by power and salience", "compromise"),
        new(Clean, "exchanges of two with equal gain, under clean rules", "exchange"),
        new(Published, "the same as the published program does it, with its order effects", "exchange"),
        new(Harmless, "no exchange by which all together lose", "exchange"),
        new(Nash, "the partners divide by the largest product of gains", "exchange") { Usual = false },
        new(Random, "one of the partners, drawn by lot, gains more or less than the other", "exchange") { Usual = false },
        new(Packages, "exchanges of two, and rings of three", "exchange") { Usual = false },
    ];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => Measured;

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its) => [.. RangeCheck.Of(its, "")];

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((ExchangeCase)its, new Measures(Measured, outcomes));

    private static ExchangeSettings Of(ExchangeCase its, string arm) => new()
    {
        Rules = arm == Published ? ExchangeRules.Published : ExchangeRules.Clean,
        Rate = arm == Nash ? ExchangeRate.Nash : arm == Random ? ExchangeRate.Random : ExchangeRate.EqualGain,
        Harm = arm == Harmless ? HarmFilter.Together : HarmFilter.None,
        PackageSize = arm == Packages ? ExchangeSettings.LargestPackageSize : 2,
        Rounds = its.Rounds, SalienceWeight = its.SalienceWeight, FixedWeight = its.FixedWeight, RateVariance = its.RateVariance,
    };

    private sealed class Runs(ExchangeCase its, Measures measures) : Worker
    {
        private StakeTable _table = new([], []);
        private StakeArrays? _stakes;
        private double[] _compromise = [];
        private ulong _seed, _replication;

        public override void Draw(ulong seed, ulong replication)
        {
            (_seed, _replication) = (seed, replication);
            _table = ExchangePopulation.Drawn(its, seed, replication);
            _stakes = new StakeArrays(_table, _table.Actors);
            _compromise = Distances(Compromise.Outcomes(Compromise.Weights(_stakes), _stakes.Position));
        }

        public override void Run(string arm, Span<double> outcomes, double[]? rounds)
        {
            var settings = Of(its, arm) with { Seed = _seed, Replication = _replication };
            IReadOnlyList<ExchangeRound> all = arm == Nobody ? [] : Negotiation.Of(_table, settings);
            for (var round = 0; round < its.Rounds; round++)
                measures.Put(rounds, round, all.Count == 0 ? Standing(_compromise, []) : Standing(all[round], [all[round]]));
            measures.Put(outcomes, all.Count == 0 ? Standing(_compromise, []) : Standing(all[^1], all));
        }

        private double[] Standing(ExchangeRound last, IReadOnlyList<ExchangeRound> rounds) =>
            Standing(Distances([.. last.Outcomes.Select(outcome => outcome.After)]), rounds);

        private double[] Standing(double[] distances, IReadOnlyList<ExchangeRound> rounds)
        {
            var mean = distances.Average();
            var each = Math.Max(1, rounds.Count) * its.Actors;
            double Per(Func<ActorUtility, double> of) => rounds.Sum(round => round.Actors.Sum(of)) / each;
            return
            [
                mean,
                (double)distances.Zip(_compromise).Count(pair => pair.First > pair.Second + CleanRound.Tolerance) / its.Actors,
                Math.Sqrt(distances.Sum(distance => (distance - mean) * (distance - mean)) / its.Actors),
                Per(actor => actor.OwnGain),
                Per(actor => actor.Externality),
                rounds.Count == 0 ? 0 : (double)rounds.Sum(round => round.Exchanges.Count) / rounds.Count,
            ];
        }

        /// <summary>Σ s |x − O| / Σ s of each actor.</summary>
        private double[] Distances(double[] outcomes)
        {
            var distances = new double[its.Actors];
            for (var a = 0; a < its.Actors; a++)
            {
                var (sum, weights) = (0.0, 0.0);
                for (var p = 0; p < its.Issues; p++)
                    (sum, weights) = (sum + _stakes!.Loss(a, p, outcomes[p]), weights + _stakes.Salience[a, p]);
                distances[a] = weights > 0 ? sum / weights : 0;
            }

            return distances;
        }
    }
}
