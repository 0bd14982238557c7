using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Showing;

/// <summary>What an outcome is called above what is shown of it: in English its key, which is what one types; in Dutch its name.</summary>
internal static class Heading
{
    internal static string Of(Outcome outcome, Look look) => look.Language == Language.Dutch ? look.Name(outcome) : outcome.Key;

    /// <summary>That of an outcome of this library's own model, by its key; of another the key.</summary>
    internal static string Of(string outcome, Look look) =>
        CollaborationOutcomes.All.WithKey(outcome) is { } known ? Of(known, look) : outcome;

    /// <summary>That of an outcome under a strategy, or of its difference between two.</summary>
    internal static string Of(Response response, Look look) =>
        Of(response.Outcome, look) + response.ToString()[response.Outcome.Key.Length..];
}
