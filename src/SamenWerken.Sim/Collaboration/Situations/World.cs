using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <summary>
/// The actors, issues and needs of one replication: what the scenario gives, and draws for the rest. The same under every
/// strategy. Matrices are rows of actors over issues, <see cref="Stride"/> numbers apart.
/// </summary>
internal sealed partial class World
{
    private readonly Scenario _scenario;
    private readonly Actor?[] _described;
    private readonly Issue?[] _issues;
    private readonly GammaQuantile _salienceDraw, _influenceDraw, _publicWeightDraw;
    private readonly FirstLuck _luck;
    private readonly double[] _uniform;
    private readonly double[] _totals = Quartet.Row(Quartet.Width); // of four issues

    internal World(Scenario scenario)
    {
        _scenario = scenario;
        (Actors, Issues) = (scenario.ActorCount, scenario.IssueCount);
        (Stride, Column) = (Quartet.Padded(Issues), Quartet.Padded(Actors));
        _described = [.. scenario.Actors.SelectMany(actor => Enumerable.Repeat(actor, actor.Count)),
            .. new Actor?[Actors - scenario.Actors.Sum(a => a.Count)]];
        _issues = [.. scenario.Issues, .. new Issue?[Issues - scenario.Issues.Count]];
        _salienceDraw = GammaQuantile.ForShape(scenario.Population.SalienceConcentration);
        _influenceDraw = GammaQuantile.ForShape(scenario.Population.InfluenceConcentration);
        _publicWeightDraw = GammaQuantile.ForShape(scenario.Population.PublicWeightConcentration);

        (Ideal, Salience, Influence, RedLine) = (Matrix(), Matrix(), Matrix(), Matrix());
        (Need, Perceived, Weight) = (Quartet.Row(Stride), Quartet.Row(Stride), Quartet.Row(Stride));
        (AutonomyNeed, Openness, Orientation, Cynicism) =
            (Quartet.Row(Column), Quartet.Row(Column), Quartet.Row(Column), Quartet.Row(Column));
        (Conscience, Present) = (Quartet.Row(Column), Quartet.Row(Column));
        Array.Fill(Present, 1, 0, Actors);
        (TrustIn, KnowledgeOf) = (Quartet.Row(Actors * Column), Quartet.Row(Actors * Column));
        _luck = new FirstLuck(
            (Purposes.PublicIdeal, Issues), (Purposes.PublicWeight, Issues), (Purposes.PerceivedNeed, Issues),
            (Purposes.AutonomyNeed, Actors), (Purposes.Openness, Actors), (Purposes.PublicOrientation, Actors),
            (Purposes.Cynicism, Actors), (Purposes.Conscience, Actors));
        _uniform = Matrix();
        Ground = new Ground
        {
            Actors = Actors, Issues = Issues, Stride = Stride, Column = Column, Fragmentation = scenario.Fragmentation,
            Influence = Influence, InfluenceByIssue = Quartet.Row(Issues * Column), Ideal = Ideal,
            IdealByIssue = Quartet.Row(Issues * Column),
            Salience = Salience, Interest = Matrix(), InterestByIssue = Quartet.Row(Issues * Column), OwnWay = Matrix(),
            OwnShare = Quartet.Row(Column), Weight = Weight, Perceived = Perceived, Hurt = Quartet.Row(Stride),
        };
        Array.Fill(Ground.Hurt, 1);
        Regional = [.. Enumerable.Range(0, Issues).Select(k => scenario.ScaleOf(k) == Scale.Regional)];
        Everywhere = Quartet.Row(Stride);
        for (var k = 0; k < Issues; k++)
            Everywhere[k] = Quartet.All;
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

    /// <summary>How many replications were drawn: what was made for another one is stale.</summary>
    internal int Drawn { get; private set; }

    private double[] Matrix() => Quartet.Row(Actors * Stride);

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
