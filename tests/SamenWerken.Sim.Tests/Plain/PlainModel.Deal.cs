namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 6.1: a deal.</content>
internal sealed partial class PlainModel
{
    private const double NoGain = 1e-9;

    private sealed record Deal(int k, double di, int l, double dj);

    private void Bargain(int i, int j, bool localOnly)
    {
        for (var deal = 0; deal < the.Deals; deal++)
        {
            if (Find(i, j, localOnly) is not { } offer)
                return;
            now.Proposals++;
            if (!Accepts(i, j, offer))
            {
                Refused(i, j);
                return;
            }

            Agree(i, offer.k, offer.di, j, offer.l, offer.dj);
        }
    }

    // The best product of nets over all k and l.
    private Deal? Find(int i, int j, bool localOnly)
    {
        var issues = Enumerable.Range(0, m).Where(k => !localOnly || !world.Regional[k]).ToArray();
        var (mine, theirs) = (issues.Where(k => MayMove(i, j, k)), issues.Where(l => MayMove(j, i, l)));
        var asked = new List<(int l, double d2, double gain_i, double cost_j)>();
        foreach (var l in theirs)
        {
            var d2 = FullStep(j, i, l);
            asked.Add((l, d2, τ[i, j] * ΔV(i, j, l, d2, s[i, l]), -ΔV(j, j, l, d2, Thought(i, j, l))));
        }

        var (best, most) = (default(Deal), 0.0);
        foreach (var k in mine)
        {
            var d1 = FullStep(i, j, k);
            var (cost_i, gain_j) = (-ΔV(i, i, k, d1, s[i, k]), τ[i, j] * ΔV(j, i, k, d1, Thought(i, j, k)));
            foreach (var (l, d2, gain_i, cost_j) in asked)
            {
                if (gain_i <= NoGain || gain_j <= NoGain)
                    continue;
                var (A, B) = Scale(gain_i, cost_i, gain_j, cost_j);
                var (net_i, net_j) = (B * gain_i - A * cost_i, A * gain_j - B * cost_j);
                var worth = net_i > the.M * A * Math.Max(0, cost_i) + Tolerance && net_j > the.M * B * Math.Max(0, cost_j) + Tolerance;
                if (worth && net_i * net_j > most * (1 + Tolerance))
                    (best, most) = (new Deal(k, A * d1, l, B * d2), net_i * net_j);
            }
        }

        return best;
    }

    // Towards the other's ideal.
    private double FullStep(int i, int j, int k) => the.Step * (p[j, k] - y[i, k]);

    private bool MayMove(int i, int j, int k) =>
        Math.Abs(FullStep(i, j, k)) >= the.LeastStep && !Crosses(i, k, y[i, k] + FullStep(i, j, k));

    // What i takes j to care: as far as it does not know, it projects its own interests.
    private double Thought(int i, int j, int k) => δ[i, j] * s[j, k] + (1 - δ[i, j]) * s[i, k];

    // What V of one changes by, with salience sk, if the mover went this step on k from y.
    private double ΔV(int of, int mover, int k, double step, double sk)
    {
        double Now()
        {
            var xk = x(y, k, h);
            return VOn(of, k, ωPrime(of), sk, xk, C(y, k, h, xk), y[of, k]);
        }

        var (stays, before) = (y[mover, k], Now());
        y[mover, k] += step;
        var after = Now();
        y[mover, k] = stays;
        return after - before;
    }

    // Fair scaling: both gain alike, values taken as linear in the scale.
    private (double A, double B) Scale(double gain_i, double cost_i, double gain_j, double cost_j)
    {
        var (A, B) = (1.0, 1.0);
        if (gain_j + cost_i > 0 && gain_i + cost_j > 0)
        {
            var ratio = (gain_j + cost_i) / (gain_i + cost_j);
            (A, B) = (Math.Min(1, 1 / ratio), Math.Min(1, ratio));
        }

        A = the.Fairness * A + (1 - the.Fairness) * Math.Min(A, (1 + 2 * the.M) * B * Math.Max(0, cost_j) / gain_j);
        return (A, B);
    }

    // j by its true values and its own trust.
    private bool Accepts(int i, int j, Deal offer)
    {
        var gain = τ[j, i] * ΔV(j, i, offer.k, offer.di, s[j, offer.k]);
        var give = -ΔV(j, j, offer.l, offer.dj, s[j, offer.l]);
        return gain > Wanted(c[j], give) + Tolerance;
    }

    // Read as unwillingness as far as i does not know j.
    private void Refused(int i, int j)
    {
        now.Refusals++;
        var unknown = the.a * (1 - δ[i, j]);
        τ[i, j] = Math.Max(0, τ[i, j] - the.RefusalLoss * the.ηDown * unknown * τ[i, j]);
        X[i] += the.RefusalFrustration * unknown;
    }
}
