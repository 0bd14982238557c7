using System.Collections.Immutable;
using System.Globalization;

namespace SamenWerken.Sim.Experiments;

/// <summary>
/// A question about outcomes that a design point answers with yes or no: whether a sum of outcomes under strategies, in the mean over
/// replications, lies below or above a limit.
/// </summary>
/// <param name="Terms">What is summed: Σ factor · outcome under a strategy.</param>
/// <param name="Below">Whether the sum is to lie below the limit, not above.</param>
/// <param name="Included">Whether the limit itself counts as well.</param>
/// <param name="Limit">The limit, in the unit of the outcomes.</param>
public sealed record Condition(ImmutableArray<ConditionTerm> Terms, bool Below, bool Included, double Limit)
{
    /// <summary>Reads a condition, such as <c>covenant.cooperation - mandate.cooperation &lt; 0</c>.</summary>
    /// <param name="text">The text: terms with + and − between them, &lt;, &lt;=, &gt; or &gt;=, and terms or numbers again.</param>
    /// <param name="plan">The experiment whose strategies and outcomes it names.</param>
    /// <exception cref="ConditionException">It is no condition, or names what the experiment has not; it tells place and way
    /// out.</exception>
    public static Condition Read(string text, ExperimentPlan plan) => new ConditionReader(text, plan).Condition();

    /// <inheritdoc/>
    public bool Equals(Condition? other) =>
        other is not null && (Below, Included, Limit) == (other.Below, other.Included, other.Limit) && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Terms.Length, Below, Limit);

    /// <summary>The condition as it can be read again.</summary>
    public override string ToString()
    {
        static string Sign(double factor, int place) => factor < 0 ? place == 0 ? "-" : " - " : place == 0 ? "" : " + ";
        var sum = string.Concat(Terms.Select((term, place) => Sign(term.Factor, place) + Text(term)));
        return string.Create(CultureInfo.InvariantCulture, $"{sum} {(Below ? "<" : ">")}{(Included ? "=" : "")} {Limit}");
    }

    private static string Text(ConditionTerm term)
    {
        var factor = Math.Abs(term.Factor);
        return string.Create(CultureInfo.InvariantCulture, $"{(factor == 1 ? "" : $"{factor} * ")}{term.Strategy}.{term.Outcome}");
    }
}
