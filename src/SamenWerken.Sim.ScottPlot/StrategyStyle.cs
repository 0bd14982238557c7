using ScottPlot;

namespace SamenWerken.Sim.ScottPlot;

/// <summary>How a strategy is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Line">Its dashes: solid for the first seven strategies, others after that.</param>
/// <param name="Marker">Its mark: disc, ring, diamond or open diamond.</param>
public sealed record StrategyStyle(Color Colour, LinePattern Line, MarkerShape Marker);
