using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SamenWerken.Sim.App.Notebooks;
using SamenWerken.Sim.App.Web;

namespace SamenWerken.Sim.App.Tests.Notebooks;

public sealed class TeachingNotebookTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using "
            + "System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    public static TheoryData<string> Names => Teaching.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_notebook_runs_and_says_the_numbers_that_it_is_kept_with(string name)
    {
        var run = Processes.Start("notebook", "run", Teaching.At(name), "--check").End();
        Assert.True(run.ExitCode == 0, run.Error);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_notebook_is_kept_as_Jupyter_writes_it_with_ids_kernel_and_language(string name)
    {
        var text = File.ReadAllText(Teaching.At(name));
        var notebook = Notebook.Read(Teaching.At(name));
        Assert.Equal(text, notebook.Text);
        Assert.All(notebook.Cells, cell => Assert.Matches("^[a-z0-9-]{1,64}$", cell.Id));
        Assert.Equal(notebook.Cells.Count, notebook.Cells.Select(cell => cell.Id).Distinct().Count());
        Assert.Equal(5, JsonNode.Parse(text)!["nbformat_minor"]!.GetValue<int>());
        Assert.Contains(notebook.Code, cell => cell.Outputs.Any(output => output!["data"]?[CellOutput.Html] is not null));
        Assert.DoesNotContain(notebook.Code, cell => cell.Outputs.Any(output => output!["output_type"]!.GetValue<string>() == "error"));
        Assert.All(notebook.Code.SelectMany(cell => cell.Outputs)
            .Where(output => NotebookText.Joined(output!["data"]?[CellOutput.Html]).Contains("<svg", StringComparison.Ordinal)),
            figure => Assert.NotNull(figure!["data"]![CellOutput.Png]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_twin_is_what_its_notebook_says_and_compiles(string name)
    {
        var twin = NotebookTwin.Of(Notebook.Read(Teaching.At(name)));
        Assert.True(twin.IsUpToDate, $"{twin.Path} is not up to date; run: samenwerken notebook twin {name}");
        Assert.All(
            twin.Text.Split('\n').Where(line => line.StartsWith("#:project ", StringComparison.Ordinal)),
            line => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(twin.Path)!, line["#:project ".Length..])), line));
        var program = string.Join('\n', twin.Text.Split('\n').Where(line => !line.StartsWith("#:", StringComparison.Ordinal)));
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create("twin",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), CSharpSyntaxTree.ParseText(program, options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_twin_runs_without_notebooks_and_says_the_same()
    {
        const string name = "1-first-collaboration";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath() };
        foreach (var argument in new[] { "run", "--configuration", Configuration, Teaching.At(name + ".cs") })
            start.ArgumentList.Add(argument);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var run = Process.Start(start)!.End();
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        var texts = Notebook.Read(Teaching.At(name + ".ipynb")).Code.SelectMany(cell => cell.Outputs)
            .Select(output => NotebookText.Joined(output!["text"] ?? output["data"]?[CellOutput.Plain])).ToList();
        Assert.True(texts.Count > 3);
        Assert.All(texts, text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        var page = Regex.Match(run.Output, "^Pictures and tables: (.*)$", RegexOptions.Multiline, TimeSpan.FromSeconds(10)).Groups[1].Value;
        Assert.Contains("<svg", File.ReadAllText(page), StringComparison.Ordinal);
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
}
