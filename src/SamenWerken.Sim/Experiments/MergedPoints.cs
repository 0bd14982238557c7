using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>Makes points of the rows of a design; rows with the same values are one.</summary>
/// <param name="experiment">The experiment.</param>
internal sealed class MergedPoints(Experiment experiment)
{
    private readonly Dictionary<Values<string>, int> _numbers = [];
    private readonly List<DesignPoint> _points = [];
    private readonly List<int> _rows = [];

    /// <summary>The points, in the order of their first row.</summary>
    internal IReadOnlyList<DesignPoint> Points => _points;

    /// <summary>Number of the point of each row.</summary>
    internal IReadOnlyList<int> Rows => _rows;

    /// <summary>Adds a row.</summary>
    /// <param name="value">The value of each factor.</param>
    internal void Add(Func<int, string> value)
    {
        var scenario = experiment.Scenario;
        var values = new string[experiment.Factors.Count];
        for (var factor = 0; factor < values.Length; factor++)
        {
            var path = experiment.Factors[factor].Path;
            scenario = ParameterPath.Set(scenario, path, value(factor));
            // As the scenario has it: 0.10 is 0.1.
            values[factor] = ParameterPath.Text(ParameterPath.Get(scenario, path));
        }

        if (_numbers.TryAdd(Values<string>.Of(values), _points.Count))
            _points.Add(new DesignPoint(_points.Count, values, scenario));
        _rows.Add(_numbers[Values<string>.Of(values)]);
    }
}
