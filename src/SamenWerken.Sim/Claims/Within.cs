using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Claims;

/// <summary>What a calibration leaves of the space of parameters: where claims are judged instead of everywhere.</summary>
/// <remarks>
/// Every scenario is tried at the setting in the middle of what is left; draws take the calibrated parameters from settings that are
/// spread evenly over it, and all others from their plausible ranges.
/// </remarks>
public sealed record Within
{
    /// <summary>What is left.</summary>
    /// <param name="factors">The calibrated parameters, each between two ends.</param>
    /// <param name="settings">Settings spread evenly over what is left, at least one; each has a value for each parameter.</param>
    /// <param name="source">Where it comes from, in words.</param>
    /// <exception cref="ArgumentException">There is no setting, or one has another number of values.</exception>
    public Within(IReadOnlyList<Factor> factors, IReadOnlyList<IReadOnlyList<double>> settings, string source)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Count == 0)
            throw new ArgumentException("Nothing is left of the space of parameters, so claims cannot be judged in it.", nameof(settings));
        if (settings.Any(setting => setting.Count != factors.Count))
            throw new ArgumentException($"Each setting has {factors.Count} values.", nameof(settings));
        (Factors, Settings, Source) = (factors, settings, source);
    }

    /// <summary>The calibrated parameters.</summary>
    public IReadOnlyList<Factor> Factors { get; }

    /// <summary>Settings spread evenly over what is left.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Settings { get; }

    /// <summary>Where it comes from, in words.</summary>
    public string Source { get; }

    /// <summary>The setting nearest to the mean of all, each parameter in units of its range.</summary>
    public IReadOnlyList<double> Middle
    {
        get
        {
            double[] means = [.. Factors.Select((_, place) => Settings.Average(setting => setting[place]))];
            double Distance(IReadOnlyList<double> setting) => Factors
                .Select((factor, place) => Math.Pow((setting[place] - means[place]) / (factor.To!.Value - factor.From!.Value), 2)).Sum();
            return Settings.MinBy(Distance)!;
        }
    }

    /// <summary>The setting of a draw: settings at even steps.</summary>
    internal IReadOnlyList<double> Of(int draw, int draws) => Settings[(int)((draw + 0.5) * Settings.Count / draws)];

    internal Case In(Case its, IReadOnlyList<double> setting)
    {
        for (var place = 0; place < Factors.Count; place++)
            its = ParameterPath.Set(its, Factors[place].Path, ParameterPath.Text(setting[place]));
        return its;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n',
    [
        .. Factors.Select(factor => FormattableString.Invariant($"within {factor.Path} {factor.From} {factor.To}")),
        .. Settings.Select(setting => string.Join(' ', setting.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))),
    ]);
}
