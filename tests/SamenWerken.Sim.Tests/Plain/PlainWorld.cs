using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Plain;

/// <summary>
/// The actors, issues and needs of one replication (section 1): what the scenario gives, and addressed draws for the rest, one by one.
/// </summary>
internal sealed class PlainWorld
{
    private readonly Scenario scenario;
    private readonly ulong seed, replication;
    private readonly Actor?[] actors;
    private readonly Issue?[] issues;

    internal readonly int n, m;
    internal readonly double[,] p, s, h, r, τ, δ;
    internal readonly double[] α, o, ω, ψ, c, q, w, qHat;
    internal readonly bool[] Regional, Member;
    internal readonly Role[] Role;
    internal readonly bool[,] Linked; // who can meet whom

    internal PlainWorld(Scenario scenario, ulong seed, ulong replication)
    {
        (this.scenario, this.seed, this.replication) = (scenario, seed, replication);
        (n, m) = (scenario.ActorCount, scenario.IssueCount);
        Actor?[] named = [.. scenario.Actors.SelectMany(actor => Enumerable.Repeat(actor, actor.Count))];
        actors = [.. named, .. new Actor?[n - named.Length]];
        issues = [.. scenario.Issues, .. new Issue?[m - scenario.Issues.Count]];
        (p, s, h, r, τ, δ) = (new double[n, m], new double[n, m], new double[n, m], new double[n, m], new double[n, n], new double[n, n]);
        (q, w, qHat) = (new double[m], new double[m], new double[m]);

        var population = scenario.Population;
        α = Traits(Purposes.AutonomyNeed, population.AutonomyNeed, actor => actor.AutonomyNeed);
        o = Traits(Purposes.Openness, population.Openness, actor => actor.Openness);
        ω = Traits(Purposes.PublicOrientation, population.PublicOrientation, actor => actor.PublicOrientation);
        ψ = Traits(Purposes.Conscience, population.Conscience, actor => actor.Conscience);
        c = Traits(Purposes.Cynicism, population.Cynicism, actor => actor.Cynicism);
        Needs();
        Ideals();
        Saliences();
        Influences();
        RedLines();
        Relations();
        Regional = [.. issues.Select((issue, k) => (issue?.Scale ?? (k % 2 == 0 ? Scale.Local : Scale.Regional)) == Scale.Regional)];
        Member = [.. actors.Select(actor => actor?.Member ?? true)];
        Role = [.. actors.Select(actor => actor?.Role ?? Collaboration.Scenarios.Role.Party)];
        Linked = PlainNetwork.Of(scenario, seed, replication);
    }

    private Draws Of(Purpose purpose, int entity = 0) => new(seed, purpose, replication, 0, (ulong)entity);

    // Uniform within ± width of the mean, clipped.
    private double[] Traits(Purpose purpose, Spread spread, Func<Actor, double?> given)
    {
        var draws = Of(purpose);
        var traits = new double[n];
        for (var i = 0; i < n; i++)
        {
            var u = draws.Uniform();
            traits[i] = (actors[i] is { } actor ? given(actor) : null) ?? Math.Clamp(spread.Mean + spread.Width * (2 * u - 1), 0, 1);
        }

        return traits;
    }

    // q ~ U(0,1), w ~ Dirichlet, q̂ = clip(q + σ N(0,1)).
    private void Needs()
    {
        var (need, weight, noise) = (Of(Purposes.PublicIdeal), Of(Purposes.PublicWeight), Of(Purposes.PerceivedNeed));
        var g = scenario.Population.PublicWeightConcentration;
        var σ = scenario.InfoNoise * (1 - scenario.ClientVoice);
        for (var k = 0; k < m; k++)
        {
            var (u, v) = (need.Uniform(), weight.OpenUniform());
            q[k] = issues[k]?.PublicIdeal ?? u;
            w[k] = issues[k]?.PublicWeight ?? GammaQuantile.ForShape(g).Of(v) / g;
            qHat[k] = σ > 0 ? Math.Clamp(q[k] + σ * noise.Normal(), 0, 1) : q[k];
        }

        var total = w.Sum();
        for (var k = 0; k < m; k++)
            w[k] /= total;
    }

    // p_ik = λ q_k + (1 − λ) U(0,1).
    private void Ideals()
    {
        var λ = scenario.Population.Alignment;
        for (var i = 0; i < n; i++)
        {
            var draws = Of(Purposes.Position, i);
            for (var k = 0; k < m; k++)
            {
                var u = draws.OpenUniform();
                p[i, k] = Given(actors[i]?.Position, k) ?? λ * q[k] + (1 - λ) * u;
            }
        }
    }

    private void Saliences()
    {
        var gamma = GammaQuantile.ForShape(scenario.Population.SalienceConcentration);
        for (var i = 0; i < n; i++)
        {
            var draws = Of(Purposes.Salience, i);
            var given = actors[i]?.Salience is { Count: > 0 } weights ? weights : null;
            var row = new double[m];
            for (var k = 0; k < m; k++)
            {
                var u = draws.OpenUniform();
                row[k] = given is null ? gamma.Of(u) : Given(given, k) ?? 0;
            }

            Normalise(row);
            for (var k = 0; k < m; k++)
                s[i, k] = row[k];
        }
    }

    private void Influences()
    {
        var g = scenario.Population.InfluenceConcentration;
        var gamma = GammaQuantile.ForShape(g);
        for (var i = 0; i < n; i++)
        {
            var draws = Of(Purposes.Influence, i);
            var given = actors[i]?.Influence is { Count: > 0 } weights ? weights : null;
            for (var k = 0; k < m; k++)
            {
                var u = draws.OpenUniform();
                h[i, k] = given is null ? gamma.Of(u) / g : Given(given, k) ?? 0;
            }
        }

        for (var k = 0; k < m; k++)
        {
            var column = new double[n];
            for (var i = 0; i < n; i++)
                column[i] = h[i, k];
            Normalise(column);
            for (var i = 0; i < n; i++)
                h[i, k] = column[i];
        }
    }

    private void RedLines()
    {
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < m; k++)
                r[i, k] = Given(actors[i]?.RedLines, k) ?? actors[i]?.RedLine ?? scenario.Population.RedLine;
        }
    }

    private void Relations()
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                τ[i, j] = i == j ? 0 : actors[i]?.Trust ?? scenario.Population.Trust;
                δ[i, j] = i == j ? 0 : actors[i]?.Knowledge ?? scenario.Population.Knowledge;
            }
        }

        var names = scenario.ActorNames().ToList();
        foreach (var relation in scenario.Relations)
        {
            var (from, to) = (names.IndexOf(relation.From), names.IndexOf(relation.To));
            Relate(relation, from, to);
            if (relation.Mutual)
                Relate(relation, to, from);
        }
    }

    private void Relate(Relation relation, int i, int j)
    {
        τ[i, j] = relation.Trust ?? τ[i, j];
        δ[i, j] = relation.Knowledge ?? δ[i, j];
    }

    // To a sum of 1; where all is too small to divide by, the largest has it all.
    private static void Normalise(double[] weights)
    {
        const double smallest = 1e-290;
        var total = weights.Sum();
        var largest = Array.IndexOf(weights, weights.Max());
        for (var place = 0; place < weights.Length; place++)
            weights[place] = total > smallest ? weights[place] / total : place == largest ? 1 : 0;
    }

    private double? Given(ByName? values, int k) => values is not null && issues[k] is { } issue ? values.For(issue.Name) : null;
}
