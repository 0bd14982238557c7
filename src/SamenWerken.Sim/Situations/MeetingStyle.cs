namespace SamenWerken.Sim.Situations;

/// <summary>How meetings are held.</summary>
/// <param name="Speed">How fast they explore each other's interests; 1 is ordinary.</param>
/// <param name="TrustGain">Trust that each meeting adds both ways, times 1 − trust.</param>
/// <param name="Proposals">Share of meetings that can come to a proposal; 0 for exploring only.</param>
/// <param name="LocalOnly">Whether only local issues are exchanged.</param>
public readonly record struct MeetingStyle(double Speed = 1, double TrustGain = 0, double Proposals = 1, bool LocalOnly = false);
