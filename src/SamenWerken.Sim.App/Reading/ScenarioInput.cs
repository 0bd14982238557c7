using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads a scenario and changes it as <c>--set</c> says.</summary>
internal static class ScenarioInput
{
    /// <exception cref="MistakeException">The file or a change is mistaken: all mistakes are named.</exception>
    internal static Scenario Read(string path, IReadOnlyList<string> changes, IReadOnlyCollection<string> strategyKeys)
    {
        Scenario scenario;
        try
        {
            scenario = ScenarioFile.Read(path, strategyKeys);
        }
        catch (ScenarioFileException mistake)
        {
            throw new MistakeException(mistake.Message);
        }

        return changes.Count == 0 ? scenario : Changed(scenario, changes, strategyKeys);
    }

    /// <summary>A scenario changed as <c>--set</c> says.</summary>
    /// <exception cref="MistakeException">A change is mistaken: all mistakes are named.</exception>
    internal static Scenario Changed(Scenario scenario, IReadOnlyList<string> changes) =>
        changes.Count == 0 ? scenario : Changed(scenario, changes, [.. StrategyCatalogue.All().Select(strategy => strategy.Key)]);

    /// <inheritdoc cref="Changed(Scenario, IReadOnlyList{string})"/>
    internal static Scenario Changed(Scenario scenario, IReadOnlyList<string> changes, IReadOnlyCollection<string> strategyKeys)
    {
        var mistakes = new List<string>();
        foreach (var change in changes)
        {
            try
            {
                var (path, text) = ParameterPath.Assignment(change);
                scenario = ParameterPath.Set(scenario, path, text);
            }
            catch (ParameterException mistake)
            {
                mistakes.Add("--set " + mistake.Message);
            }
        }

        if (mistakes.Count == 0)
            mistakes.AddRange(ScenarioCheck.Mistakes(scenario, strategyKeys).Select(mistake => "after --set " + mistake));
        return mistakes.Count == 0 ? scenario : throw new MistakeException(mistakes);
    }
}
