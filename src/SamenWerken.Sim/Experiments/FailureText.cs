using System.Reflection;
using System.Text;

namespace SamenWerken.Sim.Experiments;

/// <summary>What was thrown, as a line of text that can be stored and read again: a strategy of the user's own may throw
/// anything.</summary>
internal static class FailureText
{
    /// <summary>What a reason begins with where an outcome of the user's own threw; its key and a quote follow.</summary>
    internal const string OfOutcome = "outcome '";

    internal static string Of(Exception failure) => failure switch
    {
        FailedOutcomeException { InnerException: { } inner } of => $"{OfOutcome}{of.Key}': {Of(inner)}",
        // These say no more than that something was thrown.
        TypeInitializationException or TargetInvocationException when failure.InnerException is { } inner => Of(inner),
        AggregateException { InnerExceptions: [var only] } => Of(only),
        _ => $"{failure.GetType().Name}: {Message(failure)}",
    };

    private static string Message(Exception failure)
    {
        try
        {
            var line = failure.Message?.ReplaceLineEndings(" ") ?? "";
            return string.Concat(line.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString()));
        }
        catch (Exception)
        {
            return "its message cannot be told";
        }
    }
}
