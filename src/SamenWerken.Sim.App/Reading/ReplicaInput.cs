using SamenWerken.Sim.Classics;
using SamenWerken.Sim.Lab.Replicas;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Chooses published models, and where their numbers go.</summary>
internal static class ReplicaInput
{
    /// <exception cref="MistakeException">A name is unknown: each such is named.</exception>
    internal static IReadOnlyList<Replica> Chosen(IReadOnlyList<string> asked)
    {
        var all = ReplicaCatalogue.All();
        var keys = all.Select(replica => replica.Model).ToList();
        var mistakes = asked.Distinct().Where(key => !keys.Contains(key)).Select(key => Typing.Unknown("model", key, keys)).ToList();
        return mistakes.Count > 0 ? throw new MistakeException(mistakes)
            : asked.Count == 0 ? all
            : [.. asked.Distinct().Select(key => all[keys.IndexOf(key)])];
    }

    /// <exception cref="MistakeException">It cannot be a result folder.</exception>
    internal static ResultFolder? Folder(string? path)
    {
        try
        {
            return path is null ? null : new ResultFolder(path, ReplicaResult.Names);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }

    /// <exception cref="MistakeException">It cannot be written.</exception>
    internal static void Write(ResultFolder folder, IReadOnlyList<ResultFile> files, CancellationToken stop)
    {
        try
        {
            folder.Write(files, stop);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }
}
