using SamenWerken.Sim.Experiments;
using SamenWerken.Sim.Chance;
using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Parameters;
using SamenWerken.Sim.Collaboration.Situations;
using SamenWerken.Sim.Collaboration.Strategies;

namespace SamenWerken.Sim.Collaboration.Engine;

/// <summary>
/// One worker's simulation: runs strategies one after another on the world of a replication. Everything it needs is allocated
/// once; a round allocates nothing.
/// </summary>
internal sealed class Simulation
{
    private const int SettlingRounds = 5;
    private const double LeavingRate = 0.2;

    private readonly Scenario _scenario;
    private readonly World _world;
    private readonly Situation _situation;
    private readonly Acting _acting;
    private readonly Learning _learning;
    private readonly Agenda _agenda;
    private readonly Observation _observation;
    private readonly Dictionary<string, Strategy> _strategies = [];

    internal Simulation(Scenario scenario)
    {
        _scenario = scenario = Groups.Apart(scenario);
        _world = new World(scenario);
        _situation = new Situation(scenario, _world);
        _acting = new Acting(_situation);
        _learning = new Learning(_situation, _acting);
        _agenda = new Agenda(scenario, _situation);
        _observation = new Observation(scenario, _situation, _acting);
    }

    internal World World => _world;

    internal Situation Situation => _situation;

    internal Acting Acting => _acting;

    internal Learning Learning => _learning;

    /// <summary>Draws the world of a replication; the runs that follow take place in it.</summary>
    internal void Draw(ulong seed, ulong replication) => _world.Draw(seed, replication);

    /// <summary>One run.</summary>
    /// <param name="key">Key of the strategy.</param>
    /// <param name="outcomes">Takes the run's outcomes in the order of <see cref="CollaborationOutcomes.All"/>.</param>
    /// <param name="rounds">Takes the outcomes of every round, row by row; null if they are not wanted.</param>
    /// <param name="afterRound">Called after every round, if anybody wants to look.</param>
    internal void Run(string key, Span<double> outcomes, double[]? rounds, Action<int>? afterRound = null)
    {
        var strategy = Take(key);
        _situation.Begin();
        _acting.Begin();
        _learning.Begin();
        _agenda.Begin();
        strategy.Begin(_situation);
        _observation.Begin(rounds);
        for (var t = 0; t < _scenario.Rounds; t++)
        {
            strategy = Play(strategy, t);
            afterRound?.Invoke(t);
        }

        _observation.Summarise(outcomes);
    }

    // One round: the seven steps of section 4.
    private Strategy Play(Strategy strategy, int t)
    {
        _situation.BeginRound(t);
        strategy = HoldEvents(strategy);
        Turnover();
        strategy.Coordinate(_situation);
        var same = _situation.Book.Count == 0 && _learning.Settled && !_situation.Disturbed;
        if (!same)
        {
            _acting.Act();
            _acting.Realise();
            _learning.Learn();
            Dissolve();
        }

        Leave(strategy);
        _observation.Observe(same);
        return strategy;
    }

    private Strategy HoldEvents(Strategy strategy)
    {
        if (_agenda.Hold() is not { } next)
            return strategy;
        if (_situation.Story is not null)
            _situation.Tell(new StrategyChanged(strategy.Key, next));
        strategy = Take(next);
        _situation.BeginStrategy();
        strategy.Begin(_situation);
        return strategy;
    }

    private void Turnover()
    {
        if (_scenario.Behaviour.Turnover <= 0)
            return;
        var draws = Address(Purposes.Turnover, 0);
        for (var i = 0; i < _situation.Actors; i++)
        {
            if (!draws.Happens(_scenario.Behaviour.Turnover))
                continue;
            _situation.ChangeRepresentative(i);
            if (_situation.Story is not null)
                _situation.Tell(new RepresentativeChanged(i));
        }
    }

    private void Dissolve()
    {
        for (var place = 0; place < _situation.Book.Count; place++)
        {
            ref var agreement = ref _situation.Book[place];
            if (agreement.Plan is not null || (agreement.KeptI && agreement.KeptJ))
                continue;
            var (i, j) = (agreement.I, agreement.J);
            var draws = Address(Purposes.Dissolving, Draws.Pair(Math.Min(i, j), Math.Max(i, j)));
            draws.Next = (ulong)agreement.Serial;
            if (!draws.Happens(1 - _scenario.Behaviour.Forgiveness))
                continue;
            _situation.EndExchange(place--);
            if (_situation.Story is not null)
                _situation.Tell(new Dissolved(i, j));
        }
    }

    private void Leave(Strategy strategy)
    {
        if (_situation.Round <= SettlingRounds || !_scenario.Coordination.Exit || !_situation.AnybodyLoses)
            return;
        for (var i = 0; i < _situation.Actors; i++)
        {
            var chance = LeavingRate * _situation.CynicismOf[i];
            if (!_situation.Member[i] || !(_situation.SmoothedNet[i] < 0) || !strategy.MayLeave(_situation, i))
                continue;
            var draws = Address(Purposes.Leaving, 0);
            draws.Next = (ulong)i;
            if (!draws.Happens(chance))
                continue;
            _situation.Leave(i);
            if (_situation.Story is not null)
                _situation.Tell(new Left(i, _situation.SmoothedNet[i], chance));
        }
    }

    private Draws Address(Purpose purpose, ulong entity) =>
        new(_world.Seed, purpose.Key, _world.Replication, (ulong)_situation.Round, entity);

    private Strategy Take(string key)
    {
        if (_strategies.TryGetValue(key, out var strategy))
            return strategy;
        foreach (var found in StrategyCatalogue.All())
            _strategies[found.Key] = found;
        return _strategies[key];
    }
}
