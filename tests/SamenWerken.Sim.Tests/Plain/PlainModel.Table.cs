using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 6.2: the table.</content>
internal sealed partial class PlainModel
{
    /// <summary>The text: on which issues it says something, and what.</summary>
    internal readonly bool[] inText;
    internal readonly double[] text;

    /// <summary>What the text of the last session came to, at first and after each proposal.</summary>
    internal readonly List<double> Objectives = [];

    private void Table(bool[] onTable, double quorum, bool bindsMinority)
    {
        if (!Member.Contains(true) || !IsMoment(the.E) || t == since)
            return;
        Lapse();
        var issues = Enumerable.Range(0, m).Where(k => onTable[k]).ToArray();
        var negotiable = issues.Skip(the.Preconditions).ToArray();
        var members = Enumerable.Range(0, n).Where(i => Member[i]).ToArray();
        var N = (int)Math.Ceiling(quorum * members.Length - 1e-9);
        Mediate(issues, negotiable, members, N);
        ChargeMembers(the.TableCost * the.χ * negotiable.Length / m);

        var signs = WouldSign(Member, text, inText, 0);
        var passes = signs.Count(signed => signed) >= N;
        CloseMoment(!passes, Member, signs);
        if (!passes)
            signs = Coalition(signs);
        var bound = passes && bindsMinority ? [.. Member] : signs;
        for (var i = 0; i < n; i++)
            R[i] = bound[i] && !signs[i] ? Imposed(i, text, inText) : 0;
        PutInForce(text, On(bound, inText), signs, the.TableFine * the.Fine);
    }

    // The text is blank, but for preconditions: in it from the start, at the first actor's ideal, and not negotiable.
    private void OpenText(bool[] onTable)
    {
        Array.Clear(inText);
        foreach (var k in Enumerable.Range(0, m).Where(k => onTable[k]).Take(the.Preconditions))
            (inText[k], text[k]) = (true, p[0, k]);
    }

    // The signers are asked again, with only signers counted, until nobody withdraws.
    private bool[] Coalition(bool[] signs)
    {
        while (true)
        {
            var again = WouldSign(signs, text, inText, 0);
            if (again.SequenceEqual(signs))
                return signs.Count(signed => signed) >= 2 ? signs : new bool[n];
            signs = again;
        }
    }

    // Members' ideals as proposals; the text takes over what makes the sum of the N largest larger.
    private void Mediate(int[] issues, int[] negotiable, int[] members, int N)
    {
        if (negotiable.Length == 0 || the.Proposals <= 0)
            return;
        var proposals = Math.Max(1, (int)Math.Round(the.Proposals * negotiable.Length / members.Length, MidpointRounding.AwayFromZero));
        var known = new Known(
            members.Average(τMean), members.Average(i => c[i]), members.Average(ωPrime), At(p));
        var σ = members.Average(i => issues.Sum(k => sHat(i, k) * Math.Abs(p[i, k] - known.Alone.x[k])));
        if (σ <= Tolerance)
            return; // all want the same
        var ε = Math.Max(1e-12, the.Caution * σ);
        double Objective() =>
            members.Select(i => Math.Log(Math.Max(the.CautionFloor * ε, G(i, known) + ε))).OrderDescending().Take(N).Sum();

        Objectives.Clear();
        Objectives.Add(Objective());
        for (var proposal = 0; proposal < proposals; proposal++)
        {
            var draws = Luck(Purposes.Table, 0, 2 * proposal);
            var k = negotiable[(int)(draws.Uniform() * negotiable.Length)];
            var i = members[(int)(draws.Uniform() * members.Length)];
            var (wasIn, was) = (inText[k], text[k]);
            (inText[k], text[k]) = (true, p[i, k]);
            var better = Objective() > Objectives[^1] + Tolerance;
            if (!better)
                (inText[k], text[k]) = (wasIn, was);
            Objectives.Add(Objective());
        }
    }

    // What the facilitator knows beside what is public.
    private sealed record Known(double τ, double c, double ω, Joint Alone);

    // κ_i, how far others know i's interests.
    internal double κ(int i) => Mean(Enumerable.Range(0, n).Where(j => j != i).Select(j => δ[j, i]));

    // ŝ_ik, saliences as told.
    private double sHat(int i, int k) => κ(i) * s[i, k] + (1 - κ(i)) / m;

    // What the facilitator makes of the text for i, as if all others were at x.
    private double G(int i, Known known)
    {
        var (gift, sacrifice, crossed) = (0.0, 0.0, 0.0);
        for (var k = 0; k < m; k++)
        {
            if (!inText[k])
                continue;
            double v(double xk, double Ck, double zik) => VOn(i, k, known.ω, sHat(i, k), xk, Ck, zik);
            var distance = text[k] - p[i, k];
            var xHat = text[k] - h[i, k] * distance;
            var CHat = 1 - 4 * the.f * h[i, k] * (1 - h[i, k]) * Math.Abs(distance);
            gift += v(xHat, CHat, p[i, k]) - v(known.Alone.x[k], known.Alone.C[k], p[i, k]);
            sacrifice += v(xHat, CHat, p[i, k]) - v(text[k], 1, text[k]);
            crossed += Crosses(i, k, text[k]) ? sHat(i, k) : 0;
        }

        return known.τ * gift - Wanted(known.c, sacrifice) - crossed;
    }
}
