using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Yaml;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Reads an experiment file.</summary>
internal static class ExperimentInput
{
    /// <summary>The file of an experiment that was named, by its path or by its name alone.</summary>
    /// <exception cref="MistakeException">There is none of that name.</exception>
    internal static string File(string asked) => Shipped.File(asked, Shipped.Experiments, "experiment");

    /// <summary>Whether a file can be read and has the keys of an experiment.</summary>
    internal static bool IsExperiment(string path)
    {
        try
        {
            return ExperimentFile.IsExperiment(File(path));
        }
        catch (Exception failure) when (failure is ScenarioFileException or MistakeException)
        {
            return false;
        }
    }

    /// <summary>The experiment in a file, its scenario changed as <c>--set</c> says.</summary>
    /// <exception cref="MistakeException">The file, its scenario or a change is mistaken: all mistakes are named.</exception>
    internal static ExperimentPlan Read(string path, IReadOnlyList<string> changes, Expansion? expansion = null)
    {
        try
        {
            ExperimentPlan Plan(IProgress<Progress>? progress, CancellationToken stop) =>
                ExperimentFile.Read(File(path), scenario => ScenarioInput.Changed(scenario, changes), Scenario, progress, stop);
            return expansion?.Of(Plan) ?? Plan(null, default);
        }
        catch (ScenarioFileException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    // A name that came along, where no file beside the experiment has it.
    private static string Scenario(string named, string beside)
    {
        try
        {
            return System.IO.File.Exists(beside)
                ? beside
                : Shipped.File(named, Shipped.Scenarios, "scenario") is var found && System.IO.File.Exists(found) ? found
                : beside;
        }
        catch (MistakeException)
        {
            return beside;
        }
    }
}
