using System.Reflection;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>What of the strategies is the user's own, and what of that cannot be used.</summary>
internal static class OwnParts
{
    private static readonly Assembly Library = typeof(Strategy).Assembly;

    /// <summary>A strategy as messages name it: one of the user's own with the file that it came from.</summary>
    internal static string Named(string key) => FileOf(key) is { } file ? $"Strategy '{key}' of {file}" : $"Strategy '{key}'";

    /// <summary>Whether a strategy is the user's own.</summary>
    internal static bool IsOwn(string key) => FileOf(key) is not null;

    /// <summary>Whether a model is the user's own.</summary>
    internal static bool IsOwn(Model model) => model.GetType().Assembly != Library;

    /// <summary>A message for each class that was loaded and cannot be used.</summary>
    internal static IReadOnlyList<string> Unusable() =>
        [.. StrategyCatalogue.Unusable()
            .Select(each => $"Class {each.Type.FullName} of {File(each.Type.Assembly)} is left out: {each.Why}.")];

    private static string? FileOf(string key) =>
        StrategyCatalogue.All().FirstOrDefault(strategy => strategy.Key == key)?.GetType().Assembly is { } assembly && assembly != Library
            ? File(assembly)
            : null;

    private static string File(Assembly assembly) =>
        assembly.Location.Length > 0 ? Path.GetFileName(assembly.Location) : assembly.GetName().Name + ".dll";
}
