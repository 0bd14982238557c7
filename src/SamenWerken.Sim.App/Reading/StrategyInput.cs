using System.Reflection;
using System.Runtime.Loader;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Finds strategies, those of the user's own assemblies included.</summary>
internal static class StrategyInput
{
    private static readonly Type[] Kinds = [typeof(Strategy), typeof(Measure), typeof(Model), typeof(Claim)];

    /// <summary>Whether files of the user's own were loaded.</summary>
    internal static bool HasLoaded { get; private set; }

    /// <summary>All strategies, after loading these assemblies.</summary>
    /// <exception cref="MistakeException">A file cannot be loaded, or two of its classes have the same key: each such is named.</exception>
    internal static IReadOnlyList<Strategy> Load(IReadOnlyList<string> files)
    {
        var mistakes = new Mistakes();
        HasLoaded |= files.Count > 0;
        foreach (var file in files)
            mistakes.Of(() => Load(file));
        mistakes.Check();
        var strategies = mistakes.Of(() => Distinct(StrategyCatalogue.All));
        if (files.Count > 0)
        {
            mistakes.Of(() => Distinct(MeasureCatalogue.Own));
            mistakes.Of(() => Distinct(ModelCatalogue.All));
            mistakes.Of(() => Distinct(ClaimCatalogue.All));
        }

        mistakes.Check();
        return strategies!;
    }

    private static IReadOnlyList<T> Distinct<T>(Func<IReadOnlyList<T>> all)
    {
        try
        {
            return all();
        }
        catch (InvalidOperationException twice)
        {
            throw new MistakeException(twice.Message);
        }
    }

    /// <summary>The keys asked for; if none are, those of the scenario's question, or the usual ones of its model.</summary>
    /// <exception cref="MistakeException">A key is unknown or named twice: each such is named.</exception>
    internal static IReadOnlyList<string> Chosen(IReadOnlyList<string> asked, Case? scenario)
    {
        var model = scenario?.Model ?? ModelInput.Chosen(CaseFile.UsualModel);
        if (asked.Count == 0)
            return model.Compared(scenario ?? model.Reference);
        var keys = model.Arms.Select(arm => arm.Key).ToList();
        List<string> mistakes =
        [
            .. asked.Distinct().Where(key => !keys.Contains(key)).Select(key => Typing.Unknown("strategy", key, keys)),
            .. asked.GroupBy(key => key).Where(same => same.Count() > 1)
                .Select(same => $"Strategy '{same.Key}' is named {same.Count()} times."),
        ];
        return mistakes.Count == 0 ? asked : throw new MistakeException(mistakes);
    }

    private static Assembly Load(string file)
    {
        var path = Path.GetFullPath(file);
        if (!File.Exists(path))
            throw new MistakeException(Directory.Exists(path)
                ? $"'{file}' is a folder; expected a file to load from."
                : $"There is no file '{file}' to load from.");
        if (PlainFile.Waits(path) is { } kind)
            throw new MistakeException($"'{file}' is {kind}; expected a file to load from.");
        try
        {
            // What the assembly needs beside the library is looked for where its own build put it.
            var resolver = new AssemblyDependencyResolver(path);
            AssemblyLoadContext.Default.Resolving += (context, name) =>
                resolver.ResolveAssemblyToPath(name) is { } needed ? context.LoadFromAssemblyPath(needed) : null;
            var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
            return assembly.GetTypes().Any(type => Kinds.Any(type.IsSubclassOf) && !type.IsAbstract)
                ? assembly
                : throw new MistakeException(
                    $"'{file}' has no class that derives from {string.Join(" or ", Kinds.Select(kind => kind.FullName))}.");
        }
        catch (BadImageFormatException)
        {
            throw new MistakeException($"'{file}' is no .NET assembly.");
        }
        catch (ReflectionTypeLoadException failure)
        {
            throw new MistakeException(
                $"'{file}' cannot be used: it needs what is not there or not of this version "
                    + $"({failure.LoaderExceptions.FirstOrDefault()?.Message.TrimEnd('.')}).");
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new MistakeException($"'{file}' cannot be loaded: {FileFailure.Why(failure)}.");
        }
    }
}
