using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.Ostrom;

/// <summary>A commons with covenants and swords as a model of the laboratory: its arms are the designs.</summary>
internal sealed class OstromModel : Model
{
    internal const string ModelKey = "ostrom";

    private static readonly OutcomeSet Measured = new(
        new Outcome("after_sanctions", "Net yield after sanctions", "Netto-opbrengst na sancties", Better.Higher,
            double.NegativeInfinity, 1, "share",
            "rent less fees and fines, as a share of the highest rent") { Usual = true, Leading = true },
        new Outcome("net_yield", "Net yield", "Netto-opbrengst", Better.Higher, double.NegativeInfinity, 1, "share",
            "rent as a share of the highest: 1 at the optimum, 0 where no rent is left") { Usual = true, Leading = true },
        new Outcome("defections", "Agreements broken", "Geschonden afspraken", Better.Lower, 0, 1, "share",
            "share of appropriators that put in more than was agreed; 0 where nothing was agreed") { Usual = true },
        new Outcome("sanctions", "Sanctions", "Sancties", Better.Neither, 0, double.PositiveInfinity, "sanctions a round",
            "number of sanctions in a round") { Usual = true },
        new Outcome("adopted", "Sword adopted", "Sanctie ingevoerd", Better.Neither, 0, 1, "share",
            "1 where appropriators may sanction, else 0"));

    private static readonly (Arm Arm, Talk Talk, Sword Sword)[] Institutions =
    [
        (new("baseline", "neither talk nor sword", "none"), Talk.Never, Sword.None),
        (new("one-shot-talk", "talk once: a covenant without a sword", "horizontal"), Talk.Once, Sword.None),
        (new("repeated-talk", "talk before each round", "horizontal"), Talk.EachRound, Sword.None),
        (new("sword-alone", "sanctions without talk: a sword without a covenant", "vertical"), Talk.Never, Sword.Imposed),
        (new("talk-and-imposed-sword", "a covenant, and a sword that somebody else gives", "mixed"), Talk.Once, Sword.Imposed),
        (new("talk-and-vote", "a covenant, and a sword if the group chooses it", "mixed"), Talk.Once, Sword.ByVote),
    ];

    /// <inheritdoc/>
    public override string Key => ModelKey;

    /// <inheritdoc/>
    public override string Summary => "a commons whose users may talk, sanction each other, both or neither";

    /// <inheritdoc/>
    public override string Source => "Ostrom, Walker and Gardner 1992; behaviour fitted to part of its table";

    /// <inheritdoc/>
    public override Case Reference => new OstromCase();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms => [.. Institutions.Select(institution => institution.Arm)];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => Measured;

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its)
    {
        Mistake[] mistakes = [.. RangeCheck.Of(its, "")];
        var commons = ((OstromCase)its).Commons;
        return mistakes.Length == 0 && commons.Yield <= commons.OutsideReturn
            ? [new("commons.yield", KeyText.Of(commons.Yield), $"more than commons.outsideReturn, {KeyText.Of(commons.OutsideReturn)}")]
            : mistakes;
    }

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((OstromCase)its, new Measures(Measured, outcomes));

    private sealed class Runs(OstromCase its, Measures measures) : Worker
    {
        private Groups? _groups;
        private ulong _group;

        public override void Draw(ulong seed, ulong replication) =>
            (_groups, _group) = (new Groups(its.Commons with { Rounds = its.Rounds }, its.Behaviour, seed), replication);

        public override void Run(string arm, Span<double> outcomes, double[]? rounds)
        {
            var (_, talk, sword) = Array.Find(Institutions, institution => institution.Arm.Key == arm);
            var history = _groups!.Play(_group, talk, sword);
            var (after, yields, adopted) = (history.AfterSanctions, history.NetYields, history.Adopted ? 1.0 : 0);
            for (var round = 0; round < its.Rounds; round++)
                measures.Put(rounds, round, after[round], yields[round], history.Defections[round], history.Sanctions[round], adopted);
            measures.Put(
                outcomes, after.Average(), yields.Average(), history.Defections.Average(), history.Sanctions.Average(), adopted);
        }
    }
}
