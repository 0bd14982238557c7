using SamenWerken.Sim.Numbers;
using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The actors, issues and needs of one replication: what the scenario gives, and draws for the rest. The same under every
/// strategy. Matrices are rows of actors over issues, <see cref="Stride"/> numbers apart.
/// </summary>
internal sealed class World
{
    private const double Smallest = 1e-290;

    private readonly Scenario _scenario;
    private readonly Actor?[] _described;
    private readonly Issue?[] _issues;
    private readonly GammaQuantile _salienceDraw, _influenceDraw, _publicWeightDraw;
    private readonly double[] _uniform;

    internal World(Scenario scenario)
    {
        _scenario = scenario;
        (Actors, Issues) = (scenario.ActorCount, scenario.IssueCount);
        (Stride, Column) = (Quartet.Padded(Issues), Quartet.Padded(Actors));
        _described = [.. scenario.Actors.SelectMany(actor => Enumerable.Repeat(actor, actor.Count)), .. new Actor?[Actors - scenario.Actors.Sum(a => a.Count)]];
        _issues = [.. scenario.Issues, .. new Issue?[Issues - scenario.Issues.Count]];
        _salienceDraw = GammaQuantile.ForShape(scenario.Population.SalienceConcentration);
        _influenceDraw = GammaQuantile.ForShape(scenario.Population.InfluenceConcentration);
        _publicWeightDraw = GammaQuantile.ForShape(scenario.Population.PublicWeightConcentration);

        (Ideal, Salience, Influence, RedLine) = (Matrix(), Matrix(), Matrix(), Matrix());
        (Need, Perceived, Weight) = (Quartet.Row(Stride), Quartet.Row(Stride), Quartet.Row(Stride));
        (AutonomyNeed, Openness, Orientation, Cynicism) = (Quartet.Row(Column), Quartet.Row(Column), Quartet.Row(Column), Quartet.Row(Column));
        (Conscience, Present) = (Quartet.Row(Column), Quartet.Row(Column));
        Array.Fill(Present, 1, 0, Actors);
        (TrustIn, KnowledgeOf) = (Quartet.Row(Actors * Column), Quartet.Row(Actors * Column));
        _uniform = Matrix();
        Ground = new Ground
        {
            Actors = Actors, Issues = Issues, Stride = Stride, Column = Column, Fragmentation = scenario.Fragmentation,
            Influence = Influence, InfluenceByIssue = Quartet.Row(Issues * Column), Ideal = Ideal, IdealByIssue = Quartet.Row(Issues * Column),
            Salience = Salience, Interest = Matrix(), InterestByIssue = Quartet.Row(Issues * Column), OwnWay = Matrix(),
            OwnShare = Quartet.Row(Column), Weight = Weight, Perceived = Perceived, Hurt = Quartet.Row(Stride),
        };
        Array.Fill(Ground.Hurt, 1);
        Regional = [.. Enumerable.Range(0, Issues).Select(k => (_issues[k]?.Scale ?? (k % 2 == 0 ? Scale.Local : Scale.Regional)) == Scale.Regional)];
        (Local, Everywhere) = (Quartet.Row(Stride), Quartet.Row(Stride));
        for (var k = 0; k < Issues; k++)
            (Local[k], Everywhere[k]) = (Regional[k] ? 0 : Quartet.All, Quartet.All);
        Member = [.. _described.Select(actor => actor?.Member ?? true)];
        Roles = [.. _described.Select(actor => actor?.Role ?? Role.Party)];
        Alone = new StatusQuo(scenario, Ground, Need);
        Meeting = new MeetingGraph(scenario, Actors);
        SetRedLines();
        SetRelations();
    }

    internal int Actors { get; }

    internal int Issues { get; }

    internal int Stride { get; }

    /// <summary>Padded number of actors: length of a row over actors.</summary>
    internal int Column { get; }

    internal double[] Ideal { get; }

    internal double[] Salience { get; }

    internal double[] Influence { get; }

    internal double[] RedLine { get; }

    /// <summary>q: what residents need.</summary>
    internal double[] Need { get; }

    /// <summary>q̂: what everybody takes residents to need.</summary>
    internal double[] Perceived { get; }

    /// <summary>w: how much residents need it.</summary>
    internal double[] Weight { get; }

    internal double[] AutonomyNeed { get; }

    internal double[] Openness { get; }

    internal double[] Orientation { get; }

    internal double[] Cynicism { get; }

    internal double[] Conscience { get; }

    /// <summary>1 for an actor, 0 for padding.</summary>
    internal double[] Present { get; }

    /// <summary>What joint actions are valued against at the start: the initial h, no inventions.</summary>
    internal Ground Ground { get; }

    /// <summary>τ at the start, how far i trusts j: rows of j over i, 0 for i = j.</summary>
    internal double[] TrustIn { get; }

    /// <summary>δ at the start, how well i knows j: rows of j over i, 0 for i = j.</summary>
    internal double[] KnowledgeOf { get; }

    internal bool[] Regional { get; }

    /// <summary>A mask by issue: all bits where it is local.</summary>
    internal double[] Local { get; }

    /// <summary>A mask by issue: all bits.</summary>
    internal double[] Everywhere { get; }

    internal bool[] Member { get; }

    internal Role[] Roles { get; }

    internal StatusQuo Alone { get; }

    internal MeetingGraph Meeting { get; }

    /// <summary>Seed of the experiment of which this is a replication.</summary>
    internal ulong Seed { get; private set; }

    /// <summary>Number of the replication.</summary>
    internal ulong Replication { get; private set; }

    /// <summary>Draws what a replication leaves to chance.</summary>
    internal void Draw(ulong seed, ulong replication)
    {
        (Seed, Replication) = (seed, replication);
        DrawNeeds();
        DrawActors();
        DrawPositions();
        DrawSaliences();
        DrawInfluences();
        Weigh();
        Turn(Ideal, Ground.IdealByIssue);
        Turn(Influence, Ground.InfluenceByIssue);
        Turn(Ground.Interest, Ground.InterestByIssue);
        Meeting.Draw(seed, replication);
        Alone.Compute();
    }

    private double[] Matrix() => Quartet.Row(Actors * Stride);

    private Draws Address(Purpose purpose) => new(Seed, purpose.Key, Replication, 0, 0);

    private void DrawNeeds()
    {
        var (need, weight, noise) = (Address(Purposes.PublicIdeal), Address(Purposes.PublicWeight), Address(Purposes.PerceivedNeed));
        var deviation = _scenario.InfoNoise * (1 - _scenario.ClientVoice);
        var total = 0.0;
        for (var k = 0; k < Issues; k++)
        {
            var (uniform, gamma) = (need.Uniform(), weight.OpenUniform());
            Need[k] = _issues[k]?.PublicIdeal ?? uniform;
            Weight[k] = _issues[k]?.PublicWeight ?? _publicWeightDraw.Of(gamma) / _scenario.Population.PublicWeightConcentration;
            total += Weight[k];
            Perceived[k] = deviation > 0 ? Quartet.Clip(Need[k] + deviation * noise.Normal()) : Need[k];
        }

        for (var k = 0; k < Issues; k++)
            Weight[k] /= total;
    }

    private void DrawActors()
    {
        var population = _scenario.Population;
        var (autonomy, openness, orientation, cynicism) =
            (Address(Purposes.AutonomyNeed), Address(Purposes.Openness), Address(Purposes.PublicOrientation), Address(Purposes.Cynicism));
        var conscience = Address(Purposes.Conscience);
        for (var i = 0; i < Actors; i++)
        {
            var actor = _described[i];
            AutonomyNeed[i] = Within(population.AutonomyNeed, ref autonomy, actor?.AutonomyNeed);
            Openness[i] = Within(population.Openness, ref openness, actor?.Openness);
            Orientation[i] = Within(population.PublicOrientation, ref orientation, actor?.PublicOrientation);
            Cynicism[i] = Within(population.Cynicism, ref cynicism, actor?.Cynicism);
            Conscience[i] = Within(population.Conscience, ref conscience, actor?.Conscience);
            Ground.OwnShare[i] = _scenario.Behaviour.OwnWay * AutonomyNeed[i];
        }
    }

    private static double Within(Spread spread, ref Draws draws, double? given)
    {
        var uniform = draws.Uniform();
        return given ?? Quartet.Clip(spread.Mean + spread.Width * (2 * uniform - 1));
    }

    private void DrawPositions()
    {
        var alignment = _scenario.Population.Alignment;
        DrawRows(Purposes.Position);
        for (var i = 0; i < Actors; i++)
        {
            var given = _described[i]?.Position;
            for (var k = 0; k < Issues; k++)
                Ideal[i * Stride + k] = Given(given, k) ?? alignment * Need[k] + (1 - alignment) * _uniform[i * Stride + k];
        }
    }

    private void DrawSaliences()
    {
        DrawRows(Purposes.Salience);
        for (var i = 0; i < Actors; i++)
        {
            var row = i * Stride;
            if (Given(_described[i]?.Salience) is { } given)
                Fill(Salience, row, given);
            else
                DrawRow(row, _salienceDraw, Salience);
            var total = 0.0;
            for (var k = row; k < row + Issues; k++)
                total += Salience[k];
            Normalise(Salience, row, 1, Issues, total);
        }
    }

    private void DrawInfluences()
    {
        DrawRows(Purposes.Influence);
        for (var i = 0; i < Actors; i++)
        {
            var row = i * Stride;
            if (Given(_described[i]?.Influence) is { } given)
            {
                Fill(Influence, row, given);
                continue;
            }

            DrawRow(row, _influenceDraw, Influence);
            for (var k = row; k < row + Stride; k += Quartet.Width)
                Quartet.Store(Quartet.Load(Influence, k) * Vector256.Create(1 / _scenario.Population.InfluenceConcentration), Influence, k);
        }

        for (var k = 0; k < Stride; k += Quartet.Width)
            NormaliseColumns(k);
    }

    // What the whole and what one's own way weigh in value, by the saliences.
    private void Weigh()
    {
        for (var i = 0; i < Actors; i++)
        {
            var own = Vector256.Create(Ground.OwnShare[i]);
            for (var k = i * Stride; k < (i + 1) * Stride; k += Quartet.Width)
            {
                var salience = Quartet.Load(Salience, k);
                Quartet.Store((Vector256<double>.One - own) * salience, Ground.Interest, k);
                Quartet.Store(own * salience, Ground.OwnWay, k);
            }
        }
    }

    private void Turn(double[] byActor, double[] byIssue)
    {
        for (var i = 0; i < Actors; i++)
        {
            for (var k = 0; k < Issues; k++)
                byIssue[k * Column + i] = byActor[i * Stride + k];
        }
    }

    private void Fill(double[] weights, int row, ByName given)
    {
        for (var k = 0; k < Issues; k++)
            weights[row + k] = Given(given, k) ?? 0;
    }

    private void NormaliseColumns(int first)
    {
        var total = Vector256<double>.Zero;
        for (var row = first; row < Influence.Length; row += Stride)
            total += Quartet.Load(Influence, row);
        var share = Vector256.ConditionalSelect(
            Vector256.GreaterThan(total, Vector256.Create(Smallest)), Vector256<double>.One / total, Vector256<double>.One);
        for (var row = first; row < Influence.Length; row += Stride)
            Quartet.Store(Quartet.Load(Influence, row) * share, Influence, row);
        for (var k = first; k < Math.Min(Issues, first + Quartet.Width); k++)
        {
            if (!(total[k - first] > Smallest))
                Normalise(Influence, k, Stride, Actors, total[k - first]);
        }
    }

    // To a sum of 1. Very low concentrations can draw nothing but numbers too small to divide by: then the largest has it all.
    private static void Normalise(double[] weights, int start, int step, int count, double total)
    {
        if (total > Smallest)
        {
            var share = 1 / total;
            for (var place = 0; place < count; place++)
                weights[start + place * step] *= share;
            return;
        }

        var largest = 0;
        for (var place = 1; place < count; place++)
        {
            if (weights[start + place * step] > weights[start + largest * step])
                largest = place;
        }

        for (var place = 0; place < count; place++)
            weights[start + place * step] = place == largest ? 1 : 0;
    }

    // One draw for each actor and issue.
    private void DrawRows(Purpose purpose) => Draws.OpenUniforms(Seed, purpose.Key, Replication, 0, Stride, _uniform);

    private void DrawRow(int row, GammaQuantile gamma, double[] weights)
    {
        for (var k = row; k < row + Issues; k++)
            weights[k] = gamma.Of(_uniform[k]);
    }

    // Weights for no issue at all are as good as none given.
    private static ByName? Given(ByName? weights) => weights is { Count: > 0 } ? weights : null;

    private double? Given(ByName? values, int issue) =>
        values is not null && _issues[issue] is { } named ? values.For(named.Name) : null;

    private void SetRedLines()
    {
        for (var i = 0; i < Actors; i++)
        {
            for (var k = 0; k < Issues; k++)
                RedLine[i * Stride + k] = Given(_described[i]?.RedLines, k) ?? _described[i]?.RedLine ?? _scenario.Population.RedLine;
        }
    }

    private void SetRelations()
    {
        for (var i = 0; i < Actors; i++)
        {
            for (var j = 0; j < Actors; j++)
            {
                TrustIn[j * Column + i] = j == i ? 0 : _described[i]?.Trust ?? _scenario.Population.Trust;
                KnowledgeOf[j * Column + i] = j == i ? 0 : _described[i]?.Knowledge ?? _scenario.Population.Knowledge;
            }
        }

        var names = _scenario.ActorNames().ToList();
        foreach (var relation in _scenario.Relations)
        {
            var (from, to) = (names.IndexOf(relation.From), names.IndexOf(relation.To));
            SetRelation(relation, from, to);
            if (relation.Mutual)
                SetRelation(relation, to, from);
        }
    }

    private void SetRelation(Relation relation, int from, int to)
    {
        TrustIn[to * Column + from] = relation.Trust ?? TrustIn[to * Column + from];
        KnowledgeOf[to * Column + from] = relation.Knowledge ?? KnowledgeOf[to * Column + from];
    }
}
