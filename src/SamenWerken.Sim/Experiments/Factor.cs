using System.Globalization;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>A parameter that an experiment varies: between two ends, or over values.</summary>
public sealed record Factor
{
    /// <summary>Path of the parameter, as for <c>--set</c>.</summary>
    [Meaning("path of the parameter, such as coordination.fine", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>Value at one end.</summary>
    [Parameter("from", -1e6, 1e6, "value at one end", Unit = "that of the parameter", Source = "design")]
    public double? From { get; init; }

    /// <summary>Value at the other end.</summary>
    [Parameter("to", -1e6, 1e6, "value at the other end", Unit = "that of the parameter", Source = "design")]
    public double? To { get; init; }

    /// <summary>Number of values from one end to the other, for a factorial or a list.</summary>
    [Parameter("levels", 1, 100_000, "number of values from one end to the other, for a factorial or a list", Unit = "values",
        Source = "design")]
    public int? Levels { get; init; }

    /// <summary>The values themselves, instead of two ends; as <see cref="ParameterPath.Set"/> reads them.</summary>
    [Meaning("the values themselves, instead of from and to", AnyValue = true, NotEmpty = true)]
    public IReadOnlyList<string> Values { get; init => field = Values<string>.Of(value); } = Values<string>.None;

    /// <summary>A factor between two ends.</summary>
    /// <param name="path">Path of the parameter.</param>
    /// <param name="from">Value at one end.</param>
    /// <param name="to">Value at the other end.</param>
    /// <param name="levels">Number of values, for a factorial or a list.</param>
    public static Factor Between(string path, double from, double to, int? levels = null) =>
        new() { Path = path, From = from, To = to, Levels = levels };

    /// <summary>A factor with these numbers.</summary>
    public static Factor Of(string path, params IReadOnlyList<double> values) =>
        new() { Path = path, Values = [.. values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))] };

    /// <summary>A factor with these values, as <see cref="ParameterPath.Set"/> reads them.</summary>
    public static Factor Of(string path, params IReadOnlyList<string> values) => new() { Path = path, Values = values };

    /// <summary>The factor as <c>--vary</c> reads it, such as <c>coordination.fine=0..1:5</c>.</summary>
    public override string ToString() => Values.Count > 0
        ? $"{Path}={string.Join(',', Values)}"
        : FormattableString.Invariant($"{Path}={From}..{To}{(Levels is { } levels ? FormattableString.Invariant($":{levels}") : "")}");
}
