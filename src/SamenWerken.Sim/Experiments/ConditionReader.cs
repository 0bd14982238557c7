using System.Globalization;
using System.Text.RegularExpressions;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Experiments;

/// <summary>Reads a condition from text.</summary>
internal sealed class ConditionReader
{
    private const string Word =
        @"<=|>=|[<>*+\-]|[0-9]*\.?[0-9]+([eE][+\-]?[0-9]+)?|[\p{L}_][\p{L}\p{N}_:]*(\.[\p{L}_][\p{L}\p{N}_:]*)?|\S";

    private const string Form = "such as 'covenant.cooperation - mandate.cooperation < 0'";

    private readonly string _text;
    private readonly ExperimentPlan _plan;
    private readonly List<Match> _words;
    private int _next;

    internal ConditionReader(string text, ExperimentPlan plan)
    {
        (_text, _plan) = (text, plan);
        _words = Words(plan).Matches(text).ToList();
    }

    // What the experiment has is read as it is called, such as 'coffee-first.actor:housing corporation'; the longest name goes first.
    private static Regex Words(ExperimentPlan plan)
    {
        static string Any(IEnumerable<string> names) => string.Join('|', names.OrderByDescending(name => name.Length).Select(Regex.Escape));
        var (strategies, outcomes) = (Any(plan.Experiment.Strategies), Any(plan.Outcomes.Select(outcome => outcome.Key)));
        return new Regex($@"(?<![\p{{L}}\p{{N}}_:.])(?:(?:{strategies})\.)?(?:{outcomes})(?![\p{{L}}\p{{N}}_:])|{Word}",
            RegexOptions.CultureInvariant);
    }

    internal Condition Condition()
    {
        var left = Side();
        var sign = Take();
        if (sign is not ("<" or "<=" or ">" or ">="))
            throw Wrong($"{(sign.Length == 0 ? "it ends" : $"'{sign}' stands")} where <, <=, > or >= is expected");
        var right = Side();
        if (_next < _words.Count)
            throw Wrong($"'{_words[_next].Value}' is one too many; there is one comparison");
        var terms = left.Terms.Concat(right.Terms.Select(term => term with { Factor = -term.Factor }))
            .GroupBy(term => (term.Strategy, term.Outcome))
            .Select(same => new ConditionTerm(same.Sum(term => term.Factor), same.Key.Strategy, same.Key.Outcome))
            .Where(term => term.Factor != 0);
        var condition = new Condition([.. terms], sign[0] == '<', sign.Length == 2, right.Number - left.Number + 0.0);
        return condition.Terms.Length > 0 ? condition : throw Wrong("no outcome is left in it, so it holds everywhere or nowhere");
    }

    private (List<ConditionTerm> Terms, double Number) Side()
    {
        var (terms, number, sign) = (new List<ConditionTerm>(), 0.0, 1.0);
        if (Peek() is "-" or "+")
            sign = Take() == "-" ? -1 : 1;
        while (true)
        {
            var (factor, name) = Product();
            if (name is null)
                number += sign * factor;
            else
                terms.Add(Named(sign * factor, name));
            if (Peek() is not ("-" or "+"))
                return (terms, number);
            sign = Take() == "-" ? -1 : 1;
        }
    }

    private (double Factor, string? Name) Product()
    {
        var (factor, name) = (1.0, default(string));
        while (true)
        {
            var word = Take();
            if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                factor *= number;
            else if (word.Length > 0 && (char.IsLetter(word[0]) || word[0] == '_') && name is null)
                name = word;
            else
                throw Wrong(word.Length == 0 ? "it ends where an outcome or a number is expected" : name is null || !char.IsLetter(word[0])
                    ? $"'{word}' stands where an outcome or a number is expected"
                    : $"'{name}' is multiplied by '{word}'; outcomes can be added and subtracted only");
            if (Peek() != "*")
                return (factor, name);
            Take();
        }
    }

    private ConditionTerm Named(double factor, string name)
    {
        var strategies = _plan.Experiment.Strategies;
        var dot = _plan.Outcomes.WithKey(name) is null ? name.IndexOf('.', StringComparison.Ordinal) : -1;
        if (dot < 0 && strategies.Count > 1)
            throw Wrong($"'{name}' names no strategy; write STRATEGY.OUTCOME, such as {strategies[0]}.{name}");
        var (strategy, outcome) = dot < 0 ? (strategies[0], name) : (name[..dot], name[(dot + 1)..]);
        if (!strategies.Contains(strategy))
            throw Wrong(Unknown("strategy", strategy, strategies));
        if (_plan.Outcomes.WithKey(outcome) is null)
            throw Wrong(Unknown("outcome", outcome, _plan.Outcomes.Select(its => its.Key)));
        return new(factor, strategy, outcome);
    }

    private static string Unknown(string kind, string name, IEnumerable<string> known) => NearestName.Of(name, known) is { } nearest
        ? $"the experiment has no {kind} '{name}'; did you mean '{nearest}'?"
        : $"the experiment has no {kind} '{name}'; it has {string.Join(", ", known)}";

    private string Peek() => _next < _words.Count ? _words[_next].Value : "";

    private string Take()
    {
        var word = Peek();
        _next++;
        return word;
    }

    private ConditionException Wrong(string why) =>
        new($"The condition '{_text}' cannot be read: {why}{(why[^1] is '?' ? "" : ".")} A condition is {Form}.");
}
