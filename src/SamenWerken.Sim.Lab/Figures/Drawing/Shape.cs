namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>One element of a drawing.</summary>
/// <param name="Element">Its SVG name: rect, line, path, circle or text.</param>
/// <param name="Attributes">Its attributes, and those of the group that it is in.</param>
/// <param name="Content">Its words; empty where it has none.</param>
/// <param name="TickOf">The panel whose axis it labels; null where it labels none.</param>
internal sealed record Shape(string Element, IReadOnlyDictionary<string, string> Attributes, string Content, Panel? TickOf)
{
    internal string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>Degrees that its words are turned by around their own place, to the right; 0 where they are not.</summary>
    internal double Turn => this["transform"] is { } turn && turn.StartsWith("rotate(", StringComparison.Ordinal)
        ? double.Parse(turn["rotate(".Length..turn.IndexOf(' ')], System.Globalization.CultureInfo.InvariantCulture)
        : 0;

    internal double Number(string attribute, double otherwise = 0) =>
        this[attribute] is { } text ? double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
