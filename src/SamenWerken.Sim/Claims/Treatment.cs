using SamenWerken.Sim.Experiments;
using System.Globalization;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Claims;

/// <summary>What is done in one arm of an experiment: a strategy, under settings of the scenario's parameters.</summary>
/// <param name="Strategy">Key of the strategy.</param>
public sealed record Treatment(string Strategy)
{
    /// <summary>Values by path, as for <c>--set</c>, in the order in which they are set.</summary>
    public IReadOnlyList<Setting> Settings { get; init => field = Values<Setting>.Of(value); } = Values<Setting>.None;

    /// <summary>This treatment with one setting more; a value that was set before gives way.</summary>
    /// <param name="path">Path of the parameter.</param>
    /// <param name="value">Its value, as for <c>--set</c>.</param>
    public Treatment With(string path, string value) =>
        this with { Settings = [.. Settings.Where(setting => setting.Path != path), new(path, value)] };

    /// <summary>This treatment with one setting more.</summary>
    /// <param name="path">Path of the parameter.</param>
    /// <param name="value">Its value.</param>
    public Treatment With(string path, double value) => With(path, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The paired difference: this treatment minus another.</summary>
    public LinearContrast Minus(Treatment other) => new([new(1, this), new(-1, other)], $"{this} − {other}");

    /// <summary>What a dose does: the change from the lowest dose to the highest along the least-squares line through all.</summary>
    /// <param name="path">Path of the parameter that is the dose.</param>
    /// <param name="doses">Its values, rising; two or more.</param>
    public LinearContrast Dose(string path, params IReadOnlyList<double> doses) => LinearContrast.Dose(this, path, doses);

    /// <summary>How outcomes go together across runs.</summary>
    public Association Across(Outcome outcome) => new(this, outcome);

    internal Case In(Case scenario)
    {
        foreach (var setting in Settings)
            scenario = ParameterPath.Set(scenario, setting.Path, setting.Value);
        return scenario;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Settings.Count == 0 ? Strategy : $"{Strategy} ({string.Join(", ", Settings.Select(setting => $"{setting.Path}={setting.Value}"))})";
}

/// <summary>A parameter and its value.</summary>
/// <param name="Path">Path of the parameter, as for <c>--set</c>.</param>
/// <param name="Value">Its value, with a decimal point.</param>
public sealed record Setting(string Path, string Value);
