namespace SamenWerken.Sim.App.Notebooks;

/// <summary>What a notebook says now that it did not say before.</summary>
internal static class NotebookChanges
{
    private const int Shown = 60;

    /// <summary>A line for each cell that says something else, with the first difference.</summary>
    internal static IReadOnlyList<string> Between(Notebook before, Notebook after) =>
        [.. before.Code.Zip(after.Code, Difference).OfType<string>()];

    private static string? Difference(NotebookCell before, NotebookCell after)
    {
        var (then, now) = (OutputNumbers.Of(before.Outputs), OutputNumbers.Of(after.Outputs));
        if (then.SequenceEqual(now))
            return null;
        var place = 0;
        while (place < then.Count && place < now.Count && then[place] == now[place])
            place++;
        return (place < then.Count, place < now.Count) switch
        {
            (true, true) =>
                $"{after} says {FirstDifference(now[place], then[place])}, the file {FirstDifference(then[place], now[place])}; run it "
                    + "without --check to save what it says now.",
            (false, true) => then.Count == 0
                ? $"{after} has no outputs in the file; run it without --check to save them."
                : $"{after} says more than the file: {Cut(now[place])}",
            _ => $"{after} says less than the file, which has {Cut(then[place])}",
        };
    }

    // The line in which two texts part.
    private static string FirstDifference(string text, string other)
    {
        var (lines, others) = (text.Split('\n'), other.Split('\n'));
        var at = lines.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        return at < lines.Length ? Cut(lines[at]) : "nothing more";
    }

    private static string Cut(string text) => $"'{(text.Length <= Shown ? text : text[..Shown] + "…").Trim()}'";
}
