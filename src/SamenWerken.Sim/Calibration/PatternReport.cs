namespace SamenWerken.Sim.Calibration;

/// <summary>What one pattern did in a wave.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="RuledOut">Share of what the waves before had left that this pattern alone rules out, 0–1.</param>
/// <param name="Uncertainty">
/// Standard deviation of not knowing the model, relative to the tolerance, in the mean over what is left: below 1 more runs
/// rule out little more. NaN where nothing is left.
/// </param>
/// <param name="LeftOutWithin">Share of the trials that a fit to the others gets within three of its standard deviations, 0–1.</param>
public sealed record PatternReport(Pattern Pattern, double RuledOut, double Uncertainty, double LeftOutWithin);
