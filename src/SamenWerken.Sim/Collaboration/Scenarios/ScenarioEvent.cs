using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Collaboration.Scenarios;

/// <summary>Something that happens at the start of a round. Actors and issues are named.</summary>
public abstract record ScenarioEvent
{
    /// <summary>Round in which it happens, from 0.</summary>
    [Parameter("t", 0, 100_000, "round in which it happens, from 0", Unit = "round", Required = true)]
    public int Round { get; init; }
}

/// <summary>Training (the practice labs of S1): openness and knowledge of others grow.</summary>
[Meaning("training: openness and knowledge of others grow (or, with a negative amount, shrink)")]
public sealed record Training : ScenarioEvent
{
    /// <summary>Amount added to the trained actor's o and to its δ of every other, clipped to [0, 1].</summary>
    [Parameter("–", -1, 1, "amount added to openness and knowledge", Source = "section 7; S1", Required = true)]
    public double Amount { get; init; }

    /// <summary>Who is trained; everybody if empty.</summary>
    [Meaning("names of the actors that are trained; everybody if left out", NotEmpty = true)]
    public IReadOnlyList<string> Actors { get; init => field = Values<string>.Of(value); } = Values<string>.None;
}

/// <summary>A wave of turnover: the representatives of these actors change.</summary>
[Meaning("turnover wave: the representatives of these actors change")]
public sealed record TurnoverWave : ScenarioEvent
{
    /// <summary>Whose representatives change; everybody's if empty.</summary>
    [Meaning("names of the actors whose representatives change; everybody's if left out", NotEmpty = true)]
    public IReadOnlyList<string> Actors { get; init => field = Values<string>.Of(value); } = Values<string>.None;
}

/// <summary>A goal shift: an actor's ideal on an issue changes; its commitments stay.</summary>
[Meaning("goal shift: an actor's ideal on an issue changes; its commitments stay")]
public sealed record GoalShift : ScenarioEvent
{
    /// <summary>Whose ideal.</summary>
    [Meaning("name of the actor", Required = true)]
    public string Actor { get; init; } = "";

    /// <summary>On which issue.</summary>
    [Meaning("name of the issue", Required = true)]
    public string Issue { get; init; } = "";

    /// <summary>The new ideal p, 0–1.</summary>
    [Parameter("p_ik", 0, 1, "the new ideal", Required = true)]
    public double Position { get; init; }
}

/// <summary>An actor that acts alone becomes a member.</summary>
[Meaning("join: an actor that acts alone becomes a member")]
public sealed record Join : ScenarioEvent
{
    /// <summary>Who joins.</summary>
    [Meaning("name of the actor", Required = true)]
    public string Actor { get; init; } = "";
}

/// <summary>A member leaves.</summary>
[Meaning("leave: a member leaves")]
public sealed record Leave : ScenarioEvent
{
    /// <summary>Who leaves.</summary>
    [Meaning("name of the actor", Required = true)]
    public string Actor { get; init; } = "";
}

/// <summary>A budget cut (or rise): the number of meetings changes.</summary>
[Meaning("budget cut: the number of meetings changes")]
public sealed record BudgetCut : ScenarioEvent
{
    /// <summary>Meetings per actor and round from now on.</summary>
    [Parameter("Meetings", 0, 100, "meetings per actor and round from now on", Unit = "meetings per round", Required = true)]
    public double Meetings { get; init; }
}

/// <summary>A change of strategy, whatever the strategy so far.</summary>
[Meaning("strategy change: another strategy takes over, whatever the strategy so far")]
public sealed record StrategyChange : ScenarioEvent
{
    /// <summary>Key of the strategy that takes over.</summary>
    [Meaning("key of the strategy that takes over", Required = true)]
    public string Strategy { get; init; } = "";
}
