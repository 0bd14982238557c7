namespace SamenWerken.Sim.Experiments;

/// <summary>
/// Something that a case does not say and that is decided all the same, by the place in a list or by what is left out beside it: a
/// reader who does not know would take the result for that of what is written.
/// </summary>
/// <param name="Path">Path of the parameter that is not given.</param>
/// <param name="Effective">The value that it has all the same.</param>
/// <param name="Because">Why, as the end of a sentence: "by its place in the list".</param>
/// <param name="DutchBecause">The same in Dutch.</param>
public sealed record CaseNotice(string Path, string Effective, string Because, string DutchBecause);
