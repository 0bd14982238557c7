using System.Text;

namespace SamenWerken.Sim.Experiments;

/// <summary>What was thrown, as a line of text that can be stored and read again: a strategy of the user's own may throw
/// anything.</summary>
internal static class FailureText
{
    internal static string Of(Exception failure) => $"{failure.GetType().Name}: {Message(failure)}";

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
