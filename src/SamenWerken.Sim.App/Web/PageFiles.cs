using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SamenWerken.Sim.App.Web;

/// <summary>The page's own files, which travel within the program.</summary>
internal sealed class PageFiles(string token)
{
    private const string Prefix = "page/";
    private const string Start = "index.html";

    private static readonly Dictionary<string, byte[]> Files = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], Content)
        .Append(new(PageWords.Name, Encoding.UTF8.GetBytes(PageWords.Script()))).ToDictionary();

    private readonly byte[] _start =
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Files[Start]).Replace("{{token}}", token, StringComparison.Ordinal));

    /// <summary>Files that are served; those of a saved page travel within it.</summary>
    internal static IEnumerable<string> Names => Files.Keys.Where(name => !name.StartsWith("saved.", StringComparison.Ordinal));

    /// <summary>What stands in a file.</summary>
    internal static string Text(string name) => Encoding.UTF8.GetString(Files[name]);

    internal async Task Send(HttpContext context, string name)
    {
        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };
        await context.Response.Body.WriteAsync(name == Start ? _start : Files[name], context.RequestAborted);
    }

    private static byte[] Content(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
