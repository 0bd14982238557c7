using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>Finds what cannot be run of what is asked of a case.</summary>
internal static class CaseCheck
{
    /// <summary>The mistakes in a list of arms.</summary>
    internal static IEnumerable<Mistake> Arms(IReadOnlyList<string> asked, IReadOnlyList<string> known)
    {
        for (var place = 0; place < asked.Count; place++)
        {
            if (!known.Contains(asked[place]))
                yield return new($"strategies.{place}", $"'{asked[place]}'", "one of " + string.Join(", ", known),
                    NearestName.Of(asked[place], known.Except(asked))) { Unknown = "strategy" };
            else if (asked.Take(place).Contains(asked[place]))
                yield return new($"strategies.{place}", $"'{asked[place]}' again", "each strategy once");
        }
    }

    /// <summary>The mistakes in a list of outcomes.</summary>
    internal static IEnumerable<Mistake> Outcomes(Case its, IReadOnlyList<string> asked)
    {
        var model = its.Model;
        for (var place = 0; place < asked.Count; place++)
        {
            var known = model.Outcomes.Concat(model.Beside(its)).Select(outcome => outcome.Key);
            if (model.OutcomeOf(its, asked[place]) is null)
                yield return new($"outcomes.{place}", $"'{asked[place]}'", "one of " + string.Join(", ", known),
                    NearestName.Of(asked[place], known)) { Unknown = "outcome" };
        }
    }

    /// <summary>What is measured: the model's outcomes, then those asked for beside them.</summary>
    internal static OutcomeSet Measured(Case its, IReadOnlyList<string> asked)
    {
        var model = its.Model;
        var beside = asked.Where(key => model.Outcomes.WithKey(key) is null).Distinct().ToList();
        return beside.Count == 0
            ? model.Outcomes
            : new OutcomeSet([.. model.Outcomes, .. beside.Select(key => model.OutcomeOf(its, key)!)]);
    }

    /// <summary>Arms of a case that can be run.</summary>
    /// <param name="its">The case.</param>
    /// <param name="strategies">Keys of the arms; null for those that the case is about.</param>
    /// <exception cref="ArgumentException">An arm is unknown or named twice, or the case has mistakes: all are named.</exception>
    internal static IReadOnlyList<string> Checked(Case its, IReadOnlyList<string>? strategies)
    {
        var asked = strategies ?? its.Model.Compared(its);
        var known = its.Model.Arms.Select(arm => arm.Key).ToList();
        var problems = asked.Where(key => !known.Contains(key))
            .Select(key => $"There is no strategy '{key}'; there are {string.Join(", ", known)}.")
            .Concat(asked.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => $"Strategy '{group.Key}' is named twice."))
            .ToList();
        if (asked.Count == 0)
            problems.Add("A comparison needs a strategy.");
        problems.AddRange(its.Model.Check(its).Select(mistake => mistake.ToString()));
        return problems.Count == 0 ? asked : throw new ArgumentException(string.Join(Environment.NewLine, problems));
    }
}
