using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>From an experiment without mistakes to its design points.</summary>
internal static class DesignPoints
{
    internal static (Design? Design, IReadOnlyList<DesignPoint> Points) Of(Experiment experiment)
    {
        if (experiment.Factors.Count == 0)
            return (null, [new DesignPoint(0, [], experiment.Scenario)]);
        var forms = experiment.Scenario.Model.Parameters(experiment.Scenario).ToDictionary(parameter => parameter.Path, parameter => parameter.Form);
        FactorScale[] scales = [.. experiment.Factors.Select(factor => new FactorScale(factor, forms[factor.Path] == KeyForm.WholeNumber))];
        if (experiment.Design == DesignKind.List)
            return (null, Points(experiment, scales[0].Levels, (row, factor) => scales[factor].AtLevel(row)));
        var design = DesignOf(experiment, scales);
        var levels = design is FullFactorial;
        return (design, Points(experiment, design.Points.Rows, (row, factor) => levels
            ? scales[factor].AtLevel(Scale(design.Points[row, factor], scales[factor].Levels))
            : scales[factor].At(design.Points[row, factor])));
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

    private static int Scale(double u, int levels) => (int)Math.Round(u * (levels - 1));

    private static DesignPoint[] Points(Experiment experiment, int rows, Func<int, int, string> value)
    {
        var points = new DesignPoint[rows];
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

            points[row] = new DesignPoint(row, values, scenario);
        }

        return points;
    }
}
