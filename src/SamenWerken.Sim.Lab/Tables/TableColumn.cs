namespace SamenWerken.Sim.Lab.Tables;

/// <summary>A column of a table, as it is described for other programs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">string, number, integer or boolean.</param>
/// <param name="Unit">Unit; empty for none.</param>
/// <param name="Meaning">What it stands for.</param>
public sealed record TableColumn(string Name, string Type, string Unit, string Meaning)
{
    /// <summary>The only values that its cells have; none where they may have any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
