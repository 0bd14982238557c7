using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>
/// One run of the collaboration model, for reading with the paper beside it: a method for each equation, its letters, loops over
/// actors i, j and issues k, l, and nothing that is there for speed. It shares with the library the scenario and the addresses of
/// draws, and no equation.
/// </summary>
internal sealed partial class PlainModel
{
    internal readonly int n, m;
    internal readonly Letters the;
    private readonly Scenario scenario;
    private readonly PlainWorld world;
    private readonly ulong seed, replication;

    // Section 1: what never changes in a run, and what does.
    internal readonly double[,] s, r;
    internal readonly double[] α, ψ, q, w, qHat;
    internal readonly double[,] p, h, h0, τ, δ;
    internal readonly double[] o, ω, c;
    internal readonly double[] hurt; // 1 − e_k, kept so, since close to e = 1 little of it would remain
    internal readonly double[,] b; // what i does of its own: p_ik, unless it adjusts
    internal readonly bool[] Member, Left;
    internal readonly double[] SmoothedNet, R, X, Cost;
    internal readonly List<Agreement> Agreements = []; // oldest first
    internal double Meetings;
    internal int t;

    // What the round brought.
    internal double[,] y, a;
    internal readonly double[] gain, net;
    internal Tally now = new();

    internal PlainModel(Scenario scenario, ulong seed, ulong replication)
    {
        (this.scenario, the, this.seed, this.replication) = (scenario, new Letters(scenario), seed, replication);
        world = new PlainWorld(scenario, seed, replication);
        (n, m, s, r, α, ψ, q, w, qHat) = (world.n, world.m, world.s, world.r, world.α, world.ψ, world.q, world.w, world.qHat);
        (p, b, h, h0) = (Copy(world.p), Copy(world.p), Copy(world.h), world.h);
        (τ, δ) = (Copy(world.τ), Copy(world.δ));
        (o, ω, c, hurt) = ([.. world.o], [.. world.ω], [.. world.c], [.. Enumerable.Repeat(1.0, m)]);
        (Member, Left) = ([.. world.Member], new bool[n]);
        (SmoothedNet, R, X, Cost, gain, net) = (new double[n], new double[n], new double[n], new double[n], new double[n], new double[n]);
        (Meetings, y, a) = (the.Meetings, Copy(p), Copy(p));
        (inText, text, commissions, won) = (new bool[m], new double[m], new bool[n], new bool[n]);
        Benchmark();
    }

    /// <summary>One run of a strategy.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="look">Called after every round.</param>
    /// <returns>The outcomes of the run, by key.</returns>
    internal Dictionary<string, double> Run(string key, Action<PlainModel>? look = null)
    {
        Choose(key);
        for (t = 0; t < scenario.Rounds; t++)
        {
            Round();
            look?.Invoke(this);
        }

        return Summary();
    }

    // Section 4.
    private void Round()
    {
        now = new Tally();
        Array.Clear(X);
        Array.Clear(Cost);
        Events();
        Turnover();
        Coordinate();
        Act();
        Realise();
        Learn();
        Dissolve();
        LeaveAndReturn();
        Observe();
    }

    private Draws Luck(Purpose purpose, ulong entity = 0, int draw = 0) =>
        new(seed, purpose, replication, (ulong)t, entity) { Next = (ulong)draw };

    // Σ over what there is.
    private static double Sum(int count, Func<int, double> term)
    {
        var sum = 0.0;
        for (var at = 0; at < count; at++)
            sum += term(at);
        return sum;
    }

    private static double Mean(IEnumerable<double> values)
    {
        var all = values.ToArray();
        return all.Length == 0 ? 0 : all.Sum() / all.Length;
    }

    private static double Clip(double value) => Math.Clamp(value, 0, 1);

    private static double[,] Copy(double[,] matrix) => (double[,])matrix.Clone();
}
