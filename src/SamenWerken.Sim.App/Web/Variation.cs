using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Lab.Figures;

namespace SamenWerken.Sim.App.Web;

/// <summary>What comes of varying one parameter, or two, as the page shows it.</summary>
internal sealed class Variation
{
    private readonly ExperimentPlan _plan;
    private readonly Outcome _outcome;
    private readonly VaryRequest _request;
    private readonly FactorLevels _x;
    private readonly FactorLevels? _y;
    private readonly IReadOnlyList<string> _across, _up; // the levels of both, as they are read
    private readonly GroupMeans _means;
    private readonly StrategyMapTally? _map;
    private int _failed;

    internal Variation(ExperimentPlan plan, Outcome outcome, VaryRequest request)
    {
        (_plan, _outcome, _request) = (plan, outcome, request);
        _x = FactorLevels.Of(plan, 0);
        _y = plan.Experiment.Factors.Count > 1 ? FactorLevels.Of(plan, 1) : null;
        var look = Pictures.LookOf(request.Look);
        (_across, _up) = (LevelText.Of(_x, look), _y is null ? [] : LevelText.Of(_y, look));
        var groups = _y is null ? _x.Points : [.. _x.Points.Zip(_y.Points, (x, y) => x * _y.Names.Count + y)];
        _means = new GroupMeans(plan, [outcome], groups);
        _map = _y is not null && outcome.Better != Better.Neither && plan.Experiment.Strategies.Count > 1
            && plan.Experiment.Replications > 1
            ? new StrategyMapTally(plan, [outcome])
            : null;
    }

    internal void Take(in RunOutcome run)
    {
        _failed += run.Failure is null ? 0 : 1;
        _means.Take(run);
        _map?.Take(run);
    }

    internal object Picture(bool final)
    {
        var (means, look) = (_means.Means(), Pictures.LookOf(_request.Look));
        var origin = new Origin(_plan.Experiment.Scenario.Name, _plan.Experiment.Seed,
            _plan.Experiment.Replications) { Points = _plan.Points.Count, DutchScenario = _plan.Experiment.Scenario.Nl.Name };
        var map = _map?.Maps()[0];
        Figure response = _y is null ? new ResponseFigure(_outcome, _x, means, origin) : new HeatMapFigure(_outcome, _x, _y, means, origin);
        var first = map is null ? response : new BestStrategyMapFigure([map]);
        return new
        {
            Final = final,
            _plan.Experiment.Replications,
            Points = _plan.Points.Count,
            Failed = _failed,
            Svg = first.ToSvg(look, "vary"),
            MeansSvg = map is null ? null : response.ToSvg(look, "means"),
            Values = _y is null ? Values(means) : null,
            Cells = _y is null ? null : Cells(_y, means, map),
            Caption = first.Title(look),
            Heads = Heads(),
            Rows = map is null ? Rows(means) : Rows(map),
        };
    }

    private Language Language => _request.Look.Language;

    private IReadOnlyList<string> Strategies => _plan.Experiment.Strategies;

    private object Values(IReadOnlyList<GroupMean> means) => new
    {
        Name = MainParameters.NameOf(_x.Factor, Language),
        X = _x.Places,
        Labels = _across,
        Series = Strategies.Select(key => new
        {
            Name = Glossary.Strategy(key, Language),
            Values = means.Where(mean => mean.Strategy == key).OrderBy(mean => mean.Group).Select(mean => Wire.Number(mean.Mean, 4)),
            Texts = means.Where(mean => mean.Strategy == key).OrderBy(mean => mean.Group).Select(Text),
        }),
    };

    // What is read off a map: every strategy in every cell, those that are best marked.
    private object Cells(FactorLevels y, IReadOnlyList<GroupMean> means, StrategyMap? map)
    {
        var groups = means.ToLookup(mean => mean.Group);
        return new
        {
            Names = new[] { MainParameters.NameOf(_x.Factor, Language), MainParameters.NameOf(y.Factor, Language) },
            X = _across,
            Y = _up,
            Values = Enumerable.Range(0, _across.Count * _up.Count).Select(cell => Strategies.Select((key, place) => new object[]
            {
                Glossary.Strategy(key, Language), Text(groups[cell].First(mean => mean.Strategy == key)),
                map?.Cells[cell].Tied.Contains(place) ?? false,
            })),
        };
    }

    private IEnumerable<string> Heads() => _y is null || _map is null
        ? [MainParameters.NameOf(_x.Factor, Language), .. _y is null ? Array.Empty<string>() : [MainParameters.NameOf(_y.Factor, Language)],
            .. Strategies.Select(key => Glossary.Strategy(key, Language))]
        : [$"{MainParameters.NameOf(_y.Factor, Language)} ↓ {MainParameters.NameOf(_x.Factor, Language)} →", .. _across];

    private IEnumerable<IEnumerable<string>> Rows(IReadOnlyList<GroupMean> means) => means.GroupBy(mean => mean.Group).Select(group =>
        (_y is null ? new[] { _across[group.Key] } : [_across[group.Key / _up.Count], _up[group.Key % _up.Count]])
            .Concat(Strategies.Select(key => Text(group.First(mean => mean.Strategy == key)))));

    private IEnumerable<IEnumerable<string>> Rows(StrategyMap map) => Enumerable.Range(0, map.Y.Values.Count).Reverse().Select(row =>
        new[] { _up[row] }.Concat(Enumerable.Range(0, map.X.Values.Count).Select(
            column => string.Join(" / ", map[column, row].Tied.Select(place => Glossary.Strategy(map.Strategies[place], Language))))));

    private string Text(GroupMean mean)
    {
        var half = Math.Max(mean.CiHigh - mean.Mean, mean.Mean - mean.CiLow);
        return Pictures.Text(mean.Mean, Language) + (double.IsFinite(half) ? $" ± {Pictures.Text(half, Language)}" : "");
    }
}
