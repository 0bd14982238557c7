using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Finds boxes in the runs that are stored, and writes them beside these.</summary>
internal static class DiscoverWork
{
    /// <exception cref="MistakeException">The condition cannot be read, or the experiment has no space to look in.</exception>
    internal static (DiscoveryReport Report, IReadOnlyList<string> Files) Done(DiscoverInput input, CancellationToken stop)
    {
        var folder = ExperimentWork.Open(input.Path);
        try
        {
            var condition = Condition.Read(input.Where, folder.Plan);
            if (folder.Exported() is null)
                folder.Export(null, stop);
            var cases = ExperimentCases.Of(folder.Plan, condition, take => folder.Read(take, stop));
            var found = input.Prim.Find(cases.Cases, input.Seed, stop);
            var report = new DiscoveryReport(folder.Plan, condition, cases, found, CommandLineText.Of([.. Words(input, condition)]));
            return (report, folder.Illustrate(report, input.Name, input.Look, input.Figures));
        }
        catch (ConditionException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    private static IEnumerable<string> Words(DiscoverInput input, Condition condition)
    {
        static string Number<T>(T number)
            where T : IFormattable => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            "samenwerken", "discover", input.Path, "--where", condition.ToString(),
            .. input.Prim.Density is { } density ? new[] { "--density", Number(density) } : [],
            "--boxes", Number(input.Prim.MostBoxes), "--mass", Number(input.Prim.LeastMass), "--as", input.Name, "--seed", Number(input.Seed),
            .. SharedOptions.Repeated(input.Look),
        ];
    }
}
