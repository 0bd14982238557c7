using System.Text;
using SamenWerken.Sim.Lab.Figures.Drawing;

namespace SamenWerken.Sim.Lab.Reports;

/// <summary>Writes HTML: elements, attributes and text, escaped.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    internal Html Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes).Append('\n');
        _open.Push(element);
        return this;
    }

    internal Html Close()
    {
        _text.Append("</").Append(_open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>An element that has no content and no end.</summary>
    internal Html Void(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes).Append('\n');
        return this;
    }

    /// <summary>An element with text in it.</summary>
    internal Html Words(string element, string content, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Words(element, content, false, attributes);

    /// <summary>An element with text in it whose lines end where they end.</summary>
    internal Html Exactly(string element, string content, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Words(element, content, true, attributes);

    /// <summary>Text that is HTML already.</summary>
    internal Html Line(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() => _open.Count == 0
        ? _text.ToString()
        : throw new InvalidOperationException($"The element '{_open.Peek()}' is still open.");

    private Html Words(string element, string content, bool lines, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(element, attributes);
        Markup.Escape(_text, content, lines);
        _text.Append("</").Append(element).Append(">\n");
        return this;
    }

    private StringBuilder Tag(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"");
            Markup.Escape(_text, value);
            _text.Append('"');
        }

        return _text.Append('>');
    }
}
