using SamenWerken.Sim.Experiments;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads the space of parameters that is searched or calibrated.</summary>
internal static class LeverInput
{
    /// <summary>The space.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="factors">The parameters.</param>
    /// <param name="option">Name of the option that gave them.</param>
    /// <exception cref="MistakeException">A parameter is mistaken: each such is named.</exception>
    internal static LeverSpace Space(Case scenario, IReadOnlyList<Factor> factors, string option)
    {
        try
        {
            return new(scenario, factors);
        }
        catch (ExperimentException mistaken)
        {
            throw new MistakeException([.. mistaken.Mistakes.Select(mistake => Told(mistake.ToString(), factors, option))]);
        }
    }

    // 'factors.1.from: …' is told as '--levers PATH: …'.
    private static string Told(string mistake, IReadOnlyList<Factor> factors, string option)
    {
        for (var place = 0; place < factors.Count; place++)
            mistake = mistake.Replace(FormattableString.Invariant($"factors.{place}"), $"{option} {factors[place].Path}",
                StringComparison.Ordinal);
        return mistake;
    }
}
