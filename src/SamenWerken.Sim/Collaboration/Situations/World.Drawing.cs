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
        var (toNeed, own) = (Vector256.Create(_scenario.Population.Alignment), Vector256.Create(1 - _scenario.Population.Alignment));
        DrawAll(Purposes.Position);
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
        DrawAll(Purposes.Salience);
        for (var (i, row) = (0, 0); i < Actors; i++, row += Stride)
        {
            if (Given(_described[i]?.Salience) is { } given)
                Fill(Salience, row, given);
            else
                DrawRow(row, _salienceDraw, Salience);
            var total = Vector256<double>.Zero; // padding weighs nothing
            for (var k = row; k < row + Stride; k += Quartet.Width)
                total += Quartet.Load(Salience, k);
            Normalise(Salience, row, 1, Issues, Quartet.Sum(total));
        }
    }

    private void DrawInfluences()
    {
        DrawAll(Purposes.Influence);
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
                Normalise(Influence, k, Stride, Actors, _totals[k - first]);
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
    private void DrawAll(Purpose purpose) => DrawRows.Fill(
        new(Seed, purpose.Key, Replication, 0, ByEntity: true), DrawForm.Open, Stride, _uniform);

    private void DrawRow(int row, GammaQuantile gamma, double[] weights)
    {
        var uniforms = _uniform.AsSpan(row, Issues);
        var drawn = weights.AsSpan(row, Issues);
        for (var k = 0; k < uniforms.Length; k++)
            drawn[k] = gamma.Of(uniforms[k]);
    }
}
