namespace SamenWerken.Sim.Lab.Figures;

/// <summary>What a figure of a benchmark was made from.</summary>
/// <param name="Suite">Name and version of the suite.</param>
/// <param name="Id">Its identity.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Replications">Runs of each strategy in each world.</param>
public sealed record SuiteOrigin(string Suite, string Id, ulong Seed, int Replications) : Origin(Suite, Seed, Replications)
{
    internal override string Words(Look look) => look.Say("figures.suite-origin.suite-runs-of-each", ("suite", Suite), ("id", Id[..12]),
        ("replications", Replications), ("seed", Seed));
}
