using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SamenWerken.Sim.App.Tests;

/// <summary>An assembly with strategies as users write them, made while the tests run and loaded by other processes only.</summary>
internal static class OwnAssembly
{
    /// <summary>A strategy whose class has these members beside its key, kind and summary.</summary>
    internal static string Strategy(string key, string members) => $$"""
        public sealed class {{char.ToUpperInvariant(key[0])}}{{key[1..].Replace("-", "", StringComparison.Ordinal)}} : SamenWerken.Sim.Collaboration.Strategies.Strategy
        {
            public override string Key => "{{key}}";
            public override SamenWerken.Sim.Collaboration.Strategies.StrategyKind Kind => SamenWerken.Sim.Collaboration.Strategies.StrategyKind.Composite;
            public override string Summary => "one's own";
            {{members}}
        }

        """;

    /// <summary>What a strategy does when it coordinates.</summary>
    internal static string Coordinating(string statements) =>
        $"public override void Coordinate(SamenWerken.Sim.Collaboration.Situations.Situation situation) {{ {statements} }}";

    /// <summary>Writes the assembly, and gives its file.</summary>
    internal static string Write(string file, params IReadOnlyList<string> strategies)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var made = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(file),
            [.. strategies.Select(source => CSharpSyntaxTree.ParseText(source))],
            [.. platform.Append(typeof(Collaboration.Strategies.Strategy).Assembly.Location).Distinct()
                .Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)).Emit(file);
        Assert.True(made.Success, string.Join('\n', made.Diagnostics));
        return file;
    }
}
