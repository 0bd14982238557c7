using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Klein;

/// <summary>Negotiating complex contracts as a model of the laboratory: hill climbers, annealers, and both.</summary>
internal sealed class KleinModel : Model
{
    internal const string ModelKey = "klein";

    private const string Climbers = "hc-hc";
    private const string OneGives = "a-hc";
    private const string AllGive = "a-a";
    private const string Sum = "sum";

    private static readonly OutcomeSet Measured = new(
        new Outcome("welfare", "Welfare", "Welvaart", Better.Higher, 0, 1, "share",
            "sum of utilities, 0 for the worst contract and 1 for the best") { Usual = true, Leading = true },
        new Outcome("worst_off", "Worst-off party", "Slechtst bediende partij", Better.Higher, 0, 1, "share",
            "lowest utility of a party, each 0 for its worst contract and 1 for its best") { Usual = true, Leading = true },
        new Outcome("first_party", "First party", "Eerste partij", Better.Higher, 0, 1, "share",
            "utility of the first party, who gives and takes under a-hc") { Usual = true },
        new Outcome("other_parties", "Other parties", "Andere partijen", Better.Higher, 0, 1, "share",
            "mean utility of the other parties; missing where there is one only") { Usual = true },
        new Outcome("changes", "Changes kept", "Aanvaarde wijzigingen", Better.Neither, 0, double.PositiveInfinity, "proposals",
            "number of proposals that were kept"));

    /// <inheritdoc/>
    public override string Key => ModelKey;

    /// <inheritdoc/>
    public override string Summary =>
        "a contract of many interdependent issues, mediated change by change: who insists, and who gives and takes";

    /// <inheritdoc/>
    public override string Source => "Klein, Faratin, Sayama and Bar-Yam 2003";

    /// <inheritdoc/>
    public override Case Reference => new KleinCase();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms =>
    [
        new(Climbers, "every party accepts only what serves it at once", "unanimity"),
        new(OneGives, "the first party gives and takes, the others accept only what serves them at once", "unanimity"),
        new(AllGive, "every party gives and takes, less and less", "unanimity"),
        new(Sum, "a change is kept when the sum of utilities rises, as if losers were compensated", "compensation"),
    ];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => Measured;

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its)
    {
        Mistake[] mistakes = [.. RangeCheck.Of(its, "")];
        var contract = (KleinCase)its;
        return mistakes.Length == 0 && contract.Proposals < contract.Rounds
            ? [new("proposals", $"{contract.Proposals}", $"at least as many as rounds, {contract.Rounds}")]
            : mistakes;
    }

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((KleinCase)its, new Measures(Measured, outcomes));

    private static Negotiation Of(KleinCase contract, string arm) => new()
    {
        Issues = contract.Issues,
        Proposals = contract.Proposals,
        Temperature = contract.Temperature,
        Consent = arm == Sum ? Consent.Sum : Consent.Unanimous,
        Parties =
        [
            .. Enumerable.Range(0, contract.Parties).Select(party =>
                arm == AllGive || (arm == OneGives && party == 0) ? Negotiator.Annealer : Negotiator.HillClimber)
        ],
    };

    private sealed class Runs(KleinCase contract, Measures measures) : Worker
    {
        private Mediation? _mediation;

        public override void Draw(ulong seed, ulong replication) =>
            _mediation = new Mediation(contract.Issues, contract.Parties, seed, replication);

        public override void Run(string arm, Span<double> outcomes, double[]? rounds)
        {
            var path = _mediation!.Path(Of(contract, arm), contract.Rounds);
            for (var round = 0; round < path.Count; round++)
                measures.Put(rounds, round, Values(path[round]));
            measures.Put(outcomes, Values(path[^1]));
        }

        private double[] Values(Settlement text)
        {
            double[] utilities = [.. Enumerable.Range(0, contract.Parties).Select(party => _mediation!.UtilityOf(text, party))];
            var others = utilities.Length > 1 ? utilities.Skip(1).Average() : double.NaN;
            return [_mediation!.Welfare(text), utilities.Min(), utilities[0], others, text.Changes];
        }
    }
}
