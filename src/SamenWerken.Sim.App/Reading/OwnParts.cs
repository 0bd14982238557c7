using System.Diagnostics;
using System.Reflection;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>What of the strategies is the user's own, and what of that cannot be used.</summary>
internal static class OwnParts
{
    private static readonly Assembly Library = typeof(Strategy).Assembly;

    /// <summary>A strategy as messages name it: one of the user's own with the file that it came from.</summary>
    internal static string Named(string key) => FileOf(key) is { } file ? $"Strategy '{key}' of {file}" : $"Strategy '{key}'";

    /// <summary>What threw in a run, as messages name it.</summary>
    internal static string Named(RunFailure failure) => failure.Outcome is not { } key ? Named(failure.Strategy)
        : MeasureCatalogue.Own().FirstOrDefault(measure => measure.Outcome.Key == key) is { } own
        ? $"Outcome '{key}' of {File(own.GetType().Assembly)}"
        : $"Outcome '{key}'";

    /// <summary>Whether what threw in a run is the user's own.</summary>
    internal static bool IsOwn(RunFailure failure) => failure.Outcome is not null || IsOwn(failure.Strategy);

    /// <summary>Whether a strategy is the user's own.</summary>
    internal static bool IsOwn(string key) => FileOf(key) is not null;

    /// <summary>Whether a model is the user's own.</summary>
    internal static bool IsOwn(Model model) => model.GetType().Assembly != Library;

    /// <summary>A message for each class that was loaded and cannot be used.</summary>
    internal static IReadOnlyList<string> Unusable() =>
        [.. StrategyCatalogue.Unusable().Concat(MeasureCatalogue.Unusable()).Concat(ModelCatalogue.Unusable())
            .Concat(ClaimCatalogue.Unusable())
            .Select(each => $"Class {each.Type.FullName} of {File(each.Type.Assembly)} is left out: {each.Why}.")];

    // What an exception of the user's own says, on one line; its message may throw as well.
    private static string MessageOf(Exception thrown)
    {
        try
        {
            return (thrown.Message ?? "").ReplaceLineEndings(" ").TrimEnd('.');
        }
        catch (Exception)
        {
            return "its message cannot be told";
        }
    }

    /// <summary>In which code of the user's own something was thrown that nobody catches, and what, as it stands in a sentence; null
    /// where in none.</summary>
    internal static string? Thrower(Exception thrown) => FileThatThrew(thrown) is { } file
        ? $"Code of your own, in {file}, threw on a thread of its own ({thrown.GetType().Name}: {MessageOf(thrown)})"
        : null;

    // The file of the user's own, of which a method was running when it was thrown.
    private static string? FileThatThrew(Exception thrown) => new StackTrace(thrown).GetFrames()
        .Select(frame => frame.GetMethod()?.DeclaringType?.Assembly).OfType<Assembly>().Where(IsNoPart).Select(File).FirstOrDefault();

    // Neither of this program nor of the platform.
    private static bool IsNoPart(Assembly assembly) => assembly.Location.Length > 0
        && AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is string parts
        && !parts.Split(Path.PathSeparator).Contains(assembly.Location, StringComparer.Ordinal);

    private static string? FileOf(string key) =>
        StrategyCatalogue.All().FirstOrDefault(strategy => strategy.Key == key)?.GetType().Assembly is { } assembly && assembly != Library
            ? File(assembly)
            : null;

    private static string File(Assembly assembly) =>
        assembly.Location.Length > 0 ? Path.GetFileName(assembly.Location) : assembly.GetName().Name + ".dll";
}
