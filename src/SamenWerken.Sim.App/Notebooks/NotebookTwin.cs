using System.Text;
using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Notebooks;

/// <summary>
/// The same as a notebook in one C# file, for <c>dotnet run</c>: texts as comments, what a cell ends in shown by a page, types
/// at the end, the library as a project.
/// </summary>
internal sealed partial class NotebookTwin
{
    private const string Page = "SamenWerken.Sim.Lab.Notebooks";

    private NotebookTwin(string path, string text) => (Path, Text) = (path, text);

    internal string Path { get; }

    internal string Text { get; }

    internal bool IsUpToDate => File.Exists(Path) && File.ReadAllText(Path) == Text;

    internal static NotebookTwin Of(Notebook notebook)
    {
        var name = System.IO.Path.GetFileName(notebook.Path);
        var cells = notebook.Cells.Select(cell => (Cell: cell, Code: cell.IsCode ? CellCode.Of(cell.Source) : null)).ToList();
        var codes = cells.Select(cell => cell.Code).OfType<CellCode>().ToList();
        var text = new StringBuilder();
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(notebook.Path))!;
        foreach (var directive in codes.SelectMany(code => code.References).Select(reference => Directive(reference, folder))
            .OfType<string>().Distinct())
            text.Append(directive).Append('\n');
        text.Append($"// The twin of {name}; change the notebook, then: samenwerken notebook twin {name}\n\n");
        foreach (var import in codes.SelectMany(code => code.Usings).Append($"using {Page};").Distinct().Order(StringComparer.Ordinal))
            text.Append(import).Append('\n');
        text.Append("\nusing var page = TwinPage.Begin();\n");
        foreach (var (cell, code) in cells)
        {
            var part = code is null ? Comment(cell.Source) : code.Statements;
            if (part.Length > 0)
                text.Append('\n').Append(part).Append('\n');
        }

        foreach (var type in codes.SelectMany(code => code.Types))
            text.Append('\n').Append(type).Append('\n');
        return new NotebookTwin(System.IO.Path.ChangeExtension(notebook.Path, ".cs"), text.ToString());
    }

    /// <exception cref="Reading.MistakeException">It cannot be written.</exception>
    internal void Save() => Notebook.Save(Path, Text);

    private static string Comment(string markdown) =>
        string.Join('\n', markdown.TrimEnd().Split('\n').Select(line => ("// " + line).TrimEnd()));

    // A library of this repository is its project; what another project brings along needs no line; a package is a package;
    // anything else stays a comment that says so.
    private static string? Directive(string reference, string folder)
    {
        var library = Library().Match(reference);
        if (library.Success)
        {
            var project = $"{library.Groups["src"].Value}/{library.Groups["name"].Value}/{library.Groups["name"].Value}.csproj";
            return File.Exists(System.IO.Path.Combine(folder, project)) ? $"#:project {project}" : null;
        }

        var package = Package().Match(reference);
        return package.Success
            ? $"#:package {package.Groups["name"].Value}@{package.Groups["version"].Value}"
            : $"// The notebook refers to {reference}.";
    }

    [GeneratedRegex(@"^(?<src>.*\bsrc)/[^/]+/bin/.*/(?<name>[^/]+)\.dll$")]
    private static partial Regex Library();

    [GeneratedRegex(@"^nuget:\s*(?<name>[^,\s]+)\s*,\s*(?<version>\S+)$")]
    private static partial Regex Package();
}
