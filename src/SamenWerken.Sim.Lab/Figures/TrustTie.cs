namespace SamenWerken.Sim.Lab.Figures;

/// <summary>A tie that a trust network draws.</summary>
/// <param name="One">Index of an actor.</param>
/// <param name="Other">Index of the other.</param>
/// <param name="Trusts">Whether they trust each other; else they distrust each other, or trust each other least.</param>
/// <param name="Strength">How strongly, 0–1.</param>
internal sealed record TrustTie(int One, int Other, bool Trusts, double Strength);
