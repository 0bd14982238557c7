using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace MyModel;

/// <summary>
/// Members begin with a gift that is drawn, and go towards what the others gave. Two arms: they decide alone, or first tell each
/// other what they pledge. The laboratory finds the model by its key; nothing is registered.
/// </summary>
public sealed class PledgeModel : Model
{
    internal const string ModelKey = "pledge";

    private static readonly OutcomeSet Measured = new(
        new Outcome("giving", "Giving", "Geven", Better.Higher, 0, 1, "share",
            "mean gift over members, as a share of what they have") { Usual = true, Leading = true },
        new Outcome("payoff", "Payoff", "Opbrengst", Better.Higher, double.NegativeInfinity, double.PositiveInfinity, "payoff",
            "mean over members of what it kept and got") { Usual = true, Leading = true });

    public override string Key => ModelKey;

    public override string Summary => "members of a group give to a common good, with and without a pledge beforehand";

    public override string Source => "a template; put the paper of your model here";

    public override Case Reference => new PledgeCase();

    public override IReadOnlyList<Arm> Arms =>
        [new("alone", "each decides by itself", "control"), new("pledge", "all tell each other beforehand what they pledge", "talk")];

    public override OutcomeSet Outcomes => Measured;

    public override IReadOnlyList<Mistake> Check(Case its) =>
        its is PledgeCase { Members: >= 2, Return: >= 0 and <= 1, Adjustment: >= 0 and <= 1 }
        ? []
        : [new("members, return, adjustment", its.ToString(), "members 2 or more; return and adjustment 0–1")];

    public override Worker Start(Case its, OutcomeSet outcomes) => new Runs((PledgeCase)its, outcomes);

    private sealed class Runs(PledgeCase asked, OutcomeSet outcomes) : Worker
    {
        private readonly double[] _first = new double[asked.Members];

        // Once a replication, for all arms: they meet the same members.
        public override void Draw(ulong seed, ulong replication)
        {
            var draws = new Draws(seed, new Purpose("first gift"), replication);
            for (var member = 0; member < _first.Length; member++)
                _first[member] = draws.Uniform();
        }

        public override void Run(string arm, Span<double> values, double[]? rounds)
        {
            double[] gifts = [.. _first];
            for (var round = 0; round < asked.Rounds; round++)
            {
                var aim = arm == "pledge" ? gifts.Max() : gifts.Average();
                for (var member = 0; member < gifts.Length; member++)
                    gifts[member] += asked.Adjustment * (aim - gifts[member]);
                if (rounds is not null)
                    Put(gifts, rounds.AsSpan(round * outcomes.Count, outcomes.Count));
            }

            Put(gifts, values);
        }

        // Only what was asked for has a place.
        private void Put(double[] gifts, Span<double> values)
        {
            var giving = gifts.Average();
            foreach (var (outcome, value) in new[] { ("giving", giving), ("payoff", 1 - giving + asked.Return * gifts.Length * giving) })
            {
                if (outcomes.WithKey(outcome) is { } known)
                    values[outcomes.IndexOf(known)] = value;
            }
        }
    }
}
