using SamenWerken.Sim.Collaboration.Agreements;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Tests.Engine;

public sealed class DeciderTests
{
    private const int Self = 2;
    private static readonly Scenario Reference = new() { Rounds = 24 };

    public static TheoryData<string> Strategies => [.. StrategyCatalogue.All().Select(strategy => strategy.Key)];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Who_decides_nothing_or_as_the_model_would_changes_nothing(string strategy)
    {
        var (asModel, silent) = (new Rule(), new Rule { Decided = _ => false });
        silent.Answer = (_, _) => throw new InvalidOperationException("asked who does not decide");
        asModel.Answer = (offer, opinion) => offer?.Accepted ?? opinion!.Objection == Objection.None;
        var expected = Told(Reference.Run(strategy, 3, 7));
        Assert.Equal(expected, Told(Reference.Run(strategy, asModel, null, 3, 7)));
        Assert.Equal(expected, Told(Reference.Run(strategy, silent, null, 3, 7)));
    }

    [Fact]
    public void Who_always_keeps_never_breaks_and_who_never_keeps_always_does()
    {
        foreach (var strategy in new[] { "exchange", "mandate", "norm" })
        {
            var kept = Reference.Run(strategy, new Rule { Keep = true }, null);
            var broken = Reference.Run(strategy, new Rule { Keep = false }, null);
            Assert.DoesNotContain(kept.Rounds.SelectMany(round => round.Happenings).OfType<Broke>(), broke => broke.Actor == Self);
            Assert.Contains(broken.Rounds.SelectMany(round => round.Happenings).OfType<Broke>(),
                broke => broke.Actor == Self && broke.Probability > 0.5);
            Assert.True(broken.Rounds[^1].Actors[Self].Trusted < kept.Rounds[^1].Actors[Self].Trusted);
        }
    }

    [Theory]
    [InlineData("exchange")]
    [InlineData("mandate")]
    [InlineData("covenant")]
    [InlineData("norm")]
    public void Who_decides_is_asked_about_its_own_promises_only_and_told_what_the_model_weighs(string strategy)
    {
        var (asked, cynicism) = (new List<Promise>(), new List<double>());
        var rule = new Rule
        {
            Keeping = (situation, promise) =>
            {
                asked.Add(promise);
                cynicism.Add(situation.Cynicism(Self));
                return false;
            },
        };
        var scenario = Reference with { Coordination = Reference.Coordination with { PeerFine = 0.2 } };
        var run = scenario.Run(strategy, rule, null);
        var broke = run.Rounds.SelectMany(round => round.Happenings).OfType<Broke>().Where(broke => broke.Actor == Self).ToList();
        Assert.NotEmpty(asked);
        Assert.Equal(
            broke.Select(b => (Self, b.Partner, b.Temptation, b.Stake, b.Guilt)),
            asked.Select(p => (p.Actor, p.Partner, p.Temptation, p.Stake, p.Guilt)));
        Assert.All(asked.Zip(broke), pair => Assert.Equal(pair.Second.Probability, pair.First.Probability, 12));
        Assert.All(asked.Zip(cynicism), pair =>
        {
            var (promise, faith) = (pair.First, 1 - pair.Second);
            var reasons = faith * (promise.Stake + promise.Guilt) + promise.Due;
            var balance = (reasons - promise.Temptation) / (Math.Abs(reasons) + Math.Abs(promise.Temptation));
            Assert.Equal(1 / (1 + Math.Exp(-scenario.Behaviour.KeepSteepness * balance)), promise.Probability, 9);
        });
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10)]
    public void Each_party_to_a_plan_is_asked_once_a_round_however_many_they_are(int actors)
    {
        var asked = new List<(int Round, int Actor)>();
        var rule = new Rule
        {
            Decided = _ => true,
            Keeping = (situation, promise) =>
            {
                asked.Add((situation.Round, promise.Actor));
                return promise.Actor != 1;
            },
        };
        var run = (Reference with { Population = new() { Actors = actors } }).Run("mandate", rule, null);
        Assert.Equal(
            run.Rounds.SelectMany(round => round.Agreements.Single().Parties.Order().Select(party => (round.Round, party))), asked);
        Assert.All(run.Rounds.SelectMany(round => round.Happenings).OfType<Broke>(), broke => Assert.Equal(1, broke.Actor));
    }

    [Fact]
    public void Who_refuses_every_offer_and_makes_none_is_in_no_deal()
    {
        var run = Reference.Run("exchange", new Rule { Bid = (_, _) => Offer.Nothing, Answer = (_, _) => false }, null);
        var offers = run.Rounds.SelectMany(round => round.Happenings).OfType<Proposed>().ToList();
        Assert.Contains(offers, offer => offer.Responder == Self);
        Assert.DoesNotContain(offers, offer => offer.Proposer == Self || (offer.Responder == Self && offer.Accepted));
        Assert.DoesNotContain(run.Rounds.SelectMany(round => round.Agreements), agreement => agreement.Parties.Contains(Self));
    }

    [Fact]
    public void A_gift_is_accepted_whenever_two_meet_and_binds_the_giver()
    {
        var run = Reference.Run("exchange", new Rule { Bid = Gift, Keep = true }, null);
        var first = run.Rounds.SelectMany(round => round.Happenings).OfType<Proposed>().First(offer => offer.Proposer == Self);
        Assert.True(first is { Accepted: true, Asked: 0 });
        Assert.True(first.Gain > 0);
        var met = run.Rounds.First(round => round.Happenings.Contains(first));
        Assert.NotEqual(run.Ideals[Self][first.GivenIssue], met.Actors[Self].Actions[first.GivenIssue]);
    }

    // As much as half of the way to what the other wants, of whatever is worth most to it.
    private static Offer Gift(Situation s, int partner) =>
        Enumerable.Range(0, s.Issues).Select(k => new Offer(k, (s.Position(partner, k) - s.Committed(Self, k)) / 2, k, 0))
            .MaxBy(offer => s.Worth(partner, Self, offer.GivenIssue, offer.Given))!;

    [Fact]
    public void Who_was_given_something_for_nothing_has_nothing_to_keep()
    {
        var tossed = Reference with { Behaviour = new() { KeepSteepness = 0 } };
        var run = tossed.Run("exchange", new Rule { Bid = Gift, Answer = (_, _) => false }, null);
        var breaks = run.Rounds.SelectMany(round => round.Happenings).OfType<Broke>()
            .Where(broke => broke.Actor == Self || broke.Partner == Self).ToList();
        Assert.Contains(breaks, broke => broke.Partner < Self);
        Assert.Contains(breaks, broke => broke.Partner > Self);
        Assert.All(breaks, broke => Assert.Equal(Self, broke.Actor));
    }

    [Fact]
    public void What_the_model_would_offer_can_be_asked_for_and_is_within_bounds()
    {
        var asked = 0;
        var rule = new Rule
        {
            Bid = (s, partner) =>
            {
                asked++;
                return s.BestOffer(Self, partner) ?? Offer.Nothing;
            },
        };
        var run = Reference.Run("exchange", rule, null);
        Assert.True(asked > 24);
        Assert.Contains(run.Rounds.SelectMany(round => round.Happenings).OfType<Proposed>(),
            offer => offer is { Proposer: Self, Accepted: true });
    }

    [Theory]
    [InlineData(0, 2.0, 1, 0.1)]
    [InlineData(9, 0.1, 1, 0.1)]
    [InlineData(0, double.NaN, 1, 0.1)]
    public void An_offer_that_cannot_be_is_named(int givenIssue, double given, int askedIssue, double asked)
    {
        var failure = Assert.Throws<FailedRunException>(
            () => Reference.Run("exchange", new Rule { Bid = (_, _) => new(givenIssue, given, askedIssue, asked) }, null));
        Assert.Contains("expected", Assert.IsType<ArgumentException>(failure.InnerException).Message);
    }

    [Fact]
    public void Whose_signature_is_withheld_blocks_a_covenant_and_who_signs_against_its_interest_is_bound_with_consent()
    {
        static List<Answered> AnswersOf(bool signs) =>
            [.. Reference.Run("covenant", new Rule { Answer = (_, _) => signs }, null).Rounds.SelectMany(round => round.Happenings)
                .OfType<Answered>().Where(answer => answer.Actor == Self)];
        Assert.All(AnswersOf(signs: false), answer => Assert.NotEqual(Objection.None, answer.Objection));
        Assert.All(AnswersOf(signs: true), answer => Assert.Equal(Objection.None, answer.Objection));
        Assert.NotEmpty(AnswersOf(signs: true));
        var consents = Reference.Run("mandate", new Rule { Answer = (_, _) => true }, null).Rounds.SelectMany(round => round.Happenings)
            .OfType<PlanMade>();
        Assert.All(consents, plan => Assert.DoesNotContain(Self, plan.Imposed));
    }

    [Fact]
    public void Who_leaves_is_gone_at_the_end_of_that_round_and_comes_back_when_it_says_so()
    {
        var run = Reference.Run("exchange", new Rule { Leave = round => round == 13, Return = round => round == 20 }, null);
        Assert.True(run.Rounds[12].Actors[Self].Member);
        Assert.All(run.Rounds.Skip(13).Take(7), round => Assert.False(round.Actors[Self].Member));
        Assert.True(run.Rounds[20].Actors[Self].Member);
    }

    [Fact]
    public void Rounds_are_told_as_they_end()
    {
        var told = new List<RoundResult>();
        var run = Reference.Run("covenant", null, told.Add);
        Assert.Equal(run.Rounds, told);
    }

    [Fact]
    public void What_cannot_be_run_is_told_before_anything_is()
    {
        void Refused(Scenario scenario, string strategy, string told)
        {
            var mistake = Assert.Throws<ArgumentException>(() => scenario.Run(strategy, null, _ => Assert.Fail("A round was run.")));
            Assert.Contains(told, mistake.Message, StringComparison.Ordinal);
        }

        Refused(Reference, "covenent", "covenant");
        Refused(Reference with { Rounds = 0 }, "covenant", "rounds");
        Assert.Throws<ArgumentOutOfRangeException>(() => Reference.Run("covenant", null, null, replication: -1));
    }

    [Fact]
    public void A_run_that_is_stopped_did_not_fail_and_one_in_which_somebody_stops_unasked_did()
    {
        using var stop = new CancellationTokenSource();
        var told = 0;
        Assert.Throws<OperationCanceledException>(() => Reference.Run(
            "covenant", null, _ =>
            {
                told++;
                stop.Cancel();
            }, cancellation: stop.Token));
        Assert.Equal(1, told);
        var failed = Assert.Throws<FailedRunException>(() => Reference.Run(
            "covenant", new Rule { Leave = _ => throw new OperationCanceledException() }, null));
        Assert.IsType<OperationCanceledException>(failed.InnerException);
    }

    private static readonly System.Text.Json.JsonSerializerOptions WithMissing =
        new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    // Records compare their lists by reference, so that what is said of them is compared.
    private static string Told(RunResult run) => System.Text.Json.JsonSerializer.Serialize(
        run.Rounds.Select(round => new { Happenings = round.Happenings.Select(happening => (object)happening), round.Actors, round.Trust,
            round.Agreements }), WithMissing);

    private sealed class Rule : Decider
    {
        internal Func<int, bool> Decided { get; set; } = actor => actor == Self;

        internal Func<Situation, int, Offer>? Bid { get; init; }

        internal Func<Proposed?, Answered?, bool>? Answer { get; set; }

        internal bool? Keep { get; init; }

        internal Func<Situation, Promise, bool>? Keeping { get; init; }

        internal Func<int, bool>? Leave { get; init; }

        internal Func<int, bool>? Return { get; init; }

        public override bool Decides(int actor) => Decided(actor);

        public override Offer? Propose(Situation situation, int actor, int partner, bool localOnly) => Bid?.Invoke(situation, partner);

        public override bool? Accepts(Situation situation, Proposed offer) => Answer?.Invoke(offer, null);

        public override bool? Signs(Situation situation, Draft draft, Answered opinion) => Answer?.Invoke(null, opinion);

        public override bool? Keeps(Situation situation, Promise promise) => Keeping?.Invoke(situation, promise) ?? Keep;

        public override bool? Leaves(Situation situation, int actor, double net) => Leave?.Invoke(situation.Round);

        public override bool? Returns(Situation situation, int actor) => Return?.Invoke(situation.Round);
    }
}
