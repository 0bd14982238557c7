using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>How actors trust each other at the end of a round.</summary>
/// <param name="Round">Round t, from 0.</param>
/// <param name="Trust">Trust τ, 0–1: row i, column j is i's trust in j.</param>
/// <param name="Cynicism">Cynicism c of each actor, 0–1.</param>
/// <param name="Member">Whether each is a member.</param>
public sealed record TrustSnapshot(int Round, IReadOnlyList<IReadOnlyList<double>> Trust, IReadOnlyList<double> Cynicism,
    IReadOnlyList<bool> Member)
{
    /// <summary>Rounds that show how a run went: the first, one half-way and the last.</summary>
    public static IReadOnlyList<int> UsualRounds(RunResult run) => [.. new[] { 0, run.Rounds.Count / 2, run.Rounds.Count - 1 }.Distinct()];

    /// <summary>Trust at the end of some rounds of a run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such round.</exception>
    public static IReadOnlyList<TrustSnapshot> Of(RunResult run, IReadOnlyList<int> rounds) =>
    [
        .. rounds.Select(round => round >= 0 && round < run.Rounds.Count
            ? new TrustSnapshot(round, run.Rounds[round].Trust, [.. run.Rounds[round].Actors.Select(actor => actor.Cynicism)],
                [.. run.Rounds[round].Actors.Select(actor => actor.Member)])
            : throw new ArgumentOutOfRangeException(nameof(rounds), round, $"The run has rounds 0 to {run.Rounds.Count - 1}."))
    ];

    /// <summary>The same with the actors in another order.</summary>
    /// <param name="order">Their places now.</param>
    internal TrustSnapshot InOrder(IReadOnlyList<int> order) => this with
    {
        Trust = [.. order.Select(i => (IReadOnlyList<double>)[.. order.Select(j => Trust[i][j])])],
        Cynicism = [.. order.Select(actor => Cynicism[actor])],
        Member = [.. order.Select(actor => Member[actor])],
    };

    internal double Mutual(int one, int other) => (Trust[one][other] + Trust[other][one]) / 2;

    internal double Mean => Trust.Count < 2 ? double.NaN : Trust.SelectMany((row, i) => row.Where((_, j) => j != i)).Average();

    internal string Words(Look look) => look.Say("figures.trust-snapshot.round", ("round", Round));
}
