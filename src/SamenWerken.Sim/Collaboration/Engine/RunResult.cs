using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>One run, told in full.</summary>
/// <param name="Scenario">What was simulated.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Replication">Number of the replication.</param>
/// <param name="ActorNames">Names of the actors by index.</param>
/// <param name="IssueNames">Names of the issues by index.</param>
/// <param name="Ideals">Ideals p at the start, by actor and issue.</param>
/// <param name="Saliences">Saliences s, by actor and issue.</param>
/// <param name="Influences">Influences h at the start, by actor and issue.</param>
/// <param name="PublicIdeal">Residents' need q, by issue.</param>
/// <param name="Rounds">The rounds.</param>
/// <param name="Outcomes">The run's outcomes, in the order of <see cref="CollaborationOutcomes.All"/>; NaN where missing.</param>
public sealed record RunResult(
    Scenario Scenario, string Strategy, ulong Seed, int Replication,
    IReadOnlyList<string> ActorNames, IReadOnlyList<string> IssueNames,
    IReadOnlyList<IReadOnlyList<double>> Ideals, IReadOnlyList<IReadOnlyList<double>> Saliences,
    IReadOnlyList<IReadOnlyList<double>> Influences, IReadOnlyList<double> PublicIdeal,
    IReadOnlyList<RoundResult> Rounds, IReadOnlyList<double> Outcomes)
{
    /// <summary>One of the run's outcomes; NaN where missing.</summary>
    public double this[Outcome outcome] => Outcomes[CollaborationOutcomes.All.IndexOf(outcome)];
}

/// <summary>What happened in one round and how it stood at its end.</summary>
/// <param name="Round">Round t, from 0.</param>
/// <param name="Happenings">What happened, in order.</param>
/// <param name="Outcomes">Outcomes of the round, in the order of <see cref="CollaborationOutcomes.All"/>; NaN where missing.</param>
/// <param name="Actors">The actors at its end, by index.</param>
/// <param name="Trust">Trust τ at its end: row i, column j is i's trust in j.</param>
/// <param name="Agreements">The agreements in force at its end, oldest first.</param>
public sealed record RoundResult(
    int Round, IReadOnlyList<Happening> Happenings, IReadOnlyList<double> Outcomes, IReadOnlyList<ActorState> Actors,
    IReadOnlyList<IReadOnlyList<double>> Trust, IReadOnlyList<AgreementState> Agreements)
{
    /// <summary>Sides of agreements that were kept.</summary>
    public long Kept { get; init; }

    /// <summary>One of the round's outcomes; NaN where missing.</summary>
    public double this[Outcome outcome] => Outcomes[CollaborationOutcomes.All.IndexOf(outcome)];
}

/// <summary>An actor at the end of a round.</summary>
/// <param name="Member">Whether it is a member.</param>
/// <param name="Cynicism">Cynicism c.</param>
/// <param name="PublicOrientation">Public orientation ω.</param>
/// <param name="Trust">Its mean trust in the others.</param>
/// <param name="Trusted">The others' mean trust in it.</param>
/// <param name="Gain">Its gain in the round.</param>
/// <param name="Cost">Its costs in the round.</param>
/// <param name="Actions">What it did, by issue.</param>
public sealed record ActorState(
    bool Member, double Cynicism, double PublicOrientation, double Trust, double Trusted, double Gain, double Cost,
    IReadOnlyList<double> Actions);

/// <summary>An agreement in force.</summary>
/// <param name="Parties">Its parties; two for a bilateral one.</param>
/// <param name="Issues">The issues on which it moves anybody, ascending.</param>
/// <param name="Bilateral">Whether it is the package of two; else it is a joint plan.</param>
/// <param name="Since">Round in which it was made.</param>
public sealed record AgreementState(IReadOnlyList<int> Parties, IReadOnlyList<int> Issues, bool Bilateral, int Since);
