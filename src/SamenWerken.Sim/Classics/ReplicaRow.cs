namespace SamenWerken.Sim.Classics;

/// <summary>A published number beside the same number computed anew.</summary>
/// <param name="Model">Key of the model.</param>
/// <param name="Published">The number as published.</param>
/// <param name="Computed">The number that came out.</param>
public sealed record ReplicaRow(string Model, Published Published, Recomputed Computed)
{
    /// <summary>Whether what came out lies within the tolerance.</summary>
    public bool Within => Published.Agrees(Computed.Value);

    /// <summary>How far it came out from what was published, in tolerances; infinite where none is allowed and it differs.</summary>
    public double Distance => Computed.Value.Equals(Published.Value) ? 0 : (Computed.Value - Published.Value) / Published.Tolerance;
}
