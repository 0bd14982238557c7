using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>
/// Cases of any model as YAML files, scenarios for short. The key <c>model</c> names the model, <c>collaboration</c> where it is
/// left out; the other keys are the properties of the model's case in camel case. What a file leaves out keeps its default, also
/// within a group: <c>openness: {mean: 0.5}</c> keeps the width.
/// </summary>
public static class CaseFile
{
    /// <summary>The key that names the model.</summary>
    internal const string ModelKey = "model";

    /// <summary>The model of a file that names none.</summary>
    public const string UsualModel = "collaboration";

    /// <summary>Reads a case.</summary>
    /// <param name="path">File in YAML, UTF-8, at most 1 MB.</param>
    /// <exception cref="ScenarioFileException">It cannot be read, or something in it is wrong: all problems are named.</exception>
    public static Case Read(string path) => Parse(FileText.Read(path), path);

    /// <summary>Reads a case from text, for editors.</summary>
    /// <param name="text">YAML, at most a million characters.</param>
    /// <param name="nameForMessages">Name of the text in messages, such as that of the file it will become.</param>
    /// <exception cref="ScenarioFileException">Something in it is wrong: all problems are named.</exception>
    public static Case Parse(string text, string nameForMessages) => Parse(text, nameForMessages, its => its.Model.Check(its));

    /// <summary>A case as YAML, with all that differs from the defaults; it reads back as an equal case.</summary>
    public static string Write(Case its) => ScenarioWriter.Text(its);

    internal static Case Parse(string text, string nameForMessages, Func<Case, IReadOnlyList<Mistake>> check)
    {
        var problems = new Problems();
        var its = Of(text, problems, check);
        return problems.Any ? throw new ScenarioFileException(nameForMessages, problems.Sorted()) : its!;
    }

    private static Case? Of(string text, Problems problems, Func<Case, IReadOnlyList<Mistake>> check)
    {
        if (text.Length > FileText.Largest)
        {
            problems.Add(0, 0, FileText.TooLarge);
            return null;
        }

        var root = NodeReader.Read(text, problems);
        if (root is not (null or Scalar { Plain: true, Text: "" }))
            return Checked(root, problems, check);
        if (!problems.Any)
            problems.Add(0, 0, "nothing in it; expected a scenario, such as 'name: my scenario'");
        return null;
    }

    private static Case? Checked(Node root, Problems problems, Func<Case, IReadOnlyList<Mistake>> check)
    {
        if (root is Mapping keys && FileKind.IsExperiment(keys))
        {
            problems.Add(root, FileKind.NoScenario);
            return null;
        }

        if (ModelOf(root, problems) is not { } model)
            return null;
        var binder = new ScenarioBinder(problems, model.Reference);
        var its = (Case)binder.Bind(model.Reference, root);
        if (root is not Mapping mapping)
            return its;
        // Names that do not exist mean nothing where the list of names is itself in doubt.
        var whereabouts = new Whereabouts(its, mapping, binder.Nodes);
        foreach (var mistake in check(its).Where(mistake => !binder.Unsure.Contains(mistake.Unknown + "s")))
        {
            if (whereabouts.Of(mistake.Path) is { } node)
                problems.AddOfWhole(node, mistake.ToString());
        }

        return its;
    }

    private static Model? ModelOf(Node root, Problems problems)
    {
        if ((root as Mapping)?[ModelKey] is not { } node)
            return ModelCatalogue.Required(UsualModel);
        var known = ModelCatalogue.All().Select(model => model.Key).ToList();
        if (node is Scalar word && ModelCatalogue.WithKey(word.Text) is { } model)
            return model;
        problems.Add(node, new Mistake(
            ModelKey, ScalarBinder.Describe(node), "one of " + string.Join(", ", known),
            NearestName.Of((node as Scalar)?.Text ?? "", known)).ToString());
        return null;
    }
}
