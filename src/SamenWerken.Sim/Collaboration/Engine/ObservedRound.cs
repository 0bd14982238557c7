using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>How it stands at the end of a round, after leaving (step 7): what an outcome of one's own is made from. Actors and issues are
/// counted from 0.</summary>
public sealed class ObservedRound
{
    private readonly Acting _acting;
    private readonly int _stride;

    internal ObservedRound(Situation situation, Acting acting) =>
        (Situation, _acting, _stride) = (situation, acting, situation.Ground.Stride);

    /// <summary>The states of the actors and the agreements in force; only to be looked at.</summary>
    public Situation Situation { get; }

    /// <summary>What an actor did on an issue, a, 0–1.</summary>
    public double Action(int actor, int issue) => _acting.Actions[actor * _stride + issue];

    /// <summary>What happened on an issue, x̃(a), 0–1.</summary>
    public double Happened(int issue) => _acting.Consequences.X[issue];

    /// <summary>Gain of an actor in the round: value minus that of going alone minus costs, at most 1.</summary>
    public double Gain(int actor) => _acting.Gain[actor];

    /// <summary>Public value Y(a): the chance that a household gets fitting support, 0–1.</summary>
    public double PublicValue => _acting.Public;
}
