namespace SamenWerken.Sim.Parameters;

/// <summary>The name that somebody probably meant.</summary>
public static class NearestName
{
    private const int Telling = 3;

    /// <summary>The candidate with the fewest slips from a name, ignoring case; null if none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <remarks>
    /// A third of the letters may be wrong, and a beginning of three letters or more counts as one slip. Of equally near candidates the
    /// first is taken, and of several with this beginning the shortest. A name that only looks the same, by its spaces or by how its
    /// accents are written, is nearest of all.
    /// </remarks>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var (fewest, more) = (int.MaxValue, int.MaxValue);
        var form = NameForm.Of(name);
        foreach (var candidate in candidates)
        {
            // What cannot be shown as it is, or means something else between quotes, cannot be proposed.
            if (SlipsWithin(name, form, candidate, fewest) is not { } slips
                || candidate.Any(letter => letter is '\n' or '\t' or '\\' || PlainText.IsOther(letter)))
                continue;
            var longer = candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? candidate.Length - name.Length : 0;
            if (slips < fewest || longer < more)
                (nearest, fewest, more) = (candidate, slips, longer);
        }

        return nearest;
    }

    // Slips up to a number of them; null for more.
    private static int? SlipsWithin(string name, string form, string candidate, int most)
    {
        var length = Math.Abs(name.Length - candidate.Length);
        if (length <= most && form.Length > 0 && NameForm.Of(candidate) == form)
            return 0;
        if (name.Length >= Telling && most >= 1 && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return 1;
        most = Math.Min(most, (Math.Max(name.Length, candidate.Length) + 2) / 3);
        return length <= most && Slips(name, candidate, most) is var slips && slips <= most ? slips : null;
    }

    /// <summary>Letters left out, added, changed, or swapped with a neighbour, to get from one name to the other, ignoring case.</summary>
    /// <remarks>The distance of Damerau (1964) and Levenshtein (1966) in which no part is edited twice.</remarks>
    public static int Slips(string a, string b) => Slips(a, b, int.MaxValue);

    // Ends where there are more than a number of slips already.
    private static int Slips(string a, string b, int most)
    {
        a = a.ToLowerInvariant();
        b = b.ToLowerInvariant();
        int[] twoAbove = new int[b.Length + 1], above = [.. Enumerable.Range(0, b.Length + 1)], row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, 1 + Math.Min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            // A swap reaches two rows back.
            if (least > most && above.Min() > most)
                return int.MaxValue;
            (twoAbove, above, row) = (above, row, twoAbove);
        }

        return above[b.Length];
    }
}
