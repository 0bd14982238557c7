namespace SamenWerken.Sim.Parameters;

/// <summary>The name that somebody probably meant.</summary>
public static class NearestName
{
    private const int Telling = 3;

    /// <summary>The candidate with the fewest slips from a name, ignoring case; null if none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <remarks>A third of the letters may be wrong, and a beginning of three letters or more counts as one slip; of equally near candidates the first is taken.</remarks>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var fewest = int.MaxValue;
        var begins = false;
        foreach (var candidate in candidates)
        {
            // Of those that begin so, the one with the fewest letters more.
            if (name.Length >= Telling && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (fewest > 1 || (begins && candidate.Length < nearest!.Length)))
            {
                (nearest, fewest, begins) = (candidate, candidate.Length == name.Length ? 0 : 1, true);
                continue;
            }

            var most = Math.Min(fewest - 1, (Math.Max(name.Length, candidate.Length) + 2) / 3);
            if (Math.Abs(name.Length - candidate.Length) > most)
                continue;
            var slips = Slips(name, candidate);
            if (slips <= most)
                (nearest, fewest, begins) = (candidate, slips, false);
        }

        return nearest;
    }

    /// <summary>Letters left out, added, changed, or swapped with a neighbour, to get from one name to the other, ignoring case.</summary>
    /// <remarks>The distance of Damerau (1964) and Levenshtein (1966) in which no part is edited twice.</remarks>
    public static int Slips(string a, string b)
    {
        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        int[] twoAbove = new int[b.Length + 1], above = [.. Enumerable.Range(0, b.Length + 1)], row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, 1 + Math.Min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }

            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[b.Length];
    }
}
