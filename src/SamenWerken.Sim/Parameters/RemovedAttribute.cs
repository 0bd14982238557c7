using System.Reflection;

namespace SamenWerken.Sim.Parameters;

/// <summary>Remembers a key or a word of the format that went, so that whose file is older is told what became of it.</summary>
/// <param name="name">The key or word as it was written.</param>
/// <param name="became">What became of it, and what to write now.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum, AllowMultiple = true)]
public sealed class RemovedAttribute(string name, string became) : Attribute
{
    /// <summary>The key or word as it was written.</summary>
    public string Name { get; } = name;

    /// <summary>What became of it, and what to write now.</summary>
    public string Became { get; } = became;

    /// <summary>What became of a key of a record, or of a word of a choice; null where none of that name ever was.</summary>
    /// <param name="within">Type of the record or of the choice.</param>
    /// <param name="name">The key or word.</param>
    public static string? Of(Type within, string name) =>
        within.GetCustomAttributes<RemovedAttribute>().FirstOrDefault(removed => removed.Name == name)?.Became;
}
