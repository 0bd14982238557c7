using System.Globalization;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Makes single values from nodes; what does not fit is a problem and null.</summary>
internal sealed class ScalarBinder(Problems problems)
{
    private const int Shown = 60;

    public object? Value(RecordKey key, Node node, string path)
    {
        if (key.Form == KeyForm.Text)
            return Text(node, path, key.Required);
        if (Scalar(node, path, key.ExpectedOfOne, key.Required) is not { } scalar)
            return null;
        var value = scalar.Plain ? Plain(key, scalar.Text) : key.Form == KeyForm.Choice ? key.Choice(scalar.Text) : null;
        if (value is null)
            problems.Add(node, Mistaken(key, scalar, path));
        return value;
    }

    public string? Text(Node node, string path, bool required)
    {
        if (Scalar(node, path, "a text", required) is not { } scalar)
            return null;
        if (!scalar.Plain || !(ScalarForms.LikeNumber().IsMatch(scalar.Text) || ScalarForms.Truth().IsMatch(scalar.Text)))
            return scalar.Text;
        var what = ScalarForms.Truth().IsMatch(scalar.Text) ? "true or false" : "a number";
        problems.Add(node, $"{path}: {Short(scalar.Text)} is {what}; expected a text: put it between quotes");
        return null;
    }

    /// <summary>A number, truth or text as it is written.</summary>
    public string? AnyText(Node node, string path) => Scalar(node, path, "a value", required: true)?.Text;

    /// <summary>A node as it is shown in a message.</summary>
    public static string Describe(Node node) => node switch
    {
        Scalar scalar when IsNull(scalar) => "no value",
        Scalar scalar => scalar.Plain ? $"'{Short(scalar.Text)}'" : $"the text \"{Short(scalar.Text)}\"",
        Sequence => "a list",
        _ => "keys and values",
    };

    /// <summary>A text on one line, with all that is in it to be seen, and no longer than a message bears.</summary>
    public static string Short(string text)
    {
        var line = VisibleText.Line(text.Length > Shown ? text[..Shown] : text);
        return text.Length > Shown ? line + "…" : line;
    }

    private Scalar? Scalar(Node node, string path, string expected, bool required)
    {
        if (node is Scalar scalar && !IsNull(scalar))
            return scalar;
        problems.Add(node, node is Scalar
            ? $"{path} has no value; expected {expected}{(required ? "" : ", or leave the key out")}"
            : new Mistake(path, Describe(node), expected).ToString());
        return null;
    }

    private static string Mistaken(RecordKey key, Scalar scalar, string path)
    {
        var told = new Mistake(path, Describe(scalar), key.ExpectedOfOne, Meant(key, scalar));
        return (scalar.Plain || Plain(key, scalar.Text) is null
            ? told.ToString()
            : told with { Nearest = null } + ": write it without quotes") + Became(key, scalar);
    }

    private static string? Meant(RecordKey key, Scalar scalar) =>
        key.Meant(scalar.Text) is { } meant && Plain(key, meant) is not null ? meant : null;

    private static object? Plain(RecordKey key, string text) => key.Form switch
    {
        KeyForm.Number or KeyForm.ByName => ScalarForms.Number().IsMatch(text) && double.Parse(text, NumberStyles.Float,
            CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null,
        KeyForm.WholeNumber when key.Type == typeof(ulong) => ScalarForms.WholeNumber().IsMatch(text)
            && ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) ? large : null,
        KeyForm.WholeNumber => ScalarForms.WholeNumber().IsMatch(text)
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null,
        KeyForm.Truth => text switch { "true" => true, "false" => false, _ => null },
        _ => key.Choice(text),
    };

    private static string Became(RecordKey key, Scalar scalar) =>
        key.Form == KeyForm.Choice && RemovedAttribute.Of(key.Type, scalar.Text) is { } became ? $"; {became}" : "";

    private static bool IsNull(Scalar scalar) => scalar.Plain && ScalarForms.Null().IsMatch(scalar.Text);
}
