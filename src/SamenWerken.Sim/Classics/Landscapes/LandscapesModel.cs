using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Landscapes;

/// <summary>Search of rugged landscapes as a model of the laboratory: by the whole, by its units, or by both in turn.</summary>
internal sealed class LandscapesModel : Model
{
    internal const string ModelKey = "landscapes";

    private const string Central = "central";
    private const string Decentral = "decentral";
    private const string Temporarily = "temporarily-decentral";

    private static readonly OutcomeSet Measured = new(
        new Outcome("fitness", "Fitness", "Hoogte", Better.Higher, 0, 1, "share",
            "fitness reached, 0 for the worst combination of decisions and 1 for the best") { Usual = true, Leading = true },
        new Outcome("best_found", "Best found", "Beste gevonden", Better.Higher, 0, 1, "share",
            "1 where the best combination is reached, else 0") { Usual = true, Leading = true },
        new Outcome("on_peak", "On a peak", "Op een top", Better.Neither, 0, 1, "share",
            "1 where no single change would improve the whole, else 0") { Usual = true });

    /// <inheritdoc/>
    public override string Key => ModelKey;

    /// <inheritdoc/>
    public override string Summary => "interdependent decisions, searched by the whole, by units apart, or first apart and then together";

    /// <inheritdoc/>
    public override string Source => "Siggelkow and Levinthal 2003; Kauffman 1993";

    /// <inheritdoc/>
    public override Case Reference => new LandscapesCase();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms =>
    [
        new(Central, "the whole changes one decision and keeps it if all gain", "vertical"),
        new(Decentral, "each unit changes one of its decisions and keeps it if its own part gains", "horizontal"),
        new(Temporarily, "first the units apart, then the whole", "mixed"),
    ];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => Measured;

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its)
    {
        var mistakes = RangeCheck.Of(its, "").ToList();
        var search = (LandscapesCase)its;
        if (mistakes.Count == 0 && search.Interdependence >= search.Decisions)
            mistakes.Add(new("interdependence", $"{search.Interdependence}", $"less than the decisions, {search.Decisions}"));
        if (mistakes.Count == 0 && search.Decisions % search.Units != 0)
            mistakes.Add(new("units", $"{search.Units}", $"a number that divides the {search.Decisions} decisions"));
        return mistakes;
    }

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((LandscapesCase)its, new Measures(Measured, outcomes));

    private sealed class Runs(LandscapesCase its, Measures measures) : Worker
    {
        private ulong _seed, _replication;
        private Landscape? _landscape;
        private double _lowest, _highest;

        public override void Draw(ulong seed, ulong replication)
        {
            (_seed, _replication) = (seed, replication);
            _landscape = new Landscape(its.Decisions, its.Interdependence, seed, replication);
            (_lowest, _highest) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var fitness in _landscape.Fitness)
                (_lowest, _highest) = (Math.Min(_lowest, fitness), Math.Max(_highest, fitness));
        }

        public override void Run(string arm, Span<double> outcomes, double[]? rounds)
        {
            var search = new Search
            {
                Units = its.Units,
                Rounds = its.Rounds,
                Reintegration = its.Reintegration,
                Foresight = its.Foresight,
                Steering = arm switch
                {
                    Central => Steering.Centralised,
                    Decentral => Steering.Decentralised,
                    _ => Steering.TemporarilyDecentralised,
                },
            };
            var path = search.Path(_landscape!, _seed, _replication);
            for (var round = 0; round < its.Rounds && rounds is not null; round++)
                measures.Put(rounds, round, Values(path[round + 1]));
            measures.Put(outcomes, Values(path[^1]));
        }

        private double[] Values(int here)
        {
            var fitness = _landscape!.Fitness;
            var onPeak = true;
            for (var decision = 0; decision < its.Decisions; decision++)
                onPeak &= fitness[here ^ (1 << decision)] <= fitness[here];
            return [(fitness[here] - _lowest) / (_highest - _lowest), fitness[here] == _highest ? 1 : 0, onPeak ? 1 : 0];
        }
    }
}
