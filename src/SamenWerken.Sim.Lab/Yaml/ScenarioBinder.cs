using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Makes the records of a scenario from nodes, key by key; what does not fit is a problem and keeps its default.</summary>
internal sealed class ScenarioBinder(Problems problems, Settings? reference = null)
{
    private readonly IReadOnlyList<IReadOnlyList<string>> _paths =
        reference is null ? [] : [.. ParameterCatalogue.Of(reference).Select(parameter => ParameterPath.Split(parameter.Path))];

    private readonly ScalarBinder _scalars = new(problems);

    /// <summary>From which mapping each record was made.</summary>
    public Dictionary<object, Mapping> Nodes { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lists in which names or numbers did not fit, so that a name may be missing for that reason alone.</summary>
    public HashSet<string> Unsure { get; } = [];

    /// <summary>A record with all that a node says of it; where it is no case, its class has the attribute that tells what it is.</summary>
    public object Bind(object start, Node root) => Record(start, root, "");

    private object Record(object start, Node node, string path)
    {
        if (node is not Mapping mapping)
        {
            Problem(node, new Mistake(path.Length == 0 ? Whole(start) : path, Describe(node), Expected(start.GetType())));
            return start;
        }

        var keys = RecordKey.Of(start.GetType());
        var record = start;
        var present = mapping.Entries.Select(entry => entry.Key.Text).ToHashSet();
        foreach (var (name, value) in mapping.Entries)
        {
            if (keys.FirstOrDefault(key => key.Name == name.Text) is not { } key)
                UnknownKey(name, keys, present, start, path, mapping);
            else if (Value(key, record, value, Join(path, key.Name)) is { } bound)
                record = key.With(record, bound);
            else
                Doubt(Join(path, key.Name), key);
        }

        Missing(mapping, keys, start, path);
        Nodes[record] = mapping;
        return record;
    }

    private object? Value(RecordKey key, object record, Node node, string path) => key.Form switch
    {
        KeyForm.Record => Record(key.In(record)!, node, path),
        KeyForm.Records =>
            List(key, node, path, key.Type, (item, at) => key.Type == typeof(ScenarioEvent) ? Event(item, at) : Item(key.Type, item, at)),
        KeyForm.Texts => List(key, node, path, typeof(string), (item, at) => _scalars.Text(item, at, required: true)),
        KeyForm.Values => List(key, node, path, typeof(string), (item, at) => _scalars.AnyText(item, at)),
        KeyForm.ByName => Numbers(key, node, path),
        KeyForm.Parts => Parts(key, record, node, path),
        _ => _scalars.Value(key, node, path),
    };

    private PartSettings? Parts(RecordKey key, object record, Node node, string path)
    {
        if (node is not Mapping mapping)
        {
            Problem(node, new Mistake(path, Describe(node), key.Expected + ", such as {coffee: {every: 3}}"));
            return null;
        }

        var (settings, parts) = ((PartSettings)key.In(record)!, reference?.Parts() ?? []);
        foreach (var (name, value) in mapping.Entries)
        {
            if (parts.FirstOrDefault(part => part.Key == name.Text) is { } part)
                settings = settings.With(part, Record(settings.Of(part), value, Join(path, part.Key)));
            else
                problems.Add(name, $"no strategy '{ScalarBinder.Short(name.Text)}' has parameters of its own; " + (parts.Count == 0
                    ? "load the assembly that has it with --assembly"
                    : $"these have: {string.Join(", ", parts.Select(each => each.Key))}"));
        }

        return settings;
    }

    private Array? List(RecordKey key, Node node, string path, Type type, Func<Node, string, object?> bind)
    {
        if (node is not Sequence sequence)
        {
            Problem(node, new Mistake(path, Describe(node), key.Expected));
            return null;
        }

        if (sequence.Items.Count == 0 && key.NotEmpty)
        {
            Problem(node, new Mistake(path, "an empty list", $"{key.Expected} with one or more in it, or the key left out"));
            return null;
        }

        var items = sequence.Items.Select((item, i) => bind(item, $"{path}.{NameIn(item) ?? $"{i}"}")).OfType<object>().ToList();
        var list = Array.CreateInstance(type, items.Count);
        for (var i = 0; i < items.Count; i++)
            list.SetValue(items[i], i);
        return list;
    }

    private object Item(Type type, Node node, string path)
    {
        if (node is not Mapping)
            Unsure.Add(ParameterPath.Split(path)[0]);
        return Record(Activator.CreateInstance(type)!, node, path);
    }

    private object? Event(Node node, string path)
    {
        if (node is not Mapping mapping)
        {
            Problem(node,
                new Mistake(path, Describe(node), "a round, a kind and its keys, such as {round: 12, kind: training, amount: 0.2}"));
            return null;
        }

        if (mapping[EventKinds.Key] is not { } kind)
            problems.Add(node, $"{path} has no 'kind'; expected one of {string.Join(", ", EventKinds.All.Keys)}");
        else if (kind is Scalar word && EventKinds.All.TryGetValue(word.Text, out var type))
            return Record(Activator.CreateInstance(type)!, node, path);
        else
            Problem(kind, new Mistake(
                path + ".kind", Describe(kind), "one of " + string.Join(", ", EventKinds.All.Keys),
                NearestName.Of((kind as Scalar)?.Text ?? "", EventKinds.All.Keys)));
        return null;
    }

    private ByName? Numbers(RecordKey key, Node node, string path)
    {
        if (node is not Mapping mapping)
        {
            Problem(node, new Mistake(path, Describe(node), key.Expected + ", such as {nuisance: 0.8, arrears: 0.1}"));
            return null;
        }

        return [.. from entry in mapping.Entries
                   let number = _scalars.Value(key, entry.Value, Join(path, ParameterPath.Segment(entry.Key.Text)))
                   where number is not null
                   select (entry.Key.Text, (double)number)];
    }

    private void UnknownKey(Scalar name, IReadOnlyList<RecordKey> keys, HashSet<string> present, object record, string path,
        Mapping mapping)
    {
        if ((record is ScenarioEvent && name.Text == EventKinds.Key) || (record is Case && name.Text == CaseFile.ModelKey))
            return;
        if (ScalarForms.Number().IsMatch(name.Text))
        {
            problems.Add(name,
                $"'{ScalarBinder.Short(name.Text)}' stands here as a key; if it follows a decimal comma, write the number with a "
                    + "point, such as 0.5");
            return;
        }

        var known = keys.Select(key => key.Name).ToList();
        if (RemovedAttribute.Of(record.GetType(), name.Text) is { } became)
        {
            problems.Add(name, $"{Subject(record, path, mapping)} has no '{name.Text}' any more; {became}");
            return;
        }

        var wayOut = record is Case && ByPath(name.Text) is { } whole ? $"keys stand in each other, as in '{Nested(whole)}'"
            : NearestName.Of(name.Text, known.Where(key => !present.Contains(key))) is { } nearest ? $"did you mean '{nearest}'?"
            : record is not (ExperimentText or Factor) && Elsewhere(name.Text) is { } place
            ? $"it stands in '{place[0]}', as in '{Nested(place)}'"
            : $"its keys are {string.Join(", ", known)}";
        problems.Add(name, $"{Subject(record, path, mapping)} has no '{ScalarBinder.Short(name.Text)}'; {wayOut}");
    }

    // The keys on the way to a parameter of this name.
    private IReadOnlyList<string>? Elsewhere(string name)
    {
        var path = _paths.FirstOrDefault(segments => segments.Skip(1).Contains(name));
        return path is null ? null : [.. path.TakeWhile(segment => segment != name), name];
    }

    private IReadOnlyList<string>? ByPath(string name) =>
        name.Contains('.', StringComparison.Ordinal) ? _paths.FirstOrDefault(segments => string.Join('.', segments) == name) : null;

    private static string Nested(IReadOnlyList<string> path) =>
        path.Count == 1 ? path[0] + ": …" : $"{path[0]}: {{{Nested([.. path.Skip(1)])}}}";

    private void Missing(Mapping mapping, IReadOnlyList<RecordKey> keys, object record, string path)
    {
        var missing = keys.Where(key => key.Required && mapping[key.Name] is null).ToList();
        if (missing.Count == 0)
            return;
        missing.ForEach(key => Doubt(Join(path, key.Name), key));
        var names = string.Join(" and no ", missing.Select(key => $"'{key.Name}'"));
        problems.AddBeside(mapping,
            $"{Subject(record, path, mapping)} has no {names}; expected {string.Join(" and ", missing.Select(key => key.Meaning))}");
    }

    private void Doubt(string path, RecordKey key)
    {
        if (key.Name is "name" or "count" or "actors" or "issues")
            Unsure.Add(key.Name is "name" or "count" ? ParameterPath.Split(path)[0] : key.Name);
    }

    private void Problem(Node at, Mistake mistake) => problems.Add(at, mistake.ToString());

    private static string Subject(object record, string path, Mapping mapping) => record switch
    {
        _ when path.Length == 0 => Whole(record),
        Actor or Issue when mapping["name"] is Scalar { Text.Length: > 0 } name =>
            $"{(record is Actor ? "actor" : "issue")} '{ScalarBinder.Short(name.Text)}'",
        ScenarioEvent => $"{path} ({EventKinds.NameOf(record.GetType())})",
        _ => path,
    };

    private static string Whole(object record) =>
        record is Case ? "the scenario" : "the " + record.GetType().GetCustomAttributes(false).OfType<MeaningAttribute>().Single().Text;

    private static string Expected(Type record) =>
        "keys and values, such as " + string.Join(" and ", RecordKey.Of(record).Take(2).Select(key => $"'{key.Name}: …'"));

    private static string Describe(Node node) => ScalarBinder.Describe(node);

    private static string? NameIn(Node item) =>
        item is Mapping mapping && mapping["name"] is Scalar { Text.Length: > 0 } name
            ? ParameterPath.Segment(ScalarBinder.Short(name.Text))
            : null;

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
