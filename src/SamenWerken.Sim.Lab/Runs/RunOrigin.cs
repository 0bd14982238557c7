using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures.Drawing;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.Lab.Runs;

/// <summary>What a figure of one run was made from.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Replication">Number of the run.</param>
/// <param name="Seed">Seed of the experiment.</param>
public sealed record RunOrigin(string Scenario, string Strategy, int Replication, ulong Seed) : Origin(Scenario, Seed, 1)
{
    /// <summary>The origin of a run.</summary>
    public static RunOrigin Of(RunResult run) =>
        new(run.Scenario.Name, run.Strategy, run.Replication, run.Seed) { DutchScenario = run.Scenario.Nl.Name };

    internal override string Words(Look look) => look.Say("figures.run-origin.one-run-under-number", ("named", Named(look)),
        ("strategy", look.Name(Strategy)), ("replication", Replication), ("seed", Seed));
}
