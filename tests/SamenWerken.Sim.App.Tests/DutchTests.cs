using System.Net;
using System.Text.RegularExpressions;

namespace SamenWerken.Sim.App.Tests;

/// <summary>A Dutch report, picture or story is Dutch throughout: what is in English in it was written by nobody, or is to be typed.</summary>
public sealed class DutchTests : Desk
{
    private static readonly string Gouda = Path.Combine(Repository(), "scenarios", "weer-thuis-gouda.yaml");

    // Words of English that are no Dutch ones as well.
    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "which", "with", "from", "than", "that", "this", "these", "they", "their", "has", "have", "had", "not", "are", "is", "it", "its", "by",
        "who", "what", "where", "how", "under", "each", "every", "all", "none", "most", "least", "better", "worse", "worst", "strategy", "strategies",
        "means", "mean", "interval", "intervals", "share", "value", "households", "gain", "gains", "lose", "loses", "parties", "party", "round", "rounds",
        "month", "trust", "cynicism", "cooperation", "mandate", "appeal", "covenant", "exchange", "relational", "autonomous", "adjustment", "tender",
        "municipality", "housing", "shelter", "police", "tenants", "debt", "help", "nuisance", "arrears", "dwellings", "support", "promise", "promises",
        "breaks", "leaves", "signed", "agreement", "agreements", "chance", "luck", "draws", "parameter's", "assumed", "drawn", "points", "lines", "fine",
    };

    // Also Dutch, or the same in both: 'interval', 'is', 'had', 'points' of an option, and names.
    private static readonly string[] Both = ["interval", "is", "had", "help"];

    public static TheoryData<string> Commands() => new()
    {
        $"compare {Gouda} --replications 3",
        $"compare {Gouda} --replications 3 --strategies covenant,norm --set coordination.fine=0.1",
        $"run {Gouda} --strategy mandate",
        $"run {Gouda} --strategy exchange",
        $"sweep {Gouda} --vary coordination.fine=0,1 --strategies mandate,covenant --replications 2 --set rounds=6",
        $"map {Gouda} --x coordination.fine=0..1:2 --y population.alignment=0..1:2 --strategies mandate,covenant --replications 2 --set rounds=6",
        $"sensitivity {Gouda} --method morris --points 3 --vary coordination.fine=0..1 --vary infoNoise=0..0.3 --strategies mandate,covenant --replications 2 --set rounds=6",
        "claims compulsion-raises-cynicism --replications 2",
        "replicate landscapes",
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_English_word_stands_in_what_is_written_in_Dutch(string command)
    {
        var run = CommandLineRun.Of([.. command.Split(' '), "--language", "nl", "--out", At("nl"), "--quiet"]);
        Assert.True(run.ExitCode == 0, run.Error);
        var texts = Directory.EnumerateFiles(At("nl")).Where(file => Path.GetExtension(file) is ".html" or ".svg" or ".txt")
            .SelectMany(file => Words(File.ReadAllText(file)).Select(word => $"{Path.GetFileName(file)}: {word}")).Distinct().ToList();
        Assert.Empty(texts);
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SamenWerken.Sim.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    // Without what is to be typed, files, keys in brackets, paths of parameters and sources.
    private static IEnumerable<string> Words(string text)
    {
        text = Regex.Replace(text, "<(pre|style|code)[ >].*?</\\1>", " ", RegexOptions.Singleline);
        text = Regex.Replace(text, "<summary>(Waar de feiten|Elke parameter).*?</details>", " ", RegexOptions.Singleline);
        text = WebUtility.HtmlDecode(Regex.Replace(text, "<[^>]*>", " "));
        text = Regex.Replace(text, @"`[^`]*`|--[a-z-]+|[\w-]+\.(csv|yaml|md|json)|\w+(\.\w+)+|\([a-z]+\)|[\w-]+/[\w/.-]+", " ");
        return Regex.Matches(text, @"[A-Za-z']+").Select(match => match.Value).Where(word => English.Contains(word) && !Both.Contains(word.ToLowerInvariant())).Distinct();
    }
}
