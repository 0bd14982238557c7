namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Something wrong in a scenario file.</summary>
/// <param name="Line">Line, from 1; 0 where it concerns the file as a whole.</param>
/// <param name="Column">Column, from 1; 0 where it concerns the file as a whole.</param>
/// <param name="Message">Value, expectation and way out.</param>
public sealed record FileProblem(int Line, int Column, string Message);
