using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Model;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>
/// Experiments as YAML files: <c>experiment</c> (a name), <c>scenario</c> (a file), <c>factors</c> by parameter path, <c>design</c>,
/// <c>points</c>, <c>strategies</c>, <c>replications</c>, <c>seed</c>, <c>rounds</c>.
/// </summary>
public static class ExperimentFile
{
    /// <summary>Reads an experiment and its scenario.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <param name="change">Changes the scenario before it is varied, as <c>--set</c> does; nothing if null.</param>
    /// <exception cref="ScenarioFileException">It or its scenario cannot be read, or something in it is wrong: all problems are named.</exception>
    public static ExperimentPlan Read(string path, Func<Scenario, Scenario>? change = null)
    {
        var problems = new Problems();
        var plan = Plan(NodeReader.Read(FileText.Read(path), problems), path, problems, change ?? (scenario => scenario));
        return problems.Any ? throw new ScenarioFileException(path, problems.Sorted()) : plan!;
    }

    private static ExperimentPlan? Plan(Node? root, string path, Problems problems, Func<Scenario, Scenario> change)
    {
        if (root is null or Scalar { Plain: true, Text: "" })
        {
            if (!problems.Any)
                problems.Add(0, 0, "nothing in it; expected an experiment, such as 'experiment: my experiment'");
            return null;
        }

        var binder = new ScenarioBinder(problems);
        var text = (ExperimentText)binder.Bind(new ExperimentText(), root);
        if (root is not Mapping mapping || Scenario(text, mapping, path, problems) is not { } scenario)
            return null;
        var experiment = new Experiment
        {
            Name = text.Experiment,
            Scenario = change(scenario),
            Factors = text.Factors,
            Design = text.Design,
            Points = text.Points,
            Strategies = text.Strategies,
            Replications = text.Replications,
            Seed = (ulong)text.Seed,
            Rounds = text.Rounds,
        };
        try
        {
            // What could not be read has been told; what follows from it is not worth telling.
            return problems.Any ? null : experiment.Expand();
        }
        catch (ExperimentException mistaken)
        {
            var whereabouts = new Whereabouts(text, mapping, binder.Nodes);
            foreach (var mistake in mistaken.Mistakes)
                problems.Add(Place(whereabouts, mistake.Path) ?? root, mistake.ToString());
            return null;
        }
    }

    private static Scenario? Scenario(ExperimentText text, Mapping mapping, string path, Problems problems)
    {
        if (text.Scenario.Length == 0)
            return null;
        var file = Path.Combine(Path.GetDirectoryName(path) ?? "", text.Scenario);
        try
        {
            return ScenarioFile.Read(file);
        }
        catch (ScenarioFileException mistaken)
        {
            problems.Add(mapping["scenario"] ?? mapping, mistaken.Problems is [{ Line: 0 } only] ? $"scenario '{text.Scenario}': {only.Message}" : $"scenario '{text.Scenario}' has mistakes:\n{mistaken.Message}");
            return null;
        }
    }

    // A mistake of the scenario at a design point has a path in the scenario.
    private static Node? Place(Whereabouts whereabouts, string path)
    {
        try
        {
            return whereabouts.Of(path);
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
