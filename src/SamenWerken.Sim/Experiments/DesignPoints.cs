using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>From an experiment without mistakes to its design points: rows of a design with the same values are one point, run once.</summary>
/// <param name="Design">The design in the unit cube; null where there are no factors, or a list of values.</param>
/// <param name="Points">The points, in the order of their first row.</param>
/// <param name="Rows">Number of the point of each row.</param>
internal sealed record DesignPoints(Design? Design, IReadOnlyList<DesignPoint> Points, IReadOnlyList<int> Rows)
{
    internal static DesignPoints Of(Experiment experiment)
    {
        if (experiment.Factors.Count == 0)
            return new(null, [new DesignPoint(0, [], experiment.Scenario)], [0]);
        var forms = experiment.Scenario.Model.Parameters(experiment.Scenario).ToDictionary(parameter => parameter.Path, parameter => parameter.Form);
        FactorScale[] scales = [.. experiment.Factors.Select(factor => new FactorScale(factor, forms[factor.Path]))];
        if (experiment.Design == DesignKind.List)
            return Merged(experiment, null, scales[0].Levels, (row, factor) => scales[factor].AtLevel(row));
        var design = DesignOf(experiment, scales);
        var points = design.Points;
        return design switch
        {
            FullFactorial => Merged(experiment, design, points.Rows, (row, factor) => scales[factor].AtLevel(Level(points[row, factor], scales[factor].Levels))),
            MorrisTrajectories => Merged(experiment, Made(points, scales), points.Rows, (row, factor) => scales[factor].Next(points[row, factor]).Text),
            _ => Merged(experiment, design, points.Rows, (row, factor) => scales[factor].At(points[row, factor])),
        };
    }

    private static Design DesignOf(Experiment experiment, FactorScale[] scales) => experiment.Design switch
    {
        DesignKind.Factorial => FullFactorial.Of([.. scales.Select(scale => scale.Levels)]),
        DesignKind.Lhs => LatinHypercube.Of(experiment.Points!.Value, scales.Length, experiment.Seed),
        DesignKind.Sobol => SobolSequence.Of(experiment.Points!.Value, scales.Length),
        DesignKind.Morris => MorrisTrajectories.Of(experiment.Points!.Value, scales.Length, experiment.Seed),
        DesignKind.Saltelli => SaltelliSample.Of(experiment.Points!.Value, scales.Length),
        _ => throw new InvalidOperationException($"A design of kind {experiment.Design} is not made from points."),
    };

    // Effects are counted over the steps that are made, which for few values are not those that the design asks for.
    private static MorrisTrajectories Made(UnitPoints points, FactorScale[] scales) => MorrisTrajectories.Of(UnitPoints.Of(
        [.. Enumerable.Range(0, points.Rows).Select(row => (IReadOnlyList<double>)[.. scales.Select((scale, factor) => scale.Next(points[row, factor]).Place)])]));

    private static int Level(double u, int levels) => (int)Math.Round(u * (levels - 1));

    private static DesignPoints Merged(Experiment experiment, Design? design, int rows, Func<int, int, string> value)
    {
        var (points, numbers, places) = (new List<DesignPoint>(rows), new Dictionary<Values<string>, int>(rows), new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            var scenario = experiment.Scenario;
            var values = new string[experiment.Factors.Count];
            for (var factor = 0; factor < values.Length; factor++)
            {
                var path = experiment.Factors[factor].Path;
                scenario = ParameterPath.Set(scenario, path, value(row, factor));
                // As the scenario has it: 0.10 is 0.1.
                values[factor] = ParameterPath.Text(ParameterPath.Get(scenario, path));
            }

            if (!numbers.TryGetValue(Values<string>.Of(values), out places[row]))
            {
                numbers[Values<string>.Of(values)] = places[row] = points.Count;
                points.Add(new DesignPoint(points.Count, values, scenario));
            }
        }

        return new(design, points, places);
    }
}
