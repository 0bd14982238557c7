using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Classics.PublicGoods;

/// <summary>Public goods with conditional cooperators as a model of the laboratory: without and with punishment.</summary>
internal sealed class PublicGoodsModel : Model
{
    internal const string ModelKey = "public-goods";

    private const string Without = "no-punishment";
    private const string With = "punishment";

    private static readonly OutcomeSet Measured = new(
        new Outcome("contribution", "Contribution", "Bijdrage", Better.Higher, 0, double.PositiveInfinity, "tokens",
            "mean contribution of a member in a round") { Usual = true, Leading = true },
        new Outcome("earnings", "Earnings", "Opbrengst", Better.Higher, double.NegativeInfinity, double.PositiveInfinity, "tokens",
            "mean earnings of a member in a round, after punishment") { Usual = true, Leading = true },
        new Outcome("prosocial_points", "Prosocial punishment", "Prosociale bestraffing", Better.Neither,
            0, double.PositiveInfinity, "points", "points a member and round, given to who contributed less") { Usual = true },
        new Outcome("antisocial_points", "Antisocial punishment", "Antisociale bestraffing", Better.Lower,
            0, double.PositiveInfinity, "points", "points a member and round, given to who contributed more") { Usual = true });

    /// <inheritdoc/>
    public override string Key => ModelKey;

    /// <inheritdoc/>
    public override string Summary => "a public goods game of conditional and strategic cooperators, without and with punishment";

    /// <inheritdoc/>
    public override string Source => "Herrmann, Thöni and Gächter 2008; Fischbacher and Gächter 2010; fitted to nine of sixteen cities";

    /// <inheritdoc/>
    public override Case Reference => new PublicGoodsCase();

    /// <inheritdoc/>
    public override IReadOnlyList<Arm> Arms =>
    [
        new(Without, "members contribute, and that is all", "none"),
        new(With, "members may also punish each other", "sanctions"),
    ];

    /// <inheritdoc/>
    public override OutcomeSet Outcomes => Measured;

    /// <inheritdoc/>
    public override IReadOnlyList<Mistake> Check(Case its)
    {
        Mistake[] mistakes = [.. RangeCheck.Of(its, "")];
        var (game, society) = (((PublicGoodsCase)its).Game, ((PublicGoodsCase)its).Society);
        return mistakes.Length == 0 && society.FirstContribution > game.Endowment
            ? [new("society.firstContribution", KeyText.Of(society.FirstContribution),
                $"at most game.endowment, {KeyText.Of(game.Endowment)}")]
            : mistakes;
    }

    /// <inheritdoc/>
    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((PublicGoodsCase)its, new Measures(Measured, outcomes));

    private sealed class Runs(PublicGoodsCase its, Measures measures) : Worker
    {
        private ulong _seed, _group;
        private Groups? _without, _with;

        public override void Draw(ulong seed, ulong replication)
        {
            if (_without is null || seed != _seed)
            {
                var game = its.Game with { Rounds = its.Rounds };
                _without = new Groups(game with { Punishment = false }, its.Society, seed);
                _with = new Groups(game with { Punishment = true }, its.Society, seed);
            }

            (_seed, _group) = (seed, replication);
        }

        public override void Run(string arm, Span<double> outcomes, double[]? rounds)
        {
            var play = (arm == With ? _with : _without)!.Play(_group);
            for (var round = 0; round < its.Rounds; round++)
                measures.Put(rounds, round, play.Contributions[round], play.Earnings[round], play.Prosocial[round], play.Antisocial[round]);
            measures.Put(
                outcomes, play.Contributions.Average(), play.Earnings.Average(), play.Prosocial.Average(), play.Antisocial.Average());
        }
    }
}
