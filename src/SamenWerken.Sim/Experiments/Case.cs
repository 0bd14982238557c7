using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// A question put to a model: what is simulated, with all its parameters. A model's own case, such as a scenario of
/// collaboration, adds its parameters as marked properties.
/// </summary>
/// <remarks>An immutable value: change it with <c>with</c>, or by path.</remarks>
public abstract record Case : Settings
{
    /// <summary>Key of the model that answers.</summary>
    public abstract string ModelKey { get; }

    /// <summary>The model that answers.</summary>
    /// <exception cref="InvalidOperationException">No assembly that is loaded has it.</exception>
    public Model Model => ModelCatalogue.Required(ModelKey);

    /// <summary>Name, shown above results.</summary>
    [Meaning("name, shown above results", Required = true, Shown = true)]
    public string Name { get; init; } = "reference";

    /// <summary>The question it asks.</summary>
    [Meaning("the question that the scenario asks", Shown = true)]
    public string? Question { get; init; }

    /// <summary>What it describes.</summary>
    [Meaning("what the scenario describes", Shown = true)]
    public string? Description { get; init; }

    /// <summary>Where its facts come from.</summary>
    [Meaning("where its facts come from, one source each", Shown = true)]
    public IReadOnlyList<string> Sources { get; init => field = Values<string>.Of(value); } = Values<string>.None;

    /// <summary>What in it is assumed rather than known.</summary>
    [Meaning("what in it is assumed rather than known", Shown = true)]
    public IReadOnlyList<string> Assumptions { get; init => field = Values<string>.Of(value); } = Values<string>.None;

    /// <summary>The same texts in Dutch, for Dutch reports and pictures.</summary>
    [Meaning("the same texts in Dutch, for Dutch reports, pictures and stories", Shown = true)]
    public CaseWords Nl { get; init; } = new();

    /// <summary>Keys of the arms that its question is about; none for the model's usual ones.</summary>
    /// <remarks>What a comparison or an experiment takes unless others are asked for. It changes no run.</remarks>
    [Meaning(
        "keys of the strategies that the question is about: those that are compared unless others are asked for; all but the "
            + "composites if left out", NotEmpty = true)]
    public IReadOnlyList<string> Strategies { get; init => field = Values<string>.Of(value); } = Values<string>.None;

    /// <summary>It with its Dutch texts, for showing: what is simulated keeps the names that its numbers are given by.</summary>
    public virtual Case InDutch() => this with
    {
        Name = Nl.Name ?? Name,
        Question = Nl.Question ?? Question,
        Description = Nl.Description ?? Description,
        Sources = Nl.Sources.Count > 0 ? Nl.Sources : Sources,
        Assumptions = Nl.Assumptions.Count > 0 ? Nl.Assumptions : Assumptions,
    };

    /// <summary>What it does not say and is decided by a place in a list or by what is left out; none where nothing is.</summary>
    public virtual IReadOnlyList<CaseNotice> Notices() => [];

    /// <summary>What a report tells of it under its set-up.</summary>
    public virtual IReadOnlyList<CaseFact> Facts() => [];

    /// <summary>Whether a round is a month of the calendar, so that axes may say so; it is not unless the model says it.</summary>
    public virtual bool RoundIsMonth => false;

    /// <inheritdoc/>
    public override IReadOnlyList<Part> Parts() => Model.Parts;

    /// <summary>T, number of rounds; 1 for a model without rounds.</summary>
    public virtual int Rounds { get; init; } = 1;
}
