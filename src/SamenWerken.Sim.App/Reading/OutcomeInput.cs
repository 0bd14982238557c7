using SamenWerken.Sim.Collaboration.Engine;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Chooses the outcomes to show.</summary>
internal static class OutcomeInput
{
    /// <summary>The outcomes of a case; those of the usual model while the case is mistaken.</summary>
    internal static OutcomeSet Of(Case? its) => its is null ? ModelInput.Chosen(CaseFile.UsualModel).Outcomes : its.Model.Outcomes;

    /// <exception cref="MistakeException">A key is unknown: each such is named.</exception>
    internal static IReadOnlyList<Outcome> Chosen(IReadOnlyList<string> asked, OutcomeSet outcomes, Func<OutcomeSet, IReadOnlyList<Outcome>>? usual = null)
    {
        if (asked.Count == 0)
            return usual?.Invoke(outcomes) ?? outcomes.Usual;
        if (asked is ["all"])
            return outcomes;
        var mistakes = asked.Where(key => outcomes.WithKey(key) is null).Distinct()
            .Select(key => Typing.Unknown("outcome", key, outcomes.Select(outcome => outcome.Key))).ToList();
        return mistakes.Count == 0 ? [.. asked.Distinct().Select(key => outcomes.WithKey(key)!)] : throw new MistakeException(mistakes);
    }
}
