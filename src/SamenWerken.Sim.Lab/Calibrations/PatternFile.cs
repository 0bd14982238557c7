using SamenWerken.Sim.Calibration;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Calibrations;

/// <summary>
/// Patterns as YAML files: <c>patterns</c> (a name), <c>description</c> and <c>seen</c>, each with <c>name</c>, <c>outcome</c>,
/// <c>strategy</c>, <c>set</c>, <c>minus</c>, <c>minusSet</c>, <c>standardised</c>, <c>with</c>, <c>observed</c>, <c>seen</c>,
/// <c>tolerance</c>,
/// <c>source</c> and <c>heldOut</c>.
/// </summary>
public static class PatternFile
{
    /// <summary>Reads patterns for a scenario.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <param name="scenario">The scenario, whose strategies, outcomes and parameters they name.</param>
    /// <exception cref="ScenarioFileException">It cannot be read, or something in it is wrong: all problems are named.</exception>
    public static PatternSet Read(string path, Case scenario)
    {
        var problems = new Problems();
        if (NodeReader.Read(FileText.Read(path, "a file of patterns"), problems) is not Mapping mapping)
        {
            if (!problems.Any)
                problems.Add(0, 0, "no patterns; expected keys, such as 'patterns: my patterns'");
            throw new ScenarioFileException(path, problems.Sorted());
        }

        var its = (PatternsText)new ScenarioBinder(problems).Bind(new PatternsText(), mapping);
        RangeProblems.AddDeep(its, mapping, problems);
        var nodes = (mapping["seen"] as Sequence)?.Items ?? [];
        var patterns = new List<(CasePattern Pattern, bool HeldOut)>();
        for (var place = 0; place < its.Seen.Count; place++)
        {
            if (Read(its.Seen[place], scenario, place < nodes.Count ? nodes[place] : mapping, problems) is { } pattern)
                patterns.Add((pattern, its.Seen[place].HeldOut));
        }

        foreach (var twice in its.Seen.GroupBy(pattern => pattern.Name).Where(same => same.Skip(1).Any()))
            problems.Add(mapping["seen"]!, $"seen: '{twice.Key}' again; expected each name once");
        if (!problems.Any && !patterns.Exists(pattern => !pattern.HeldOut))
            problems.Add(mapping, "seen: no pattern that is not held out; expected at least one");
        return problems.Any
            ? throw new ScenarioFileException(path, problems.Sorted())
            : new(its.Patterns, [.. Of(heldOut: false)], [.. Of(heldOut: true)]) { DutchName = its.Nl.Patterns };

        IEnumerable<CasePattern> Of(bool heldOut) => patterns.Where(each => each.HeldOut == heldOut).Select(each => each.Pattern);
    }

    private static CasePattern? Read(PatternText text, Case scenario, Node node, Problems problems)
    {
        var found = new List<string>();
        var model = scenario.Model;
        var arms = model.Arms.Select(arm => arm.Key).ToList();
        Known("strategy", text.Strategy, arms);
        Known("minus", text.Minus, arms);
        List<string> outcomes = [.. model.Outcomes.Concat(model.Beside(scenario)).Select(outcome => outcome.Key)];
        Known("outcome", text.Outcome, outcomes);
        Known("with", text.With, outcomes);
        if (text.With is not null && text.Minus is not null)
            found.Add("with: beside minus; expected one of them");
        if (text.Standardised && text.Minus is null)
            found.Add("standardised: without minus; expected a difference");
        if (text.MinusSet.Count > 0 && text.Minus is null)
            found.Add("minusSet: without minus; expected a difference");
        var (set, minusSet) = (Settings("set", text.Set), Settings("minusSet", text.MinusSet));
        if (found.Count > 0)
            problems.Add(node, string.Join("; ", found));
        if (problems.Any)
            return null;
        var pattern = new Pattern(text.Name, text.Observed, text.Tolerance, text.Source) { Seen = text.Seen };
        return new(pattern, text.Outcome, new(text.Strategy, set))
        {
            Minus = text.Minus is { } minus ? new(minus, minusSet) : null, Standardised = text.Standardised, With = text.With,
        };

        void Known(string key, string? name, List<string> known)
        {
            if (name is { Length: > 0 } && !known.Contains(name))
                found.Add(
                    $"{key}: '{name}'; expected one of "
                        + $"{string.Join(", ", known)}"
                        + $"{(NearestName.Of(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "")}");
        }

        List<(string, string)> Settings(string key, IReadOnlyList<string> changes)
        {
            var settings = new List<(string, string)>();
            foreach (var change in changes)
            {
                try
                {
                    var (path, value) = ParameterPath.Assignment(change);
                    ParameterPath.Set(scenario, path, value);
                    settings.Add((path, value));
                }
                catch (ParameterException mistake)
                {
                    found.Add($"{key}: {mistake.Message}");
                }
            }

            return settings;
        }
    }
}
