namespace SamenWerken.Sim.Tests.Plain;

/// <summary>An agreement (section 3): a plan of many, or the package of two.</summary>
internal sealed class Agreement
{
    private const double NoMove = 1e-9;

    internal required bool IsPlan { get; init; }

    /// <summary>F, how it is enforced.</summary>
    internal required double F { get; init; }

    /// <summary>The two of a package, the lower index first.</summary>
    internal (int Low, int High) Pair { get; init; }

    /// <summary>d_ik, a row for each who is bound; no row for others.</summary>
    internal required double[]?[] d { get; init; }

    internal required bool[] Consented { get; init; }

    /// <summary>Whether each kept its side, in the round last acted.</summary>
    internal bool[] Kept { get; init; } = [];

    /// <summary>Whether i has a side: any move at all.</summary>
    internal bool Binds(int i) => d[i] is { } row && row.Any(move => Math.Abs(move) >= NoMove);

    /// <summary>Who has a side, by index.</summary>
    internal int[] Parties() => [.. Enumerable.Range(0, d.Length).Where(Binds)];

    /// <summary>A plan in which i moves by d_ik; |d| below 10⁻⁹ is no move.</summary>
    internal static Agreement Plan(double[]?[] d, bool[] consented, double F)
    {
        foreach (var row in d)
        {
            for (var k = 0; k < row?.Length; k++)
                row[k] = Math.Abs(row[k]) < NoMove ? 0 : row[k];
        }

        return new() { IsPlan = true, F = F, d = d, Consented = consented, Kept = new bool[d.Length] };
    }

    /// <summary>A package without any deal yet.</summary>
    internal static Agreement Package(int i, int j, int n, int m, double F)
    {
        var (d, consented) = (new double[]?[n], new bool[n]);
        (d[i], d[j], consented[i], consented[j]) = (new double[m], new double[m], true, true);
        return new() { IsPlan = false, F = F, Pair = (Math.Min(i, j), Math.Max(i, j)), d = d, Consented = consented, Kept = new bool[n] };
    }
}
