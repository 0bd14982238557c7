using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>What an actor gained: the family <c>actor:NAME</c>.</summary>
internal sealed class ActorMeasure(string name, int actor) : Measure
{
    internal const string Family = "actor:";

    public override Outcome Outcome { get; } =
        new(Family + name, $"Gain of {name}", $"Winst van {name}", Better.Higher, double.NegativeInfinity, 1, "value",
        $"gain of {name}: its value in its own perspective, minus that of going alone, minus costs") { Usual = true };

    public override double Of(ObservedRound round) => round.Gain(actor);
}
