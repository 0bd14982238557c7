namespace SamenWerken.Sim.Parameters;

/// <summary>A path that leads nowhere, or a value that does not fit.</summary>
/// <param name="message">Place, value, expectation and way out.</param>
public sealed class ParameterException(string message) : ArgumentException(VisibleText.Of(message))
{
    internal ParameterException(Mistake mistake)
        : this(mistake.ToString()) => Mistake = mistake;

    /// <summary>The value that does not fit; null where it is the path.</summary>
    internal Mistake? Mistake { get; }
}
