using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace SamenWerken.Sim.Lab.Notebooks;

/// <summary>
/// Where a notebook's twin, the same as a program, shows what its cells end in: text on the console, and pictures and tables
/// on a page <c>results/NAME.html</c> beside the program.
/// </summary>
public sealed class TwinPage : IDisposable
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 "
            + "1rem;color:#222;background:#fff}section{margin:0 0 2rem}pre{overflow-x:auto}";

    private readonly string _path;
    private readonly string _name;
    private readonly StringBuilder _sections = new();

    private TwinPage(string program)
    {
        _name = Path.GetFileNameWithoutExtension(program);
        _path = Path.Combine(Path.GetDirectoryName(program)!, "results", _name + ".html");
    }

    /// <summary>Begins a program: it goes to the program's own folder, so that files beside it are found from wherever it is
    /// started.</summary>
    /// <param name="program">The program's source file.</param>
    public static TwinPage Begin([CallerFilePath] string program = "")
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Directory.SetCurrentDirectory(Path.GetDirectoryName(program)!);
        return new TwinPage(program);
    }

    /// <summary>Shows a value: in words on the console, and on the page as what it is.</summary>
    public void Show(object? value)
    {
        if (value is null)
            return;
        Console.WriteLine(PlainForm.Of(value));
        _sections.Append("<section>\n").Append(
            value is IHtmlForm form ? form.ToHtml() : $"<pre>{WebUtility.HtmlEncode(PlainForm.Of(value))}</pre>").Append("\n</section>\n");
    }

    /// <summary>Writes the page and says where it is.</summary>
    public void Dispose()
    {
        if (_sections.Length == 0)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{_name}</title><style>{Style}</style></head>
            <body>
            <h1>{_name}</h1>
            {_sections}</body>
            </html>

            """);
        Console.WriteLine($"Pictures and tables: {_path}");
        _sections.Clear();
    }
}
