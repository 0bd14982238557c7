namespace SamenWerken.Sim.Parameters;

/// <summary>What a key of the scenario format stands for, where it is no numeric parameter: shown by editors and in lists.</summary>
/// <param name="text">One line.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class MeaningAttribute(string text) : Attribute
{
    /// <summary>One line.</summary>
    public string Text { get; } = text;

    /// <summary>Whether the key must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Whether its texts may also be written as numbers or truths, without quotes.</summary>
    public bool AnyValue { get; init; }

    /// <summary>Whether a list that is given must hold something, because leaving it out means something else than nothing.</summary>
    public bool NotEmpty { get; init; }

    /// <summary>Whether it is only shown: no result depends on it.</summary>
    public bool Shown { get; init; }
}
