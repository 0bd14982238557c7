using System.Net;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Tests;

/// <summary>Words of English in what should be Dutch, but for what is to be typed.</summary>
internal static class EnglishWords
{
    // Words of English that are no Dutch ones as well.
    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "which", "with", "from", "than", "that", "this", "these", "they", "their", "has", "have", "had", "not", "are", "is",
        "it", "its", "by",
        "who", "what", "where", "how", "under", "each", "every", "all", "none", "most", "least", "better", "worse", "worst", "strategy",
        "strategies",
        "means", "mean", "interval", "intervals", "share", "value", "households", "gain", "gains", "lose", "loses", "parties", "party",
        "round", "rounds",
        "month", "trust", "cynicism", "cooperation", "mandate", "appeal", "covenant", "exchange", "relational", "autonomous", "adjustment",
        "tender",
        "municipality", "housing", "shelter", "police", "tenants", "debt", "help", "nuisance", "arrears", "dwellings", "support", "promise",
        "promises",
        "breaks", "leaves", "signed", "agreement", "agreements", "chance", "luck", "draws", "parameter's", "assumed", "drawn", "points",
        "lines", "fine",
        "for", "but", "only", "also", "more", "less", "other", "others", "when", "there", "one", "two", "many", "few", "same", "such", "up",
        "width", "seed", "seeds",
        "across", "elsewhere", "draw", "holds", "correlation", "computation", "better", "into", "about", "whole",
    };

    // Also Dutch.
    private static readonly string[] Both = ["interval", "is", "had", "help"];

    private static readonly string[] Claims = [.. ClaimCatalogue.All().Select(claim => claim.Id)];

    // All words of the English of the files of words that no Dutch there has.
    private static readonly Lazy<HashSet<string>> Table = new(() =>
    {
        var files = Directory.GetFiles(Path.Combine(Repository, "src", "SamenWerken.Sim.Lab", "Words"), "*.yaml").SelectMany(File.ReadLines)
            .ToList();
        HashSet<string> Words(string language) => [.. files.Where(line => line.StartsWith($"  {language}: ", StringComparison.Ordinal))
            .SelectMany(line => Regex.Matches(line[6..], @"(?<![{\w.-])[a-z']{2,}(?![}\w.=-])").Select(match => match.Value))];
        return new([.. Words("en").Except(Words("nl")), .. English], StringComparer.OrdinalIgnoreCase);
    });

    // Keys of models, strategies, outcomes, parameters and their values, and names of scenarios, as they stand alone.
    private static readonly Lazy<Regex> Keys = new(() => new(@"(?<![\w-])-?(" + string.Join('|', ModelCatalogue.All()
        .SelectMany(model => model.Arms.Select(arm => arm.Key).Concat(model.Outcomes.Select(outcome => outcome.Key)).Append(model.Key)
            .Concat(model.Parameters(model.Reference).SelectMany(parameter => parameter.Choices.Append(parameter.Path))))
        .Concat(["reference", "local", "regional", "party", "commissioner"]).Distinct().Select(Regex.Escape)) + @")(?![\w-])"));

    internal static string Repository
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    /// <summary>Those in the reports, pictures and stories of a folder, each with its file and what stands around it.</summary>
    internal static IReadOnlyList<string> InFolder(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".html" or ".svg" or ".txt").ToList();
        Assert.NotEmpty(files);
        return [.. files.SelectMany(file => In(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}")).Distinct()];
    }

    /// <summary>Those in lines of the console, which are also every word that the English of the words has and their Dutch has not; without
    /// keys, which are typed.</summary>
    internal static IEnumerable<string> InTexts(IReadOnlyList<string> lines) => lines.SelectMany(line => In(Untyped(line), Table.Value));

    /// <summary>A line of the console without what is to be typed: command lines, files, paths, keys; and without papers.</summary>
    internal static string Untyped(string line) => Keys.Value.Replace(Regex.Replace(line,
        @"(samenwerken|snakemake|kubectl) .*|'[^']*'|^ +[^']*'\]$|\S*/\S*|"
            + @"[\w-]+\.(csv|json|svg|html|parquet|sqlite|txt|yaml)\b|\w+(\.\w+)+(=[\w.]+)?|\b[a-z-]+-\d+\b"
            + @"|\bet al\.| · .*$|The SamenWerken\.Sim authors|^\s*""(?!description"")[^""]*"".*$|^\s*""description"": (\{|""([^:]*:)?)"
            + "|[A-Z][a-z]+ Decision and Negotiation|Program on Negotiation", " "), " ");

    // Without what is to be typed, files, keys in brackets, paths of parameters, keys of claims, titles of papers and values of parameters.
    internal static IEnumerable<string> In(string text) => In(text, English);

    private static IEnumerable<string> In(string text, HashSet<string> english)
    {
        text = Regex.Replace(text, "<(pre|style|code)[ >].*?</\\1>", " ", RegexOptions.Singleline);
        const string Folded = @"<summary>\s*(<span[^>]*>)?\s*(Waar de feiten|Elke parameter).*?</details>";
        text = Regex.Replace(text, Folded, " ", RegexOptions.Singleline);
        text = Regex.Replace(text, "<dt>Bron</dt>\\s*<dd>[^<]*</dd>", " ");
        text = Regex.Replace(text, "<th scope=\"row\">[a-z]+\\.[^<]*</th>", " ");
        // A paper in full, and a journal within a sentence.
        text = Regex.Replace(text, @">[A-Z]\w+, [^<]*\(\d{4}\), [^<]*<", "><");
        text = Regex.Replace(text, @"\b[A-Z]\w+ Transactions on Evolutionary Computation", " ");
        text = Regex.Replace(text, @"\b[A-Z]\w+ (and|of|on) [A-Z]\w+", " ");
        text = WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]*>", " "));
        text = Claims.Aggregate(text, (left, claim) => left.Replace(claim, " ", StringComparison.Ordinal));
        text = Regex.Replace(text,
            @"`[^`]*`|--[a-z-]+|[\w-]+\.(csv|yaml|md|json)|\w+(\.\w+)+(=[\w.]+)?|\([a-z]+\)|[\w-]+/[\w/.-]+|\b[0-9a-f]{12,}\b", " ");
        return Regex.Matches(text, @"[A-Za-z']+")
            .Where(match => english.Contains(match.Value) && !Both.Contains(match.Value.ToLowerInvariant()))
            .Select(match => $"{match.Value} in …{text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + 40)]}…");
    }
}
