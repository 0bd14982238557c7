using System.Text.RegularExpressions;
using SamenWerken.Sim.Parameters;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SamenWerken.Sim.Lab.Yaml;

/// <summary>Reads the plain part of YAML into nodes; anchors, aliases, tags and merge keys are refused.</summary>
internal sealed partial class NodeReader
{
    /// <summary>Levels of nesting at most; the format has five.</summary>
    public const int Deepest = 16;

    private static readonly string TooDeep = $"nested more than {Deepest} levels deep";

    private readonly IParser _parser;
    private readonly Problems _problems;

    private NodeReader(string text, Problems problems) => (_parser, _problems) = (new Parser(new StringReader(text)), problems);

    /// <summary>The document in a text; null if there is none or it cannot be read, which is then a problem.</summary>
    public static Node? Read(string text, Problems problems)
    {
        if (ControlCharacter(text, problems))
            return null;
        var reader = new NodeReader(text, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException error)
        {
            var tab = Tab().Match(text);
            if (error.Message.Contains("tab", StringComparison.Ordinal) && tab.Success)
                problems.Add(1 + text.AsSpan(0, tab.Index).Count('\n'), tab.Length, "a tab; YAML is indented with spaces");
            else
                problems.Add((int)error.Start.Line, (int)error.Start.Column, Syntax(error.Message));
            return null;
        }
        // The parser's own way out where a mistake leaves it in a state that it did not expect.
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException
            or FormatException)
        {
            var after = reader._parser.Current?.End ?? Mark.Empty;
            problems.Add((int)after.Line, (int)after.Column, "not valid YAML from here on");
            return null;
        }
    }

    private Node? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
            return null;
        var root = Next(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _problems.Add((int)second.Start.Line, (int)second.Start.Column, "a second document begins; expected one scenario in a file");
        return root;
    }

    private Node Next(int depth)
    {
        var (line, column) = Position(_parser.Current!);
        // The end of reading: going on takes time that grows with the square of the depth.
        if (depth > Deepest)
            throw new SyntaxErrorException(_parser.Current!.Start, _parser.Current.End, TooDeep);
        if (Refusal() is { } why)
        {
            _problems.Add(line, column, why);
            _parser.SkipThisAndNestedEvents();
            return new Refused(line, column);
        }

        if (_parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
            return new Scalar(line, column, scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (_parser.TryConsume<SequenceStart>(out _))
            return new Sequence(line, column, Items(depth + 1));
        _parser.Consume<MappingStart>();
        return new Mapping(line, column, Entries(depth + 1));
    }

    private string? Refusal() => _parser.Current switch
    {
        AnchorAlias alias => $"alias '*{alias.Value}'; aliases are not used here: write the value out",
        NodeEvent { Anchor.IsEmpty: false } node =>
            $"anchor '&{node.Anchor}'; anchors are not used here: write the value where it is needed",
        NodeEvent { Tag.IsEmpty: false } node => $"tag '{node.Tag}'; tags are not used here: write the value alone",
        _ => null,
    };

    private List<Node> Items(int depth)
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Next(depth));
        return items;
    }

    private List<(Scalar, Node)> Entries(int depth)
    {
        var entries = new List<(Scalar, Node)>();
        var lines = new Dictionary<string, int>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var (key, value) = (Next(depth), Next(depth));
            if (key is not Scalar name)
                _problems.Add(key, "a key that is no name; expected 'key: value'");
            else if (name is { Plain: true, Text: "<<" })
                _problems.Add(key, "merge key '<<'; merge keys are not used here: write the values out");
            else if (!lines.TryAdd(name.Text, name.Line))
                _problems.Add(key, $"'{name.Text}' stands here twice, first on line {lines[name.Text]}");
            else
                entries.Add((name, value));
        }

        return entries;
    }

    private static (int, int) Position(ParsingEvent at) => ((int)at.Start.Line, (int)at.Start.Column);

    private static bool ControlCharacter(string text, Problems problems)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\0', '\b');
        if (at >= 0)
            problems.Add(1 + text.AsSpan(0, at).Count('\n'), at - text.AsSpan(0, at).LastIndexOf('\n'),
                "the control character " + PlainText.NameOf(text[at]) + "; expected text that can be seen; leave it out");
        return at >= 0;
    }

    private static string Syntax(string message) => message == TooDeep ? message
        : "not valid YAML: " + char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    [GeneratedRegex(@"^ *\t", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Tab();
}
