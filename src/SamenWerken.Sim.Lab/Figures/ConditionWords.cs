using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.Lab.Figures;

/// <summary>A condition on outcomes in words that read aloud, as the end of a sentence that begins with "where".</summary>
public static class ConditionWords
{
    /// <summary>Such as "cooperation is lower under a covenant than under a mandate".</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="outcomes">The outcomes that it names.</param>
    /// <returns>The words in both languages.</returns>
    public static Headline Of(Condition condition, IReadOnlyList<Outcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Headline.Of(look => Of(condition, outcomes, look));
    }

    private static string Of(Condition condition, IReadOnlyList<Outcome> outcomes, Look look)
    {
        string Name(ConditionTerm term) => outcomes.FirstOrDefault(outcome => outcome.Key == term.Outcome) is { } outcome
            ? look.Name(outcome).ToLower(System.Globalization.CultureInfo.InvariantCulture)
            : term.Outcome;
        var terms = condition.Terms;
        if (terms is [{ Factor: 1 }])
            return Limited(condition, Name(terms[0]), look.Under(terms[0].Strategy), look);
        if (terms is [var one, var other] && (one.Factor, other.Factor) is (1, -1) or (-1, 1) && one.Outcome == other.Outcome
            && condition is { Limit: 0, Included: false })
            return condition.Below == one.Factor > 0
                ? look.Say("figures.condition.is-lower-than", ("outcome", Name(one)), ("under", look.Under(one.Strategy)),
                    ("other", look.Under(other.Strategy)))
                : look.Say("figures.condition.is-higher-than", ("outcome", Name(one)), ("under", look.Under(one.Strategy)),
                    ("other", look.Under(other.Strategy)));
        var sum = string.Concat(terms.Select((term, place) =>
            (term.Factor < 0 ? place == 0 ? "−" : " − " : place == 0 ? "" : " + ")
            + (Math.Abs(term.Factor) == 1 ? "" : look.Short(Math.Abs(term.Factor)) + " × ")
            + $"{Name(term)} ({look.Name(term.Strategy)})"));
        return $"{sum} {Sign(condition)} {look.Short(condition.Limit)}";
    }

    private static string Sign(Condition condition) => (condition.Below, condition.Included) switch
    {
        (true, true) => "≤",
        (true, false) => "<",
        (false, true) => "≥",
        _ => ">",
    };

    private static string Limited(Condition condition, string outcome, string under, Look look)
    {
        var limit = look.Short(condition.Limit);
        return (condition.Below, condition.Included) switch
        {
            (true, false) => look.Say("figures.condition.is-below", ("outcome", outcome), ("under", under), ("limit", limit)),
            (true, true) => look.Say("figures.condition.is-at-most", ("outcome", outcome), ("under", under), ("limit", limit)),
            (false, false) => look.Say("figures.condition.is-above", ("outcome", outcome), ("under", under), ("limit", limit)),
            _ => look.Say("figures.condition.is-at-least", ("outcome", outcome), ("under", under), ("limit", limit)),
        };
    }
}
