using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Who wins a tender and what it carries then, against the words of section 6.</summary>
public sealed class TenderTests
{
    private sealed record Held(int Actors, int Issues, int Winners, double Capability, int Seed, int Away)
    {
        internal int[] Providers => [.. Enumerable.Range(0, Actors).Where(i => i != Seed % Actors)];

        internal bool IsThere(int i) => (Away >> i & 1) == 0;
    }

    private static readonly Arbitrary<Held> Any = Arb.From(
        from actors in Gen.Choose(2, 11)
        from issues in Gen.Choose(1, 10)
        from winners in Gen.Choose(1, 5)
        from capability in Gen.Elements(0, 0.02, 0.05, 0.3)
        from seed in Gen.Choose(0, 100_000)
        from away in Gen.Choose(0, (1 << 11) - 1)
        select new Held(actors, issues, winners, capability, seed, seed % 3 == 0 ? away : 0));

    [Property(MaxTest = 500, Replay = "20260101,57")]
    public Property Work_goes_to_who_is_able_and_asks_least() => Prop.ForAll(Any, held =>
    {
        var s = Begun(held);
        var draft = s.NewDraft();
        for (var k = 0; k < s.Issues; k++)
        {
            if (k % 4 != 3)
                draft.Aim(k, 0.3 + 0.05 * k);
        }

        s.Story = [];
        s.HoldTender(draft, held.Providers, held.Winners, held.Capability);
        for (var k = 0; k < s.Issues; k++)
        {
            var issue = k;
            double H(int i) => s.InitialInfluenceOn(i, issue);
            var won = !draft.Has(k) ? [] : held.Providers
                .Where(i => held.IsThere(i) && H(i) > 0 && H(i) >= held.Capability)
                .OrderBy(i => Awarding.Ask(s.Salience(i, issue), draft.Aimed(issue), s.Position(i, issue), H(i))).ThenBy(i => i)
                .Take(held.Winners).ToList();
            Assert.Equal(won, s.Story.OfType<TenderWon>().SingleOrDefault(told => told.Issue == issue)?.Winners ?? []);
            var (pool, able) = (held.Providers.Aggregate(0.0, (sum, i) => sum + H(i)), won.Aggregate(0.0, (sum, i) => sum + H(i)));
            for (var i = 0; i < s.Actors; i++)
            {
                var provides = held.Providers.Contains(i);
                Assert.Equal(won.Count == 0 || !provides ? H(i) : won.Contains(i) ? pool * H(i) / able : 0, s.InfluenceOn(i, k));
                Assert.Equal(s.InfluenceOn(i, k), s.Ground.InfluenceByIssue[k * s.Ground.Column + i]);
                Assert.Equal(draft.Has(k) && provides && !won.Contains(i), draft.Excluded[i * s.Ground.Stride + k] != 0);
            }
        }

        Assert.All(Enumerable.Range(0, s.Actors), i => Assert.Equal(
            held.Providers.Contains(i) && !s.Story.OfType<TenderWon>().Any(won => won.Winners.Contains(i)), draft.IsFree(i)));
    });

    [Fact]
    public void Of_equal_asks_the_first_wins()
    {
        // Alike in all but influence, and all at the terms: they ask nothing.
        var s = Begun(new Held(6, 5, 3, 0, 1, 0), new Population { Actors = 6, Issues = 5, Alignment = 1 });
        var draft = s.NewDraft();
        for (var k = 0; k < s.Issues; k++)
            draft.Aim(k, s.Position(0, k));
        s.Story = [];
        s.HoldTender(draft, [5, 4, 3, 2, 0], 3, 0);
        Assert.Equal(5, s.Story.OfType<TenderWon>().Count());
        Assert.All(s.Story.OfType<TenderWon>(), won => Assert.Equal([0, 2, 3], won.Winners));
    }

    [Fact]
    public void Where_the_same_win_again_nothing_is_made_anew_and_where_others_do_it_is()
    {
        var s = Begun(new Held(8, 8, 2, 0.05, 4, 0));
        int[] providers = [1, 2, 3, 4, 5, 6, 7];
        int Held()
        {
            var draft = s.NewDraft();
            for (var k = 0; k < s.Issues; k++)
                draft.Aim(k, s.PerceivedNeed(k));
            s.HoldTender(draft, providers, 2, 0.05);
            return s.Ground.Version;
        }

        var first = Held();
        var winner = Enumerable.Range(1, 7).First(i => !s.Draft.IsFree(i));
        Assert.Equal(first, Held());
        s.Leave(winner);
        Assert.NotEqual(first, Held());
        s.ResetInfluence();
        var reset = s.Ground.Version;
        Assert.NotEqual(reset, Held());
    }

    // To the last bit, in which the sum after a move of one may differ from that over all.
    [Fact]
    public void What_happens_after_a_tender_does_not_hang_on_who_won_before()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            double[] Happens(bool reset)
            {
                var s = Begun(new Held(7, 6, 2, 0.05, seed, 0));
                s.HoldTender(s.NewDraft(), [1, 2, 3, 4, 5, 6], 2, 0.05);
                s.Deal(1, 0, 0.1, 2, 1, 0.1);
                s.Deal(3, 2, 0.1, 4, 3, -0.1);
                if (reset)
                    s.ResetInfluence();
                s.HoldTender(s.NewDraft(), [1, 2, 3, 4, 5, 6], 2, 0.05);
                return [.. Enumerable.Range(0, s.Issues).Select(s.Happens)];
            }

            Assert.Equal(Happens(reset: true), Happens(reset: false));
        }
    }

    [Fact]
    public void Some_are_frustrated_together_as_they_would_be_one_by_one()
    {
        var (together, apart) = (Begun(new Held(6, 3, 2, 0, 1, 0)), Begun(new Held(6, 3, 2, 0, 1, 0)));
        together.Frustrate(2, 0.3);
        apart.Frustrate(2, 0.3);
        together.Frustrate([1, 2, 5], 0.1);
        foreach (var i in new[] { 1, 2, 5 })
            apart.Frustrate(i, 0.1);
        Assert.Equal(apart.Accounts.Frustration, together.Accounts.Frustration);
        Assert.Equal(0.4, together.Accounts.Frustration[2]);
    }

    [Fact]
    public void Who_comes_and_goes_is_counted()
    {
        var s = Begun(new Held(4, 3, 2, 0, 1, 0));
        Assert.Equal(0, s.MembershipChanges);
        s.Leave(2);
        s.Leave(2);
        Assert.Equal(1, s.MembershipChanges);
        s.Admit(2);
        s.Admit(2);
        Assert.Equal(2, s.MembershipChanges);
        s.Begin();
        Assert.Equal(0, s.MembershipChanges);
    }

    private static Situation Begun(Held held, Population? population = null)
    {
        var simulation = new Simulation(new Scenario
        {
            Population = population ?? new Population { Actors = held.Actors, Issues = held.Issues },
        });
        simulation.Draw((ulong)held.Seed, 0);
        simulation.Situation.Begin();
        foreach (var i in Enumerable.Range(0, held.Actors).Where(i => !held.IsThere(i)))
            simulation.Situation.Leave(i);
        return simulation.Situation;
    }
}
