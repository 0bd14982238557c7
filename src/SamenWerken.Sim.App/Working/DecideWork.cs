using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Lab.Stakeholders;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Computes a decision and keeps it.</summary>
internal static class DecideWork
{
    internal static Decision Done(DecideInput input) => input.Model switch
    {
        DecisionModel.Compromise => Decision.Compromise(Path.GetFileName(input.File), input.Stakes!),
        DecisionModel.Exchange => Decision.Exchange(Path.GetFileName(input.File), input.Stakes!, input.Exchange),
        _ => Decision.Challenge(Path.GetFileName(input.File), input.Stakeholders!, input.Challenge),
    };

    /// <exception cref="MistakeException">The folder cannot be written.</exception>
    internal static void Keep(DecideInput input, Decision decision, CancellationToken stop)
    {
        try
        {
            input.Folder?.Write(DecisionFiles.Files(decision, input.Manifest(), input.Figures, input.Look), stop);
        }
        catch (ResultFolderException failure)
        {
            throw new MistakeException(failure.Message);
        }
    }
}
