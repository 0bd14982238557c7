using System.Text.RegularExpressions;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.Lab.Tests.Fuzzing;

/// <summary>Follows every "did you mean" of a file's problems: what stood there is replaced by what is proposed.</summary>
internal static partial class Hints
{
    /// <summary>Tells of a hint that is itself refused; null if there is none.</summary>
    /// <param name="text">The file.</param>
    /// <param name="refused">Its problems.</param>
    /// <param name="read">Reads a file.</param>
    /// <param name="most">Hints to follow at most.</param>
    internal static string? Mistaken(string text, ScenarioFileException refused, Action<string> read, int most = 3)
    {
        foreach (var problem in refused.Problems.Where(problem => Proposed().IsMatch(problem.Message)).Take(most))
        {
            var proposed = Proposed().Match(problem.Message).Groups[1].Value;
            if (Followed(text, problem, proposed) is not { } followed)
                continue;
            try
            {
                read(followed);
            }
            catch (ScenarioFileException again) when (again.Problems
                .FirstOrDefault(other => other.Line == problem.Line && other.Column == problem.Column
                && other.Message.Contains($"'{proposed}'", StringComparison.Ordinal)
                && !other.Message.Contains("stands here twice", StringComparison.Ordinal)) is { } still)
            {
                return $"{problem.Line}:{problem.Column}: {problem.Message}\nis followed by\n{still.Message}\nin\n{followed}";
            }
            catch (ScenarioFileException)
            {
                // Another problem is left.
            }
        }

        return null;
    }

    // Null where it cannot be told from outside what stands there, as in a text of several lines.
    private static string? Followed(string text, FileProblem problem, string proposed)
    {
        var at = problem.Line == 1
            ? 0
            : LineBreak().Matches(text).Select(match => match.Index + match.Length).ElementAtOrDefault(problem.Line - 2);
        at += problem.Column - 1;
        if (at > text.Length)
            return null;
        var quote = at < text.Length && text[at] is '"' or '\'' ? 1 : 0;
        var told = Quoted().Matches(problem.Message).Select(match => match.Groups[1].Value)
            .Concat(TextInQuotes().Matches(problem.Message).Select(match => match.Groups[1].Value))
            .Where(value => value.Length > 0 && value != proposed && string.CompareOrdinal(text, at + quote, value, 0, value.Length) == 0
                && (quote == 0 || (at + 1 + value.Length < text.Length && text[at + 1 + value.Length] == text[at])))
            .MaxBy(value => value.Length);
        // Of several problems in one message the hint is for the last: another's value may stand at the place by chance.
        var last = Quoted().Matches(problem.Message).Select(match => match.Groups[1].Value).LastOrDefault(value => value != proposed);
        if (told is null || (last is not null && last != told))
            return null;
        var length = told.Length + 2 * quote;
        if (at + length < text.Length && !" ,:]}\n\r".Contains(text[at + length], StringComparison.Ordinal))
            return null;
        return text.Remove(at, length).Insert(at, Harmless().IsMatch(proposed) ? proposed : $"\"{proposed}\"");
    }

    [GeneratedRegex("did you mean '(.+)'\\?$")]
    private static partial Regex Proposed();

    // As the parser counts lines.
    [GeneratedRegex("\r\n|[\r\n\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex TextInQuotes();

    [GeneratedRegex(@"^[\w.+-]+( [\w.+-]+)*\z")]
    private static partial Regex Harmless();
}
