namespace SamenWerken.Sim.Experiments;

/// <summary>What a model compares: a strategy, a protocol, an institution.</summary>
/// <param name="Key">Key in files, tables and on the command line, such as <c>covenant</c>.</param>
/// <param name="Summary">What it is, in one line.</param>
/// <param name="Kind">What kind it is, in one word, such as <c>horizontal</c>; empty where the model knows no kinds.</param>
public sealed record Arm(string Key, string Summary, string Kind = "")
{
    /// <summary>Whether a comparison takes it unless others are asked for.</summary>
    public bool Usual { get; init; } = true;
}
