using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads an experiment file.</summary>
internal static class ExperimentInput
{
    /// <summary>Whether a file can be read and has the keys of an experiment.</summary>
    internal static bool IsExperiment(string path)
    {
        try
        {
            return ExperimentFile.IsExperiment(path);
        }
        catch (ScenarioFileException)
        {
            return false;
        }
    }

    /// <summary>The experiment in a file, its scenario changed as <c>--set</c> says.</summary>
    /// <exception cref="MistakeException">The file, its scenario or a change is mistaken: all mistakes are named.</exception>
    internal static ExperimentPlan Read(string path, IReadOnlyList<string> changes, Expansion expansion)
    {
        try
        {
            return expansion.Of((progress, stop) => ExperimentFile.Read(path, scenario => ScenarioInput.Changed(scenario, changes), progress, stop));
        }
        catch (ScenarioFileException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }
}
