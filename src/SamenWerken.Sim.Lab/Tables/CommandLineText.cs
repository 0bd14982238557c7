namespace SamenWerken.Sim.Lab.Tables;

/// <summary>A command line as one types it: words that a shell would take apart stand in single quotes.</summary>
public static class CommandLineText
{
    /// <summary>The words as one line.</summary>
    public static string Of(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=,:+@%".Contains(c))
        ? word
        : "'" + word.Replace("'", "'\\''") + "'";
}
