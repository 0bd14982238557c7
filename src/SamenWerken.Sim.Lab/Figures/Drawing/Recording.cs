namespace SamenWerken.Sim.Lab.Figures.Drawing;

/// <summary>What is drawn, element by element, for renderers that do not read SVG.</summary>
internal sealed class Recording
{
    private readonly List<Shape> _shapes = [];
    private readonly List<Panel> _panels = [];
    private readonly Dictionary<string, Tile> _tiles = new(StringComparer.Ordinal);
    private readonly Stack<IReadOnlyDictionary<string, string>> _groups = new();
    private (string Id, Tile Tile, List<Shape> Shapes)? _pattern;

    /// <summary>The elements, in the order in which they are drawn.</summary>
    internal IReadOnlyList<Shape> Shapes => _shapes;

    internal IReadOnlyList<Panel> Panels => _panels;

    /// <summary>Width and height of the whole, in pixels.</summary>
    internal (double Width, double Height) Size { get; private set; }

    /// <summary>What patterns repeat, by their ids.</summary>
    internal IReadOnlyDictionary<string, Tile> Tiles => _tiles;

    internal void Add(Panel panel) => _panels.Add(panel);

    internal void Open(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var named = Named(attributes);
        if (element == "svg")
            Size = SizeIn(named["viewBox"]);
        _groups.Push(element == "g" ? named : new Dictionary<string, string>());
        if (element != "pattern")
            return;
        var pattern = new Shape(element, named, "", null);
        var shapes = new List<Shape>();
        var tile = new Tile(pattern.Number("width"), pattern.Number("height"), named.ContainsKey("patternTransform"), shapes);
        _pattern = (named["id"], tile, shapes);
    }

    internal void Close(string element)
    {
        _groups.Pop();
        if (element != "pattern" || _pattern is not { } made)
            return;
        _tiles[made.Id] = made.Tile;
        _pattern = null;
    }

    internal void Add(string element, ReadOnlySpan<(string Name, string Value)> attributes, string content = "", bool tick = false)
    {
        var own = Named(attributes);
        foreach (var (name, value) in _groups.SelectMany(group => group))
            own.TryAdd(name, value);
        (_pattern?.Shapes ?? _shapes).Add(new Shape(element, own, content, tick ? _panels[^1] : null));
    }

    private static (double, double) SizeIn(string viewBox)
    {
        var numbers = viewBox.Split(' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return (numbers[2], numbers[3]);
    }

    private static Dictionary<string, string> Named(ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in attributes)
            named[name] = value;
        return named;
    }
}
