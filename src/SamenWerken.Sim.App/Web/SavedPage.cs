using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>A run as one page that plays it without a server: style, script and run within it, nothing asked of anywhere.</summary>
internal static partial class SavedPage
{
    private const int Largest = 2_000_000;
    private const string Template = "saved.html";

    private static readonly string[] Styles = ["style.css", "stage.css"];
    private static readonly string[] Scripts =
    [
        "page.js", PageWords.Name, "text.js", "lines.js", "names.js", "stage.js", "chart.js", "story.js", "actor.js", "player.js",
        "saved.js",
    ];

    /// <exception cref="RefusedException">It would be larger than can well be sent.</exception>
    internal static string Text(RunResult run, Language language)
    {
        var its = new Look { Language = language }.Told(run.Scenario);
        var subtitle =
            language.Say("page.subtitle", ("strategy", Glossary.Strategy(run.Strategy, language)), ("replication", run.Replication),
            ("seed", run.Seed), ("rounds", run.Rounds.Count));
        var page = PageFiles.Text(Template)
            .Replace("{{lang}}", language.Code(), StringComparison.Ordinal)
            .Replace("{{title}}", WebUtility.HtmlEncode(its.Name), StringComparison.Ordinal)
            .Replace("{{subtitle}}", WebUtility.HtmlEncode(subtitle), StringComparison.Ordinal)
            .Replace("{{question}}", WebUtility.HtmlEncode(its.Question ?? ""), StringComparison.Ordinal)
            .Replace("{{language}}", language.Say("page.saved-page.english"), StringComparison.Ordinal)
            .Replace("{{style}}", string.Concat(Styles.Select(PageFiles.Text)), StringComparison.Ordinal)
            .Replace("{{script}}", string.Concat(Scripts.Select(name => Joined(PageFiles.Text(name)))), StringComparison.Ordinal)
            .Replace("{{run}}", Wire.Text(PlayedRun.Of(run, language)).Replace("<", "\\u003c", StringComparison.Ordinal),
                StringComparison.Ordinal);
        var size = Encoding.UTF8.GetByteCount(page);
        return size <= Largest
            ? page
            : throw new RefusedException(StatusCodes.Status422UnprocessableEntity, FormattableString.Invariant(
                $"This run would make a page of {size / 1e6:F1} MB; at most {Largest / 1e6:F0} MB is saved. Take fewer rounds or actors."));
    }

    // Modules within one page cannot ask for each other, and need not: their words are all there.
    private static string Joined(string module) => Exports().Replace(Imports().Replace(module, ""), "");

    [GeneratedRegex(@"^import [^;]*;\r?\n", RegexOptions.Multiline)]
    private static partial Regex Imports();

    [GeneratedRegex(@"^export ", RegexOptions.Multiline)]
    private static partial Regex Exports();
}
