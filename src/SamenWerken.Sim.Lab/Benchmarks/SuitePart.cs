using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>One strategy in one world of a suite, or in many that are drawn together.</summary>
/// <param name="Group">The world or worlds.</param>
/// <param name="Strategy">Key of the strategy.</param>
/// <param name="Plan">What is run.</param>
public sealed record SuitePart(SuiteGroup Group, string Strategy, ExperimentPlan Plan);
