using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Lab.Elicitation;

/// <summary>What a table of stakeholders says: a scenario of medians, and what its respondents do not agree on.</summary>
/// <param name="Scenario">The scenario; where respondents differ it has the median of their answers.</param>
/// <param name="Disagreements">The parameters on which they differ, in the order of the table.</param>
/// <param name="Respondents">Number of respondents; 1 where the table names none.</param>
public sealed record Survey(Scenario Scenario, IReadOnlyList<Disagreement> Disagreements, int Respondents);
