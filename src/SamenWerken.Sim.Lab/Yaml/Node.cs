namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>A piece of YAML and where it begins, line and column from 1.</summary>
internal abstract record Node(int Line, int Column);

/// <summary>A single value as it is written; plain if it stands without quotes.</summary>
internal sealed record Scalar(int Line, int Column, string Text, bool Plain) : Node(Line, Column);

/// <summary>Keys and values in the order of the file, each key once.</summary>
internal sealed record Mapping(int Line, int Column, IReadOnlyList<(Scalar Key, Node Value)> Entries) : Node(Line, Column)
{
    public Node? this[string key] => Entries.FirstOrDefault(entry => entry.Key.Text == key).Value;
}

/// <summary>A list.</summary>
internal sealed record Sequence(int Line, int Column, IReadOnlyList<Node> Items) : Node(Line, Column);

/// <summary>Something that has been refused already.</summary>
internal sealed record Refused(int Line, int Column) : Node(Line, Column);
