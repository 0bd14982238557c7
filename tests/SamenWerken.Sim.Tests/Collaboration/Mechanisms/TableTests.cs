using FsCheck;
using FsCheck.Fluent;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>Signing and the table: by hand for <see cref="Duo"/>, and against a plain computation from the text of section 6.2.</summary>
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

    private static Answered Answer(Situation situation, int actor) => situation.Story!.OfType<Answered>().Single(answer => answer.Actor == actor);

    [Fact]
    public void Who_would_sign_weighs_what_others_bring_against_what_it_gives()
    {
        // V_0 without its own move: x̃ = 0.3, 0.65, C = 0.94, 0.955: 0.75 · 0.9 · 0.94 + 0.25 · 0.85 · 0.955 = 0.6345 + 0.2029375 = 0.8374375.
        // V_0(all) = 0.75 · 0.8 + 0.25 · 0.8 = 0.8; V_0(p) = 0.68725.
        // 0.9 · 0.5 (0.8374375 − 0.68725) − (0.8374375 − 0.8) − 0.002 = 0.067584375 − 0.0374375 − 0.002
        var situation = Drafted(Duo.OfTheirOwn, 0, 0.4, 0.6);
        Assert.Equal(0.028146875, Answer(situation, 0).Surplus, Figures);
        Assert.Equal(Objection.None, Answer(situation, 0).Objection);
        // V_1 without its own move: x̃ = 0.5, 0.45, C = 0.94, 0.955: 0.5 · 0.9 · 0.94 + 0.5 · 0.95 · 0.955 = 0.423 + 0.453625 = 0.876625.
        // V_1(all) = 0.5 · 0.8 + 0.5 · 0.8 = 0.8; V_1(p) = 0.7615.
        // 0.45 (0.876625 − 0.7615) − (0.876625 − 0.8) − 0.002 = 0.05180625 − 0.076625 − 0.002
        Assert.Equal(-0.02681875, Answer(situation, 1).Surplus, Figures);
        Assert.Equal(Objection.NotWorthwhile, Answer(situation, 1).Objection);
        Assert.Equal((true, false), (situation.Draft.Consents[0], situation.Draft.Consents[1]));
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
        Assert.Equal(0.45 * (without - alone) - (without - with) - 0.002, Answer(Drafted(Duo.Scenario, 0.3, 0.4, 0.6), 0).Surplus, Figures);
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

    /// <summary>Section 6.2 as it is written: no tables kept, no four at once.</summary>
    private sealed class PlainTable(Situation s, bool[] seated)
    {
        private readonly double[] _alone = [.. Enumerable.Range(0, s.Issues).Select(k => Enumerable.Range(0, s.Actors).Sum(i => s.InfluenceOn(i, k) * s.Position(i, k)))];
        private readonly double[] _known = [.. Enumerable.Range(0, s.Actors).Select(i => Enumerable.Range(0, s.Actors).Where(j => j != i).Average(j => s.Knowledge(j, i)))];

        internal double Welfare(double[] x)
        {
            var (sum, coherence) = (0.0, Enumerable.Range(0, s.Issues).Select(Coherence).ToArray());
            for (var i = 0; i < s.Actors; i++)
            {
                if (!seated[i])
                    continue;
                var known = _known[i];
                var share = s.Orientation[i] * (1 - s.Cynicism(i));
                var gain = 0.0;
                for (var k = 0; k < s.Issues; k++)
                {
                    var seen = known * s.Salience(i, k) + (1 - known) / s.Issues;
                    double V(double at, double c) => c * ((1 - share) * seen * (1 - Math.Abs(at - s.Position(i, k)))
                        + share * s.World.Weight[k] * (1 - Math.Abs(at - s.PerceivedNeed(k))));
                    gain += V(x[k], 1) - V(_alone[k], coherence[k]);
                    if (Math.Abs(x[k] - s.Position(i, k)) > s.World.RedLine[i * s.Stride + k])
                        gain -= seen;
                }

                sum += Math.Log(Math.Max(1e-6, gain + 0.02));
            }

            return sum;
        }

        private double Coherence(int k) => 1 - 2 * s.Scenario.Fragmentation
            * Enumerable.Range(0, s.Actors).Sum(i => s.InfluenceOn(i, k) * Math.Abs(s.Position(i, k) - _alone[k]));

        /// <summary>Three sweeps, and whether the last one still moved.</summary>
        internal (double[] X, bool Settled) Agree(int preconditions)
        {
            var x = Enumerable.Range(0, s.Issues).Select(k => k < preconditions ? s.Position(0, k) : _alone[k]).ToArray();
            var settled = false;
            for (var sweep = 0; sweep < 3 && !settled; sweep++)
            {
                settled = true;
                for (var k = preconditions; k < s.Issues; k++)
                {
                    var (best, chosen) = (Welfare(x), x[k]);
                    for (var step = 0; step <= 10; step++)
                    {
                        var candidate = (double[])x.Clone();
                        candidate[k] = step / 10.0;
                        var welfare = Welfare(candidate);
                        if (welfare > best + 1e-12)
                            (best, chosen) = (welfare, step / 10.0);
                    }

                    settled &= chosen == x[k];
                    x[k] = chosen;
                }
            }

            return (x, settled);
        }
    }

    private static readonly Arbitrary<(int Actors, int Issues, int Preconditions, int Seed, double RedLine)> Tables = Arb.From(
        from actors in Gen.Frequency((19, Gen.Choose(2, 9)), (1, Gen.Choose(30, 36)))
        from issues in Gen.Choose(1, 5)
        from preconditions in Gen.Choose(0, 2)
        from seed in Gen.Choose(0, 100_000)
        from redLine in Gen.Elements(0.2, 0.5, 0.7)
        select (actors, issues, Math.Min(preconditions, issues), seed, redLine));

    [Fact]
    public void The_table_arrives_at_the_text_that_the_members_logarithms_of_gain_favour() => Prop.ForAll(Tables, table =>
    {
        var scenario = new Scenario
        {
            Population = new() { Actors = table.Actors, Issues = table.Issues, RedLine = table.RedLine, Knowledge = 0.3 },
        };
        var simulation = new SamenWerken.Sim.Collaboration.Engine.Simulation(scenario);
        simulation.Draw((ulong)table.Seed, 3);
        var situation = simulation.Situation;
        situation.Begin();
        var draft = situation.NewDraft();
        for (var k = 0; k < table.Issues; k++)
            draft.Aim(k, 0);
        for (var i = 0; i < table.Actors; i++)
        {
            if (i % 5 != 4)
                draft.Invite(i); // some have left
        }

        var negotiable = situation.Negotiate(draft, table.Preconditions);
        var plain = new PlainTable(situation, draft.Invited);
        var (expected, settled) = plain.Agree(table.Preconditions);
        var agreed = draft.Target[..table.Issues];
        var same = agreed.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-12)
            // Two texts may be worth the same to sixteen figures.
            || Math.Abs(plain.Welfare(agreed) - plain.Welfare(expected)) < 1e-9;
        var reached = plain.Welfare(agreed);
        var best = !settled || Enumerable.Range(table.Preconditions, negotiable).All(k => Enumerable.Range(0, 11).All(step =>
        {
            var other = (double[])agreed.Clone();
            other[k] = step / 10.0;
            return plain.Welfare(other) <= reached + 1e-9;
        }));
        return negotiable == table.Issues - table.Preconditions && same && best;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20260101UL, 29UL));
}
