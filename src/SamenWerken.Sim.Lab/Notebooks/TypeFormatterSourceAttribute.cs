namespace SamenWerken.Sim.Lab.Notebooks;

/// <summary>
/// Tells .NET Interactive how to show a type. It goes by the names of this attribute and its properties, and of
/// <c>CreateTypeFormatters</c>, <c>MimeType</c> and <c>Format</c>, so that a library needs no reference to it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = ["text/html"];
}

/// <summary>The forms of a value with HTML; created by .NET Interactive.</summary>
internal sealed class NotebookForms
{
#pragma warning disable CA1822 // called on an instance
    public IEnumerable<object> CreateTypeFormatters() =>
        [new NotebookForm("text/html", value => value.ToHtml()), new NotebookForm("text/plain", value => value.ToString()!)];
#pragma warning restore CA1822
}

/// <summary>One form of a value.</summary>
internal sealed class NotebookForm(string mimeType, Func<IHtmlForm, string> text)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not IHtmlForm value)
            return false;
        writer.Write(text(value));
        return true;
    }
}
