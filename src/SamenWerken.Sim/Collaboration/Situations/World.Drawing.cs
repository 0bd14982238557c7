using System.Runtime.Intrinsics;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Situations;

/// <content>What a replication leaves to chance.</content>
internal sealed partial class World
{
    private const double Smallest = 1e-290;
    private const int NeedRows = 3; // of luck: need, weight, noise; then those of actors

    private readonly PurposeKeys _positionKeys = new(Purposes.Position.Key), _salienceKeys = new(Purposes.Salience.Key),
        _influenceKeys = new(Purposes.Influence.Key);

    /// <summary>Draws what a replication leaves to chance.</summary>
    internal void Draw(ulong seed, ulong replication)
    {
        (Seed, Replication, Drawn) = (seed, replication, Drawn + 1);
        _luck.Draw(seed, replication);
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

    private void DrawNeeds()
    {
        var (luck, weight, noise) = (_luck.Row, Stride, 2 * Stride);
        var deviation = _scenario.InfoNoise * (1 - _scenario.ClientVoice);
        for (var k = 0; k < Stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(luck, weight + k) + Vector256.Create(Draws.HalfAStep), _uniform, k);
        _publicWeightDraw.Row(_uniform, Weight, 0, Issues, 1);
        var total = 0.0;
        for (var k = 0; k < Issues; k++)
        {
            Need[k] = _issues[k]?.PublicIdeal ?? luck[k];
            Weight[k] = _issues[k]?.PublicWeight ?? Weight[k] / _scenario.Population.PublicWeightConcentration;
            total += Weight[k];
            Perceived[k] = deviation > 0
                ? Quartet.Clip(Need[k] + deviation * NormalQuantile.Of(Draws.Open(luck[noise + k])))
                : Need[k];
        }

        for (var k = 0; k < Stride; k += Quartet.Width)
        {
            var share = Quartet.Load(Weight, k) / Vector256.Create(total);
            Quartet.Store(Quartet.Load(Everywhere, k) & share, Weight, k);
        }
    }

    private void DrawActors()
    {
        var (population, row) = (_scenario.Population, NeedRows * Stride);
        DrawWithin(population.AutonomyNeed, row, AutonomyNeed);
        DrawWithin(population.Openness, row + Column, Openness);
        DrawWithin(population.PublicOrientation, row + 2 * Column, Orientation);
        DrawWithin(population.Cynicism, row + 3 * Column, Cynicism);
        DrawWithin(population.Conscience, row + 4 * Column, Conscience);
        for (var i = 0; i < _described.Length; i++)
        {
            if (_described[i] is not { } actor)
                continue;
            AutonomyNeed[i] = actor.AutonomyNeed ?? AutonomyNeed[i];
            Openness[i] = actor.Openness ?? Openness[i];
            Orientation[i] = actor.PublicOrientation ?? Orientation[i];
            Cynicism[i] = actor.Cynicism ?? Cynicism[i];
            Conscience[i] = actor.Conscience ?? Conscience[i];
        }

        var ownWay = Vector256.Create(_scenario.Behaviour.OwnWay);
        for (var i = 0; i < Column; i += Quartet.Width)
            Quartet.Store(ownWay * Quartet.Load(AutonomyNeed, i), Ground.OwnShare, i);
    }

    private void DrawWithin(Spread spread, int luck, double[] to)
    {
        var (mean, width) = (Vector256.Create(spread.Mean), Vector256.Create(spread.Width));
        var (one, two) = (Vector256<double>.One, Vector256.Create(2.0));
        for (var i = 0; i < Column; i += Quartet.Width)
        {
            var drawn = Quartet.Clip(mean + width * (two * Quartet.Load(_luck.Row, luck + i) - one));
            Quartet.Store(drawn * Quartet.Load(Present, i), to, i);
        }
    }

    private void DrawPositions()
    {
        var (toNeed, own) = (Vector256.Create(_scenario.Population.Alignment), Vector256.Create(1 - _scenario.Population.Alignment));
        DrawAll(_positionKeys);
        for (var (i, row) = (0, 0); i < Actors; i++, row += Stride)
        {
            for (var k = 0; k < Stride; k += Quartet.Width)
            {
                var drawn = toNeed * Quartet.Load(Need, k) + own * Quartet.Load(_uniform, row + k);
                Quartet.Store(Quartet.Load(Everywhere, k) & drawn, Ideal, row + k);
            }

            if (_described[i]?.Position is not { } given)
                continue;
            for (var k = 0; k < Issues; k++)
                Ideal[row + k] = Given(given, k) ?? Ideal[row + k];
        }
    }

    private void DrawSaliences()
    {
        DrawAll(_salienceKeys);
        for (var (i, row) = (0, 0); i < Actors; i++, row += Stride)
        {
            if (Given(_described[i]?.Salience) is { } given)
                Fill(Salience, row, given);
            else
                _salienceDraw.Row(_uniform, Salience, row, Issues, 1);
            var total = Vector256<double>.Zero; // padding weighs nothing
            for (var k = row; k < row + Stride; k += Quartet.Width)
                total += Quartet.Load(Salience, k);
            NormaliseRow(row, Quartet.Sum(total));
        }
    }

    private void DrawInfluences()
    {
        DrawAll(_influenceKeys);
        var perConcentration = 1 / _scenario.Population.InfluenceConcentration;
        for (var i = 0; i < Actors; i++)
        {
            var row = i * Stride;
            if (Given(_described[i]?.Influence) is { } given)
            {
                Fill(Influence, row, given);
                continue;
            }

            _influenceDraw.Row(_uniform, Influence, row, Issues, perConcentration);
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

    private void Turn(double[] byActor, double[] byIssue) => Turned.Turn(byActor, Actors, Stride, byIssue, Issues, Column);

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
        Quartet.Store(total, _totals, 0);
        for (var k = first; k < Math.Min(Issues, first + Quartet.Width); k++)
        {
            if (!(_totals[k - first] > Smallest))
                GiveAll(Influence, k, Stride, Actors);
        }
    }

    private void NormaliseRow(int row, double total)
    {
        if (!(total > Smallest))
        {
            GiveAll(Salience, row, 1, Issues);
            return;
        }

        var share = Vector256.Create(1 / total);
        for (var k = row; k < row + Stride; k += Quartet.Width)
            Quartet.Store(Quartet.Load(Salience, k) * share, Salience, k);
    }

    // Very low concentrations can draw nothing but numbers too small to divide by: then the largest has it all.
    private static void GiveAll(double[] weights, int start, int step, int count)
    {
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
    private void DrawAll(PurposeKeys keys) => DrawRows.Fill(
        new(keys.With(Seed), Replication, 0, ByEntity: true), DrawForm.Open, Stride, _uniform);
}
