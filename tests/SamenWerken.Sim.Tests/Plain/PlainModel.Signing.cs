namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 6: asking too much, and who would sign.</content>
internal sealed partial class PlainModel
{
    private const double Tolerance = 1e-12;

    // What i wants for a sacrifice of 1.
    private double Asks(double ci) => 1 + the.M * (1 + the.CynicalDemand * ci);

    private double Wanted(double ci, double sacrifice) => (sacrifice > 0 ? Asks(ci) : 1) * sacrifice;

    private bool Crosses(int i, int k, double position) => Math.Abs(position - p[i, k]) > r[i, k] + Tolerance;

    // Who of those asked would sign x on the issues of the text, if all asked were to follow it.
    internal bool[] WouldSign(bool[] asked, double[] x, bool[] issues, double persuasion)
    {
        var z = Copy(p);
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < m; k++)
                z[i, k] = asked[i] && issues[k] ? x[k] : p[i, k];
        }

        var (all, alone) = (At(z), At(p));
        return [.. Enumerable.Range(0, n).Select(i => asked[i] && WouldSign(i, x, issues, persuasion, all, alone))];
    }

    private bool WouldSign(int i, double[] x, bool[] issues, double persuasion, Joint all, Joint alone)
    {
        for (var k = 0; k < m; k++)
        {
            if (issues[k] && s[i, k] >= 1.0 / m - Tolerance && Crosses(i, k, x[k]))
                return false;
        }

        var ωPersuaded = ωPrime(i) + persuasion * (1 - c[i]) * (1 - ωPrime(i));
        var without = At(Back(all.z, i));
        var gift = τMean(i) * (V(i, ωPersuaded, without) - V(i, ωPersuaded, alone));
        var sacrifice = V(i, ωPersuaded, without) - V(i, ωPersuaded, all);
        return gift >= Wanted(c[i], sacrifice) - Tolerance;
    }

    // z with i back at p_i.
    private double[,] Back(double[,] z, int i)
    {
        var back = Copy(z);
        for (var k = 0; k < m; k++)
            back[i, k] = p[i, k];
        return back;
    }

    // R_i for who is bound without consent.
    private double Imposed(int i, double[] x, bool[] issues) => Sum(m, k => issues[k] ? s[i, k] * Math.Abs(x[k] - p[i, k]) : 0);

    // A planning moment: an impasse frustrates whoever would sign.
    private void CloseMoment(bool impasse, bool[] asked, bool[] signs)
    {
        now.Moments++;
        now.Impasses += impasse ? 1 : 0;
        impassesInARow = impasse ? impassesInARow + 1 : 0;
        for (var i = 0; i < n; i++)
        {
            now.NonSignatures += asked[i] && !signs[i] ? 1 : 0;
            X[i] += impasse && signs[i] ? the.ImpasseFrustration : 0;
        }
    }

    private static bool[,] On(bool[] who, bool[] issues)
    {
        var bound = new bool[who.Length, issues.Length];
        for (var i = 0; i < who.Length; i++)
        {
            for (var k = 0; k < issues.Length; k++)
                bound[i, k] = who[i] && issues[k];
        }

        return bound;
    }
}
