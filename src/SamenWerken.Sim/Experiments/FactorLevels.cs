using System.Globalization;

namespace SamenWerken.Sim.Experiments;

/// <summary>The values that a factor takes in an experiment, or ranges of them where there are many.</summary>
/// <param name="Factor">Path of the parameter.</param>
/// <param name="Names">Each level as it is written, in order.</param>
/// <param name="Places">Each level as a number: its value, the mean of its range, or its number where values are no numbers.</param>
/// <param name="Numeric">Whether places are values.</param>
/// <param name="Points">Number of the level of each design point.</param>
public sealed record FactorLevels(string Factor, IReadOnlyList<string> Names, IReadOnlyList<double> Places, bool Numeric,
    IReadOnlyList<int> Points)
{
    private const int MostValues = 24;
    private const int Ranges = 8;

    /// <summary>Whether levels are ranges of values rather than values.</summary>
    public bool Ranged { get; private init; }

    /// <summary>The levels of a factor.</summary>
    /// <param name="plan">The experiment.</param>
    /// <param name="factor">Number of the factor, from 0.</param>
    public static FactorLevels Of(ExperimentPlan plan, int factor)
    {
        var path = plan.Experiment.Factors[factor].Path;
        var texts = plan.Points.Select(point => point.Values[factor]).ToList();
        var names = texts.Distinct().ToList();
        var numbers = names.ToDictionary(name => name,
            name => double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN);
        if (numbers.Values.Any(number => !double.IsFinite(number)))
        {
            var asked = plan.Experiment.Factors[factor].Values.ToList();
            names = [.. names.OrderBy(name => asked.IndexOf(name))];
            return new(path, names, [.. Enumerable.Range(0, names.Count).Select(place => (double)place)], false,
                [.. texts.Select(text => names.IndexOf(text))]);
        }

        names = [.. names.OrderBy(name => numbers[name])];
        return names.Count > MostValues
            ? InRanges(path, [.. texts.Select(text => numbers[text])])
            : new(path, names, [.. names.Select(name => numbers[name])], true, [.. texts.Select(text => names.IndexOf(text))]);
    }

    // Ranges with the same number of design points each.
    private static FactorLevels InRanges(string path, double[] values)
    {
        var points = new int[values.Length];
        var order = Enumerable.Range(0, values.Length).OrderBy(point => values[point]).ThenBy(point => point).ToList();
        for (var rank = 0; rank < order.Count; rank++)
            points[order[rank]] = (int)((long)rank * Ranges / order.Count);
        var members = Enumerable.Range(0, Ranges).Select(range => values.Where((_, point) => points[point] == range).ToList()).ToList();
        return new(path, [.. members.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.Min():G3}–{range.Max():G3}"))],
            [.. members.Select(range => range.Average())], true, points) { Ranged = true };
    }
}
