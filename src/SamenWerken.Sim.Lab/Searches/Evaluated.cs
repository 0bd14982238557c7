using System.Collections.Immutable;
using SamenWerken.Sim.Optimisation;

namespace SamenWerken.Sim.Lab.Searches;

/// <summary>An individual of a search, with how sure its objectives are.</summary>
/// <param name="Individual">The individual, evaluated.</param>
/// <param name="Errors">Standard error of each objective; NaN where replications do not tell.</param>
public sealed record Evaluated(Individual Individual, ImmutableArray<double> Errors);
