using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SamenWerken.Sim.Lab.Tests.Words;

/// <summary>What the sources say: each call of <c>Say</c> with its key and the holes that it fills.</summary>
internal static class SaidInCode
{
    internal static string Root { get; } = FindRoot();

    /// <summary>The sources that have words.</summary>
    internal static IReadOnlyList<(string Path, SyntaxNode Code)> Sources { get; } =
        Read("SamenWerken.Sim.Lab", "SamenWerken.Sim.App", "SamenWerken.Sim.ScottPlot");

    /// <summary>The sources of some projects.</summary>
    internal static IReadOnlyList<(string Path, SyntaxNode Code)> Read(params IReadOnlyList<string> projects) =>
    [
        .. projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Root, path), CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot())),
    ];

    /// <summary>Calls of <c>Say</c> with a text between quotes as what is said.</summary>
    internal static IEnumerable<(string Where, string Key, IReadOnlyList<string> Holes)> ByKey =>
        from call in Calls
        where call.Arguments is [{ Expression: LiteralExpressionSyntax }, ..]
            && call.Arguments.Skip(1).All(argument => argument.Expression is TupleExpressionSyntax)
        select (call.Where, ((LiteralExpressionSyntax)call.Arguments[0].Expression).Token.ValueText,
            (IReadOnlyList<string>)[.. call.Arguments.Skip(1).Select(argument =>
                ((LiteralExpressionSyntax)((TupleExpressionSyntax)argument.Expression).Arguments[0].Expression).Token.ValueText)]);

    /// <summary>Sentences that stand in the code itself, in two languages.</summary>
    internal static IEnumerable<string> InBothLanguages =>
        (from call in Calls
         where call.Arguments is [_, { Expression: not TupleExpressionSyntax }]
             && call.Arguments.Any(argument => HasWords(argument.Expression))
         select call.Where).Concat(
            from source in Sources
            from choice in source.Code.DescendantNodes().OfType<ConditionalExpressionSyntax>()
            where choice.Condition.ToString() is var asked
                && (asked.EndsWith("== Language.Dutch", StringComparison.Ordinal) || asked is "dutch" or "asked.Dutch")
            where HasWords(choice.WhenTrue) && HasWords(choice.WhenFalse)
            select At(source, choice));

    private static IEnumerable<(string Where, SeparatedSyntaxList<ArgumentSyntax> Arguments)> Calls =>
        from source in Sources
        from call in source.Code.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where Name(call) == "Say"
        where call.ArgumentList.Arguments.Count > 0
        select (At(source, call), call.ArgumentList.Arguments);

    private static string? Name(InvocationExpressionSyntax call) =>
        (call.Expression is IdentifierNameSyntax name ? name : (call.Expression as MemberAccessExpressionSyntax)?.Name)?.Identifier.Text;

    private static bool HasWords(ExpressionSyntax text) => text.DescendantTokens().Any(token =>
        token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken && token.ValueText.Count(char.IsLetter) > 2
        && token.Parent!.FirstAncestorOrSelf<InvocationExpressionSyntax>(
            call => text.Contains(call) && Name(call) is "Say" or "Found") is null);

    private static string At((string Path, SyntaxNode Code) source, SyntaxNode node) =>
        $"{source.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}";

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not within the repository");
        return folder;
    }
}
