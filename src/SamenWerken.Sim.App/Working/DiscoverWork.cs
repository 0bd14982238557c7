using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Claims;
using SamenWerken.Sim.Lab.Reports;
using SamenWerken.Sim.Lab.Tables;

namespace SamenWerken.Sim.App.Working;

/// <summary>Finds boxes in the runs that are stored, and writes them beside these.</summary>
internal static class DiscoverWork
{
    private const string Draws = "draws";

    /// <exception cref="MistakeException">The condition cannot be read, or the experiment has no space to look in.</exception>
    internal static (DiscoveryReport Report, IReadOnlyList<string> Files) Done(DiscoverInput input, CancellationToken stop)
    {
        try
        {
            return ClaimDrawsFolder.Is(input.Path) ? InDraws(input, stop) : InExperiment(input, stop);
        }
        catch (ConditionException mistake)
        {
            throw new MistakeException(mistake.Message);
        }
    }

    private static (DiscoveryReport Report, IReadOnlyList<string> Files) InExperiment(DiscoverInput input, CancellationToken stop)
    {
        RefuseClaims(input.Path);
        var folder = ExperimentWork.Open(input.Path);
        var condition = Condition.Read(input.Where, folder.Plan);
        if (folder.Exported() is null)
            folder.Export(null, stop);
        var report = Found(input, folder.Plan, condition, take => folder.Read(take, stop), stop);
        return (report, folder.Illustrate(report, input.Name, input.Look, input.Figures));
    }

    private static (DiscoveryReport Report, IReadOnlyList<string> Files) InDraws(DiscoverInput input, CancellationToken stop)
    {
        var draws = ClaimDrawsFolder.Read(input.Path);
        var plan = draws.Plan();
        var report = Found(input, plan, Condition.Read(input.Where, plan), take => draws.Read(plan, take), stop);
        var (tables, files) =
            (DiscoveryIllustration.Tables(report, input.Name), DiscoveryIllustration.Files(report, input.Name, input.Look, input.Figures));
        ClaimDrawsFolder.Write(input.Path, tables, files);
        return (report, [.. tables.Select(table => table.Name), .. files.Select(file => file.Name)]);
    }

    private static DiscoveryReport Found(
        DiscoverInput input, ExperimentPlan plan, Condition condition, Action<TakeRun> read, CancellationToken stop)
    {
        var cases = ExperimentCases.Of(plan, condition, read);
        var found = input.Prim.Find(cases.Cases, input.Seed, stop);
        return new(plan, condition, cases, found, CommandLineText.Of([.. Words(input, condition)]));
    }

    // Who names a folder of claims means one of them.
    private static void RefuseClaims(string path)
    {
        var folder = Path.Combine(path, Draws);
        if (!Directory.Exists(folder) || Directory.EnumerateDirectories(folder).Where(ClaimDrawsFolder.Is).Order(StringComparer.Ordinal)
            .ToList() is not [var first, ..] all)
            return;
        throw new MistakeException(
            $"'{path}' holds draws of {all.Count} {(all.Count == 1 ? "claim" : "claims")}; name one of them, such as {first}.");
    }

    private static IEnumerable<string> Words(DiscoverInput input, Condition condition)
    {
        static string Number<T>(T number)
            where T : IFormattable => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
        return
        [
            "samenwerken", "discover", input.Path, "--where", condition.ToString(),
            .. input.Prim.Density is { } density ? new[] { "--density", Number(density) } : [],
            "--boxes", Number(input.Prim.MostBoxes), "--mass", Number(input.Prim.LeastMass), "--as", input.Name, "--seed",
            Number(input.Seed),
            .. SharedOptions.Repeated(input.Look),
        ];
    }
}
