using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>
/// Suites as YAML files: <c>suite</c> (a name), <c>version</c>, <c>question</c>, <c>nl</c> (its <c>question</c> in Dutch),
/// <c>criteria</c>, <c>replications</c>, <c>seed</c> and
/// <c>worlds</c>, each with <c>name</c>, <c>kind</c>, <c>scenario</c> (a file), <c>set</c>, <c>draws</c> and <c>equalEffort</c>; and
/// <c>equalEffort</c>, rules each with <c>strategies</c>, <c>set</c> and <c>without</c>.
/// </summary>
public static partial class SuiteFile
{
    /// <summary>Reads a suite and the scenarios it names.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <exception cref="ScenarioFileException">It or a scenario cannot be read, or something in it is wrong: all problems are
    /// named.</exception>
    public static Suite Read(string path)
    {
        var problems = new Problems();
        var text = FileText.Read(path, "a suite file");
        var root = NodeReader.Read(text, problems);
        if (root is not Mapping mapping)
        {
            if (!problems.Any)
                problems.Add(0, 0, "no suite; expected keys, such as 'suite: governance'");
            throw new ScenarioFileException(path, problems.Sorted());
        }

        var its = (SuiteText)new ScenarioBinder(problems).Bind(new SuiteText(), mapping);
        RangeProblems.AddDeep(its, mapping, problems);
        var hash = new StringBuilder(Dutch().Replace(text, ""));
        var groups = Groups(its, mapping, path, problems, hash);
        var outcomes = groups.Count > 0 ? Outcomes(its, [.. groups.Select(group => group.Experiment.Scenario)], mapping, problems) : [];
        if (groups.Count == 0 && !problems.Any)
            problems.Add(mapping, "worlds: none; expected at least one world, with name and scenario");
        else if (groups.Sum(group => group.Experiment.Points ?? 1) < 2 && !problems.Any)
            problems.Add(mapping, "worlds: one; expected two or more, or one with draws, since strategies are compared over worlds");
        else if (groups.Where(group => group.IsPlainIn(groups)).Sum(group => group.Experiment.Points ?? 1) < 2 && !problems.Any)
            problems.Add(mapping["worlds"]!,
                "worlds: one that is not of equal effort; expected two or more such, or one with draws, since strategies are compared over "
                    + "them");
        foreach (var mixed in groups.GroupBy(group => group.Kind)
            .Where(kind => kind.Select(group => group.Effort is null).Distinct().Count() > 1))
            problems.Add(mapping["worlds"]!,
                $"kind: '{mixed.Key}' has worlds of equal effort and others; expected another kind for those of equal effort");
        if (problems.Any)
            throw new ScenarioFileException(path, problems.Sorted());
        return new(its.Suite, its.Version, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash.ToString()))), its.Question,
            outcomes, [.. groups.Select(group => group.Measuring(outcomes))]) { Nl = its.Nl };
    }

    private static List<Outcome> Outcomes(SuiteText its, IReadOnlyList<Case> worlds, Mapping mapping, Problems problems)
    {
        var (found, model) = (new List<Outcome>(), worlds[0].Model);
        var known = model.Outcomes.Concat(model.Beside(worlds[0])).Select(outcome => outcome.Key).ToList();
        foreach (var key in its.Criteria)
        {
            if (model.OutcomeOf(worlds[0], key) is not { } outcome)
                Wrong($"'{key}' is no outcome of the model {model.Key}", NearestName.Of(key, known));
            else if (worlds.Any(world => world.Model.OutcomeOf(world, key) is null))
                Wrong($"'{key}' is not in every world", null);
            else if (outcome.Better == Better.Neither)
                Wrong($"'{key}' describes and does not judge", null);
            else
                found.Add(outcome);
        }

        if (its.Criteria.Count == 0 && mapping["criteria"] is not null)
            Wrong("none", null);
        return found;

        void Wrong(string what, string? nearest) => problems.Add(
            mapping["criteria"] ?? mapping,
            $"criteria: {what}; expected keys of outcomes that are better high or "
                + $"low{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
    }

    private static List<SuiteGroup> Groups(SuiteText its, Mapping mapping, string path, Problems problems, StringBuilder hash)
    {
        var groups = new List<SuiteGroup>();
        var nodes = (mapping["worlds"] as Sequence)?.Items ?? [];
        var effort = Effort(its, mapping, problems);
        for (var place = 0; place < its.Worlds.Count; place++)
        {
            var world = its.Worlds[place];
            Node node = place < nodes.Count ? nodes[place] : mapping;
            if (!Name().IsMatch(world.Name))
                problems.Add(node, $"name: '{world.Name}'; expected lower case letters, digits and hyphens");
            else if (groups.Exists(group => group.Name == world.Name))
                problems.Add(node, $"name: '{world.Name}' again; expected each name once");
            else if (Scenario(world, path, node, problems, hash) is { } scenario)
                Add(groups, its, world, scenario, world.EqualEffort ? effort : null, node, problems);
            if (world.EqualEffort && effort.Rules.Count == 0)
                problems.Add(node,
                    "equalEffort: no rules; expected 'equalEffort' in the suite, such as equalEffort: [{set: [coordination.meetings=2]}]");
        }

        return groups;
    }

    private static EqualEffort Effort(SuiteText its, Mapping mapping, Problems problems)
    {
        var rules = new List<EffortRule>();
        foreach (var rule in its.EqualEffort)
        {
            try
            {
                rules.Add(new(rule.Strategies, [.. rule.Set.Select(ParameterPath.Assignment)], rule.Without));
            }
            catch (ParameterException mistake)
            {
                problems.Add(mapping["equalEffort"]!, $"equalEffort: set: {mistake.Message}");
            }
        }

        return new(rules);
    }

    private static void Add(
        List<SuiteGroup> groups, SuiteText its, SuiteWorldText world, Case scenario, EqualEffort? effort, Node node, Problems problems)
    {
        if (groups.Count > 0 && groups[0].Experiment.Scenario.ModelKey != scenario.ModelKey)
        {
            problems.Add(node,
                $"scenario: of the model {scenario.ModelKey}; expected {groups[0].Experiment.Scenario.ModelKey}, that of the worlds "
                    + "before it");
            return;
        }

        IReadOnlyList<Factor> ranges = [.. scenario.Model.PlausibleRanges.Where(factor => effort?.Paths.Contains(factor.Path) != true)];
        if (world.Draws is not null && ranges.Count == 0)
        {
            problems.Add(node, $"draws: the model {scenario.ModelKey} has no plausible ranges to draw from; expected no draws");
            return;
        }

        var experiment = new Experiment
        {
            Name = $"{its.Suite} {world.Name}", Scenario = scenario, Replications = its.Replications, Seed = its.Seed,
            Factors = world.Draws is null ? [] : ranges, Design = world.Draws is null ? default : DesignKind.Lhs, Points = world.Draws,
        };
        var group = new SuiteGroup(world.Name, world.Kind, experiment) { Effort = effort };
        foreach (var arm in scenario.Model.Arms.Where(arm => effort?.Takes(arm.Key) == true))
        {
            try
            {
                effort!.In(scenario, arm.Key);
            }
            catch (ParameterException mistake)
            {
                problems.Add(node, $"equalEffort: {arm.Key}: {mistake.Message}");
            }
        }

        groups.Add(group);
    }

    private static Case? Scenario(SuiteWorldText world, string path, Node node, Problems problems, StringBuilder hash)
    {
        if (world.Scenario.Length == 0)
            return null;
        try
        {
            var file = Path.Combine(Path.GetDirectoryName(path) ?? "", world.Scenario);
            hash.Append('\0').Append(FileText.Read(file));
            var scenario = CaseFile.Read(file);
            foreach (var change in world.Set)
            {
                var (place, text) = ParameterPath.Assignment(change);
                scenario = ParameterPath.Set(scenario, place, text);
            }

            var mistakes = scenario.Model.Check(scenario);
            foreach (var mistake in mistakes)
                problems.Add(node, $"after set: {mistake}");
            return mistakes.Count == 0 ? scenario : null;
        }
        catch (ScenarioFileException mistaken)
        {
            problems.AddOfScenario(node, world.Scenario, mistaken);
        }
        catch (ParameterException mistake)
        {
            problems.Add(node, $"set: {mistake.Message}");
        }

        return null;
    }

    // What a suite asks in another language is no part of its identity: a suite that is translated is the same.
    [GeneratedRegex(@"^nl:[^\n]*\n(?:[ \t]+[^\n]*\n)*", RegexOptions.Multiline)]
    private static partial Regex Dutch();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex Name();
}
