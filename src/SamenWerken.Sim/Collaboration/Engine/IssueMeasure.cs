using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>Where an issue ended: the family <c>issue:NAME</c>.</summary>
internal sealed class IssueMeasure(string name, int issue) : Measure
{
    internal const string Family = "issue:";

    public override Outcome Outcome { get; } = new(Family + name, $"Issue {name}", $"Onderwerp {name}", Better.Neither, 0, 1, "position",
        $"what happens on the issue {name}, x̃(a): what all do on it, weighed by their influence") { Usual = true };

    public override double Of(ObservedRound round) => round.Happened(issue);
}
