using SamenWerken.Sim.Collaboration.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration;

/// <summary>Collaboration of parties with goals of their own, as this library's own model has it (see ODD.md).</summary>
public sealed class CollaborationModel : Model
{
    /// <inheritdoc/>
    public override string Key => "collaboration";

    /// <inheritdoc/>
    public override string Summary =>
        "parties with goals of their own that coordinate by appeal, mandate, tender, exchange, relations, covenant or norm";

    /// <inheritdoc/>
    public override string Source => "five Dutch essays on working together, and the literature that the ODD names";

    /// <inheritdoc/>
    public override Case Reference => new Scenario();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms =>
    [
        .. StrategyCatalogue.All().Select(strategy => new Arm(strategy.Key, strategy.Summary, KeyText.Of(strategy.Kind))
        {
            Usual = strategy.Kind != StrategyKind.Composite,
        }),
    ];

    // Beginnings of the paths of what is no count, name or weight of something else, and of what is one among them.
    private static readonly string[] Alone =
        ["households", "fragmentation", "infoNoise", "clientVoice", "population.", "behaviour.", "coordination.", "own."];

    private static readonly string[] Counted =
        ["population.actors", "population.issues", "coordination.commissioners", "coordination.preconditions", "coordination.network",
            "coordination.phased", "coordination.escalating"];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => CollaborationOutcomes.All;

    /// <inheritdoc/>
    public override bool MeansOverSecondHalf => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Factor> PlausibleRanges => Claims.PlausibleRanges.Factors;

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts =>
        [.. StrategyCatalogue.All().Where(strategy => RecordKey.Of(strategy.GetType()).Count > 0)
            .Select(strategy => new Part(strategy.Key, strategy))];

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its) =>
        ScenarioCheck.Mistakes((Scenario)its, StrategyCatalogue.Keys());

    /// <inheritdoc/>
    public override bool IsAlone(Parameter parameter) => parameter.Form is KeyForm.Number or KeyForm.WholeNumber or KeyForm.Truth
        && Begins(parameter.Path, Alone) && !Begins(parameter.Path, Counted);

    private static bool Begins(string path, string[] beginnings) =>
        Array.Exists(beginnings, beginning => path.StartsWith(beginning, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) =>
        outcomes.Equals(CollaborationOutcomes.All) ? new Runs((Scenario)its) : new MeasuredRuns((Scenario)its, outcomes);

    /// <inheritdoc/>
    public override IReadOnlyList<Outcome> Beside(Case its) => [.. MeasureCatalogue.Of((Scenario)its).Select(measure => measure.Outcome)];

    /// <inheritdoc/>
    public override IReadOnlyList<Outcome> Own => [.. MeasureCatalogue.Own().Select(measure => measure.Outcome)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parties(Case its) =>
        its is Scenario { Actors.Count: > 0, Population.Actors: null or 0 } scenario ? scenario.ActorNames() : [];

    private sealed class Runs : Worker
    {
        private readonly Simulation _simulation;
        private readonly ActorGains _gains;
        private readonly Action<int> _afterRound, _gaining;
        private readonly double[] _unread = new double[CollaborationOutcomes.All.Count];

        internal Runs(Scenario scenario)
        {
            (_simulation, _afterRound, _gaining) = (new(scenario), _ => Stop.ThrowIfCancellationRequested(), Gained);
            _gains = new ActorGains(_simulation, scenario.Rounds);
        }

        public override void Draw(ulong seed, ulong replication) => _simulation.Draw(seed, replication);

        public override void Run(string arm, Span<double> outcomes, double[]? rounds) =>
            _simulation.Run(arm, outcomes, rounds, _afterRound, looks: false);

        public override void Run(string arm, Span<double> outcomes, double[]? rounds, Span<double> gains)
        {
            _gains.Begin();
            _simulation.Run(arm, outcomes, rounds, _gaining, looks: false);
            _gains.End(gains);
        }

        public override void Gain(string arm, Span<double> gains) => Run(arm, _unread, null, gains);

        private void Gained(int round)
        {
            _afterRound(round);
            _gains.Add(round);
        }
    }
}
