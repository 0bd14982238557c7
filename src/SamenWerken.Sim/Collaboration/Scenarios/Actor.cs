using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>What an actor is in a tender.</summary>
[Removed("partner", "who carries little of an issue cannot win it (coordination.capability): leave the role out")]
public enum Role
{
    /// <summary>Carries out work; may win a tender, or lose by it.</summary>
    Party,

    /// <summary>Holds a budget and may set the terms of a tender (opdrachtgever).</summary>
    Commissioner,
}

/// <summary>
/// An actor with its own goals: an organisation or group that carries out part of what happens on the issues. What is given
/// here holds in every replication; what is left out is drawn anew in each, as for the generated population.
/// </summary>
public sealed record Actor
{
    /// <summary>An actor of this name.</summary>
    public Actor(string name) => Name = name;

    /// <summary>An actor still to be named.</summary>
    public Actor() => Name = "";

    /// <summary>Name, one of a kind within the scenario.</summary>
    [Meaning("name of the actor, one of a kind within the scenario", Required = true, Shown = true)]
    public string Name { get; init; }

    /// <summary>Type: municipality, housing corporation, care provider, police, debt help, school, client council, ….</summary>
    [Meaning("type: municipality, housing corporation, care provider, police, debt help, school, client council, …", Shown = true)]
    public string? Type { get; init; }

    /// <summary>Why it wants what it wants; shown in reports, without effect.</summary>
    [Meaning("why the actor wants what it wants; shown, without effect", Shown = true)]
    public string? Note { get; init; }

    /// <summary>The same texts in Dutch.</summary>
    [Meaning("the same texts in Dutch", Shown = true)]
    public ActorWords Nl { get; init; } = new();

    /// <summary>How many actors of this description there are; from two on they are numbered.</summary>
    [Parameter("–", 1, 200, "how many actors of this description there are", Unit = "actors")]
    public int Count { get; init; } = 1;

    /// <summary>Role in a tender.</summary>
    [Meaning("role in a tender: party (may win it) or commissioner (opdrachtgever: may set its terms)")]
    public Role Role { get; init; }

    /// <summary>Whether it is a member of the collaboration from the start; if not it acts alone until an event lets it join.</summary>
    [Meaning("whether it is a member from the start; if not, it acts alone until a join event")]
    public bool Member { get; init; } = true;

    /// <summary>Ideals p by issue, 0–1: what it would do alone. Issues left out are drawn.</summary>
    [Parameter("p_ik", 0, 1, "ideal: what the actor would do on the issue alone", Source = "S4", By = "issue")]
    public ByName? Position { get; init; }

    /// <summary>Weights by issue, ≥ 0, normalised to saliences s. Issues left out weigh nothing; without any, all are drawn.</summary>
    [Parameter("s_ik", 0, 1e6, "salience: how much the actor cares about the issue, normalised over its issues", Unit = "weight",
        By = "issue")]
    public ByName? Salience { get; init; }

    /// <summary>Weights by issue, ≥ 0, normalised over actors to influences h; 1 is what a generated actor has on average.
    /// Issues left out weigh nothing; without any, all are drawn.</summary>
    [Parameter("h_ik", 0, 1e6,
        "influence: share of what happens on the issue that the actor carries out, normalised over actors; 1 is an average generated actor",
        Unit = "weight", By = "issue")]
    public ByName? Influence { get; init; }

    /// <summary>Red line r: a position further than this from the ideal is unacceptable.</summary>
    [Parameter("r_i", 0, 1, "red line: a position further than this from the ideal is unacceptable")]
    public double? RedLine { get; init; }

    /// <summary>Red lines by issue, where they differ from <see cref="RedLine"/>.</summary>
    [Parameter("r_i(k)", 0, 1, "red line on one issue, where it differs", By = "issue")]
    public ByName? RedLines { get; init; }

    /// <summary>Autonomy need α, 0–1.</summary>
    [Parameter("α_i", 0, 1, "autonomy need: how much doing things its own way matters, and sensitivity to being steered",
        Source = "S0, S3; Brehm 1966; Deci & Ryan 2000")]
    public double? AutonomyNeed { get; init; }

    /// <summary>Openness o, 0–1.</summary>
    [Parameter("o_i", 0, 1, "openness: readiness to tell one's interests", Source = "S1")]
    public double? Openness { get; init; }

    /// <summary>Public orientation ω, 0–1.</summary>
    [Parameter("ω_i", 0, 1, "public orientation: weight of the public in the actor's perspective", Source = "S2")]
    public double? PublicOrientation { get; init; }

    /// <summary>Conscience ψ, 0–1.</summary>
    [Parameter("ψ_i", 0, 1, "conscience: how much letting down those who trusted weighs",
        Source = "Charness & Dufwenberg 2006; Fischbacher et al. 2001")]
    public double? Conscience { get; init; }

    /// <summary>Cynicism c at the start, 0–1.</summary>
    [Parameter("c⁰_i", 0, 1, "cynicism at the start, to which it fades back", Source = "S0, S3; Wanous, Reichers & Austin 2000")]
    public double? Cynicism { get; init; }

    /// <summary>Trust τ in every other actor at the start, 0–1.</summary>
    [Parameter("τ_ij", 0, 1, "trust in every other actor at the start")]
    public double? Trust { get; init; }

    /// <summary>Knowledge δ of every other actor's interests at the start, 0–1.</summary>
    [Parameter("δ_ij", 0, 1, "knowledge of every other actor's interests at the start", Source = "S1; Fisher & Ury 1981")]
    public double? Knowledge { get; init; }

    /// <summary>It with its Dutch texts, for showing.</summary>
    internal Actor InDutch() => this with { Name = Nl.Name ?? Name, Type = Nl.Type ?? Type, Note = Nl.Note ?? Note };

    /// <summary>Names of the actors of this description: its own, or numbered from 1 where there are more.</summary>
    internal IEnumerable<string> Names() => Count == 1 ? [Name] : Enumerable.Range(1, Count).Select(number => $"{Name} {number}");
}
