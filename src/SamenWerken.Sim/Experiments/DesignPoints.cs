using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>From an experiment without mistakes to its design points: rows of a design with the same values are one point, run
/// once.</summary>
/// <param name="Design">The design in the unit cube; null where there are no factors, or a list of values.</param>
/// <param name="Points">The points, in the order of their first row.</param>
/// <param name="Rows">Number of the point of each row.</param>
internal sealed record DesignPoints(Design? Design, IReadOnlyList<DesignPoint> Points, IReadOnlyList<int> Rows)
{
    internal const int RowsAtOnce = 1000; // between two reports of progress; fewer take no time

    internal static DesignPoints Of(Experiment experiment, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        if (experiment.Factors.Count == 0)
            return new(null, [new DesignPoint(0, [], experiment.Scenario)], [0]);
        var forms = experiment.Scenario.Model.Parameters(experiment.Scenario)
            .ToDictionary(parameter => parameter.Path, parameter => parameter.Form);
        KeyForm[] kinds = [.. experiment.Factors.Select(factor => forms[factor.Path])];
        FactorScale[] scales = [.. experiment.Factors.Select(factor => new FactorScale(factor, forms[factor.Path]))];
        if (experiment.Design == DesignKind.List)
            return Merged(null, scales[0].Levels, (row, factor) => scales[factor].AtLevel(row));
        var design = DesignOf(experiment, scales);
        var points = design.Points;
        string[][] levels = [.. scales.Select(scale => Enumerable.Range(0, scale.Levels).Select(scale.AtLevel).ToArray())];
        return design switch
        {
            FullFactorial =>
                Merged(design, points.Rows, (row, factor) => levels[factor][Level(points[row, factor], scales[factor].Levels)]),
            MorrisTrajectories => Merged(Made(points, scales), points.Rows, (row, factor) => scales[factor].Next(points[row, factor]).Text),
            _ => Merged(design, points.Rows, (row, factor) => scales[factor].At(points[row, factor])),
        };

        DesignPoints Merged(Design? made, int rows, Func<int, int, string> value)
        {
            var merging = new MergedPoints(experiment, kinds);
            for (var row = 0; row < rows; row++)
            {
                if (row > 0 && row % RowsAtOnce == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress?.Report(new Progress(row, rows));
                }

                merging.Add(factor => value(row, factor));
            }

            return new(made, merging.Points, merging.Rows);
        }
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
        [.. Enumerable.Range(0, points.Rows)
            .Select(row => (IReadOnlyList<double>)[.. scales.Select((scale, factor) => scale.Next(points[row, factor]).Place)])]));

    private static int Level(double u, int levels) => (int)Math.Round(u * (levels - 1));
}
