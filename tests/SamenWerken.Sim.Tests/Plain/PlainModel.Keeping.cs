using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <content>Section 4, step 3: keeping a promise or breaking it.</content>
internal sealed partial class PlainModel
{
    /// <summary>What each party of each agreement weighed when it was last up to it.</summary>
    internal readonly Dictionary<(Agreement A, int i), Reasons> Weighed = [];

    private void Act()
    {
        y = Committed();
        Weighed.Clear();
        foreach (var A in Agreements)
            Weigh(A);
        foreach (var A in Agreements)
            Decide(A);
        a = Committed((A, i) => A.Kept[i]);
    }

    /// <summary>What speaks for keeping and for breaking, and what comes of it.</summary>
    internal sealed record Reasons(double T, double L, double G, double FρS, double b, double P);

    // All weigh the same y.
    internal void Weigh(Agreement A)
    {
        var parties = A.Parties();
        var committed = At(y);
        var undone = parties.ToDictionary(j => j, j => Undone(A, j));
        foreach (var i in parties)
        {
            double W(int of, int j) => V(of, committed) - V(of, undone[j]); // what j's side is worth to another
            var others = parties.Where(j => j != i).ToArray();
            var T = -W(i, i);
            var L = the.θ * g(parties.Length) * others.Sum(j => τ[i, j] * W(i, j));
            var G = (A.Consented[i] ? 1 : 0) * ψ[i] * ξ(i, A.F) * others.Sum(j => τ[j, i] * Math.Max(0, W(j, i)));
            var FρS = A.F * the.ρ * S(A, i);
            var b = Balance((1 - c[i]) * (L + G) + FρS, T);
            Weighed[(A, i)] = new Reasons(T, L, G, FρS, b, Logistic(the.β * b));
        }
    }

    // (6)
    internal static double Balance(double pro, double T) =>
        Math.Abs(pro) + Math.Abs(T) < 1e-12 ? 1 : (pro - T) / (Math.Abs(pro) + Math.Abs(T));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    // How far the keeping of others hangs on mine.
    private static double g(int parties) => Math.Min(1, 2.0 / (parties - 1));

    // Weak control already eats the inner reason.
    private double ξ(int i, double F) => 1 - the.Crowding * α[i] * F / (F + the.CrowdingHalf);

    // Size of a side.
    private double S(Agreement A, int i) => Sum(m, k => w[k] * Math.Abs(A.d[i]![k]));

    private void Decide(Agreement A)
    {
        Array.Fill(A.Kept, true);
        foreach (var i in A.Parties())
        {
            A.Kept[i] = Draw(A, i, Purposes.Keeping, Purposes.KeepingPlan) < Weighed[(A, i)].P;
            if (A.Kept[i] && Draw(A, i, Purposes.Overruling, Purposes.OverrulingPlan) < the.Overruling * (1 - the.MandateClarity))
                A.Kept[i] = false;
            (now.Sides, now.Kept) = (now.Sides + 1, now.Kept + (A.Kept[i] ? 1 : 0));
            Cost[i] += ((A.Kept[i] ? 0 : 1) + the.Monitoring) * A.F * the.ρ * S(A, i);
        }
    }

    private double Draw(Agreement A, int i, Purpose package, Purpose plan) => A.IsPlan
        ? Luck(plan, (ulong)Agreements.Where(other => other.IsPlan).TakeWhile(other => other != A).Count(), i).Uniform()
        : Luck(package, Draws.Pair(A.Pair.Low, A.Pair.High), i == A.Pair.Low ? 0 : 1).Uniform();
}
