using System.Globalization;
using SamenWerken.Sim.Designs;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>Finds what in an experiment cannot be run as it stands.</summary>
internal static class ExperimentCheck
{
    private const long MostPoints = 1_000_000;
    private const long MostRuns = 1_000_000_000;
    private const int ToldOfPoints = 20;

    internal static IReadOnlyList<Mistake> Of(Experiment experiment)
    {
        var model = experiment.Scenario.Model;
        var keys = model.Arms.Select(arm => arm.Key).ToList();
        var parameters = experiment.Factors.Count == 0 ? [] : model.Parameters(experiment.Scenario).ToDictionary(its => its.Path);
        List<Mistake> found =
        [
            .. model.Check(experiment.Scenario),
            // The scenario answers for its own.
            .. experiment.Strategies.SequenceEqual(experiment.Scenario.Strategies) ? [] : CaseCheck.Arms(experiment.Strategies, keys),
            .. CaseCheck.Outcomes(experiment.Scenario, experiment.Outcomes),
            .. experiment.Replications < 1
                ? [new Mistake("replications", Text(experiment.Replications), "1 or more")]
                : Array.Empty<Mistake>(),
            .. experiment.Intervals == IntervalKind.Bca && experiment.Replications > RunSample.Most
                ? [new Mistake("replications", Text(experiment.Replications),
                    $"at most {RunSample.Most} with the intervals bca, which keep all runs")]
                : Array.Empty<Mistake>(),
            .. experiment.Factors.SelectMany((factor, place) => Of(experiment, factor, place, parameters)),
            .. Twice(experiment.Factors),
        ];
        // How many levels there are is known where every factor can be varied.
        var (sound, factors) = (found.Count == 0, !found.Exists(mistake => mistake.Path.StartsWith("factors", StringComparison.Ordinal)));
        found.AddRange(Sizes(experiment, factors));
        if (sound && found.Count == 0)
            found.AddRange(Size(experiment));
        return found;
    }

    /// <summary>What no point alone tells: values that do not go together.</summary>
    internal static IReadOnlyList<Mistake> Of(
        Experiment experiment, DesignPoints made, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        if (experiment.Factors.Count == 0)
            return [];
        var points = made.Points;
        if (experiment.Design == DesignKind.List && made.Rows.Count > points.Count)
            return [.. Repeated(experiment, made).Take(ToldOfPoints)];
        var model = experiment.Scenario.Model;
        var settings = experiment.Factors.Select(factor => factor.Path).ToList();
        // Points that differ in nothing that could clash have the same mistakes.
        var parameters = model.Parameters(experiment.Scenario).ToDictionary(parameter => parameter.Path);
        int[] clashing = [.. Enumerable.Range(0, settings.Count).Where(factor => !model.IsAlone(parameters[settings[factor]]))];
        var stop = points.Count > DesignPoints.RowsAtOnce ? cancellation : default;
        string Kind(DesignPoint point) => string.Join('\0', clashing.Select(factor => point.Values[factor]));
        var seen = Counted(points, progress);
        var first = clashing.Length == settings.Count ? seen : clashing.Length == 0 ? points.Take(1) : seen.DistinctBy(Kind);
        var mistaken = first.AsParallel().WithCancellation(stop).Select(point => (Point: point, Mistakes: model.Check(point.Scenario)))
            .Where(its => its.Mistakes.Count > 0).ToDictionary(its => Kind(its.Point), its => its.Mistakes);
        return mistaken.Count == 0 ? [] :
        [
            .. points.Where(point => mistaken.ContainsKey(Kind(point)))
                .SelectMany(point => mistaken[Kind(point)].Select(mistake => mistake with
            {
                Value = $"{mistake.Value} at design point {point.Number} "
                    + $"({string.Join(", ", settings.Zip(point.Values, (path, value) => $"{path}={value}"))})",
            })).Take(ToldOfPoints)
        ];
    }

    private static IEnumerable<DesignPoint> Counted(IReadOnlyList<DesignPoint> points, IProgress<Progress>? progress)
    {
        for (var number = 0; number < points.Count; number++)
        {
            if (number % DesignPoints.RowsAtOnce == 0)
                progress?.Report(new(number, points.Count));
            yield return points[number];
        }
    }

    // A list is written point by point, so that one that is there twice is a slip; more runs of it are more replications.
    private static IEnumerable<Mistake> Repeated(Experiment experiment, DesignPoints made)
    {
        var given = experiment.Factors.ToList().FindIndex(factor => factor.Values.Count > 0);
        var seen = new Dictionary<int, int>();
        for (var row = 0; row < made.Rows.Count; row++)
        {
            if (seen.TryAdd(made.Rows[row], row))
                continue;
            var values =
                string.Join(", ", experiment.Factors.Zip(made.Points[made.Rows[row]].Values, (factor, value) => $"{factor.Path}={value}"));
            yield return new(
                given < 0 ? "factors" : FormattableString.Invariant($"factors.{given}.values.{row}"),
                FormattableString.Invariant($"point {row + 1} is point {seen[made.Rows[row]] + 1} again ({values})"),
                "each point once; more runs of it are more replications");
        }
    }

    private static IEnumerable<Mistake> Twice(IReadOnlyList<Factor> factors) =>
        factors.Select((factor, place) => (factor.Path, Place: place)).GroupBy(factor => factor.Path).SelectMany(same => same.Skip(1))
            .Select(factor => new Mistake($"factors.{factor.Place}.path", $"'{factor.Path}' again", "each parameter once"));

    private static IEnumerable<Mistake> Of(Experiment experiment, Factor factor, int place, Dictionary<string, Parameter> parameters)
    {
        var at = $"factors.{place}";
        if (!parameters.TryGetValue(factor.Path, out var parameter))
            return [new($"{at}.path", $"'{factor.Path}' is no parameter of the scenario", "a path such as coordination.fine",
                ParameterPath.Nearest(experiment.Scenario, factor.Path))];
        var levels = experiment.Design is DesignKind.Factorial or DesignKind.List;
        if (factor.Values.Count > 0)
            return factor.From is not null || factor.To is not null || factor.Levels is not null
                ? [new($"{at}.values", "values beside from, to or levels", "either values, or from and to")]
                : [.. Values(experiment, factor, at), .. Steps(experiment.Design, factor, parameter, at)];
        if (factor.From is not { } from || factor.To is not { } to)
            return [new(at, $"{factor.Path} has no values and not both ends", "values, or from and to")];
        if (parameter.Form is not (KeyForm.Number or KeyForm.WholeNumber))
            return [new(at, $"{factor.Path} is no number", "values instead of from and to")];
        return [.. Ends(parameter, at, from, to), .. levels ? Levels(factor, parameter, at) : NoLevels(experiment.Design, factor, at)];
    }

    private static IEnumerable<Mistake> Values(Experiment experiment, Factor factor, string at)
    {
        for (var place = 0; place < factor.Values.Count; place++)
        {
            if (Refusal(experiment.Scenario, factor.Path, factor.Values[place]) is { } refusal)
                yield return new($"{at}.values.{place}", refusal.Value, refusal.Expected,
                    factor.Values.Contains(refusal.Nearest) ? null : refusal.Nearest);
            else if (experiment.Design != DesignKind.List
                && factor.Values.Take(place).Any(other => Same(experiment.Scenario, factor.Path, other, factor.Values[place])))
                yield return new($"{at}.values.{place}", $"'{factor.Values[place]}' again", "each value once");
        }
    }

    // A sensitivity analysis asks what a change does; where values have no order there is one between two of them only.
    private static IEnumerable<Mistake> Steps(DesignKind design, Factor factor, Parameter parameter, string at)
    {
        if (design is DesignKind.Morris or DesignKind.Saltelli && factor.Values.Count == 1)
            yield return new($"{at}.values", "one value",
                "two or more, since a value that never changes explains nothing; set it in the scenario");
        else if (design == DesignKind.Morris && factor.Values.Count > 2 && parameter.Form is not (KeyForm.Number or KeyForm.WholeNumber))
            yield return new($"{at}.values", $"{factor.Values.Count} values without an order",
                "two of them, so that the effect is that of the one instead of the other; or the design saltelli (--method sobol), "
                    + "which takes any number");
    }

    // 0.1 and 0.10 are one value.
    private static bool Same(Case scenario, string path, string one, string other) =>
        one == other || (Refusal(scenario, path, one) is null && Read(scenario, path, one) == Read(scenario, path, other));

    private static string Read(Case scenario, string path, string text) =>
        ParameterPath.Text(ParameterPath.Get(ParameterPath.Set(scenario, path, text), path));

    private static Mistake? Refusal(Case scenario, string path, string text)
    {
        if (text.Length == 0)
            return new(path, "no value", "a value");
        try
        {
            ParameterPath.Set(scenario, path, text);
            return null;
        }
        catch (ParameterException refused)
        {
            return refused.Mistake ?? new(path, $"'{text}'", "a value that fits the parameter");
        }
    }

    private static IEnumerable<Mistake> Ends(Parameter parameter, string at, double from, double to)
    {
        foreach (var (end, value) in new[] { ("from", from), ("to", to) })
        {
            if (!(value >= parameter.Least && value <= parameter.Largest))
                yield return new($"{at}.{end}", Text(value),
                    FormattableString.Invariant($"a number from {parameter.Least} to {parameter.Largest}"));
            else if (parameter.Form == KeyForm.WholeNumber && value != Math.Truncate(value))
                yield return new($"{at}.{end}", Text(value), "a whole number");
        }

        if (from == to)
            yield return new($"{at}.to", $"{Text(to)}, the same as from", "another value");
    }

    private static IEnumerable<Mistake> Levels(Factor factor, Parameter parameter, string at)
    {
        if (factor.Levels is not { } levels)
            yield return new(at, $"{factor.Path} has no levels", "levels, the number of values from one end to the other");
        else if (levels < 2)
            yield return new($"{at}.levels", Count(levels), "2 or more, or one of the values");
        else if (parameter.Form == KeyForm.WholeNumber && levels > Math.Abs(factor.To!.Value - factor.From!.Value) + 1)
            yield return new($"{at}.levels", Count(levels),
                FormattableString.Invariant($"at most {Math.Abs(factor.To.Value - factor.From.Value) + 1}, one for each whole number"));
    }

    private static IEnumerable<Mistake> NoLevels(DesignKind design, Factor factor, string at) =>
        factor.Levels is { } levels ? [new($"{at}.levels", Count(levels),
            $"none for the design {KeyText.Of(design)}: its points tell how many values there are")] : [];

    private static string Count(int levels) => levels == 1 ? "1 level" : FormattableString.Invariant($"{levels} levels");

    private static List<int> LevelsOf(Experiment experiment) =>
        [.. experiment.Factors.Select(factor => factor.Values.Count > 0 ? factor.Values.Count : factor.Levels ?? 0)];

    // What does not go together in design, points and factors.
    private static IEnumerable<Mistake> Sizes(Experiment experiment, bool factors)
    {
        var sized = experiment.Design is not (DesignKind.Factorial or DesignKind.List);
        if (sized && experiment.Factors.Count == 0)
            yield return new("design", $"{KeyText.Of(experiment.Design)} without factors", "factors, or the design factorial");
        if (sized && experiment.Points is not >= 1)
            yield return new("points", experiment.Points is { } few ? Text(few) : "no size",
                experiment.Design == DesignKind.Morris ? "the number of trajectories, such as 20" : "a number of points, such as 64");
        if (experiment.Design is DesignKind.Morris or DesignKind.Saltelli && experiment.Points is 1)
            yield return new("points", "1",
                $"2 or more for the design {KeyText.Of(experiment.Design)}, because one says nothing about the spread");
        if (!sized && experiment.Points is { } given)
            yield return new("points", Text(given), $"no size for the design {KeyText.Of(experiment.Design)}: its levels tell it");
        if (factors && experiment.Design == DesignKind.List && LevelsOf(experiment) is var levels && levels.Distinct().Count() > 1)
            yield return new("factors", $"lists of {string.Join(", ", levels)} values", "lists of the same length for the design list");
        var most = experiment.Design switch { DesignKind.Sobol => SobolSequence.MostDimensions,
            DesignKind.Saltelli => SaltelliSample.MostFactors, _ => int.MaxValue };
        if (experiment.Factors.Count > most)
            yield return new("factors", $"{experiment.Factors.Count} factors",
                $"at most {most} for the design {KeyText.Of(experiment.Design)}");
    }

    private static IEnumerable<Mistake> Size(Experiment experiment)
    {
        var levels = LevelsOf(experiment);
        var points = experiment.Design switch
        {
            DesignKind.Factorial => levels.Aggregate(1.0, (product, count) => product * count),
            DesignKind.List => levels.FirstOrDefault(1),
            DesignKind.Morris => (double)experiment.Points!.Value * (experiment.Factors.Count + 1),
            DesignKind.Saltelli => (double)experiment.Points!.Value * (2 * experiment.Factors.Count + 2),
            _ => experiment.Points!.Value,
        };
        if (points > MostPoints)
            return [new("factors", FormattableString.Invariant($"{points:N0} design points"),
                FormattableString.Invariant($"at most {MostPoints:N0}; take fewer levels, or the design lhs or sobol"))];
        var runs = points * experiment.Replications * experiment.Strategies.Count;
        return runs > MostRuns ? [new("replications", FormattableString.Invariant($"{runs:N0} runs in all"),
            FormattableString.Invariant($"at most {MostRuns:N0}"))] : [];
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
