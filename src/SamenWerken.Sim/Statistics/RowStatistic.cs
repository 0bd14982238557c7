namespace SamenWerken.Sim.Statistics;

/// <summary>A number computed from chosen rows of a table; the same row may be chosen more than once.</summary>
/// <param name="rows">Row numbers, from 0.</param>
internal delegate double RowStatistic(ReadOnlySpan<int> rows);
