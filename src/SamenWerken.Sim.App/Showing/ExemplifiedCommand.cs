using System.CommandLine;

namespace SamenWerken.Sim.App.Showing;

/// <summary>A command whose help ends with examples.</summary>
/// <param name="name">The word that names it.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Command lines that work.</param>
internal sealed class ExemplifiedCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    internal IReadOnlyList<string> Examples { get; } = examples;
}
