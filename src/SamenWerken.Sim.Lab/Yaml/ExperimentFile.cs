using System.Globalization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>
/// Experiments as YAML files: <c>experiment</c> (a name), <c>question</c>, <c>nl</c> (its <c>question</c> in Dutch), <c>scenario</c> (a
/// file), <c>factors</c> by parameter path, <c>design</c>,
/// <c>points</c>, <c>strategies</c>, <c>replications</c>, <c>seed</c>, <c>rounds</c>.
/// </summary>
public static class ExperimentFile
{
    /// <summary>Reads an experiment and its scenario.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <param name="change">Changes the scenario before it is varied, as <c>--set</c> does; nothing if null.</param>
    /// <param name="found">Finds the file of its scenario by what it names and by the path that this is from the folder of the file,
    /// which is taken if null.</param>
    /// <param name="progress">Told how many design points are made.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ScenarioFileException">It or its scenario cannot be read, or something in it is wrong: all problems are
    /// named.</exception>
    public static ExperimentPlan Read(
        string path, Func<Case, Case>? change = null, Func<string, string, string>? found = null, IProgress<Progress>? progress = null,
        CancellationToken cancellation = default)
    {
        var problems = new Problems();
        var experiment = Bound(FileText.Read(path, "an experiment file"), path, problems, change ?? (scenario => scenario), found);
        var plan = experiment is null ? null : Expanded(experiment, problems, progress, cancellation);
        return problems.Any ? throw new ScenarioFileException(path, problems.Sorted()) : plan!;
    }

    /// <summary>Reads an experiment and its scenario from text, and does not make its design points yet.</summary>
    /// <param name="text">YAML, at most a million characters.</param>
    /// <param name="path">File that it is, or will be: its scenario is looked for from there.</param>
    /// <exception cref="ScenarioFileException">Something in it or its scenario is wrong: all problems are named.</exception>
    public static Experiment Parse(string text, string path)
    {
        var problems = new Problems();
        var read = Bound(text, path, problems, scenario => scenario);
        return problems.Any ? throw new ScenarioFileException(path, problems.Sorted()) : read!.Experiment;
    }

    private sealed record Bindings(Experiment Experiment, ExperimentText Text, Whereabouts Whereabouts, Mapping Mapping);

    /// <summary>Whether a file is an experiment and no scenario, by its keys.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <exception cref="ScenarioFileException">It cannot be read.</exception>
    public static bool IsExperiment(string path) =>
        NodeReader.Read(FileText.Read(path), new Problems()) is Mapping root && FileKind.IsExperiment(root);

    private static Bindings? Bound(
        string yaml, string path, Problems problems, Func<Case, Case> change, Func<string, string, string>? found = null)
    {
        if (yaml.Length > FileText.Largest)
        {
            problems.Add(0, 0, FileText.TooLarge);
            return null;
        }

        var root = NodeReader.Read(yaml, problems);
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
        RangeProblems.Add(text, mapping, problems);
        var whereabouts = new Whereabouts(text, mapping, binder.Nodes);
        if (Scenario(text, mapping, path, problems, found) is not { } scenario)
        {
            Tell(WithoutScenario(text), text, whereabouts, mapping, problems);
            return null;
        }

        var experiment = Experiment(text, change(scenario));
        Tell(experiment.Mistakes(), text, whereabouts, mapping, problems);
        return new(experiment, text, whereabouts, mapping);
    }

    // Values that do not go together show at design points, and those are made where nothing else is wrong.
    private static ExperimentPlan? Expanded(Bindings read, Problems problems, IProgress<Progress>? progress, CancellationToken cancellation)
    {
        if (problems.Any)
            return null;
        try
        {
            return read.Experiment.Expand(progress, cancellation);
        }
        catch (ExperimentException mistaken)
        {
            Tell(mistaken.Mistakes, read.Text, read.Whereabouts, read.Mapping, problems);
            return null;
        }
    }

    // What is wrong whatever the scenario is: a parameter that the reference has as well, a strategy, a size.
    private static IReadOnlyList<Mistake> WithoutScenario(ExperimentText text)
    {
        var reference = ModelCatalogue.Required(CaseFile.UsualModel).Reference;
        var known = reference.Model.Parameters(reference).Select(parameter => parameter.Path).ToHashSet();
        var unknown = text.Factors.Select((factor, place) => (factor, place)).Where(each => !known.Contains(each.factor.Path))
            .Select(each => FormattableString.Invariant($"factors.{each.place}")).ToHashSet();
        return [.. Experiment(text, reference).Mistakes()
            .Where(mistake => !unknown.Contains(string.Join('.', ParameterPath.Split(mistake.Path).Take(2))))];
    }

    private static Experiment Experiment(ExperimentText text, Case scenario) => new()
    {
        Name = text.Experiment,
        Question = text.Question,
        Nl = text.Nl,
        Scenario = scenario,
        Factors = text.Factors,
        Design = text.Design,
        Points = text.Points,
        Strategies = text.Strategies,
        Replications = text.Replications,
        Seed = text.Seed,
        Rounds = text.Rounds,
    };

    // Where something could not be read, only what does not follow from it is told.
    private static void Tell(IReadOnlyList<Mistake> mistakes, ExperimentText text, Whereabouts whereabouts, Mapping mapping,
        Problems problems)
    {
        foreach (var mistake in mistakes)
        {
            var segments = ParameterPath.Split(mistake.Path);
            var doubtful = segments.Count > 1 && segments[0] is "factors" or "strategies"
                ? Doubtful(mapping, segments, problems)
                : SizeKeys.Any(key => Doubtful(mapping, key, problems));
            if (!doubtful)
                problems.AddOfWhole(Place(whereabouts, mistake.Path, text, mapping), mistake.ToString());
        }
    }

    // How many points and runs there are depends on all of these.
    private static readonly string[] SizeKeys = ["factors", "design", "points", "replications", "strategies"];

    private static bool Doubtful(Mapping mapping, IReadOnlyList<string> segments, Problems problems)
    {
        if (mapping[segments[0]] is not Sequence { Items: var items }
            || !int.TryParse(segments[1], CultureInfo.InvariantCulture, out var place) || place >= items.Count)
            return true;
        return problems.AnyBetween((items[place].Line, items[place].Column),
            place + 1 < items.Count ? (items[place + 1].Line, items[place + 1].Column) : After(mapping, items[place]));
    }

    // Where the next key of the file begins.
    private static (int Line, int Column) After(Mapping mapping, Node node) =>
        mapping.Entries.Select(entry => (entry.Key.Line, entry.Key.Column))
        .Where(place => place.CompareTo((node.Line, node.Column)) > 0).DefaultIfEmpty((int.MaxValue, 0)).Min();

    private static bool Doubtful(Mapping mapping, string key, Problems problems)
    {
        var at = mapping.Entries.ToList().FindIndex(entry => entry.Key.Text == key);
        // A key that is not there may be one that is misspelled.
        if (at < 0)
            return mapping.Entries.Any(entry => problems.IsUnread(entry.Key) && NearestName.Of(entry.Key.Text, [key]) is not null);
        var begin = mapping.Entries[at].Key;
        return problems.AnyBetween((begin.Line, begin.Column), After(mapping, begin));
    }

    private static Case? Scenario(ExperimentText text, Mapping mapping, string path, Problems problems, Func<string, string, string>? found)
    {
        if (text.Scenario.Length == 0)
            return null;
        var file = Path.Combine(Path.GetDirectoryName(path) ?? "", text.Scenario);
        file = found?.Invoke(text.Scenario, file) ?? file;
        try
        {
            return CaseFile.Read(file);
        }
        catch (ScenarioFileException mistaken)
        {
            problems.AddOfScenario(mapping["scenario"] ?? mapping, text.Scenario, mistaken);
            return null;
        }
    }

    // A mistake of the scenario at a design point has a path in the scenario: it is told at the factor that varies it, if one does.
    private static Node Place(Whereabouts whereabouts, string path, ExperimentText text, Mapping mapping)
    {
        var factor = text.Factors.ToList().FindIndex(factor => factor.Path == path);
        try
        {
            return (path == "points"
                ? mapping["points"] ?? mapping["design"]
                : whereabouts.Of(factor < 0 ? path : FormattableString.Invariant($"factors.{factor}"))) ?? mapping;
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or FormatException
            or ArgumentOutOfRangeException)
        {
            return mapping;
        }
    }
}
