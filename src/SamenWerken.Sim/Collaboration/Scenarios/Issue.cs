using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>The scale on which an issue is dealt with (S3).</summary>
public enum Scale
{
    /// <summary>Between the parties on the spot.</summary>
    Local,

    /// <summary>At the table of the region.</summary>
    Regional,
}

/// <summary>An issue: a question on which actors take positions from 0 to 1. What is left out is drawn in each replication.</summary>
public sealed record Issue
{
    /// <summary>An issue of this name.</summary>
    public Issue(string name) => Name = name;

    /// <summary>An issue still to be named.</summary>
    public Issue() => Name = "";

    /// <summary>Name, one of a kind within the scenario.</summary>
    [Meaning("name of the issue, one of a kind within the scenario", Required = true, Shown = true)]
    public string Name { get; init; }

    /// <summary>What it is about; shown in reports, without effect.</summary>
    [Meaning("what the issue is about; shown, without effect", Shown = true)]
    public string? Note { get; init; }

    /// <summary>What position 0 stands for; shown, without effect.</summary>
    [Meaning("what position 0 stands for; shown, without effect", Shown = true)]
    public string? Low { get; init; }

    /// <summary>What position 1 stands for; shown, without effect.</summary>
    [Meaning("what position 1 stands for; shown, without effect", Shown = true)]
    public string? High { get; init; }

    /// <summary>The same texts in Dutch.</summary>
    [Meaning("the same texts in Dutch", Shown = true)]
    public IssueWords Nl { get; init; } = new();

    /// <summary>Local or regional; by default they alternate, the first is local.</summary>
    [Meaning("scale: local or regional; by default they alternate, the first is local")]
    public Scale? Scale { get; init; }

    /// <summary>Public ideal q, 0–1: what residents need.</summary>
    [Parameter("q_k", 0, 1, "public ideal: what residents need", Source = "S2 lesson 1")]
    public double? PublicIdeal { get; init; }

    /// <summary>Weight of the public need, ≥ 0, normalised over issues to w; 1 is what a generated issue has on average.</summary>
    [Parameter("w_k", 0, 1e6, "public weight: how much residents need it, normalised over issues; 1 is an average generated issue",
        Unit = "weight")]
    public double? PublicWeight { get; init; }

    /// <summary>It with its Dutch texts, for showing.</summary>
    internal Issue InDutch() => this with { Name = Nl.Name ?? Name, Note = Nl.Note ?? Note, Low = Nl.Low ?? Low, High = Nl.High ?? High };
}
