using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads the folder that a result is to be in.</summary>
internal static class FolderInput
{
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
