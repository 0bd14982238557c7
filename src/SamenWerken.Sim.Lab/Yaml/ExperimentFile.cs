using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>
/// Experiments as YAML files: <c>experiment</c> (a name), <c>question</c>, <c>scenario</c> (a file), <c>factors</c> by parameter path, <c>design</c>,
/// <c>points</c>, <c>strategies</c>, <c>replications</c>, <c>seed</c>, <c>rounds</c>.
/// </summary>
public static class ExperimentFile
{
    /// <summary>Reads an experiment and its scenario.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <param name="change">Changes the scenario before it is varied, as <c>--set</c> does; nothing if null.</param>
    /// <exception cref="ScenarioFileException">It or its scenario cannot be read, or something in it is wrong: all problems are named.</exception>
    public static ExperimentPlan Read(string path, Func<Case, Case>? change = null)
    {
        var problems = new Problems();
        var plan = Plan(NodeReader.Read(FileText.Read(path, "an experiment file"), problems), path, problems, change ?? (scenario => scenario));
        return problems.Any ? throw new ScenarioFileException(path, problems.Sorted()) : plan!;
    }

    /// <summary>Whether a file is an experiment and no scenario, by its keys.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <exception cref="ScenarioFileException">It cannot be read.</exception>
    public static bool IsExperiment(string path) => NodeReader.Read(FileText.Read(path), new Problems()) is Mapping root && FileKind.IsExperiment(root);

    private static ExperimentPlan? Plan(Node? root, string path, Problems problems, Func<Case, Case> change)
    {
        if (root is null or Scalar { Plain: true, Text: "" })
        {
            if (!problems.Any)
                problems.Add(0, 0, "nothing in it; expected an experiment, such as 'experiment: my experiment'");
            return null;
        }

        if (root is Mapping keys && FileKind.IsScenario(keys))
        {
            problems.Add(root, FileKind.NoExperiment);
            return null;
        }

        var binder = new ScenarioBinder(problems);
        var text = (ExperimentText)binder.Bind(new ExperimentText(), root);
        if (root is not Mapping mapping)
            return null;
        Ranges(text, mapping, problems);
        if (Scenario(text, mapping, path, problems) is not { } scenario)
            return null;
        try
        {
            var plan = Experiment(text, change(scenario)).Expand();
            return problems.Any ? null : plan;
        }
        catch (ExperimentException mistaken)
        {
            Tell(mistaken.Mistakes, text, new Whereabouts(text, mapping, binder.Nodes), mapping, problems);
            return null;
        }
    }

    private static Experiment Experiment(ExperimentText text, Case scenario) => new()
    {
        Name = text.Experiment,
        Question = text.Question,
        Scenario = scenario,
        Factors = text.Factors,
        Design = text.Design,
        Points = text.Points,
        Strategies = text.Strategies,
        Replications = text.Replications,
        Seed = (ulong)Math.Max(0, text.Seed),
        Rounds = text.Rounds,
    };

    private static void Ranges(ExperimentText text, Mapping mapping, Problems problems)
    {
        foreach (var key in RecordKey.Of(typeof(ExperimentText)))
        {
            if (mapping[key.Name] is not { } node)
                continue;
            if (key.In(text) is int number && !(number >= key.Parameter!.Least && number <= key.Parameter.Largest))
                problems.Add(node, new Mistake(key.Name, FormattableString.Invariant($"{number}"), key.Expected).ToString());
            else if (key.Required && node is Scalar { Plain: false, Text: "" })
                problems.Add(node, new Mistake(key.Name, "no text", key.Meaning).ToString());
        }
    }

    // Where something could not be read, only what does not follow from it is told: mistakes of factors and strategies that could.
    private static void Tell(IReadOnlyList<Mistake> mistakes, ExperimentText text, Whereabouts whereabouts, Mapping mapping, Problems problems)
    {
        var doubtful = problems.Any ? problems.Sorted() : [];
        foreach (var mistake in mistakes)
        {
            var segments = ParameterPath.Split(mistake.Path);
            var place = Place(whereabouts, mistake.Path, text, mapping);
            if (doubtful.Count == 0 || (segments.Count > 1 && segments[0] is "factors" or "strategies" && !Doubtful(mapping[segments[0]], segments, doubtful)))
                problems.Add(place, mistake.ToString());
        }
    }

    private static bool Doubtful(Node? list, IReadOnlyList<string> segments, IReadOnlyList<FileProblem> problems)
    {
        if (list is not Sequence { Items: var items } || !int.TryParse(segments[1], out var place) || place >= items.Count)
            return true;
        var end = place + 1 < items.Count ? (items[place + 1].Line, items[place + 1].Column) : (int.MaxValue, 0);
        return problems.Any(problem => (problem.Line, problem.Column).CompareTo((items[place].Line, items[place].Column)) >= 0 && (problem.Line, problem.Column).CompareTo(end) < 0);
    }

    private static Case? Scenario(ExperimentText text, Mapping mapping, string path, Problems problems)
    {
        if (text.Scenario.Length == 0)
            return null;
        var file = Path.Combine(Path.GetDirectoryName(path) ?? "", text.Scenario);
        try
        {
            return CaseFile.Read(file);
        }
        catch (ScenarioFileException mistaken)
        {
            problems.Add(mapping["scenario"] ?? mapping, mistaken.Problems is [{ Line: 0 } only] ? $"scenario '{text.Scenario}': {only.Message}" : $"scenario '{text.Scenario}' has mistakes:\n{mistaken.Message}");
            return null;
        }
    }

    // A mistake of the scenario at a design point has a path in the scenario: it is told at the factor that varies it, if one does.
    private static Node Place(Whereabouts whereabouts, string path, ExperimentText text, Mapping mapping)
    {
        var factor = text.Factors.ToList().FindIndex(factor => factor.Path == path);
        try
        {
            return (path == "points" ? mapping["points"] ?? mapping["design"] : whereabouts.Of(factor < 0 ? path : FormattableString.Invariant($"factors.{factor}"))) ?? mapping;
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException)
        {
            return mapping;
        }
    }
}
