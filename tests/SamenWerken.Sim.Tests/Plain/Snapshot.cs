using SamenWerken.Sim.Collaboration.Engine;
using Outcomes = SamenWerken.Sim.Collaboration.Engine.CollaborationOutcomes;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>Everything that a model's round left behind, by name: states, agreements, decisions, counts and outcomes.</summary>
internal static class Snapshot
{
    internal static Dictionary<string, double> Of(PlainModel model)
    {
        var all = new Dictionary<string, double>();
        for (var i = 0; i < model.n; i++)
        {
            Actor(
                all, i, model.c[i], model.ω[i], model.o[i], model.SmoothedNet[i], model.R[i], model.X[i], model.Cost[i],
                model.gain[i], model.net[i], model.Member[i]);
            for (var k = 0; k < model.m; k++)
                Cell(all, i, k, model.p[i, k], model.h[i, k], model.a[i, k]);
            for (var j = 0; j < model.n; j++)
                (all[$"τ[{i},{j}]"], all[$"δ[{i},{j}]"]) = (model.τ[i, j], model.δ[i, j]);
        }

        for (var k = 0; k < model.m; k++)
            all[$"e[{k}]"] = 1 - model.hurt[k];
        var packages = model.Agreements.Where(A => !A.IsPlan).ToList();
        for (var place = 0; place < packages.Count; place++)
        {
            var (A, (low, high)) = (packages[place], packages[place].Pair);
            all[$"package {place} low"] = low;
            all[$"package {place} high"] = high;
            Side(all, $"package {place} low", model.m, k => A.d[low]![k], A.Binds(low), true, A.Kept[low]);
            Side(all, $"package {place} high", model.m, k => A.d[high]![k], A.Binds(high), true, A.Kept[high]);
        }

        foreach (var A in model.Agreements.Where(A => A.IsPlan))
        {
            for (var i = 0; i < model.n; i++)
                Side(all, $"plan of {i}", model.m, k => A.d[i]?[k] ?? 0, A.Binds(i), A.Consented[i], A.Kept[i]);
        }

        var now = model.now;
        Counts(all, now.Proposals, now.Refusals, now.NonSignatures, now.Moments, now.Impasses, now.Sides, now.Kept);
        foreach (var outcome in Outcomes.All.Where(outcome => outcome.EachRound))
            all[outcome.Key] = model.Outcomes[outcome.Key];
        return all;
    }

    internal static Dictionary<string, double> Of(Simulation simulation, double[] outcomes)
    {
        var (s, acting, all) = (simulation.Situation, simulation.Acting, new Dictionary<string, double>());
        for (var i = 0; i < s.Actors; i++)
        {
            Actor(all, i, s.Cynicism(i), s.PublicOrientation(i), s.Openness(i), s.States.SmoothedNet[i], s.Accounts.Imposed[i],
                s.Accounts.Frustration[i], s.Accounts.Cost[i], acting.Gain[i], acting.Net[i], s.IsMember(i));
            for (var k = 0; k < s.Issues; k++)
                Cell(all, i, k, s.Position(i, k), s.InfluenceOn(i, k), acting.Actions[i * s.Ground.Stride + k]);
            for (var j = 0; j < s.Actors; j++)
                (all[$"τ[{i},{j}]"], all[$"δ[{i},{j}]"]) = (s.Trust(i, j), s.Knowledge(i, j));
        }

        for (var k = 0; k < s.Issues; k++)
            all[$"e[{k}]"] = s.Room(k);
        for (var place = 0; place < s.Packages; place++)
        {
            var A = s.Package(place);
            all[$"package {place} low"] = A.First;
            all[$"package {place} high"] = A.Second;
            Side(all, $"package {place} low", s.Issues, k => A.Move(A.First, k), A.Binds(A.First), true, A.Kept(A.First));
            Side(all, $"package {place} high", s.Issues, k => A.Move(A.Second, k), A.Binds(A.Second), true, A.Kept(A.Second));
        }

        for (var place = 0; place < s.Plans; place++)
        {
            var A = s.Plan(place);
            for (var i = 0; i < s.Actors; i++)
                Side(all, $"plan of {i}", s.Issues, k => A.Binds(i) ? A.Move(i, k) : 0, A.Binds(i), A.Consented(i), A.Kept(i));
        }

        var tally = s.Accounts.Tally;
        Counts(all, tally.Proposals, tally.Refusals, tally.NonSignatures, tally.Moments, tally.Impasses, tally.Sides, tally.Kept);
        foreach (var outcome in Outcomes.All.Where(outcome => outcome.EachRound))
            all[outcome.Key] = outcomes[Outcomes.All.IndexOf(outcome)];
        return all;
    }

    private static void Actor(
        Dictionary<string, double> all, int i, double c, double ω, double o, double smoothed, double R, double X, double cost,
        double gain, double net, bool member)
    {
        (all[$"c[{i}]"], all[$"ω[{i}]"], all[$"o[{i}]"], all[$"smoothed net[{i}]"]) = (c, ω, o, smoothed);
        (all[$"R[{i}]"], all[$"X[{i}]"], all[$"cost[{i}]"], all[$"gain[{i}]"], all[$"net[{i}]"]) = (R, X, cost, gain, net);
        all[$"member[{i}]"] = member ? 1 : 0;
    }

    private static void Cell(Dictionary<string, double> all, int i, int k, double p, double h, double a) =>
        (all[$"p[{i},{k}]"], all[$"h[{i},{k}]"], all[$"a[{i},{k}]"]) = (p, h, a);

    private static void Side(
        Dictionary<string, double> all, string whose, int m, Func<int, double> move, bool binds, bool consents, bool keeps)
    {
        all[$"{whose}: party"] = binds ? 1 : 0;
        for (var k = 0; k < m; k++)
            all[$"{whose}: d[{k}]"] = move(k);
        if (!binds)
            return;
        (all[$"{whose}: consents"], all[$"{whose}: keeps"]) = (consents ? 1 : 0, keeps ? 1 : 0);
    }

    private static void Counts(
        Dictionary<string, double> all, int proposals, int refusals, int unsigned, int moments, int impasses, int sides, int kept)
    {
        (all["proposals"], all["refusals"], all["non-signatures"]) = (proposals, refusals, unsigned);
        (all["planning moments"], all["impasses"], all["sides"], all["kept sides"]) = (moments, impasses, sides, kept);
    }
}
