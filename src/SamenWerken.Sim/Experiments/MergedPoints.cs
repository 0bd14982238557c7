using System.Runtime.InteropServices;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>Makes points of the rows of a design; rows with the same values are one.</summary>
internal sealed class MergedPoints
{
    private readonly Experiment _experiment;
    private readonly bool _apart; // whether no two rows can have the same values
    private readonly Func<string, string>[] _readers;
    private readonly Func<IReadOnlyList<string>, Case> _make;
    private readonly Dictionary<Values<string>, int> _numbers = [];
    private readonly List<DesignPoint> _points = [];
    private readonly List<int> _rows = [];

    /// <param name="experiment">The experiment.</param>
    /// <param name="forms">What the values of each factor look like.</param>
    internal MergedPoints(Experiment experiment, IReadOnlyList<KeyForm> forms)
    {
        (_experiment, _make) = (experiment, InScenario);
        _apart = experiment.Design == DesignKind.Factorial;
        _readers = [.. experiment.Factors.Select((factor, place) => Reader(factor, forms[place]))];
    }

    /// <summary>The points, in the order of their first row.</summary>
    internal IReadOnlyList<DesignPoint> Points => _points;

    /// <summary>Number of the point of each row.</summary>
    internal IReadOnlyList<int> Rows => _rows;

    /// <summary>Adds a row.</summary>
    /// <param name="value">The value of each factor.</param>
    internal void Add(Func<int, string> value)
    {
        var values = new string[_experiment.Factors.Count];
        for (var factor = 0; factor < values.Length; factor++)
            values[factor] = _readers[factor](value(factor));
        var number = _points.Count;
        if (!_apart)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, Values<string>.Of(values), out var exists);
            number = known = exists ? known : number;
        }

        if (number == _points.Count)
            _points.Add(new DesignPoint(number, values, _make));
        _rows.Add(number);
    }

    private Case InScenario(IReadOnlyList<string> values)
    {
        var scenario = _experiment.Scenario;
        for (var factor = 0; factor < values.Count; factor++)
            scenario = ParameterPath.Set(scenario, _experiment.Factors[factor].Path, values[factor]);
        return scenario;
    }

    // As the scenario has it: 0.10 is 0.1. Numbers between two ends are written so; of values that come again each is read once.
    private Func<string, string> Reader(Factor factor, KeyForm form)
    {
        if (factor.Values.Count == 0 && form == KeyForm.Number)
            return text => text;
        var known = new Dictionary<string, string>();
        return text => known.TryGetValue(text, out var read)
            ? read
            : known[text] = ParameterPath.Text(ParameterPath.Get(ParameterPath.Set(_experiment.Scenario, factor.Path, text), factor.Path));
    }
}
