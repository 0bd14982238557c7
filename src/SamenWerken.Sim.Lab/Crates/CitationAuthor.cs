namespace SamenWerken.Sim.Lab.Crates;

/// <summary>An author.</summary>
/// <param name="Name">Name in full.</param>
/// <param name="IsPerson">Whether it is a person; else an organisation or group.</param>
/// <param name="Orcid">ORCID as an address; empty where none is given.</param>
/// <param name="Affiliation">Organisation of a person; empty where none is given.</param>
public sealed record CitationAuthor(string Name, bool IsPerson, string Orcid, string Affiliation);
