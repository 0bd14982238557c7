using System.Runtime.CompilerServices;
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
    private readonly Scenario _scenario;
    private readonly World _world;
    private readonly Situation _situation;
    private readonly Acting _acting;
    private readonly Learning _learning;
    private readonly Agenda _agenda;
    private readonly Exit _exit;
    private readonly Observation _observation;
    private readonly Dictionary<string, Strategy> _strategies = [];
    private int _changes;
    private bool _stands;

    internal Simulation(Scenario scenario)
    {
        _scenario = scenario = Groups.Apart(scenario);
        _world = new World(scenario);
        _situation = new Situation(scenario, _world);
        _acting = new Acting(_situation);
        _learning = new Learning(_situation, _acting);
        _agenda = new Agenda(scenario, _situation);
        _exit = new Exit(_situation);
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
    /// <param name="looks">Whether it may look at what was done, a: else that is made only where it is measured.</param>
    internal void Run(string key, Span<double> outcomes, double[]? rounds, Action<int>? afterRound = null, bool looks = true)
    {
        var strategy = Take(key);
        _situation.Begin();
        _observation.Begin(rounds);
        looks &= afterRound is not null;
        _acting.Begin(looks ? 0 : _observation.From, looks);
        _learning.Begin();
        (_changes, _stands) = (-1, false);
        _agenda.Begin();
        strategy.Begin(_situation);
        for (var t = 0; t < _scenario.Rounds; t++)
        {
            strategy = Play(strategy, t);
            afterRound?.Invoke(t);
            if (_stands && strategy.IsIdle && _scenario.Behaviour.Turnover <= 0)
                t = Rest(t, afterRound);
        }

        _observation.Summarise(outcomes);
    }

    // One round: the seven steps of section 4.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Strategy Play(Strategy strategy, int t)
    {
        _situation.BeginRound(t);
        if (_agenda.Due == t)
            strategy = HoldEvents(strategy);
        if (_scenario.Behaviour.Turnover > 0)
            Turnover();
        strategy.Coordinate(_situation);
        _stands = Stands();
        if (!_stands)
        {
            _acting.Act();
            _acting.Realise();
            _learning.Learn(strategy.Promises);
            if (_acting.Broken)
                Dissolve();
        }

        _exit.Leave(strategy);
        _observation.Observe(_stands);
        return strategy;
    }

    // Under a strategy that does nothing, rounds in which nothing happens follow each other until an event; only luck differs.
    private int Rest(int t, Action<int>? afterRound)
    {
        for (var last = Math.Min(_agenda.Due, _scenario.Rounds) - 1; t < last;)
        {
            _situation.Pass(++t);
            _observation.Observe(same: true);
            afterRound?.Invoke(t);
        }

        return t;
    }

    // Without agreements, costs and frustration, a round after which everything stayed as it was leaves the next as it is, too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Stands()
    {
        var (changes, before) = (Changes, _changes);
        _changes = changes;
        return _learning.Settled && before == changes && _situation.AgreementsInForce == 0 && !_situation.Accounts.Any;
    }

    // All only grow, so that their sum is another whenever one is.
    private int Changes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _situation.Binding.Committed.Version + _situation.Relations.Version + _situation.States.Returns;
    }

    private Strategy HoldEvents(Strategy strategy)
    {
        if (_agenda.Hold() is not { } next)
            return strategy;
        if (_situation.IsTold)
            _situation.Tell(new StrategyChanged(strategy.Key, next));
        strategy = Take(next);
        _situation.BeginStrategy();
        strategy.Begin(_situation);
        return strategy;
    }

    private void Turnover()
    {
        var draws = _situation.Address(Purposes.Turnover, 0);
        for (var i = 0; i < _situation.Actors; i++)
        {
            if (!draws.Happens(_scenario.Behaviour.Turnover))
                continue;
            _situation.ChangeRepresentative(i);
            if (_situation.IsTold)
                _situation.Tell(new RepresentativeChanged(i));
        }
    }

    private void Dissolve()
    {
        var packages = _situation.Binding.Packages;
        for (var place = packages.Count - 1; place >= 0; place--)
        {
            ref var package = ref packages[place];
            if (package.LowKept && package.HighKept)
                continue;
            var (low, high) = (package.Low, package.High);
            var draws = _situation.Address(Purposes.Dissolving, Draws.Pair(low, high));
            if (!draws.Happens(1 - _scenario.Behaviour.Forgiveness))
                continue;
            _situation.Binding.EndPackage(place);
            if (_situation.IsTold)
                _situation.Tell(new Dissolved(low, high));
        }
    }

    private Strategy Take(string key)
    {
        if (_strategies.TryGetValue(key, out var strategy))
            return strategy;
        foreach (var found in StrategyCatalogue.For(_scenario))
            _strategies[found.Key] = found;
        return _strategies[key];
    }
}
