using SamenWerken.Sim.Numbers;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Mechanisms;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Tests.Mechanisms;

/// <summary>
/// Two actors, 0 and 1, and two issues, 0 and 1, for sums by hand:
/// <code>
///        ideal p       salience s     influence h
/// 0      0.2  0.8      0.75  0.25     0.5  0.25
/// 1      0.6  0.4      0.5   0.5      0.5  0.75
/// need   q = q̂ = 0.5 0.5,  w = 0.6 0.4,  f = 0.3,  D = 3
/// </code>
/// c = 0.25, τ = 0.5, δ = 0.4, o = 0.5, α = 0.6, ψ = 0.5; ω = 0.2, so that ω' = 0.2 · 0.75 = 0.15. OwnWay is 0 but where a test sets it.
/// </summary>
internal static class Duo
{
    public const int N = 2, M = 2, Stride = 4;
    public const double F = 0.3;

    public static double[] Ideal => Rows([0.2, 0.8], [0.6, 0.4]);

    public static double[] Salience => Rows([0.75, 0.25], [0.5, 0.5]);

    public static double[] Influence => Rows([0.5, 0.25], [0.5, 0.75]);

    /// <summary>0 moves 0.2 on issue 0, 1 moves 0.2 on issue 1.</summary>
    public static double[] Exchanged => Rows([0.4, 0.8], [0.6, 0.6]);

    public static double[] Need => [0.5, 0.5, 0, 0];

    public static double[] Weight => [0.6, 0.4, 0, 0];

    public static Scenario Scenario => new()
    {
        Name = "duo",
        Rounds = 10,
        Fragmentation = F,
        Disciplines = 3,
        InfoNoise = 0,
        Behaviour = new() { OwnWay = 0 },
        Issues = [new("k") { PublicIdeal = 0.5, PublicWeight = 0.6 }, new("l") { PublicIdeal = 0.5, PublicWeight = 0.4 }],
        Actors =
        [
            new("i") { Position = [("k", 0.2), ("l", 0.8)], Salience = [("k", 0.75), ("l", 0.25)], Influence = [("k", 0.5), ("l", 0.25)] },
            new("j") { Position = [("k", 0.6), ("l", 0.4)], Salience = [("k", 0.5), ("l", 0.5)], Influence = [("k", 0.5), ("l", 0.75)] },
        ],
        Population = new()
        {
            Trust = 0.5,
            Knowledge = 0.4,
            RedLine = 0.7,
            Cynicism = Spread.Of(0.25, 0),
            Openness = Spread.Of(0.5, 0),
            AutonomyNeed = Spread.Of(0.6, 0),
            PublicOrientation = Spread.Of(0.2, 0),
            Conscience = Spread.Of(0.5, 0),
        },
    };

    /// <summary>The same two, who only look at themselves: ω = 0.</summary>
    public static Scenario OfTheirOwn => Scenario with { Population = Scenario.Population with { PublicOrientation = Spread.Of(0, 0) } };

    public static double[] Rows(params double[][] rows)
    {
        var matrix = new double[rows.Length * Quartet.Padded(rows[0].Length)];
        for (var i = 0; i < rows.Length; i++)
            rows[i].CopyTo(matrix, i * Quartet.Padded(rows[0].Length));
        return matrix;
    }

    /// <summary>x̃ and C at z.</summary>
    public static (double[] X, double[] C) At(double[] z)
    {
        var (x, c) = (new double[Stride], new double[Stride]);
        Coherence.At(Influence, z, N, Stride, F, x, c);
        return (x, c);
    }

    /// <summary>u of an actor at z, without its own way.</summary>
    public static double Value(double[] z, int actor)
    {
        var (x, c) = At(z);
        return Perspective.Weighed(Salience, actor * Stride, Ideal, actor * Stride, [1, 1, 1, 1], x, c, 0, Stride);
    }

    /// <summary>A run at its beginning, with its story written down.</summary>
    public static Simulation Begun(Scenario scenario)
    {
        var simulation = new Simulation(scenario);
        simulation.Draw(1, 0);
        simulation.Situation.Begin();
        simulation.Acting.Begin();
        simulation.Situation.BeginRound(0);
        simulation.Situation.Story = [];
        return simulation;
    }

    public static T Told<T>(Simulation simulation)
        where T : Happening => Assert.Single(simulation.Situation.Story!.OfType<T>());
}
