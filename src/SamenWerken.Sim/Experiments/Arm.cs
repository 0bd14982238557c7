namespace SamenWerken.Sim.Experiments;

/// <summary>What a model compares: a strategy, a protocol, an institution.</summary>
/// <param name="Key">Key in files, tables and on the command line, such as <c>covenant</c>.</param>
/// <param name="Summary">What it is, in one line.</param>
/// <param name="Kind">What kind it is, in one word, such as <c>horizontal</c>; empty where the model knows no kinds.</param>
public sealed record Arm(string Key, string Summary, string Kind = "")
{
    /// <summary>What a key is, as the end of a message.</summary>
    internal const string KeyForm =
        "a key begins with a letter from a to z and has letters, digits, hyphens and underscores, no more than 40, such as 'covenant'";

    private const int LongestKey = 40;

    /// <summary>
    /// Whether a text can be a key: letters from a to z or A to Z, digits, hyphens and underscores, 1 to 40, a letter first. So it is one
    /// word in every table, file name and command line, and never a formula where a spreadsheet reads it.
    /// </summary>
    /// <param name="text">The text.</param>
    public static bool IsKey(string text) => text.Length is > 0 and <= LongestKey && char.IsAsciiLetter(text[0])
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Whether a comparison takes it unless others are asked for.</summary>
    public bool Usual { get; init; } = true;
}
