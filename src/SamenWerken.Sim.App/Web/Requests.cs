using System.Text.Json.Serialization;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>A scenario as it stands in the page: its text, and what the sliders change in it.</summary>
internal record ScenarioRequest(string Yaml, IReadOnlyDictionary<string, string>? Set = null)
{
    /// <summary>Name of the file that it came from; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Language of the page.</summary>
    public Language Language { get; init; }
}

/// <summary>What the page shows of a comparison.</summary>
internal sealed record LookRequest
{
    public string Figure { get; init; } = "";

    public string Outcome { get; init; } = "cooperation";

    /// <summary>Strategy that the others are compared with; empty for the usual one.</summary>
    public string Baseline { get; init; } = "";

    public Language Language { get; init; }

    public bool Dark { get; init; }

    public int Width { get; init; } = 900;
}

/// <summary>A comparison that is asked for.</summary>
internal sealed record CompareRequest(string Yaml, IReadOnlyList<string> Strategies, int Replications,
    IReadOnlyDictionary<string, string>? Set = null)
    : ScenarioRequest(Yaml, Set)
{
    // A number of 64 bits does not fit a number in a browser.
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public ulong Seed { get; init; } = 1;

    public LookRequest Look { get; init; } = new();
}

/// <summary>Another look at a comparison.</summary>
internal sealed record DrawRequest(string Comparison, LookRequest Look);

/// <summary>One run that is to be played.</summary>
internal sealed record PlayRequest(string Yaml, string Strategy, IReadOnlyDictionary<string, string>? Set = null)
    : ScenarioRequest(Yaml, Set)
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public ulong Seed { get; init; } = 1;

    public int Replication { get; init; }
}

/// <summary>Two comparisons that are to be set side by side.</summary>
/// <param name="First">The one that is compared with, A.</param>
/// <param name="Second">The other, B.</param>
/// <param name="Half">Width of each of the two pictures.</param>
/// <param name="Look">What the page shows.</param>
internal sealed record PairRequest(string First, string Second, int Half, LookRequest Look);

/// <summary>Which sliders move nothing.</summary>
internal sealed record StillRequest(string Yaml, IReadOnlyList<string> Strategies, IReadOnlyDictionary<string, string>? Set = null)
    : ScenarioRequest(Yaml, Set)
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public ulong Seed { get; init; } = 1;
}

/// <summary>A parameter that is to be varied between two ends.</summary>
internal sealed record VariedParameter(string Path, double From, double To, int Levels);

/// <summary>One parameter, or two, that are to be varied.</summary>
internal sealed record VaryRequest(string Yaml, IReadOnlyList<string> Strategies, int Replications, VariedParameter X,
    VariedParameter? Y = null, IReadOnlyDictionary<string, string>? Set = null)
    : ScenarioRequest(Yaml, Set)
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public ulong Seed { get; init; } = 1;

    public LookRequest Look { get; init; } = new();
}

/// <summary>A file of a comparison that is to be downloaded.</summary>
internal sealed record DownloadRequest(string Comparison, Language Language = Language.English);

/// <summary>A scenario that is to be saved in the folder of scenarios.</summary>
internal sealed record SaveRequest(string Name, string Yaml, bool Overwrite = false);
