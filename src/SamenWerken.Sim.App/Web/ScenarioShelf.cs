using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Lab.Figures;
using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// The scenarios that the page can open: those of a folder, the file named on the command line and the reference scenario. A
/// request names one of this list; no path of a request ever reaches the disk.
/// </summary>
/// <param name="folder">The folder; null if there is none.</param>
/// <param name="file">The file named on the command line; null if none was.</param>
/// <param name="keys">Keys of the strategies.</param>
internal sealed partial class ScenarioShelf(string? folder, string? file, IReadOnlyCollection<string> keys)
{
    internal const string BuiltIn = "reference (built in)";
    private const int Most = 500;

    private readonly Lock _one = new();

    /// <summary>Whether scenarios can be saved.</summary>
    internal bool CanSave => folder is not null;

    /// <summary>Name of the scenario to begin with.</summary>
    internal string First => file is null
        ? Files().FirstOrDefault(entry => Described(entry.Key, entry.Value, Language.English).Valid).Key ?? BuiltIn
        : Files().First(entry => entry.Value == Path.GetFullPath(file)).Key;

    internal IReadOnlyList<Entry> Entries(Language language = Language.English) =>
        [.. Files().Select(entry => Described(entry.Key, entry.Value, language)), new Entry(BuiltIn, new Scenario().Name, true)];

    /// <exception cref="RefusedException">It is not in the list, or cannot be read.</exception>
    internal string Text(string name)
    {
        if (name == BuiltIn)
            return ScenarioFile.Write(new Scenario());
        if (!Files().TryGetValue(name, out var path))
            throw Unknown(name);
        try
        {
            return ScenarioFile.ReadText(path);
        }
        catch (ScenarioFileException problem)
        {
            throw new RefusedException(StatusCodes.Status422UnprocessableEntity, problem.Problems[0].Message);
        }
    }

    /// <summary>The file of this name as a command line names it; null if there is none or it says something else than this text.</summary>
    internal string? FileOf(string name, string text) =>
        Files().TryGetValue(name, out var path) && Text(name).ReplaceLineEndings() == text.ReplaceLineEndings()
        ? path.StartsWith(Shipped.Folder, StringComparison.Ordinal)
            ? Path.GetFileNameWithoutExtension(path)
            : Path.GetRelativePath(Environment.CurrentDirectory, path)
        : null;

    /// <summary>Saves a scenario in the folder: all of it or nothing.</summary>
    /// <exception cref="RefusedException">It may not be saved, or not under this name, or could not be.</exception>
    internal void Save(string name, string text, bool overwrite)
    {
        if (folder is null)
            throw new RefusedException(StatusCodes.Status409Conflict,
                "There is no folder of scenarios to save in; start with --scenarios DIR.");
        if (!Nameable().IsMatch(name))
            throw new RefusedException(StatusCodes.Status422UnprocessableEntity,
                $"'{name}' is no name for a scenario; expected small letters, digits and hyphens, then .yaml, such as my-scenario.yaml.");
        lock (_one)
        {
            var path = Path.Combine(folder, name);
            var there = new FileInfo(path);
            if (there.LinkTarget is not null || Directory.Exists(path) || (there.Exists && !PlainFile.HasOneName(path)))
                throw new RefusedException(StatusCodes.Status409Conflict, $"'{name}' is not a plain file; choose another name.");
            if (there.Exists && !overwrite)
                throw new RefusedException(StatusCodes.Status409Conflict, $"There is a scenario '{name}' already.") { Exists = true };
            Put(path, text);
        }
    }

    private static void Put(string path, string text)
    {
        var draft = path + "." + Path.GetRandomFileName();
        try
        {
            File.WriteAllText(draft, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(draft);
            throw new RefusedException(StatusCodes.Status500InternalServerError, $"It could not be saved: {FileFailure.Why(failure)}.");
        }
    }

    // Links are left out, hard ones too: they could lead out of the folder. Reading a pipe would wait for who writes to it.
    private SortedDictionary<string, string> Files()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (folder is not null && Directory.Exists(folder))
        {
            foreach (var found in new DirectoryInfo(folder).EnumerateFiles().Where(found =>
                found.Extension is ".yaml" or ".yml" && found.LinkTarget is null && PlainFile.HasOneName(found.FullName)).Take(Most))
                files[found.Name] = found.FullName;
        }

        // Where one has no folder of one's own, those that came along can be opened, and not saved.
        foreach (var came in folder is null ? Shipped.Others(null, Shipped.Scenarios) : [])
            files[Path.GetFileName(came)] = came;
        if (file is not null && !files.ContainsValue(Path.GetFullPath(file)))
            files[files.ContainsKey(Path.GetFileName(file)) ? file : Path.GetFileName(file)] = Path.GetFullPath(file);
        return files;
    }

    private Entry Described(string name, string path, Language language)
    {
        try
        {
            var its = ScenarioFile.Read(path, keys);
            return new Entry(name, language == Language.Dutch ? its.InDutch().Name : its.Name, true);
        }
        catch (ScenarioFileException)
        {
            return new Entry(name, "", false);
        }
    }

    private RefusedException Unknown(string name) => new(StatusCodes.Status404NotFound, NearestName.Of(name, Files().Keys) is { } nearest
        ? $"There is no scenario '{name}'; did you mean '{nearest}'?"
        : $"There is no scenario '{name}'.");

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,60}\.yaml\z", RegexOptions.CultureInvariant)]
    private static partial Regex Nameable();

    /// <summary>A scenario in the list.</summary>
    /// <param name="Name">By which it is asked for.</param>
    /// <param name="Title">Its own name; empty if it cannot be read.</param>
    /// <param name="Valid">Whether it can be run.</param>
    internal sealed record Entry(string Name, string Title, bool Valid);
}
