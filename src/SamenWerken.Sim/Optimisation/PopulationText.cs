using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SamenWerken.Sim.Optimisation;

/// <summary>A population as text and back, to the last bit.</summary>
/// <remarks>
/// One line an individual: generation, number, genes separated by spaces, objectives separated by spaces, and a comma between these four;
/// before them a line with the generation of the population and the number of lines, which shows whether the text is whole.
/// </remarks>
internal static class PopulationText
{
    private const string Title = "population";

    /// <summary>The text.</summary>
    /// <param name="population">The population.</param>
    public static string Of(Population population)
    {
        ArgumentNullException.ThrowIfNull(population);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Title},{population.Generation},{population.Members.Length}\n");
        foreach (var its in population.Members)
            text.Append(CultureInfo.InvariantCulture, $"{its.Generation},{its.Number},{Numbers(its.Genes)},{Numbers(its.Objectives)}\n");
        return text.ToString();
    }

    /// <summary>The population.</summary>
    /// <param name="text">What <see cref="Of"/> gave.</param>
    /// <exception cref="FormatException">The text is no population, or only a part of one; it names the line.</exception>
    public static Population Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimEnd('\n').Split('\n');
        var first = lines[0].Split(',');
        if (first.Length != 3 || first[0] != Title)
            throw new FormatException($"Line 1 is '{lines[0]}'; '{Title},GENERATION,MEMBERS' is needed.");
        var (generation, count) = (Whole(first[1], 1), Whole(first[2], 1));
        if (lines.Length - 1 != count)
            throw new FormatException($"The population has {count} members, and {lines.Length - 1} lines follow; the text is not whole.");
        return new(generation, [.. lines.Skip(1).Select((line, i) => Member(line, i + 2))]);
    }

    private static Individual Member(string line, int number)
    {
        var parts = line.Split(',');
        if (parts.Length != 4)
            throw new FormatException($"Line {number} has {parts.Length} parts; generation, number, genes and objectives are needed.");
        return new(Whole(parts[0], number), Whole(parts[1], number), Numbers(parts[2], number), Numbers(parts[3], number));
    }

    private static string Numbers(ImmutableArray<double> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static ImmutableArray<double> Numbers(string text, int line) => text.Length == 0 ? [] :
    [
        .. text.Split(' ').Select(number => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"Line {line} has '{number}'; a number is needed."))
    ];

    private static int Whole(string text, int line) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new FormatException($"Line {line} has '{text}'; a whole number is needed.");
}
