using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>The code of a cell, taken apart for a program: what a script may say anywhere has its place there.</summary>
/// <param name="References">What it refers to with <c>#r</c>.</param>
/// <param name="Usings">Its using directives.</param>
/// <param name="Statements">What it does, with the value that it ends in shown.</param>
/// <param name="Types">The types that it declares.</param>
internal sealed record CellCode(IReadOnlyList<string> References, IReadOnlyList<string> Usings, string Statements,
    IReadOnlyList<string> Types)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    internal static CellCode Of(string source)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, Script).GetRoot();
        var text = SourceText.From(source);
        var references = root.GetReferenceDirectives();
        var types = root.Members.Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).ToList();
        var changes = references.Select(reference => new TextChange(WholeLines(text, reference.Span), ""))
            .Concat(root.Usings.Select(directive => new TextChange(WholeLines(text, directive.Span), "")))
            .Concat(types.Select(type => new TextChange(WholeLines(text, WithComment(type)), "")))
            .ToList();
        if (root.Members
            .LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
            changes.Add(new TextChange(last.Expression.Span, $"page.Show({last.Expression});"));
        return new CellCode(
            [.. references.Select(reference => reference.File.ValueText)],
            [.. root.Usings.Select(directive => directive.ToString())],
            text.WithChanges(changes.OrderBy(change => change.Span.Start)).ToString().Trim('\n', '\r', ' '),
            [.. types.Select(type => source[WithComment(type).Start..type.Span.End])]);
    }

    // A type with the comments right above it.
    private static TextSpan WithComment(MemberDeclarationSyntax type)
    {
        var start = type.SpanStart;
        foreach (var trivia in type.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
                || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                start = trivia.FullSpan.Start;
            else if (!trivia.IsKind(SyntaxKind.EndOfLineTrivia) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                break;
        }

        return TextSpan.FromBounds(start, type.Span.End);
    }

    private static TextSpan WholeLines(SourceText text, TextSpan span)
    {
        var last = text.Lines.GetLineFromPosition(Math.Max(span.Start, span.End - 1));
        return TextSpan.FromBounds(text.Lines.GetLineFromPosition(span.Start).Start, last.EndIncludingLineBreak);
    }
}
