using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SamenWerken.Sim.Lab.Words;

namespace SamenWerken.Sim.Lab.Tests.Words;

/// <summary>The English of messages in the sources: what stands between quotes in files that tell of mistakes.</summary>
internal static partial class MessagesInCode
{
    private static readonly string[] Tellers = ["Mistake", "Problems", "RefusedException", "MistakeException", "ParameterException",
        "WrongDecisionException", "FileFailure", "CellTable", "StoreException", "ClusterException"];

    private static readonly string[] Other = ["ArgumentException", "KeyNotFoundException", "ArgumentOutOfRangeException",
        "InvalidOperationException", "FormatException", "NotSupportedException", "TableColumn", "RootCommand", "ExemplifiedCommand"];

    // The whole command but its page, which has words of its own.
    private static readonly string[] Rooms =
        [.. new[] { "Reading", "Terminals", "Working", "Showing", "Commands", "Notebooks", "Program.cs" }
            .Select(room => "/SamenWerken.Sim.App/" + room)];

    // What other programs read, titles of tables, help.
    private static readonly string[] NoWords = ["samenwerken\\ ", "dotnet\\ ", "SELECT\\ ", "CREATE\\ ", "default-src\\ ", "<!doctype",
        "history\\ matching", "Strategies\\ compared", "What\\ is\\ left", "Settings\\ that\\ cannot", "Explain\\ outcomes",
        "\\ in\\ standard\\ deviations", "\\ is\\ required", "is\\ required",
        "Invalid\\ job\\ id", "scenarios/",
        "reference\\ \\(", "Code\\ of\\ your\\ own,", ",\\ .*?\\ min\\ left"];

    // What is written for programs and who maintains them.
    private static readonly string[] Elsewhere = ["/CompletionScripts.cs", "/NotebookTwin.cs", "/ClaimPlan.cs", "/ClaimDrawsFolder.cs"];

    /// <summary>Whether all of it is among the messages, whatever stands in its holes.</summary>
    internal static bool IsKnown(string english)
    {
        var pieces = english.Split(".*?");
        var words = Regex.Unescape(pieces.MaxBy(piece => piece.Length)!);
        return Known.Value.Any(message => message.Contains(words, StringComparison.Ordinal) && Regex.IsMatch(message, english))
            || new[] { string.Join('7', pieces), string.Join('7', AtWord().Replace(english, "").Split(".*?")) }
                .Any(text => Messages.Find(Regex.Unescape(text)) is not null);
    }

    private static readonly Lazy<IReadOnlyList<string>> Known = new(() =>
        [.. Messages.Files.SelectMany(file => Wording.Of(file).Values)
            .Select(words => words.English.Filled([.. words.English.Holes.Select(hole => (hole, (object?)"…"))]))]);

    /// <summary>Each with its place, as a pattern in which a hole is anything.</summary>
    internal static IEnumerable<(string Where, string English)> In(IEnumerable<(string Path, SyntaxNode Code)> sources) =>
        from source in sources
        where !Elsewhere.Any(source.Path.Contains)
        where Rooms.Any(source.Path.Contains)
            || source.Code.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => Tellers.Contains(name.Identifier.Text))
        from text in source.Code.DescendantNodes().Where(node => IsWhole(node))
        where !source.Path.EndsWith("Model.cs", StringComparison.Ordinal) || IsMistake(text) // a model says much of itself
        let english = Pattern(text)
        where Sentence().IsMatch(english) && !english.Contains("charset=", StringComparison.Ordinal)
            && !NoWords.Any(begin => english.StartsWith(begin, StringComparison.Ordinal))
        select ($"{source.Path}:{text.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", english);

    // A text, or several that are put together; not what help or a table says, nor what is thrown at who calls wrongly.
    private static bool IsWhole(SyntaxNode node) => IsText(node) && !IsText(node.Parent)
        && !node.Ancestors().Any(around => around is AttributeSyntax
            || (around is ObjectCreationExpressionSyntax { Type: var made } && Other.Contains(made.ToString()))
            || (around is MemberDeclarationSyntax member && Help().IsMatch(TypeOf(member))));

    private static bool IsMistake(SyntaxNode text) =>
        text.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.ReturnType.ToString().Contains("Mistake", StringComparison.Ordinal) == true;

    private static string TypeOf(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Type.ToString(),
        PropertyDeclarationSyntax property => property.Type.ToString(),
        MethodDeclarationSyntax method => method.ReturnType.ToString(),
        _ => "",
    };

    private static bool IsText(SyntaxNode? node) =>
        node is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
        || (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && IsText(sum.Left) && IsText(sum.Right));

    private static string Pattern(SyntaxNode text) => text switch
    {
        BinaryExpressionSyntax sum => Pattern(sum.Left) + Pattern(sum.Right),
        InterpolatedStringExpressionSyntax filled => string.Concat(filled.Contents.Select(part =>
            part is InterpolatedStringTextSyntax words ? Regex.Escape(Unescaped(words)) : ".*?")),
        LiteralExpressionSyntax literal => Regex.Escape(literal.Token.ValueText),
        _ => "",
    };

    private static string Unescaped(InterpolatedStringTextSyntax words) =>
        words.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"^(Option|Argument)\b|Command$|OutcomeSet$|DescribedTable|TableColumn|^ReportSection")]
    private static partial Regex Help();

    // A hole at the end of a word may hold nothing.
    [GeneratedRegex(@"(?<=\w)\.\*\?")]
    private static partial Regex AtWord();

    // Two words beside each other.
    [GeneratedRegex(@"[a-z]{2}('s|,|;|:)?(\\ )[a-z]{2}")]
    private static partial Regex Sentence();
}
