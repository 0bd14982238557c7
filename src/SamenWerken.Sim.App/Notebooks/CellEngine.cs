using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using SamenWerken.Sim.App.Reading;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>Runs cells of C# one after another: what one declares, the next ones know.</summary>
/// <remarks>
/// No type of this assembly derives from a type of the compiler or has one as a value in a field, asynchronous methods included:
/// whoever looks through its types, as the catalogue of strategies does, would load the compiler for every command.
/// </remarks>
internal sealed partial class CellEngine
{
    private const string CellMark = ", cell ";

    // Those that .NET Interactive imports, and no more: what runs here runs there.
    private static readonly string[] Imports =
        ["System", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks"];

    private readonly string _path;
    private readonly ScriptOptions _options;
    private ScriptState<object>? _state;

    /// <param name="path">The notebook; <c>#r</c> and <c>#load</c> are relative to its folder.</param>
    /// <exception cref="MistakeException">This build of the command has no assemblies to compile against.</exception>
    internal CellEngine(string path)
    {
        _path = Path.GetFullPath(path);
        var references = Platform();
        if (references.Count == 0)
            throw new MistakeException(
                "This build of samenwerken cannot run notebooks: it brings no assemblies to compile against. Use the one that 'dotnet "
                    + "build -c Release src/SamenWerken.Sim.App' makes.");
        _options = ScriptOptions.Default
            .WithReferences(references)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(Path.GetDirectoryName(_path)!))
            .WithImports(Imports)
            .WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest)
            .WithFileEncoding(Encoding.UTF8)
            .WithEmitDebugInformation(true)
            .WithOptimizationLevel(OptimizationLevel.Release);
    }

    /// <summary>Runs a cell.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; the cell may still be running.</exception>
    internal async Task<CellResult> Run(NotebookCell cell, CancellationToken stop)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var printed = new StringWriter { NewLine = "\n" };
        using var complaints = new StringWriter { NewLine = "\n" };
        Console.SetOut(TextWriter.Synchronized(printed));
        Console.SetError(TextWriter.Synchronized(complaints));
        try
        {
            var options = _options.WithFilePath(PathOf(cell));
            var (value, failure) = await Task.Run(() => Evaluate(cell.Source, options, stop), stop).WaitAsync(stop).ConfigureAwait(false);
            return new CellResult(printed.ToString(), complaints.ToString(), value, failure);
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    private (object? Value, CellFailure? Failure) Evaluate(string source, ScriptOptions options, CancellationToken stop)
    {
        (source, options) = WithOwnLibraries(source, options);
        try
        {
            var running = _state is null
                ? CSharpScript.Create(source, options).RunAsync(null, _ => true, stop)
                : _state.ContinueWithAsync(source, options, _ => true, stop);
            _state = running.GetAwaiter().GetResult();
            return _state.Exception is { } thrown ? (null, Thrown(thrown, options.FilePath)) : (_state.ReturnValue, null);
        }
        catch (CompilationErrorException wrong)
        {
            return (null, Uncompiled(wrong.Diagnostics, source));
        }
    }

    // A library that this command itself runs with is that one, whatever folder the notebook names it in; lines stay where they are.
    private static (string Source, ScriptOptions Options) WithOwnLibraries(string source, ScriptOptions options)
    {
        foreach (Match reference in Reference().Matches(source))
        {
            var own = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(reference.Groups["path"].Value.Replace('\\', '/')));
            if (!File.Exists(own))
                continue;
            options = options.AddReferences(MetadataReference.CreateFromFile(own));
            source = source.Replace(reference.Value, "", StringComparison.Ordinal);
        }

        return (source, options);
    }

    private static CellFailure Uncompiled(ImmutableArray<Diagnostic> diagnostics, string source)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        var lines = source.Split('\n');
        var trace = new List<string>();
        foreach (var error in errors)
        {
            var at = error.Location.GetLineSpan().StartLinePosition;
            trace.Add(FormattableString.Invariant($"line {at.Line + 1}, column {at.Character + 1}: {error.Id}: {error.GetMessage(null)}"));
            if (at.Line < lines.Length)
                trace.Add("    " + lines[at.Line].Trim());
        }

        var first = errors[0];
        return new CellFailure(first.Id, first.GetMessage(null), first.Location.GetLineSpan().StartLinePosition.Line + 1, trace);
    }

    private static CellFailure Thrown(Exception thrown, string path)
    {
        var cause = thrown is AggregateException { InnerExceptions.Count: 1 } one ? one.InnerExceptions[0] : thrown;
        var frames = new StackTrace(cause, fNeedFileInfo: true).GetFrames();
        var line = frames.FirstOrDefault(frame => frame.GetFileName() == path)?.GetFileLineNumber() ?? 0;
        return new CellFailure(cause.GetType().Name, cause.Message, line,
            [$"{cause.GetType().FullName}: {cause.Message}", .. frames.Select(Told).OfType<string>()]);
    }

    // Frames of cells by their lines, those of libraries by their methods; the machinery between cells is left out.
    private static string? Told(StackFrame frame)
    {
        var method = frame.GetMethod();
        if (frame.GetFileName() is { } file && Path.GetFileName(file) is var name && name.Contains(CellMark, StringComparison.Ordinal))
            return FormattableString.Invariant(
                $"   at {name[(name.IndexOf(CellMark, StringComparison.Ordinal) + 2)..]}, line {frame.GetFileLineNumber()}");
        return method?.DeclaringType?.FullName is { } type && !type.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            && !type.StartsWith("System.", StringComparison.Ordinal)
            && !type.StartsWith("Submission#", StringComparison.Ordinal)
            ? $"   at {type}.{method.Name}"
            : null;
    }

    private string PathOf(NotebookCell cell) => FormattableString.Invariant($"{_path}{CellMark}{cell.Number}");

    private static List<MetadataReference> Platform() =>
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal) && File.Exists(path))
            .Select(path => MetadataReference.CreateFromFile(path))
    ];

    [GeneratedRegex(@"^[ \t]*#r[ \t]+""(?<path>[^""\n]+\.dll)""", RegexOptions.Multiline)]
    private static partial Regex Reference();
}
