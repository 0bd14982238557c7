using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Collaboration.Engine;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Chooses the outcomes to show.</summary>
internal static class OutcomeInput
{
    // Effort stands beside cooperation, because obedience is movement too.
    private static readonly Outcome[] Key =
        [Outcome.Cooperation, Outcome.Effort, Outcome.Cynicism, Outcome.Trust, Outcome.KeepRate, Outcome.JointGain, Outcome.PublicValue];

    /// <exception cref="MistakeException">A key is unknown: each such is named.</exception>
    internal static IReadOnlyList<Outcome> Chosen(IReadOnlyList<string> asked)
    {
        if (asked.Count == 0)
            return Key;
        if (asked is ["all"])
            return Outcome.All;
        var mistakes = asked.Where(key => Outcome.WithKey(key) is null).Distinct()
            .Select(key => Typing.Unknown("outcome", key, Outcome.All.Select(outcome => outcome.Key))).ToList();
        return mistakes.Count == 0 ? [.. asked.Distinct().Select(key => Outcome.WithKey(key)!)] : throw new MistakeException(mistakes);
    }
}
