namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 3: agreements, and what they commit to.</content>
internal sealed partial class PlainModel
{
    // clip(p_ik + Σ d over the sides that count): summed first, clipped once.
    private double[,] Committed(Func<Agreement, int, bool> counts)
    {
        var z = new double[n, m];
        for (var i = 0; i < n; i++)
            Commit(z, i, counts);
        return z;
    }

    private void Commit(double[,] z, int i, Func<Agreement, int, bool> counts)
    {
        for (var k = 0; k < m; k++)
            z[i, k] = b[i, k];
        foreach (var A in Agreements)
        {
            if (A.d[i] is not { } d || !counts(A, i))
                continue;
            for (var k = 0; k < m; k++)
                z[i, k] += d[k];
        }

        for (var k = 0; k < m; k++)
            z[i, k] = Clip(z[i, k]);
    }

    internal double[,] Committed() => Committed((_, _) => true);

    // y with i's side of A undone: the same sum without it.
    private Joint Undone(Agreement A, int i)
    {
        var z = Copy(y);
        Commit(z, i, (other, _) => other != A);
        return At(z);
    }

    // A plan x binds i on k to d_ik = x_k − y_ik; with fewer than two parties it is not made.
    private void PutInForce(double[] x, bool[,] bound, bool[] consented, double F)
    {
        y = Committed();
        var d = new double[]?[n];
        for (var i = 0; i < n; i++)
            d[i] = [.. Enumerable.Range(0, m).Select(k => bound[i, k] ? x[k] - y[i, k] : 0)];
        var plan = Agreement.Plan(d, consented, F);
        if (plan.Parties().Length >= 2)
            Agreements.Add(plan);
        y = Committed();
    }

    // The old plan lapses, and what it imposed with it.
    private void Lapse()
    {
        Agreements.RemoveAll(A => A.IsPlan);
        Array.Clear(R);
        y = Committed();
    }

    private void EndPackagesOf(int i) => Agreements.RemoveAll(A => !A.IsPlan && A.d[i] is not null);

    // The package of two, with one deal more: i moves di on k, j moves dj on l.
    private void Agree(int i, int k, double di, int j, int l, double dj)
    {
        var package = Agreements.Find(A => !A.IsPlan && A.d[i] is not null && A.d[j] is not null);
        if (package is null)
            Agreements.Add(package = Agreement.Package(i, j, n, m, the.PeerFine));
        package.d[i]![k] += di;
        package.d[j]![l] += dj;
        y = Committed();
    }
}
