using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>A meeting's proposal and its answer, against a plain computation from the text of section 6.1.</summary>
public sealed class BargainingTests
{
    private static readonly Arbitrary<(int Actors, int Issues, double Fairness, double Knowledge, int Seed, bool LocalOnly)> Meetings = Arb.From(
        from actors in Gen.Choose(2, 6)
        from issues in Gen.Choose(2, 6)
        from fairness in Gen.Elements(1.0, 0.5, 0.0)
        from knowledge in Gen.Elements(0.0, 0.3, 1.0)
        from seed in Gen.Choose(0, 100_000)
        from local in Gen.Elements(false, false, true)
        select (actors, issues, fairness, knowledge, seed, local));

    private sealed record Offer(int K, int L, double Give, double Ask, double Product, double NetJ);

    /// <summary>Section 6.1 as it is written, valuing whole situations.</summary>
    private sealed class PlainMeeting(Situation s)
    {
        private readonly double[] _y = [.. s.Committed];

        private double Value(int actor, double[] salience, double[] z)
        {
            var share = s.Orientation[actor] * (1 - s.Cynicism(actor));
            var sum = 0.0;
            for (var k = 0; k < s.Issues; k++)
            {
                var x = Enumerable.Range(0, s.Actors).Sum(j => s.InfluenceOn(j, k) * z[j * s.Stride + k]);
                var spread = Enumerable.Range(0, s.Actors).Sum(j => s.InfluenceOn(j, k) * Math.Abs(z[j * s.Stride + k] - x));
                sum += (1 - 2 * s.Scenario.Fragmentation * spread)
                    * ((1 - share) * salience[k] * (1 - Math.Abs(x - s.Position(actor, k))) + share * s.World.Weight[k] * (1 - Math.Abs(x - s.PerceivedNeed(k))));
            }

            return sum;
        }

        private double Change(int actor, double[] salience, int mover, int issue, double d)
        {
            var moved = (double[])_y.Clone();
            moved[mover * s.Stride + issue] += d;
            return Value(actor, salience, moved) - Value(actor, salience, _y);
        }

        private double[] Saliences(int actor) => [.. Enumerable.Range(0, s.Issues).Select(k => s.Salience(actor, k))];

        private List<(int Issue, double D)> Steps(int mover, int towards, bool localOnly) =>
        [
            .. from k in Enumerable.Range(0, s.Issues)
               let now = _y[mover * s.Stride + k]
               let d = 0.5 * (s.Position(towards, k) - now)
               where s.InfluenceOn(mover, k) >= 0.02 && Math.Abs(d) >= 0.02 && Math.Abs(now + d - s.Position(mover, k)) <= s.World.RedLine[mover * s.Stride + k]
               where !(localOnly && s.IsRegional(k))
               select (k, d)
        ];

        internal Offer? Best(int i, int j, bool localOnly, double fairness)
        {
            var (theta, tau, known) = (0.9, s.Trust(i, j), s.Knowledge(i, j));
            double[] thought = [.. Enumerable.Range(0, s.Issues).Select(k => known * s.Salience(j, k) + (1 - known) * s.Salience(i, k))];
            Offer? best = null;
            foreach (var (k, d1) in Steps(i, j, localOnly))
            {
                var (costI, gainJ) = (-Change(i, Saliences(i), i, k, d1), theta * tau * Change(j, thought, i, k, d1));
                foreach (var (l, d2) in Steps(j, i, localOnly))
                {
                    var (gainI, costJ) = (theta * tau * Change(i, Saliences(i), j, l, d2), -Change(j, thought, j, l, d2));
                    if (l == k || gainI <= 0 || gainJ <= 0)
                        continue;
                    var (a, b) = (1.0, 1.0);
                    if (gainJ + costI > 0 && gainI + costJ > 0)
                    {
                        var ratio = (gainJ + costI) / (gainI + costJ);
                        (a, b) = ratio <= 1 ? (1.0, ratio) : (1 / ratio, 1.0);
                    }

                    a = fairness * a + (1 - fairness) * Math.Min(a, 1.02 * b * Math.Max(0, costJ) / gainJ);
                    var (netI, netJ) = (b * gainI - a * costI, a * gainJ - b * costJ);
                    if (netI > 0.001 && netJ > 0 && netI * netJ > (best?.Product ?? 0))
                        best = new Offer(k, l, a * d1, b * d2, netI * netJ, netJ);
                }
            }

            return best;
        }

        internal double TrueGain(int i, int j, Offer offer) =>
            0.9 * s.Trust(j, i) * Change(j, Saliences(j), i, offer.K, offer.Give) + Change(j, Saliences(j), j, offer.L, offer.Ask);
    }

    private static Situation Begun(Scenario scenario, ulong seed)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(seed, 0);
        simulation.Situation.Begin();
        simulation.Situation.BeginRound(0);
        return simulation.Situation;
    }

    [Fact]
    public void The_best_exchange_is_proposed_and_answered_as_the_text_says() => Prop.ForAll(Meetings, meeting =>
    {
        var scenario = new Scenario
        {
            Population = new() { Actors = meeting.Actors, Issues = meeting.Issues, Knowledge = meeting.Knowledge, Trust = 0.8, RedLine = 0.4 },
            Coordination = new() { Fairness = meeting.Fairness },
        };
        var s = Begun(scenario, (ulong)meeting.Seed);
        var bargaining = new Bargaining(s);
        // Several in a row, so that some start from what is already agreed.
        for (var turn = 0; turn < 6; turn++)
        {
            var (i, j) = (turn % meeting.Actors, (turn + 1 + turn / meeting.Actors) % meeting.Actors);
            if (i == j)
                continue;
            var plain = new PlainMeeting(s);
            var expected = plain.Best(i, j, meeting.LocalOnly, meeting.Fairness);
            var gain = expected is null ? 0 : plain.TrueGain(i, j, expected);
            var required = 0.0005 * (1 + 4 * s.Cynicism(j));
            var (trust, frustration, count, known) = (s.Trust(i, j), s.Frustration[i], s.AgreementsInForce, s.Knowledge(i, j));
            s.Story = [];
            bargaining.Propose(i, j, meeting.LocalOnly);
            var told = s.Story.OfType<Proposed>().SingleOrDefault();
            if (expected is null || told is null)
            {
                Assert.True(expected is null == told is null, $"{expected} against {told}");
                continue;
            }

            Assert.Equal((i, j, expected.K, expected.L), (told.Proposer, told.Responder, told.GivenIssue, told.AskedIssue));
            Assert.Equal(expected.Give, told.Given, 1e-9);
            Assert.Equal(expected.Ask, told.Asked, 1e-9);
            Assert.Equal(expected.NetJ, told.Expected, 1e-12);
            Assert.Equal(gain, told.Gain, 1e-12);
            Assert.Equal(required, told.Required, 1e-12);
            Assert.Equal(told.Gain > told.Required, told.Accepted);
            Assert.Equal(count + (told.Accepted ? 1 : 0), s.AgreementsInForce);
            // τ − ½ η⁻ (1 − δ) τ and X + 0.1 (1 − δ), where it was refused.
            Assert.Equal(told.Accepted ? trust : trust * (1 - 0.125 * (1 - known)), s.Trust(i, j), 1e-12);
            Assert.Equal(frustration + (told.Accepted ? 0 : 0.1 * (1 - known)), s.Frustration[i], 1e-12);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260101UL, 31UL));

    [Fact]
    public void Some_proposals_are_accepted_and_some_refused()
    {
        var scenario = new Scenario();
        var (accepted, refused) = (0, 0);
        for (var seed = 0UL; seed < 20; seed++)
        {
            var s = Begun(scenario, seed);
            s.HoldMeetings(MeetingStyle.Ordinary);
            (accepted, refused) = (accepted + s.Tally.Proposals - s.Tally.Refusals, refused + s.Tally.Refusals);
        }

        Assert.True(accepted > 0 && refused > 0, $"{accepted} accepted, {refused} refused");
    }
}
