using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Store;

/// <summary>Why an experiment folder cannot be used; the message is ready to print.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Says why.</summary>
    public StoreException(string message, Exception? inner = null)
        : base(VisibleText.Of(message), inner)
    {
    }
}
