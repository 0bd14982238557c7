using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>
/// A collaboration to be simulated: who takes part, about what, for how long, with which budgets. Everything has a default;
/// <c>new Scenario()</c> is the reference scenario of 8 generated actors, 8 issues and 60 rounds.
/// </summary>
/// <remarks>An immutable value: change it with <c>with</c>. A round is one month.</remarks>
public sealed record Scenario : Case
{
    /// <inheritdoc/>
    public override string ModelKey => "collaboration";

    /// <inheritdoc/>
    public override bool RoundIsMonth => true;

    /// <summary>T, number of rounds (months).</summary>
    [Parameter("T", 1, 100_000, "number of rounds; a round is a month", Unit = "rounds", Source = "section 1")]
    public override int Rounds { get; init; } = 60;

    /// <summary>Households that ask for support in a round.</summary>
    [Parameter("households", 0, 1_000_000, "households that ask for support in a round", Unit = "households per round",
        Source = "section 2")]
    public int Households { get; init; } = 100;

    /// <summary>Fragmentation f.</summary>
    [Parameter("f (Fragmentation)", 0, 1, "how much incoherent action on an issue costs", Source = "eq. 2")]
    public double Fragmentation { get; init; } = 0.2;

    /// <summary>Disciplines D ("meervoudigheid").</summary>
    [Parameter("D (Disciplines)", 0, 100, "how many issues a household's question touches (meervoudigheid)", Unit = "issues",
        Source = "eq. 4; S0, S3")]
    public double Disciplines { get; init; } = 3;

    /// <summary>InfoNoise: error in the need that everybody perceives.</summary>
    [Parameter("InfoNoise", 0, 1, "standard deviation of the error in residents' need as everybody perceives it", Unit = "position",
        Source = "section 1")]
    public double InfoNoise { get; init; } = 0.1;

    /// <summary>ClientVoice: how far residents' own voice takes that error away.</summary>
    [Parameter("ClientVoice", 0, 1, "how far residents' own voice takes the error in the perceived need away",
        Source = "section 1; S2 lesson 1")]
    public double ClientVoice { get; init; }

    /// <summary>How actors and issues are drawn where no values are given.</summary>
    [Meaning("how actors and issues are drawn where no values are given")]
    public Population Population { get; init; } = new();

    /// <summary>How actors decide and learn.</summary>
    [Meaning("how actors decide and learn")]
    public Behaviour Behaviour { get; init; } = new();

    /// <summary>Budgets and rules of coordination.</summary>
    [Meaning("budgets and rules of coordination")]
    public Coordination Coordination { get; init; } = new();

    /// <summary>The issues that are named, before the generated ones.</summary>
    [Meaning("the issues that are named, before the generated ones")]
    public IReadOnlyList<Issue> Issues { get; init => field = Values<Issue>.Of(value); } = Values<Issue>.None;

    /// <summary>The actors that are named, before the generated ones.</summary>
    [Meaning("the actors that are named, before the generated ones")]
    public IReadOnlyList<Actor> Actors { get; init => field = Values<Actor>.Of(value); } = Values<Actor>.None;

    /// <summary>Pairs of actors that begin with another trust or knowledge.</summary>
    [Meaning("pairs of actors that begin with another trust or knowledge")]
    public IReadOnlyList<Relation> Relations { get; init => field = Values<Relation>.Of(value); } = Values<Relation>.None;

    /// <summary>What happens on the way.</summary>
    [Meaning("what happens on the way, each at the start of a round")]
    public IReadOnlyList<ScenarioEvent> Events { get; init => field = Values<ScenarioEvent>.Of(value); } = Values<ScenarioEvent>.None;

    /// <summary>Parameters that strategies have of their own, by key of the strategy.</summary>
    [Meaning("parameters that strategies have of their own, by key of the strategy")]
    public PartSettings Own { get; init; } = PartSettings.None;

    /// <summary>Number of actors n, listed and generated.</summary>
    public int ActorCount => Actors.Sum(actor => actor.Count) + (Population.Actors ?? (Actors.Count == 0 ? DefaultCount : 0));

    /// <summary>Number of issues m, listed and generated.</summary>
    public int IssueCount => Issues.Count + (Population.Issues ?? (Issues.Count == 0 ? DefaultCount : 0));

    /// <summary>Names of all actors in the order of their index; the generated ones are "actor 1", "actor 2", ….</summary>
    public IReadOnlyList<string> ActorNames()
    {
        var names = new List<string>();
        foreach (var actor in Actors)
            names.AddRange(actor.Names());
        for (var number = 1; names.Count < ActorCount; number++)
            names.Add($"actor {number}");
        return names;
    }

    /// <summary>Names of all issues in the order of their index; the generated ones are "issue 1", "issue 2", ….</summary>
    public IReadOnlyList<string> IssueNames()
    {
        var names = Issues.Select(issue => issue.Name).ToList();
        for (var number = 1; names.Count < IssueCount; number++)
            names.Add($"{GeneratedIssue} {number}");
        return names;
    }

    /// <inheritdoc/>
    public override Case InDutch() => (Scenario)base.InDutch() with
    {
        Issues = [.. Issues.Select(issue => issue.InDutch())],
        Actors = [.. Actors.Select(actor => actor.InDutch())],
        GeneratedIssue = "onderwerp",
    };

    private string GeneratedIssue { get; init; } = "issue";

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts()
    {
        var listed = Actors.Sum(actor => actor.Count);
        return
        [
            new("Actors", Told(ActorNames(), listed, "drawn anew in each run"), "Actoren",
                Told(ActorNames(), listed, "in elke run opnieuw getrokken")),
            new("Issues", Told(IssueNames(), Issues.Count, "drawn anew in each run"), "Onderwerpen",
                Told(IssueNames(), Issues.Count, "in elke run opnieuw getrokken")),
            new("Rounds", $"{Rounds} (months)", "Rondes", $"{Rounds} (maanden)"),
        ];

        static string Told(IReadOnlyList<string> names, int listed, string drawn) => listed == 0 ? $"{names.Count}, {drawn}"
            : $"{names.Count}: "
                + $"{string.Join(", ", names)}"
                + $"{(listed < names.Count ? $" ({(listed == names.Count - 1 ? names[^1] : $"{names[listed]} – {names[^1]}")} "
                    + $"{drawn})" : "")}";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CaseNotice> Notices() => ScenarioNotices.Of(this);

    /// <summary>The scale of an issue: its own, or by its place, of which the first is local and the next regional.</summary>
    /// <param name="issue">Its index, from 0.</param>
    internal Scale ScaleOf(int issue) =>
        (issue < Issues.Count ? Issues[issue].Scale : null) ?? (issue % 2 == 0 ? Scale.Local : Scale.Regional);

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string> EntryNames() => IssueNames();

    /// <inheritdoc/>
    protected internal override object? DefaultOf(string path, object? usual) => path switch
    {
        "population.actors" => Actors.Count == 0 ? DefaultCount : 0,
        "population.issues" => Issues.Count == 0 ? DefaultCount : 0,
        _ when usual is null && path.StartsWith("actors.", StringComparison.Ordinal) => OfActor(path[(path.LastIndexOf('.') + 1)..]),
        _ => usual,
    };

    // What an actor has from the population without a draw.
    private object? OfActor(string key) =>
        key switch { "redLine" => Population.RedLine, "trust" => Population.Trust, "knowledge" => Population.Knowledge, _ => null };

    /// <summary>Actors and issues that are generated where none are listed.</summary>
    internal const int DefaultCount = 8;
}
