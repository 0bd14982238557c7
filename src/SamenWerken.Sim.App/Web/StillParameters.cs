using System.Diagnostics;
using System.Globalization;
using SamenWerken.Sim.App.Reading;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Parameters;

namespace SamenWerken.Sim.App.Web;

/// <summary>
/// Which sliders move nothing in a scenario: each is set to both its ends, and those are found that leave a few runs of every
/// strategy exactly as they are. Most move the first run that is tried, so that this takes little; it stands aside for first pictures.
/// </summary>
internal sealed class StillParameters(
    Scenario scenario, IReadOnlyList<string> strategies, ulong seed, FirstPictures pictures, CancellationToken stop)
{
    private const int Runs = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6); // what is not tried by then stays

    private readonly Dictionary<string, IReadOnlyList<double>> _own = [];
    private readonly Stopwatch _clock = new();

    internal IReadOnlyList<string> Paths()
    {
        var still = new List<string>();
        var known = ParameterCatalogue.Of(scenario).Select(parameter => parameter.Path).ToHashSet();
        foreach (var main in MainParameters.All.Where(main => known.Contains(main.Path)))
        {
            if (_clock.Elapsed > Patience)
                break;
            if (new[] { main.From, main.To }.All(end => Moved(main.Path, end) is not { } moved || strategies.All(key => Same(moved, key))))
                still.Add(main.Path);
        }

        return still;
    }

    // Null where it stands there already. A value that another parameter does not allow is not tried.
    private Scenario? Moved(string path, double to)
    {
        var text = to.ToString("R", CultureInfo.InvariantCulture);
        if (ParameterPath.Text(ParameterPath.Get(scenario, path)) == text)
            return null;
        try
        {
            return ScenarioInput.Changed(scenario, [$"{path}={text}"]);
        }
        catch (MistakeException)
        {
            return null;
        }
    }

    private bool Same(Scenario moved, string strategy)
    {
        if (moved.Rounds != scenario.Rounds)
            return false;
        if (!_own.TryGetValue(strategy, out var own))
            _own[strategy] = own = Outcomes(scenario, strategy);
        return own.SequenceEqual(Outcomes(moved, strategy)); // NaN, where a value is missing, equals NaN
    }

    private IReadOnlyList<double> Outcomes(Scenario which, string strategy)
    {
        pictures.StandAside(stop);
        _clock.Start();
        var values = which.Compare([strategy], Runs, seed, threads: 1, cancellation: stop).Sample.Values;
        _clock.Stop();
        return values;
    }
}
