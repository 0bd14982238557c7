using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Signing by hand, and the table's text against the words of section 6.2.</summary>
public sealed class TableTests
{
    private const int Figures = 12;

    private static Situation Drafted(Scenario scenario, double persuasion, double k, double l)
    {
        var situation = Duo.Begun(scenario).Situation;
        var draft = situation.NewDraft();
        draft.Aim(0, k);
        draft.Aim(1, l);
        draft.Invite(0);
        draft.Invite(1);
        situation.Sign(draft, persuasion);
        return situation;
    }

    private static Answered Answer(Situation situation, int actor) =>
        Assert.Single(situation.Story!.OfType<Answered>(), answer => answer.Actor == actor);

    [Fact]
    public void Who_signs_gets_more_than_a_margin_of_what_it_gives()
    {
        // All at x = 0.4, 0.6: u_0 = 0.8, u_1 = 0.8. Others at x, 0 at p: 0.8374375; 1 at p: 0.5 · 0.9 · 0.94 + 0.5 · 0.95 · 0.955 =
        // 0.876625.
        // 0: gift 0.5 (0.8374375 − 0.68725), sacrifice 0.0374375, factor 1 + 0.05 (1 + 4 · 0.25) = 1.1
        var situation = Drafted(Duo.OfTheirOwn, 0, 0.4, 0.6);
        Assert.Equal(0.5 * 0.1501875 - 1.1 * 0.0374375, Answer(situation, 0).Surplus, Figures);
        // 1: gift 0.5 (0.876625 − 0.7615), sacrifice 0.076625
        Assert.Equal(0.5 * 0.115125 - 1.1 * 0.076625, Answer(situation, 1).Surplus, Figures);
        Assert.Equal((Objection.None, Objection.NotWorthwhile), (Answer(situation, 0).Objection, Answer(situation, 1).Objection));
        Assert.Equal((true, false), (situation.Draft.HasConsent(0), situation.Draft.HasConsent(1)));
    }

    [Fact]
    public void A_text_that_moves_nobody_is_signed()
    {
        var situation = Duo.Begun(Duo.Scenario).Situation;
        var draft = situation.NewDraft();
        situation.InviteMembers(draft);
        Assert.Equal(2, situation.Sign(draft, 0));
    }

    [Fact]
    public void Persuasion_makes_the_public_weigh_more()
    {
        // ω″ = 0.15 + 0.3 · 0.75 · 0.85 = 0.34125. g(without 0) = 0.6 · 0.8 · 0.94 + 0.4 · 0.85 · 0.955 = 0.4512 + 0.3247 = 0.7759;
        // g(all) = 0.6 · 0.9 + 0.4 · 0.9 = 0.9; g(p) = 0.8392. V = (1 − ω″) u + ω″ g.
        const double Share = 0.34125;
        var without = (1 - Share) * 0.8374375 + Share * 0.7759;
        var with = (1 - Share) * 0.8 + Share * 0.9;
        var alone = (1 - Share) * 0.68725 + Share * 0.8392;
        // The move itself serves the public so much that it costs nothing.
        Assert.True(without < with);
        Assert.Equal(0.5 * (without - alone) - (without - with), Answer(Drafted(Duo.Scenario, 0.3, 0.4, 0.6), 0).Surplus, Figures);
    }

    [Theory]
    [InlineData(0.91, 0.5, 0)] // 0.71 from 0's ideal on issue 0, that matters: s 0.75 ≥ 1/2
    [InlineData(0.5, 0.09, -1)] // 0.71 from 0's ideal on issue 1, that does not: s 0.25 < 1/2
    [InlineData(0.89, 0.5, -1)] // 0.69 is within
    public void A_red_line_binds_where_it_matters(double k, double l, int crossed)
    {
        var answer = Answer(Drafted(Duo.OfTheirOwn, 0, k, l), 0);
        Assert.Equal(crossed, answer.Issue);
        Assert.Equal(crossed >= 0, answer.Objection == Objection.RedLine);
    }

    [Fact]
    public void The_imposed_shift_is_the_distance_on_what_one_cares_about()
    {
        var situation = Drafted(Duo.OfTheirOwn, 0, 0.4, 0.6);
        Assert.Equal(0.2, situation.ShiftOf(situation.Draft, 0), Figures); // 0.75 · 0.2 + 0.25 · 0.2
        situation.NewDraft().Aim(1, 0.6);
        Assert.Equal(0.05, situation.ShiftOf(situation.Draft, 0), Figures); // 0.25 · 0.2
    }

    private static readonly Arbitrary<(int Actors, int Issues, int Fixed, int Seed, double RedLine, double Quorum)> Tables = Arb.From(
        from actors in Gen.Frequency((19, Gen.Choose(2, 9)), (1, Gen.Choose(30, 36)))
        from issues in Gen.Choose(1, 5)
        from preconditions in Gen.Choose(0, 2)
        from seed in Gen.Choose(0, 100_000)
        from redLine in Gen.Elements(0.2, 0.5, 0.7)
        from quorum in Gen.Elements(1, 2.0 / 3, 0.3)
        select (actors, issues, Math.Min(preconditions, issues), seed, redLine, quorum));

    [Property(MaxTest = 100, Replay = "20260101,29")]
    public Property A_session_never_makes_the_text_worse_for_the_signatures_that_are_required() => Prop.ForAll(Tables, table =>
    {
        var scenario = new Scenario
        {
            Population = new() { Actors = table.Actors, Issues = table.Issues, RedLine = table.RedLine, Knowledge = 0.3 },
        };
        var simulation = new Simulation(scenario);
        simulation.Draw((ulong)table.Seed, 3);
        var situation = simulation.Situation;
        situation.Begin();
        for (var i = 4; i < table.Actors; i += 5)
            situation.Leave(i);
        var text = new TableText(table.Issues);
        for (var k = 0; k < table.Issues; k++)
        {
            if (k < table.Fixed)
                text.Fix(k, situation.Position(0, k));
            else
                text.Open(k);
        }

        var required = (int)Math.Ceiling(table.Quorum * situation.Members);
        var plain = new PlainTable(situation, text, required);
        for (var session = 0; session < 3; session++)
        {
            var before = plain.Welfare();
            situation.BeginRound(6 * session + 6);
            var taken = situation.Facilitate(text, required);
            var after = plain.Welfare();
            if (taken > 0 ? after <= before : after != before)
                return false;
        }

        // What the text says is somebody's ideal.
        return Enumerable.Range(0, table.Issues).Where(text.Includes).All(k =>
            Enumerable.Range(0, table.Actors).Any(i => situation.Position(i, k) == text.Position(k)));
    });

    [Fact]
    public void On_a_table_is_what_was_put_there_until_now()
    {
        var text = new TableText(5);
        void Has(int[] onTable, int[] negotiable)
        {
            Assert.Equal(onTable, text.OnTable.ToArray());
            Assert.Equal(negotiable, text.ToNegotiate.ToArray());
        }

        Has([], []);
        text.Open(3);
        Has([3], [3]);
        text.Open(1);
        Has([1, 3], [1, 3]);
        text.Fix(3, 0.5);
        Has([1, 3], [1]);
        text.Fix(4, 0.5);
        Has([1, 3, 4], [1]);
        text.Clear();
        Has([], []);
        text.Open(2);
        Has([2], [2]);
    }

    [Fact]
    public void A_blank_text_comes_to_what_the_one_before_it_came_to()
    {
        var simulation = new Simulation(new Scenario { Population = new() { Actors = 7, Issues = 6, Knowledge = 0.4 } });
        simulation.Draw(1, 5);
        var situation = simulation.Situation;
        situation.Begin();
        double[] Text()
        {
            var text = new TableText(6);
            for (var k = 0; k < 6; k++)
                text.Open(k);
            situation.BeginRound(6);
            Assert.True(situation.Facilitate(text, 5) > 3);
            return [.. Enumerable.Range(0, 6).Select(k => text.Includes(k) ? text.Position(k) : double.NaN)];
        }

        var first = Text();
        Assert.Equal(first, Text());
        Assert.Equal(first, Text());
    }

    /// <summary>What the text comes to, as section 6.2 says it: no tables kept, no four at once.</summary>
    private sealed class PlainTable(Situation s, TableText text, int required)
    {
        private readonly int[] _members = [.. Enumerable.Range(0, s.Actors).Where(s.IsMember)];

        internal double Welfare()
        {
            var (trust, cynicism, share) = (
                _members.Average(i => Others(i).Average(j => s.Trust(i, j))), _members.Average(s.Cynicism),
                _members.Average(i => s.PublicOrientation(i) * (1 - s.Cynicism(i))));
            var epsilon = Math.Max(1e-12, 0.02 * _members.Average(i => Enumerable.Range(0, s.Issues)
                .Sum(k => Told(i, k) * Math.Abs(s.Position(i, k) - s.Alone.X[k]))));
            return _members.Select(i => Math.Log(Math.Max(1e-4 * epsilon, Gain(i, trust, 1 + 0.05 * (1 + 4 * cynicism), share) + epsilon)))
                .OrderDescending().Take(required).Sum();
        }

        private IEnumerable<int> Others(int i) => Enumerable.Range(0, s.Actors).Where(j => j != i);

        private double Told(int i, int k)
        {
            var known = Others(i).Average(j => s.Knowledge(j, i));
            return known * s.Salience(i, k) + (1 - known) / s.Issues;
        }

        private double Gain(int i, double trust, double demand, double share)
        {
            var (gift, sacrifice, crossed, own) = (0.0, 0.0, 0.0, 0.05 * s.AutonomyNeed(i));
            for (var k = 0; k < s.Issues; k++)
            {
                if (!text.Includes(k))
                    continue;
                var (x, p, h, told) = (text.Position(k), s.Position(i, k), s.InfluenceOn(i, k), Told(i, k));
                double V(double at, double c, double z) =>
                    (1 - share) * told * ((1 - own) * (1 - Math.Abs(at - p)) * c + own * (1 - Math.Abs(z - p)))
                    + share * s.PublicWeight(k) * (1 - Math.Abs(at - s.PerceivedNeed(k))) * c;
                var without = V(x - h * (x - p), 1 - 4 * s.Scenario.Fragmentation * h * (1 - h) * Math.Abs(x - p), p);
                gift += without - V(s.Alone.X[k], s.Alone.C[k], p);
                sacrifice += without - V(x, 1, x);
                crossed += Math.Abs(x - p) > s.RedLine(i, k) ? told : 0;
            }

            return trust * gift - (sacrifice > 0 ? demand : 1) * sacrifice - crossed;
        }
    }

    [Fact]
    public void Without_proposals_a_text_stays_blank_and_is_signed_by_all()
    {
        var run = new Scenario { Rounds = 20, Coordination = new() { Proposals = 0 } };
        var simulation = new Simulation(run);
        simulation.Draw(1, 0);
        var outcomes = new double[CollaborationOutcomes.All.Count];
        simulation.Run("covenant", outcomes, null);
        Assert.Equal((0.0, 0.0), (outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.ImpasseRate)],
            outcomes[CollaborationOutcomes.All.IndexOf(CollaborationOutcomes.Agreements)]));
    }

    [Fact]
    public void What_a_facilitator_cannot_know_changes_no_text()
    {
        // Nobody is known, so that saliences don't count; what matters of trust is the members' mean.
        static double[] Text(double[] weights, double[] trust)
        {
            var simulation = new Simulation(new Scenario
            {
                Issues = [new("k"), new("l"), new("m"), new("n")],
                Actors = [.. trust.Select((its, i) => new Actor($"party {i}")
                {
                    Trust = its, Salience = [("k", weights[i]), ("l", weights[(i + 1) % 4]), ("m", weights[(i + 2) % 4]), ("n", 1)],
                })],
                Population = new() { Knowledge = 0, Alignment = 0.6 },
            });
            simulation.Draw(4, 0);
            var situation = simulation.Situation;
            situation.Begin();
            var text = new TableText(4);
            for (var k = 0; k < 4; k++)
                text.Open(k);
            situation.Facilitate(text, 4);
            return [.. Enumerable.Range(0, 4).Select(k => text.Includes(k) ? text.Position(k) : -1)];
        }

        var one = Text([1, 2, 3, 4], [0.9, 0.9, 0.9, 0.9]);
        Assert.Contains(one, position => position >= 0);
        Assert.Equal(one, Text([9, 1, 1, 0.1], [1, 0.8, 0.95, 0.85]));
        Assert.NotEqual(one, Text([1, 2, 3, 4], [0.05, 0.05, 0.05, 0.05]));
    }
}
