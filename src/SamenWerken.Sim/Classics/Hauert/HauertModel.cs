using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Hauert;

/// <summary>
/// Voluntary and compulsory joint enterprises as a model of the laboratory. Its numbers are exact: every replication gives the
/// same, and intervals have no width.
/// </summary>
internal sealed class HauertModel : Model
{
    internal const string ModelKey = "hauert";

    private const string Voluntary = "voluntary";
    private const string Compulsory = "compulsory";
    private const string VoluntaryUnpunished = "voluntary-unpunished";
    private const string CompulsoryUnpunished = "compulsory-unpunished";

    private static readonly OutcomeSet Measured = new(
        new Outcome("contributing", "Contributing", "Bijdragen", Better.Higher, 0, 1, "share of time",
            "share of time in which all contribute, with or without punishing") { Usual = true, Leading = true, EachRound = false },
        new Outcome("welfare", "Welfare", "Welvaart", Better.Higher, double.NegativeInfinity, double.PositiveInfinity, "payoff",
            "mean payoff: (r − 1) c while all contribute, 0 while all defect, σ while all stay out") { Usual = true, Leading = true,
                EachRound = false },
        Share("cooperators", "Cooperators", "Samenwerkers", "all contribute and let others be"),
        Share("defectors", "Defectors", "Profiteurs", "all take part and contribute nothing"),
        Share("non_participants", "Non-participants", "Niet-deelnemers", "all stay out"),
        Share("punishers", "Punishers", "Bestraffers", "all contribute and pay to fine defectors"));

    /// <inheritdoc/>
    public override string Key => ModelKey;

    /// <inheritdoc/>
    public override string Summary =>
        "a joint enterprise that one may stay out of, or must take part in, with and without peers who punish";

    /// <inheritdoc/>
    public override string Source => "Hauert, Traulsen, Brandt, Nowak and Sigmund 2007";

    /// <inheritdoc/>
    public override Case Reference => new HauertCase();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms =>
    [
        new(Voluntary, "one may stay out, and one may punish", Voluntary),
        new(Compulsory, "all must take part, and one may punish", Compulsory),
        new(VoluntaryUnpunished, "one may stay out, and nobody punishes", Voluntary),
        new(CompulsoryUnpunished, "all must take part, and nobody punishes", Compulsory),
    ];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => Measured;

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its)
    {
        Mistake[] mistakes = [.. RangeCheck.Of(its, "")];
        var asked = (HauertCase)its;
        if (mistakes.Length > 0)
            return mistakes;
        if (asked.Population < asked.SampleSize)
            return [new("population", $"{asked.Population}", $"at least the sample size, {asked.SampleSize}")];
        var least = asked.Fitness == Fitness.Linear
            ? Payoff.LargestLinearSelection(asked.Under(voluntary: true, punishment: true))
            : double.PositiveInfinity;
        return asked.Selection < least
            ? []
            : [new("selection", KeyText.Of(asked.Selection),
                FormattableString.Invariant($"below {least:0.####}, where linear fitness reaches 0, or fitness: exponential"))];
    }

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((HauertCase)its, new Measures(Measured, outcomes));

    private static Outcome Share(string key, string name, string dutch, string definition) =>
        new(key, name, dutch, Better.Neither, 0, 1, "share of time",
            "share of time in which " + definition) { Usual = true, EachRound = false };

    private sealed class Runs(HauertCase asked, Measures measures) : Worker
    {
        private readonly Dictionary<string, double[]> _known = [];

        // Nothing is drawn: the long run is computed exactly.
        public override void Draw(ulong seed, ulong replication)
        {
        }

        public override void Run(string arm, Span<double> outcomes, double[]? rounds)
        {
            if (!_known.TryGetValue(arm, out var values))
                _known[arm] = values = Values(arm);
            measures.Put(outcomes, values);
        }

        private double[] Values(string arm)
        {
            var rules = asked.Under(arm is Voluntary or VoluntaryUnpunished, arm is Voluntary or Compulsory);
            var found = LongRun.Of(rules);
            return [found.Contributing, found.Welfare(rules), found.Cooperators, found.Defectors, found.NonParticipants, found.Punishers];
        }
    }
}
