using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Chooses the outcomes to show.</summary>
internal static class OutcomeInput
{
    /// <summary>The outcomes that a case can be asked for; those of the usual model while the case is mistaken.</summary>
    internal static OutcomeSet Of(Case? its)
    {
        var model = its?.Model ?? ModelInput.Chosen(CaseFile.UsualModel);
        return its is null ? model.Outcomes : new OutcomeSet([.. model.Outcomes, .. model.Beside(its)]);
    }

    /// <summary>The outcomes that every one of these cases can be asked for.</summary>
    /// <param name="cases">Cases of one model, at least one.</param>
    internal static OutcomeSet InAll(IReadOnlyList<Case> cases)
    {
        var common =
            cases.Select(its => Of(its).Select(outcome => outcome.Key)).Aggregate((known, next) => known.Intersect(next)).ToHashSet();
        return new OutcomeSet(Of(cases[0]).Where(outcome => common.Contains(outcome.Key)));
    }

    /// <summary>Those asked for that are measured beside the model's own.</summary>
    internal static IReadOnlyList<string> Beside(Case its, IEnumerable<Outcome> asked) =>
        [.. asked.Select(outcome => outcome.Key).Where(key => its.Model.Outcomes.WithKey(key) is null).Distinct()];

    /// <exception cref="MistakeException">A key is unknown: each such is named.</exception>
    internal static IReadOnlyList<Outcome> Chosen(
        IReadOnlyList<string> asked, Case? its, Func<OutcomeSet, IReadOnlyList<Outcome>>? usual = null) =>
        Chosen(asked, Of(its), OfModel(its), usual);

    /// <exception cref="MistakeException">A key is unknown: each such is named.</exception>
    internal static IReadOnlyList<Outcome> Chosen(
        IReadOnlyList<string> asked, OutcomeSet known, OutcomeSet all, Func<OutcomeSet, IReadOnlyList<Outcome>>? usual = null)
    {
        if (asked.Count == 0)
            return usual?.Invoke(all) ?? all.Usual;
        if (asked is ["all"])
            return all;
        var mistakes = asked.Where(key => known.WithKey(key) is null).Distinct()
            .Select(key => Typing.Unknown("outcome", key, known.Select(outcome => outcome.Key))).ToList();
        return mistakes.Count == 0 ? [.. asked.Distinct().Select(key => known[key])] : throw new MistakeException(mistakes);
    }

    private static OutcomeSet OfModel(Case? its) => (its?.Model ?? ModelInput.Chosen(CaseFile.UsualModel)).Outcomes;
}
