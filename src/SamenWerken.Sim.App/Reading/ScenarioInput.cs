using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Tables;
using SamenWerken.Sim.Lab.Yaml;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads a scenario and changes it as <c>--set</c> says.</summary>
internal static class ScenarioInput
{
    private const int Listed = 20; // mistakes; looking for what was meant takes time

    /// <exception cref="MistakeException">The file or a change is mistaken: all mistakes are named.</exception>
    internal static Case Read(string path, IReadOnlyList<string> changes)
    {
        Case scenario;
        try
        {
            scenario = CaseFile.Read(FileOf(path));
        }
        catch (ScenarioFileException mistake)
        {
            throw new MistakeException(mistake.Message);
        }

        return Changed(scenario, changes);
    }

    /// <summary>The file of a scenario that was named, by its path or by its name alone.</summary>
    /// <exception cref="MistakeException">There is none of that name.</exception>
    internal static string FileOf(string asked) => Shipped.File(asked, Shipped.Scenarios, "scenario");

    /// <summary>Where a scenario came from, as it was named.</summary>
    internal static ScenarioOrigin Origin(string asked, IReadOnlyList<string> changes, Case scenario) =>
        ScenarioOrigin.Of(FileOf(asked), changes, scenario) with { File = asked };

    /// <summary>A scenario, or a model by its key as it is by default.</summary>
    /// <exception cref="MistakeException">The file or a change is mistaken: all mistakes are named.</exception>
    internal static Case ReadOrModel(string asked, IReadOnlyList<string> changes)
    {
        if (File.Exists(asked) || ModelCatalogue.WithKey(asked) is not { } model)
            return Read(asked, changes);
        return Changed(CaseFile.Parse($"model: {model.Key}\nname: {model.Key}\n", asked), changes);
    }

    /// <summary>A scenario changed as <c>--set</c> says.</summary>
    /// <exception cref="MistakeException">A change is mistaken: all mistakes are named.</exception>
    internal static T Changed<T>(T scenario, IReadOnlyList<string> changes)
        where T : Case
    {
        if (changes.Count == 0)
            return scenario;
        var mistakes = new List<string>();
        foreach (var (place, change) in changes.Index())
        {
            if (mistakes.Count >= Listed && changes.Count - place > 1)
            {
                mistakes.Add($"and more mistakes perhaps: the {changes.Count - place} changes after these were not looked at");
                break;
            }

            try
            {
                var (path, text) = ParameterPath.Assignment(change);
                scenario = ParameterPath.Set(scenario, path, text);
            }
            catch (ParameterException mistake)
            {
                mistakes.Add("--set " + mistake.Message
                    + (mistake.Message.Contains("decimals", StringComparison.Ordinal) ? "" : DecimalComma.Hint(change)));
            }
        }

        if (mistakes.Count == 0)
            mistakes.AddRange(scenario.Model.Check(scenario).Select(mistake => "after --set " + mistake));
        return mistakes.Count == 0 ? scenario : throw new MistakeException(mistakes);
    }
}
