namespace SamenWerken.Sim.Lab.Stakeholders;

/// <summary>A cell of a table.</summary>
/// <param name="Row">Row, from 1, as a spreadsheet counts them; the headings are row 1.</param>
/// <param name="Column">Heading of the column.</param>
/// <param name="Text">What stands in it, without spaces around it.</param>
internal readonly record struct Cell(int Row, string Column, string Text);
