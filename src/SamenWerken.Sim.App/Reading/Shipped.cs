using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Files that come along with the program: scenarios, experiments, suites, patterns, the model's description.</summary>
/// <remarks>
/// A name without folder and extension, such as <c>reference</c>, is that of a file in the folder of its kind where one works, or else
/// of one that came along. So is a path that does not exist where one works, such as <c>scenarios/reference.yaml</c>.
/// </remarks>
internal static class Shipped
{
    internal const string Scenarios = "scenarios", Experiments = "scenarios/experiments", Suites = "benchmarks/suites",
        Patterns = "benchmarks/patterns", Calibrations = "benchmarks/calibrations";

    private const string Extension = ".yaml";

    /// <summary>The folder in which they came.</summary>
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "share");

    /// <summary>The file that is meant.</summary>
    /// <param name="asked">What was typed.</param>
    /// <param name="room">Folder of its kind.</param>
    /// <param name="kind">What it is called in messages.</param>
    /// <exception cref="MistakeException">It is a name, and nothing has it.</exception>
    internal static string File(string asked, string room, string kind)
    {
        if (!IsName(asked))
            return System.IO.File.Exists(asked) || Directory.Exists(asked) || Path.IsPathRooted(asked) || Came(asked) is not { } came
                ? asked
                : came;
        if (System.IO.File.Exists(asked))
            return asked;
        if (Path.Combine(room, asked + Extension) is var here && System.IO.File.Exists(here))
            return here;
        return Came(Path.Combine(room, asked + Extension))
            ?? (Path.Exists(asked) ? asked : throw new MistakeException(Unknown(asked, room, kind)));
    }

    /// <summary>Names of the files of a kind, those where one works and those that came along.</summary>
    internal static IReadOnlyList<string> Names(string room) =>
        [.. In(room).Concat(In(Path.Combine(Folder, room))).Select(file => Path.GetFileNameWithoutExtension(file)).Distinct()
            .Order(StringComparer.Ordinal)];

    /// <summary>The files of a kind that came along and that no file of the same name where one works takes the place of.</summary>
    internal static IReadOnlyList<string> Others(string? here, string room)
    {
        var taken = here is null ? [] : In(here).Select(Path.GetFileName).ToHashSet();
        return [.. In(Path.Combine(Folder, room)).Where(file => !taken.Contains(Path.GetFileName(file)))];
    }

    /// <summary>The files that a pattern such as <c>scenarios/*.yaml</c> means, where no shell has said so; what is no pattern is
    /// itself.</summary>
    internal static IReadOnlyList<string> Matching(string asked)
    {
        if (!Path.GetFileName(asked).Contains('*') || Path.Exists(asked))
            return [asked];
        string[] folders =
            [Path.GetDirectoryName(asked) is { Length: > 0 } named ? named : ".", Path.Combine(Folder, Path.GetDirectoryName(asked) ?? "")];
        var files = folders.Where(Directory.Exists).Select(folder => Directory.GetFiles(folder, Path.GetFileName(asked)))
            .FirstOrDefault(found => found.Length > 0);
        return files is null ? [asked] : [.. files.Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(".", file) is var near
            && near.StartsWith("..", StringComparison.Ordinal) ? Path.GetRelativePath(Folder, file) : near)];
    }

    /// <summary>The folder that is meant: one where one works, or else one that came along, by its path or by its name alone.</summary>
    internal static string FolderOf(string asked, string room)
    {
        string[] places = [asked, Path.Combine(room, asked), Path.Combine(Folder, asked), Path.Combine(Folder, room, asked)];
        return Array.Find(places, Directory.Exists) ?? asked;
    }

    /// <summary>The file of a table that was named by its path.</summary>
    internal static string Table(string asked) => Path.Exists(asked) || Path.IsPathRooted(asked) ? asked : Came(asked) ?? asked;

    /// <summary>A file that came along; null if none of that path did.</summary>
    internal static string? Came(string path)
    {
        var file = Path.GetFullPath(Path.Combine(Folder, path));
        return file.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && System.IO.File.Exists(file) ? file : null;
    }

    private static IEnumerable<string> In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)
        : [];

    // One word, as names of scenarios are.
    private static bool IsName(string asked) =>
        asked.Length > 0 && char.IsAsciiLetter(asked[0]) && asked.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Unknown(string asked, string room, string kind)
    {
        var names = Names(room);
        return NearestName.Of(asked, names) is { } nearest
            ? $"There is no {kind} '{asked}'; did you mean '{nearest}'?"
            : $"There is no {kind} '{asked}': no such file, and of those that came along there are {string.Join(", ", names)}.";
    }
}
