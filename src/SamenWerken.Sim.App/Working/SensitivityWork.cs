using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Store;

namespace SamenWerken.Sim.App.Working;

/// <summary>Explains outcomes from the runs that are stored.</summary>
internal static class SensitivityWork
{
    /// <summary>What was found, which is also written to the folder: pictures and a report.</summary>
    /// <exception cref="MistakeException">An outcome is missing in some runs.</exception>
    internal static IReadOnlyList<Sensitivity> Explained(ExperimentFolder folder, SensitivityInput input, CancellationToken stop)
    {
        var tally = new ResponseTally(input.Asked.Plan, input.Responses);
        folder.Read(tally.Take, stop);
        var found = Known(input.Asked.Plan, tally, stop);
        folder.Illustrate(found, input.Asked.Look, input.Asked.Figures);
        return found;
    }

    private static IReadOnlyList<Sensitivity> Known(ExperimentPlan plan, ResponseTally tally, CancellationToken stop)
    {
        try
        {
            return Sensitivity.Of(plan, tally, stop);
        }
        catch (MissingOutcomeException missing)
        {
            throw new MistakeException(
                missing.Message + " The runs are stored: the same command with another --outcome runs nothing again.");
        }
    }
}
