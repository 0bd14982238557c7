namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 2: what a joint set of actions z delivers.</content>
internal sealed partial class PlainModel
{
    // What going alone came to at the start, e = 0, initial h.
    internal Joint alone0 = null!;
    internal double[] u0 = [], xStar = [];
    internal double Y0, YHat0;

    // (1)
    private double x(double[,] z, int k, double[,] h) => Sum(n, i => h[i, k] * z[i, k]);

    // (2)
    private double C(double[,] z, int k, double[,] h, double xk) => 1 - 2 * the.f * Sum(n, i => h[i, k] * Math.Abs(z[i, k] - xk));

    private Joint At(double[,] z, double[,] h)
    {
        var (xs, Cs) = (new double[m], new double[m]);
        for (var k = 0; k < m; k++)
        {
            xs[k] = x(z, k, h);
            Cs[k] = C(z, k, h, xs[k]);
        }

        return new Joint(z, xs, Cs);
    }

    internal Joint At(double[,] z) => At(z, h);

    // m_ik(z), how near the whole is to i's ideal.
    private double Near(int i, int k, double xk, double hurtk) => 1 - hurtk * Math.Abs(xk - p[i, k]);

    private double aOf(int i) => the.OwnWay * α[i];

    // The summand of (3), with salience sik.
    private double uOn(int i, int k, double sik, double xk, double Ck, double zik, double hurtk) =>
        sik * ((1 - aOf(i)) * Near(i, k, xk, hurtk) * Ck + aOf(i) * (1 - Math.Abs(zik - p[i, k])));

    // (3)
    internal double u(int i, Joint at) => Sum(m, k => uOn(i, k, s[i, k], at.x[k], at.C[k], at.z[i, k], hurt[k]));

    // (4), for q or q̂
    private double Y(double[] need, Joint at, double[] hurt) => Math.Exp(
        the.D * Sum(m, k => w[k] * Math.Log(Math.Max(1e-6, (1 - hurt[k] * Math.Abs(at.x[k] - need[k])) * at.C[k]))));

    // ω'
    internal double ωPrime(int i) => ω[i] * (1 - c[i]);

    // The summand of (5), with weight ωi of the public.
    private double VOn(int i, int k, double ωi, double sik, double xk, double Ck, double zik) =>
        (1 - ωi) * uOn(i, k, sik, xk, Ck, zik, hurt[k]) + ωi * w[k] * (1 - hurt[k] * Math.Abs(xk - qHat[k])) * Ck;

    // (5)
    private double V(int i, double ωi, Joint at) => Sum(m, k => VOn(i, k, ωi, s[i, k], at.x[k], at.C[k], at.z[i, k]));

    internal double V(int i, Joint at) => V(i, ωPrime(i), at);

    // u⁰, Y⁰, Ŷ⁰, x*: at the start, and again after an event that changes p.
    private void Benchmark()
    {
        double[] all = [.. Enumerable.Repeat(1.0, m)]; // e = 0
        alone0 = At(Copy(p), h0);
        u0 = [.. Enumerable.Range(0, n).Select(i => Sum(m, k => uOn(i, k, s[i, k], alone0.x[k], alone0.C[k], p[i, k], 1)))];
        (Y0, YHat0) = (Y(q, alone0, all), Y(qHat, alone0, all));
        xStar = [.. Enumerable.Range(0, m).Select(Optimum)];
    }

    // x*_k: the lowest position at which half of the salience is reached.
    private double Optimum(int k)
    {
        var byPosition = Enumerable.Range(0, n).OrderBy(i => p[i, k]).ToArray();
        var (half, reached) = (Sum(n, i => s[i, k]) / 2, 0.0);
        foreach (var i in byPosition)
        {
            reached += s[i, k];
            if (reached >= half * (1 - 1e-12))
                return p[i, k];
        }

        return p[byPosition[^1], k];
    }
}
