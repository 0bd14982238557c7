namespace SamenWerken.Sim.App.Notebooks;

/// <summary>Why a cell did not run to its end.</summary>
/// <param name="Name">Kind of error: the compiler's number, or the type of the exception.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Line">Line in the cell, from 1; 0 where it is not known.</param>
/// <param name="Trace">Where it came from, line by line.</param>
internal sealed record CellFailure(string Name, string Message, int Line, IReadOnlyList<string> Trace)
{
    internal string At(NotebookCell cell) => Line > 0 ? FormattableString.Invariant($"{cell}, line {Line}") : cell.ToString();
}
