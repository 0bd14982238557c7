using System.Globalization;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads what is varied: <c>path=from..to:levels</c>, <c>path=from..to</c> or <c>path=a,b,c</c>.</summary>
internal static class VaryInput
{
    private const string Vary = "--vary";
    private const string Expected = "expected PATH=FROM..TO:LEVELS or PATH=a,b,c, such as coordination.fine=0..1:5";

    /// <summary>The factors that options gave.</summary>
    /// <exception cref="MistakeException">A factor is mistaken: each such is named.</exception>
    internal static IReadOnlyList<Factor> Factors(IReadOnlyList<(string Option, string Text)> asked)
    {
        var mistakes = new Mistakes();
        var factors = asked.Select(given => mistakes.Of(() => Factor(given.Option, given.Text))).ToList();
        mistakes.Check();
        return factors!;
    }

    /// <summary>An experiment's design points, or its mistakes in the words of the command line.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="expansion">Makes the points.</param>
    /// <param name="options">Names of the options that gave its factors; --vary if null.</param>
    /// <exception cref="MistakeException">It has mistakes.</exception>
    internal static ExperimentPlan Expanded(Experiment experiment, Expansion expansion, IReadOnlyList<string>? options = null)
    {
        try
        {
            return expansion.Of(experiment.Expand);
        }
        catch (ExperimentException mistaken)
        {
            throw new MistakeException([.. mistaken.Mistakes.Select(mistake => Told(experiment, mistake, options))]);
        }
    }

    private static Factor Factor(string option, string text)
    {
        string path, value;
        try
        {
            (path, value) = ParameterPath.Assignment(text);
        }
        catch (ParameterException)
        {
            throw new MistakeException($"{option} '{text}' varies nothing; {Expected}.");
        }

        // 0...1 may be from 0 to 1 as well as from 0 to .1.
        if (value.Contains("...", StringComparison.Ordinal))
            throw new MistakeException(
                $"{option} '{text}' has three dots in a row; {Expected}, two dots between the ends, and a 0 before a decimal point.");
        var ends = value.Split("..");
        if (ends.Length == 1)
        {
            var values = value.Split(',', StringSplitOptions.TrimEntries);
            return Array.TrueForAll(values, item => item.Length > 0) ? new Factor { Path = path, Values = values }
                : throw new MistakeException(values.Length == 1
                    ? $"{option} '{text}' has no values; {Expected}."
                    : $"{option} '{text}' has nothing between two commas; {Expected}.");
        }

        var end = ends[^1].Split(':');
        if (ends.Length != 2 || end.Length > 2 || Number(ends[0]) is not { } from || Number(end[0]) is not { } to)
            throw new MistakeException($"{option} '{text}' has no two numbers as ends; {Expected}{DecimalComma.Hint(value)}.");
        if (end.Length == 1)
            return Experiments.Factor.Between(path, from, to);
        return int.TryParse(end[1], NumberStyles.None, CultureInfo.InvariantCulture, out var levels)
            ? Experiments.Factor.Between(path, from, to, levels)
            : throw new MistakeException($"{option} '{text}' has '{end[1]}' levels; expected a whole number from 2.");
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string Told(Experiment experiment, Mistake mistake, IReadOnlyList<string>? options)
    {
        var segments = mistake.Path.Split('.');
        if (segments[0] == "factors" && segments.Length > 1 && int.TryParse(segments[1], NumberStyles.None, CultureInfo.InvariantCulture,
            out var place) && place < experiment.Factors.Count)
            return $"{options?[place] ?? Vary} " + (mistake with { Path = experiment.Factors[place].Path });
        return segments[0] switch
        {
            "factors" => Vary + mistake.ToString()["factors".Length..],
            "strategies" => "--strategies" + (mistake with { Path = "" }),
            "points" or "replications" or "design" => "--" + mistake,
            _ => mistake.ToString(),
        };
    }
}
