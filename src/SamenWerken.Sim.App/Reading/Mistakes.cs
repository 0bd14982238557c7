namespace SamenWerken.Sim.App.Reading;

/// <summary>Collects the mistakes of several things that are read, so that all are told at once.</summary>
internal sealed class Mistakes
{
    private readonly List<string> _found = [];

    /// <summary>What was read, or the default if it was mistaken.</summary>
    internal T? Of<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (MistakeException mistake)
        {
            _found.AddRange(mistake.Messages);
            return default;
        }
    }

    /// <exception cref="MistakeException">There were mistakes.</exception>
    internal void Check()
    {
        if (_found.Count > 0)
            throw new MistakeException(_found);
    }
}
