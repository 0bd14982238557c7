using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Claims;

/// <summary>What a claim expects in one scenario: all of it must hold.</summary>
public sealed record Trial
{
    /// <summary>Expectations in a scenario.</summary>
    /// <param name="scenario">Its name: <c>reference</c>, or that of a scenario file without its extension.</param>
    /// <param name="expectations">What is expected, one or more; the treatments of all of them are run on the same actors with the same
    /// luck.</param>
    public Trial(string scenario, params IReadOnlyList<Expectation> expectations) =>
        (Scenario, Expectations) = (scenario, Values<Expectation>.Of(expectations));

    /// <summary>Name of the scenario.</summary>
    public string Scenario { get; }

    /// <summary>What is expected.</summary>
    public IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>Treatments that no expectation speaks of, to be shown beside the others.</summary>
    public IReadOnlyList<Treatment> Beside { get; init => field = Values<Treatment>.Of(value); } = Values<Treatment>.None;

    /// <summary>What is changed in the scenario before any treatment, such as an event that no parameter can bring in.</summary>
    public Func<Case, Case> Prepared { get; init; } = scenario => scenario;

    /// <summary>The treatments of all expectations and those beside, each once.</summary>
    internal IReadOnlyList<Treatment> Treatments =>
        [.. Expectations.SelectMany(expectation => expectation.Estimand.Treatments).Concat(Beside).Distinct()];
}
