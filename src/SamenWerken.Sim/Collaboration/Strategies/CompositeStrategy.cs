using SamenWerken.Sim.Collaboration.Scenarios;
using SamenWerken.Sim.Collaboration.Situations;

namespace SamenWerken.Sim.Collaboration.Strategies;

/// <summary>A strategy that starts as one and goes on as another; it asks at the start of each round whether to switch, once.</summary>
public abstract class CompositeStrategy : Strategy
{
    private Strategy? _first, _then, _active;

    /// <inheritdoc/>
    public sealed override StrategyKind Kind => StrategyKind.Composite;

    /// <inheritdoc/>
    public sealed override bool HasExit => _active?.HasExit ?? true;

    /// <inheritdoc/>
    public sealed override bool Promises => _active?.Promises ?? true;

    /// <inheritdoc/>
    public sealed override void Begin(Situation situation)
    {
        _first = Take(_first, FirstKey(situation), situation);
        _then = Take(_then, NextKey(situation), situation);
        _active = _first;
        _active.Begin(situation);
    }

    /// <inheritdoc/>
    public sealed override void Coordinate(Situation situation)
    {
        if (_active == _first && Switches(situation))
        {
            if (situation.IsTold)
                situation.Tell(new StrategyChanged(_first!.Key, _then!.Key));
            _active = _then!;
            situation.BeginStrategy();
            _active.Begin(situation);
        }

        _active!.Coordinate(situation);
    }

    /// <inheritdoc/>
    public sealed override bool MayLeave(Situation situation, int actor) => _active!.MayLeave(situation, actor);

    /// <summary>Key of the strategy to begin with.</summary>
    protected abstract string FirstKey(Situation situation);

    /// <summary>Key of the strategy to go on with.</summary>
    protected abstract string NextKey(Situation situation);

    /// <summary>Whether it is time to switch.</summary>
    protected abstract bool Switches(Situation situation);

    private static Strategy Take(Strategy? held, string key, Situation situation) =>
        held?.Key == key ? held : Find(key, situation.Scenario);

    // Apart, since a lambda's closure is allocated where its method begins.
    private static Strategy Find(string key, Scenario scenario) =>
        StrategyCatalogue.For(scenario).FirstOrDefault(strategy => strategy.Key == key)
        ?? throw new ArgumentException($"There is no strategy '{key}' to take turns with.");
}
