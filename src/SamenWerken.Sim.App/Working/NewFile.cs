using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.App.Working;

/// <summary>Writes files that a user asked for by name, and never over one that is there unless told to.</summary>
internal static class NewFile
{
    /// <summary>What to do where a file is there already.</summary>
    internal const string Overwrite = "--overwrite";

    /// <summary>Finds out which files cannot be written, before any is.</summary>
    /// <exception cref="MistakeException">Something stands there, or there is no such folder: each is named.</exception>
    internal static void Check(bool overwrite, params IEnumerable<string> files)
    {
        var mistakes = new List<string>();
        foreach (var file in files)
        {
            if (Directory.Exists(file))
                mistakes.Add($"'{file}' is a folder; give the name of a file.");
            else if (FolderPath.ObjectionToFile(file) is { } objection)
                mistakes.Add(objection + "; choose another.");
            else if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
                mistakes.Add(
                    $"There is no folder '{Path.GetDirectoryName(file)}' for '{Path.GetFileName(file)}'; make it first, or choose "
                        + "another.");
            else if (PlainFile.Objection(file) is { } kind)
                mistakes.Add($"'{file}' is {kind}; give the name of a file.");
            else if (File.Exists(file) && !overwrite)
                mistakes.Add($"'{file}' is there already; give another name, or add {Overwrite}.");
        }

        if (mistakes.Count > 0)
            throw new MistakeException(mistakes);
    }

    /// <summary>Writes a file, in full or not at all.</summary>
    /// <exception cref="MistakeException">It cannot be written.</exception>
    internal static void Write(string file, Action<Stream> write)
    {
        var draft = file + ".writing";
        try
        {
            // What a link leads to is written, and the link stays.
            var place = File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file : file;
            draft = place + ".writing";
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite))
                write(stream);
            File.Move(draft, place, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            File.Delete(draft);
            throw new MistakeException($"'{file}' cannot be written: {FileFailure.Why(failure)}.");
        }
    }

    /// <summary>Writes a text, in UTF-8.</summary>
    /// <exception cref="MistakeException">It cannot be written.</exception>
    internal static void Write(string file, string text) => Write(file, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
