using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SamenWerken.Sim.Lab.Tests.Words;

/// <summary>Words of the command that stand alone in its sources, and are shown in the language that is asked for: heads of tables, what is
/// counted, what progress is of.</summary>
internal static class WordsAlone
{
    /// <summary>Each with its place, as it is shown.</summary>
    internal static IEnumerable<(string Where, string English)> In(IEnumerable<(string Path, SyntaxNode Code)> sources) =>
        from source in sources
        from node in source.Code.DescendantNodes()
        from english in Heads(node).Concat(Counted(node)).Concat(InHand(node))
        select ($"{source.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", english);

    // The columns of a table that is shown; not those that only a file has.
    private static IEnumerable<string> Heads(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var columns, ..] } made when IsListing(made) =>
            Given(made, "Entry") is not null ? [] : Texts(Given(made, "Seen") ?? columns.Expression),
        VariableDeclaratorSyntax { Identifier.Text: "Columns", Initializer.Value: var columns } => Texts(columns),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Table" } } call =>
            call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<TupleExpressionSyntax>()
                .SelectMany(column => Texts(column.Arguments[0].Expression)),
        _ => [],
    };

    private static bool IsListing(BaseObjectCreationExpressionSyntax made) => made is ObjectCreationExpressionSyntax { Type: var type }
        ? type.ToString() == "Listing"
        : made.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: var returned } }
            && returned.ToString() == "Listing";

    private static ExpressionSyntax? Given(BaseObjectCreationExpressionSyntax made, string property) =>
        made.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(given => given.Left.ToString() == property)?.Right;

    // One of them, and several.
    private static IEnumerable<string> Counted(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: LiteralExpressionSyntax one }] } call
            && call.Expression.ToString() == "Counted.Of"
            ? ["1 " + one.Token.ValueText, "7 " + Many(one.Token.ValueText)]
            : [];

    private static string Many(string one) =>
        one.EndsWith('y') && !"aeiou".Contains(one[^2], StringComparison.Ordinal) ? one[..^1] + "ies" : one + "s";

    private static IEnumerable<string> InHand(SyntaxNode node) => node switch
    {
        ArgumentSyntax { NameColon.Name.Identifier.Text: "what", Expression: var what } => Texts(what),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax what }, ..] } call
            when Name(call) is "Making" or "Showing" => Texts(what),
        _ => [],
    };

    private static string Name(InvocationExpressionSyntax call) =>
        (call.Expression is MemberAccessExpressionSyntax member ? member.Name : call.Expression).ToString();

    private static IEnumerable<string> Texts(ExpressionSyntax within) =>
        within.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(text => text.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(text => text.Token.ValueText);
}
