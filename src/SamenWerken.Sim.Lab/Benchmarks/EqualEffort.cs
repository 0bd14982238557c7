using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.Lab.Benchmarks;

/// <summary>Settings under which strategies spend the same, so that none is better only because more was put into it.</summary>
/// <param name="Rules">The rules; each strategy follows the first that names it, or else the first that names none.</param>
public sealed record EqualEffort(IReadOnlyList<EffortRule> Rules)
{
    /// <summary>Paths of all parameters that some rule sets: they are the rules' own, and are not drawn.</summary>
    public IReadOnlyList<string> Paths => [.. Rules.SelectMany(rule => rule.Settings).Select(setting => setting.Path).Distinct()];

    /// <summary>Whether a strategy has a place in worlds of equal effort.</summary>
    /// <param name="strategy">Its key.</param>
    public bool Takes(string strategy) => RuleOf(strategy) is { Without: false };

    /// <summary>A scenario with the settings of a strategy.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="strategy">Key of the strategy.</param>
    /// <exception cref="ParameterException">The scenario has not such a parameter.</exception>
    public Case In(Case scenario, string strategy) => RuleOf(strategy) is { } rule
        ? rule.Settings.Aggregate(scenario, (its, setting) => ParameterPath.Set(its, setting.Path, setting.Value))
        : scenario;

    private EffortRule? RuleOf(string strategy) =>
        Rules.FirstOrDefault(rule => rule.Strategies.Contains(strategy)) ?? Rules.FirstOrDefault(rule => rule.Strategies.Count == 0);
}
