using SamenWerken.Sim.Lab.Files;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads the folder that a result is to be in.</summary>
internal static class FolderInput
{
    /// <summary>The folder in which an experiment is to be stored; null if none is asked for.</summary>
    /// <exception cref="MistakeException">It cannot be one.</exception>
    internal static string? Experiment(string? path) => path switch
    {
        null => null,
        _ when string.IsNullOrWhiteSpace(path) => throw new MistakeException("A result folder needs a name."),
        _ when FolderPath.Objection(path) is { } objection =>
            throw new MistakeException(objection + "; choose another name for the results."),
        _ => path,
    };

    /// <summary>The folder; null if none is asked for.</summary>
    /// <param name="path">What was typed.</param>
    /// <param name="names">Names of the files that such a result may hold.</param>
    /// <exception cref="MistakeException">Something else stands there, or nothing can be written there.</exception>
    internal static ResultFolder? Result(string? path, IEnumerable<string> names)
    {
        try
        {
            return path is null ? null : new ResultFolder(path, names);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }
}
