using System.Globalization;
using System.Text;

namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>Writes SVG: elements, attributes and text, escaped, with numbers in the invariant culture.</summary>
internal sealed class Svg
{
    private readonly string _id;
    private readonly Recording? _recording;
    private const int MostDigits = 16;
    private const double MostCounted = 10_000_000;
    internal const string Fonts = "Liberation Sans, DejaVu Sans, sans-serif";

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>An empty picture.</summary>
    /// <param name="id">What all its ids begin with.</param>
    /// <param name="recording">Where its elements are kept as well.</param>
    /// <exception cref="ArgumentException">No id can begin like that.</exception>
    internal Svg(string id = "figure", Recording? recording = null) =>
        (_recording, _id) = (recording, id.Length > 0 && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? id
        : throw new ArgumentException($"An id begins with a letter and has letters, digits and hyphens, unlike '{id}'.", nameof(id)));

    /// <summary>Whether it tells where its panels lie.</summary>
    internal bool Measured { get; init; }

    /// <summary>An id that is unique in its page.</summary>
    internal string Id(string name) => $"{_id}-{name}";

    /// <summary>A number with at most two decimals, which is finer than any screen or printer shows.</summary>
    /// <exception cref="ArgumentException">The number is not finite: no viewer can draw it.</exception>
    internal static string Number(double value) => Write(value, stackalloc char[MostDigits]).ToString();

    /// <summary>Appends a number as <see cref="Number(double)"/> writes it.</summary>
    /// <exception cref="ArgumentException">The number is not finite: no viewer can draw it.</exception>
    internal static void Number(StringBuilder text, double value) => text.Append(Write(value, stackalloc char[MostDigits]));

    // By hand: the platform's way takes as long as all else that a point of a line takes.
    private static ReadOnlySpan<char> Write(double value, Span<char> digits)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"A figure has no place for {value}.", nameof(value));
        var rounded = Math.Round(value, 2);
        if (Math.Abs(rounded) > MostCounted)
            return rounded.ToString("0.##", CultureInfo.InvariantCulture);
        var (whole, part) = Math.DivRem((int)Math.Round(100 * Math.Abs(rounded)), 100);
        var at = digits.Length;
        if (part % 10 > 0)
            digits[--at] = (char)('0' + part % 10);
        if (part > 0)
        {
            digits[--at] = (char)('0' + part / 10);
            digits[--at] = '.';
        }

        do
            digits[--at] = (char)('0' + whole % 10);
        while ((whole /= 10) > 0);
        if (rounded < 0)
            digits[--at] = '-';
        return digits[at..];
    }

    internal Svg Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Indent();
        Tag(element, attributes).Append(">\n");
        _open.Push(element);
        _recording?.Open(element, attributes);
        return this;
    }

    internal Svg Close()
    {
        var element = _open.Pop();
        Indent();
        _text.Append("</").Append(element).Append(">\n");
        _recording?.Close(element);
        return this;
    }

    internal Svg Element(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Indent();
        Tag(element, attributes).Append("/>\n");
        _recording?.Add(element, attributes);
        return this;
    }

    internal Svg Words(string element, string content, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Words(element, content, attributes, tick: false);

    private Svg Words(string element, string content, ReadOnlySpan<(string Name, string Value)> attributes, bool tick)
    {
        _recording?.Add(element, attributes, content, tick);
        Indent();
        Tag(element, attributes).Append('>');
        Escape(content);
        _text.Append("</").Append(element).Append(">\n");
        return this;
    }

    internal Svg Rect(double x, double y, double width, double height, string fill) => Element("rect",
        ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", fill));

    internal Svg Line(double x1, double y1, double x2, double y2, string stroke, double width) => Element("line",
        ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("stroke", stroke),
        ("stroke-width", Number(width)));

    internal Svg Path(string data, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Element("path", [("d", data), .. attributes]);

    internal Svg Text(double x, double y, string content, double size, string fill, string anchor = "start", bool bold = false) =>
        Words("text", content, TextAttributes(x, y, size, fill, anchor, bold));

    /// <summary>Says that what follows within a frame has places that are numbers.</summary>
    internal Svg Panel(Frame plot, Axis x, Axis? y = null)
    {
        _recording?.Add(new Panel(plot, x, y));
        return Measured && _recording is null ? Element("g",
            ("data-plot", Places([plot.Left, plot.Top, plot.Right, plot.Bottom, x.From(plot.Left), x.From(plot.Right)]))) : this;
    }

    private static string Places(IEnumerable<double> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>A number or name along an axis of the panel that was begun last.</summary>
    internal Svg Tick(double x, double y, string content, string fill, string anchor, double size = PanelGrid.SmallSize) =>
        Words("text", content, TextAttributes(x, y, size, fill, anchor, bold: false), tick: true);

    private static (string, string)[] TextAttributes(double x, double y, double size, string fill, string anchor, bool bold) =>
    [
        ("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("fill", fill), ("text-anchor", anchor),
        ("font-weight", bold ? "bold" : "normal"),
    ];

    /// <summary>Bold text with a rim of paper around its letters, readable on whatever lies behind it.</summary>
    internal Svg Halo(double x, double y, string content, double size, string fill, string paper) => Words("text", content,
        ("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("fill", fill), ("text-anchor", "start"), ("font-weight", "bold"),
        ("stroke", paper), ("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke"));

    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public override string ToString() => _open.Count == 0
        ? _text.ToString()
        : throw new InvalidOperationException($"The element '{_open.Peek()}' is still open.");

    private void Indent() => _text.Append(' ', 2 * _open.Count);

    private StringBuilder Tag(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _text.Append('"');
        }

        return _text;
    }

    private void Escape(string content) => Markup.Escape(_text, content);
}
