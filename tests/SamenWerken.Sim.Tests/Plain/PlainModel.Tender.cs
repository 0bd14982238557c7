using SamenWerken.Sim.Collaboration.Scenarios;

namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 6: the tender.</content>
internal sealed partial class PlainModel
{
    private readonly bool[] commissions, won;

    // The first actors of that role, the first of all where none has it, at most n − 1.
    private void Appoint()
    {
        Array.Clear(won);
        var named = world.Role.Contains(Role.Commissioner);
        var left = Math.Min(the.Commissioners, n - 1);
        for (var i = 0; i < n; i++)
            commissions[i] = (!named || world.Role[i] == Role.Commissioner) && left-- > 0;
    }

    private bool Provides(int i) => !commissions[i];

    private void Tender()
    {
        if (IsMoment(the.TenderPeriod * the.E))
            HoldTender();
        for (var i = 0; i < n; i++)
            X[i] += Member[i] && Provides(i) && !won[i] ? the.LosingFrustration : 0;
        ChargeMembers(the.TenderCost * the.χ);
    }

    private void HoldTender()
    {
        Lapse();
        Array.Copy(h0, h, h.Length);
        Array.Clear(won);
        var commissioners = Enumerable.Range(0, n).Where(i => commissions[i]).ToArray();
        var terms = new double[m];
        var bound = new bool[n, m];
        for (var k = 0; k < m; k++)
        {
            terms[k] = the.TenderTerms * qHat[k] + (1 - the.TenderTerms) * Mean(commissioners.Select(i => p[i, k]));
            foreach (var i in commissioners)
                bound[i, k] = Member[i];
            foreach (var i in Award(k, terms[k]))
                (bound[i, k], won[i]) = (true, true);
        }

        PutInForce(terms, bound, [.. Enumerable.Repeat(true, n)], the.TenderFine * the.Fine);
        foreach (var i in Enumerable.Range(0, n).Where(i => Member[i] && Provides(i) && !won[i]))
        {
            foreach (var j in commissioners)
                τ[i, j] -= the.LosingLoss * the.ηDown * τ[i, j];
        }
    }

    // Those that ask least of those that are able take over the influence of all who don't commission.
    private int[] Award(int k, double terms)
    {
        var winners = Enumerable.Range(0, n)
            .Where(i => Member[i] && Provides(i) && h[i, k] >= the.Capability && h[i, k] > 0)
            .OrderBy(i => s[i, k] * Math.Abs(terms - p[i, k]) / h[i, k]).ThenBy(i => i).Take(the.Winners).ToArray();
        if (winners.Length == 0)
            return winners;
        var (pool, able) = (0.0, winners.Sum(i => h[i, k]));
        for (var i = 0; i < n; i++)
        {
            if (!Provides(i))
                continue;
            pool += h[i, k];
            h[i, k] = winners.Contains(i) ? h[i, k] / able : 0;
        }

        foreach (var i in winners)
            h[i, k] *= pool;
        return winners;
    }
}
