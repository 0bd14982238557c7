namespace SamenWerken.Sim.Model;

/// <summary>What a key of the scenario format stands for, where it is no numeric parameter: shown by editors and in lists.</summary>
/// <param name="text">One line.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class MeaningAttribute(string text) : Attribute
{
    /// <summary>One line.</summary>
    public string Text { get; } = text;
}
