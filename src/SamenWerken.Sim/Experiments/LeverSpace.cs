using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>Parameters that are searched over, each between two ends or over values: from coordinates 0–1 to settings of a case.</summary>
public sealed class LeverSpace
{
    private readonly FactorScale[] _scales;

    /// <summary>A space of parameters.</summary>
    /// <param name="reference">A case that has them.</param>
    /// <param name="factors">The parameters with their ends or values.</param>
    /// <exception cref="ExperimentException">The case or a factor is mistaken: all mistakes are named.</exception>
    public LeverSpace(Case reference, IReadOnlyList<Factor> factors)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var experiment = new Experiment
        {
            Scenario = reference, Factors = factors, Design = DesignKind.Lhs, Points = 1, Replications = 1,
            Strategies = [.. reference.Model.Compared(reference).Take(1)],
        };
        var mistakes = ExperimentCheck.Of(experiment);
        if (mistakes.Count > 0)
            throw new ExperimentException(mistakes);
        var forms = reference.Model.Parameters(reference).ToDictionary(parameter => parameter.Path, parameter => parameter.Form);
        Factors = experiment.Factors;
        _scales = [.. factors.Select(factor => new FactorScale(factor, forms[factor.Path] == KeyForm.WholeNumber))];
    }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>The values at coordinates, as <see cref="ParameterPath.Set"/> reads them.</summary>
    /// <param name="coordinates">One coordinate a parameter, 0–1.</param>
    public IReadOnlyList<string> Values(ReadOnlySpan<double> coordinates)
    {
        var values = new string[_scales.Length];
        for (var place = 0; place < values.Length; place++)
            values[place] = _scales[place].At(coordinates[place]);
        return values;
    }

    /// <summary>A coordinate that stands for a value between the ends: the inverse for parameters that are no choices.</summary>
    /// <param name="parameter">Place of the parameter.</param>
    /// <param name="coordinate">Coordinate, 0–1.</param>
    /// <returns>The value as a number; NaN for a choice of texts.</returns>
    public double Number(int parameter, double coordinate)
    {
        var factor = Factors[parameter];
        return factor.Values.Count > 0 ? double.NaN : Scale.Linear(coordinate, factor.From!.Value, factor.To!.Value);
    }

    /// <summary>A case with values set.</summary>
    /// <param name="its">The case.</param>
    /// <param name="values">A value for each parameter.</param>
    /// <exception cref="ParameterException">The case has not such a parameter.</exception>
    public Case Set(Case its, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var place = 0; place < Factors.Count; place++)
            its = ParameterPath.Set(its, Factors[place].Path, values[place]);
        return its;
    }
}
