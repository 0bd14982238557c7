using SamenWerken.Sim.Claims;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Strategies;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Calibrations;
using SamenWerken.Sim.Lab.Store;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Reading;

/// <summary>Chooses claims, and reads the scenarios that they name.</summary>
internal static class ClaimInput
{
    /// <exception cref="MistakeException">An id is unknown: each such is named.</exception>
    internal static IReadOnlyList<Claim> Chosen(IReadOnlyList<string> asked)
    {
        var all = All();
        var ids = all.Select(claim => claim.Id).ToList();
        var mistakes = asked.Distinct().Where(id => !ids.Contains(id)).Select(id => Typing.Unknown("claim", id, ids)).ToList();
        return mistakes.Count > 0 ? throw new MistakeException(mistakes)
            : asked.Count == 0 ? all
            : [.. asked.Distinct().Select(id => all[ids.IndexOf(id)])];
    }

    /// <summary>All claims, those of assemblies that are loaded included.</summary>
    /// <exception cref="MistakeException">Two have the same id, or one cannot be made.</exception>
    internal static IReadOnlyList<Claim> All()
    {
        try
        {
            return ClaimCatalogue.All();
        }
        catch (InvalidOperationException mistaken)
        {
            throw new MistakeException(mistaken.Message);
        }
    }

    /// <exception cref="MistakeException">A scenario is missing or mistaken: all mistakes are named.</exception>
    internal static IReadOnlyDictionary<string, Case> Scenarios(IReadOnlyList<Claim> claims, string folder, Case? own)
    {
        var mistakes = new Mistakes();
        var scenarios = new Dictionary<string, Case>();
        foreach (var named in claims.SelectMany(claim => claim.Trials.Select(trial => trial.Scenario).DefaultIfEmpty(Claim.Reference)
            .Select(name => (Scenario: name, claim.Id))).GroupBy(its => its.Scenario, its => its.Id))
        {
            var file = Path.Combine(folder, named.Key + ".yaml");
            file = File.Exists(file) ? file : Shipped.Came(file) ?? file;
            if (named.Key == Claim.Reference && own is not null)
                scenarios[named.Key] = own;
            else if (mistakes.Of(() => Read(file, named.Key, named.First())) is { } scenario)
                scenarios[named.Key] = scenario;
        }

        mistakes.Check();
        return scenarios;
    }

    /// <exception cref="MistakeException">A claim cannot be tried in one of the scenarios: each such is named.</exception>
    internal static IReadOnlyList<ClaimPlan> Plans(
        IReadOnlyList<Claim> claims, IReadOnlyDictionary<string, Case> scenarios, int replications, ulong seed, IReadOnlyList<Factor> more,
        Within? within = null)
    {
        var mistakes = new Mistakes();
        var plans = claims.Select(claim => mistakes.Of(() => Plan(claim, scenarios, replications, seed, more, within))).ToList();
        mistakes.Check();
        return plans!;
    }

    /// <exception cref="MistakeException">There is no calibration, or it leaves nothing.</exception>
    internal static Within Left(string folder)
    {
        try
        {
            return CalibratedSpace.Read(folder);
        }
        catch (StoreException mistaken)
        {
            throw new MistakeException(mistaken.Message);
        }
    }

    private static ClaimPlan Plan(
        Claim claim, IReadOnlyDictionary<string, Case> scenarios, int replications, ulong seed, IReadOnlyList<Factor> more, Within? within)
    {
        try
        {
            return new ClaimPlan(claim, name => scenarios[name], replications, seed, more, within);
        }
        catch (ArgumentException mistaken)
        {
            throw new MistakeException(mistaken.Message);
        }
    }

    private static Case Read(string file, string name, string claim) =>
        // The reference scenario is what a scenario is by default, wherever one works.
        name == Claim.Reference && !File.Exists(file) ? new Scenario()
        : File.Exists(file) ? ScenarioInput.Read(file, [])
        : throw new MistakeException($"There is no file '{file}', which claim '{claim}' needs; name the folder with --scenarios.");
}
