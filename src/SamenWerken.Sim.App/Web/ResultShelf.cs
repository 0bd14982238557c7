using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.Lab.Files;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// The pages of results that the page can show: leaderboards, boxes and reports in some folders. A request names one of this list; no
/// path of a request ever reaches the disk.
/// </summary>
/// <param name="folders">The folders; those that are not there count for nothing.</param>
internal sealed partial class ResultShelf(IReadOnlyList<string> folders)
{
    private const int Most = 200;
    private const int Deep = 4; // folders below one
    private const long Largest = 20_000_000; // bytes
    private const int Head = 4_096; // in which the title stands

    // Pages of results carry their own style and nothing else; whatever else is in a file does nothing.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "sandbox";

    private static readonly EnumerationOptions Plainly = new()
    {
        RecurseSubdirectories = true, MaxRecursionDepth = Deep, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        IgnoreInaccessible = true,
    };

    /// <summary>The pages, leaderboards first, then boxes, then all others.</summary>
    internal IReadOnlyList<Entry> Entries() =>
    [
        .. Files().Select(file => new Entry(file.Key, Title(file.Value) ?? file.Key, KindOf(file.Value)))
            .OrderBy(entry => entry.Kind).ThenBy(entry => entry.Name, StringComparer.Ordinal)
    ];

    /// <summary>Sends a page of the list.</summary>
    /// <exception cref="RefusedException">It is not in the list, or cannot be read.</exception>
    internal async Task Send(HttpContext context, string name)
    {
        if (!Files().TryGetValue(name, out var path))
            throw new RefusedException(StatusCodes.Status404NotFound, $"There is no page of results '{name}'.");
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(path, context.RequestAborted);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(StatusCodes.Status422UnprocessableEntity, $"'{name}' cannot be read: {FileFailure.Why(failure)}.");
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private SortedDictionary<string, string> Files()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var pages = new DirectoryInfo(folder).EnumerateFiles("*.html", Plainly)
                .Where(found => found.LinkTarget is null && found.Length <= Largest && PlainFile.HasOneName(found.FullName));
            foreach (var found in pages.Take(Most - files.Count))
                files[$"{Path.GetFileName(Path.GetFullPath(folder))}/{Path.GetRelativePath(folder, found.FullName).Replace('\\', '/')}"] =
                    found.FullName;
        }

        return files;
    }

    private static PageKind KindOf(string path) => Path.GetFileName(path) switch
    {
        "leaderboard.html" => PageKind.Leaderboard,
        var name when File.Exists(Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(name) + "-boxes.csv")) =>
            PageKind.Box,
        _ => PageKind.Report,
    };

    private static string? Title(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var head = new byte[Head];
            var read = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
            var match = TitleIn().Match(Encoding.UTF8.GetString(head, 0, read));
            return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex("<title>([^<]{1,300})</title>")]
    private static partial Regex TitleIn();

    /// <summary>What a page is.</summary>
    internal enum PageKind
    {
        /// <summary>A leaderboard.</summary>
        Leaderboard,

        /// <summary>Where in the space of parameters something holds.</summary>
        Box,

        /// <summary>Another report.</summary>
        Report,
    }

    /// <summary>A page in the list.</summary>
    /// <param name="Name">By which it is asked for.</param>
    /// <param name="Title">Its own title.</param>
    /// <param name="Kind">What it is.</param>
    internal sealed record Entry(string Name, string Title, PageKind Kind);
}
